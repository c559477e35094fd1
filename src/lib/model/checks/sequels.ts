import type { CaseType } from '../case-type.ts';
import { sequelTarget } from '../defaults.ts';
import type { ModelDocument } from '../document.ts';
import { withDescendants, type Descent } from '../generations.ts';
import { limits } from '../limits.ts';
import { flowKey, originsOf } from '../origins.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue } from '../quantity-value.ts';
import { byId } from '../references.ts';
import type { Sequel } from '../sequel.ts';
import { numberWording } from '../wording.ts';

// Shares such as 0.1 + 0.2 + 0.7 do not add up exactly in binary.
const rounding = 1e-9;

/** The largest share that a draw can give, of cases that have changed hands. */
const highestShare = ({ share, extraShareHandedOver }: Sequel): number =>
  highestValue(share) + (extraShareHandedOver ? highestValue(extraShareHandedOver) : 0);

/** The most that pressure adds to the share of a sequel: to the first rework of a case type, by groups that may close its cases. */
function highestUnderPressure(
  model: ModelDocument,
  { id, steps, sequels = [] }: CaseType,
  sequel: Sequel
): number {
  if (sequel !== sequels.find(({ kind }) => kind === 'rework')) return 0;
  const last = steps.at(-1)!.id;
  const extra = model.staffGroups.flatMap(({ pressure, lanes }) => {
    const closes = lanes.some(({ serves }) =>
      serves.some(
        (served) => 'caseType' in served && served.caseType === id && (served.step ?? last) === last
      )
    );
    return closes && pressure?.extraReworkShare ? [highestValue(pressure.extraReworkShare)] : [];
  });
  return Math.max(0, ...extra);
}

/** The flows that cases arise in, and the shares of their closed cases that others come of. */
export function descentOf(model: ModelDocument): {
  flows: ReturnType<typeof originsOf>;
  descents: Descent[];
} {
  const flows = [...new Map(originsOf(model).map((origin) => [flowKey(origin), origin])).values()];
  const indices = new Map(flows.map((flow, index) => [flowKey(flow), index]));
  const descents = flows.flatMap((flow, from) => {
    const caseType = byId(model.caseTypes, flow.caseType);
    return (caseType.sequels ?? []).map((sequel) => ({
      from,
      to: indices.get(flowKey(sequelTarget(sequel, flow)))!,
      share: highestShare(sequel) + highestUnderPressure(model, caseType, sequel)
    }));
  });
  return { flows, descents };
}

function shareProblem(model: ModelDocument, path: Path, sum: number): Problem[] {
  if (sum <= 1 + rounding) return [];
  const shown = numberWording(Math.round(sum * 1e4) / 1e4);
  return [
    problemAt(
      model,
      path,
      'sequel',
      {
        da: 'andele (share, og oveni extraShareHandedOver og gruppens extraReworkShare) på højst 1 tilsammen',
        en: "shares (with extraShareHandedOver and the group's extraReworkShare) of at most 1 together"
      },
      {
        found: String(Math.round(sum * 1e4) / 1e4),
        reason: {
          da: `op til ${shown.da} af de afgjorte sager kommer igen, og en sag kommer kun igen på én måde.`,
          en: `up to ${shown.en} of the closed cases come back, and a case comes back in one way only.`
        }
      }
    )
  ];
}

function ownProblems(model: ModelDocument, index: number): Problem[] {
  const caseType = model.caseTypes[index]!;
  const { id, sequels = [] } = caseType;
  const path: Path = ['caseTypes', index, 'sequels'];
  const returns = sequels.filter(({ kind }) => kind !== 'creates');
  const sum = returns.reduce(
    (total, sequel) => total + highestShare(sequel) + highestUnderPressure(model, caseType, sequel),
    0
  );
  return [
    ...shareProblem(model, path, sum),
    ...sequels.flatMap((sequel, at) => {
      if (sequel.kind === 'creates' && sequel.caseType === undefined)
        return problemAt(model, [...path, at, 'caseType'], 'sequel', {
          da: 'sagstypen, der oprettes en sag af',
          en: 'the case type that a case is created of'
        });
      const target = byId(model.caseTypes, sequel.caseType ?? id);
      if ('planned' in target.deadline)
        return problemAt(
          model,
          [...path, at, ...(sequel.caseType === undefined ? [] : ['caseType'])],
          'deadline',
          {
            da: 'en sagstype, hvis frist er et antal dage, arbejdsdage, uger eller måneder',
            en: 'a case type whose deadline is a number of days, working days, weeks or months'
          },
          {
            reason: {
              da: 'en sag, der følger af en anden, har en frist fra den dag, den modtages.',
              en: 'a case that comes of another has a deadline from the day it is received.'
            }
          }
        );
      return sequel.kind === 'creates' ? shareProblem(model, [...path, at], highestShare(sequel)) : [];
    })
  ];
}

/** Cases that come back oftener than they close, of types that cannot come so, and without end. */
export function sequelProblems(model: ModelDocument): Problem[] {
  const own = model.caseTypes.flatMap((_, index) => ownProblems(model, index));
  if (own.length > 0) return own;
  const { flows, descents } = descentOf(model);
  if (flows.length > 2 * limits.flows) {
    return [
      problemAt(
        model,
        [],
        'volume',
        {
          da: `højst ${2 * limits.flows} sagstyper i enheder, der får sager`,
          en: `at most ${2 * limits.flows} case types in units that have cases`
        },
        { found: String(flows.length) }
      )
    ];
  }
  const all = withDescendants(
    flows.map(() => 0),
    descents
  );
  if (!('endless' in all)) return [];
  const at = model.caseTypes.findIndex(({ id }) => id === flows[all.endless]!.caseType);
  return [
    problemAt(
      model,
      ['caseTypes', at, 'sequels'],
      'cycle',
      {
        da: 'andele, hvor færre end én sag følger af hver, når alt, der følger af den, regnes med',
        en: 'shares by which less than one case comes of each, with all that comes of that'
      },
      {
        reason: {
          da: 'sagerne avler sager uden ende.',
          en: 'the cases breed cases without end.'
        }
      }
    )
  ];
}
