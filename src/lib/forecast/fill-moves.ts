import { dayFromIso } from '../calendar/iso-day.ts';
import type { Measure } from '../model/measure.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Move } from '../simulation/plan.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import type { FlowOf } from './flows-of.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Caseloads that change hands in a scenario, by the day. */
export interface FillableMoves {
  readonly moves: readonly Move[];
  fill(resolve: Resolve): void;
}

/** One move per flow of each measure that moves caseloads; what was moved before the run was moved by others. */
export function movesOf(
  { staffGroups }: ModelDocument,
  measures: readonly Measure[],
  flows: readonly FlowOf[],
  clock: Clock
): FillableMoves {
  const fillable = measures.flatMap((measure) => {
    if (measure.kind !== 'moveCaseloads') return [];
    const { caseTypes, units, to, share, familiarisationHours } = measure;
    const on = dayFromIso(measure.from) - clock.zero;
    if (on < clock.past || on >= clock.past + clock.days) return [];
    const group = staffGroups.findIndex(({ id }) => id === to);
    return flows.flatMap(({ caseType, unit, programme }, flow) => {
      if (programme || !caseTypes.includes(caseType.id) || (units && !units.includes(unit))) return [];
      const move: Writable<Move> = { on, flow, group, share: 0, workPerCase: 0 };
      const fill = (resolve: Resolve) => {
        move.share = resolve(share, unit);
        move.workPerCase = Math.round(resolve(familiarisationHours, unit) * WORK_UNITS_PER_HOUR);
      };
      return { move, fill };
    });
  });
  return {
    moves: fillable.map(({ move }) => move).sort((one, other) => one.on - other.on),
    fill(resolve) {
      for (const { fill } of fillable) fill(resolve);
    }
  };
}
