import { sequelTarget } from '../model/defaults.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Sequel } from '../model/sequel.ts';
import { hashText } from '../numerics/hash-text.ts';
import type { Birth, Choice, Option } from '../simulation/plan.ts';
import type { Resolve } from './draw-values.ts';
import { fillDays, isUncertainDays } from './fill-handling.ts';
import { flowIndex, type FlowOf } from './flows-of.ts';
import { SAMPLER_LENGTH } from './sampler-tables.ts';
import type { StrataCache } from './strata-cache.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The cases that come of closed ones: the plan's births, and the choices by which each flow bears them. */
export interface FillableBirths {
  readonly births: readonly Birth[];
  /** Per flow. */
  readonly choices: readonly (readonly Choice[])[];
  /** Numbers that the delays take in the tables. */
  readonly length: number;
  readonly uncertain: boolean;
  fill(tables: Int32Array, resolve: Resolve, strata: StrataCache): void;
}

interface Line {
  readonly sequel: Sequel;
  readonly parent: FlowOf;
  readonly option: Writable<Option>;
  readonly birth: Birth;
}

/**
 * A case comes back in one way at most, so that reworks, appeals and remittals are options of one choice; each case that is
 * created is a choice of its own.
 * @param offset where the delays stand in the tables
 */
export function birthsOf(flows: readonly FlowOf[], offset: number): FillableBirths {
  const lines: Line[] = [];
  const choices = flows.map((parent) => {
    const { id, sequels = [] } = parent.caseType;
    const ofFlow = sequels.map((sequel) => {
      const line = lineOf(parent, sequel, flows, lines.length, offset);
      lines.push(line);
      return line;
    });
    const returns = ofFlow.filter(({ sequel }) => sequel.kind !== 'creates');
    const created = ofFlow.filter(({ sequel }) => sequel.kind === 'creates');
    return [
      ...(returns.length > 0 ? [choiceOf(`caseTypes.${id}.sequels`, returns)] : []),
      ...created.map((line) => choiceOf(`caseTypes.${id}.sequels.${line.sequel.id}.creates`, [line]))
    ];
  });
  return {
    births: lines.map(({ birth }) => birth),
    choices,
    length: lines.length * SAMPLER_LENGTH,
    uncertain: lines.some(({ sequel }) => isUncertainSequel(sequel)),
    fill(tables, resolve, strata) {
      for (const { sequel, parent, option, birth } of lines) {
        const { share, extraShareHandedOver, delay } = sequel;
        option.share = resolve(share, parent.unit);
        if (extraShareHandedOver) option.extraShareHandedOver = resolve(extraShareHandedOver, parent.unit);
        fillDays(tables, birth.delay, delay, 1, resolve, parent.unit, strata);
      }
    }
  };
}

function lineOf(parent: FlowOf, sequel: Sequel, flows: readonly FlowOf[], nth: number, offset: number): Line {
  const target = sequelTarget(sequel, { caseType: parent.caseType.id, unit: parent.unit });
  return {
    sequel,
    parent,
    option: { share: 0, birth: nth, ...(isFirstRework(parent, sequel) && { risesUnderPressure: true }) },
    birth: {
      flow: flowIndex(flows, target.caseType, target.unit),
      identity: hashText(`caseTypes.${parent.caseType.id}.sequels.${sequel.id}`)[0] | 0,
      delay: offset + nth * SAMPLER_LENGTH
    }
  };
}

/** Cases that were handled in haste come back as the case type's rework. */
const isFirstRework = ({ caseType: { sequels = [] } }: FlowOf, sequel: Sequel): boolean =>
  sequel === sequels.find(({ kind }) => kind === 'rework');

const choiceOf = (path: string, lines: readonly Line[]): Choice => ({
  identity: hashText(path)[0] | 0,
  options: lines.map(({ option }) => option)
});

const isUncertainSequel = ({ share, extraShareHandedOver, delay }: Sequel): boolean =>
  isRange(share) ||
  (extraShareHandedOver !== undefined && isRange(extraShareHandedOver)) ||
  isUncertainDays(delay);
