import type { UnitId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import type { DaySpread, HandlingSpread } from '../model/spread.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { fillDays, handlingTables, isCommonToUnits, isUncertainDays } from './fill-handling.ts';
import type { FlowOf } from './flows-of.ts';
import { handlingModifiers, type Modifier } from './modifiers.ts';
import { SAMPLER_LENGTH } from './sampler-tables.ts';
import type { StrataCache } from './strata-cache.ts';

/** The samplers of a step: of its work per segment, with the mean, and of the wait after it, or −1. */
export interface StepTables {
  readonly work: Int32Array;
  readonly meanWork: Int32Array;
  readonly wait: number;
}

/** The samplers of every step, laid out in one array. */
export interface PlanTables {
  /** `[flow][step]` */
  readonly steps: readonly (readonly StepTables[])[];
  /** Where numbers may follow. */
  readonly length: number;
  /** @param all whether to write what is certain, too */
  fill(tables: Int32Array, resolve: Resolve, strata: StrataCache, all: boolean): void;
}

interface Filler {
  readonly uncertain: boolean;
  fill(tables: Int32Array, resolve: Resolve, strata: StrataCache): void;
}

/**
 * Lays out the tables of all steps. Flows of one case type have a table in common where their units draw the same values.
 * @param measures of the scenario, in order
 */
export function planTables(
  flows: readonly FlowOf[],
  clock: Clock,
  measures: readonly Measure[] = []
): PlanTables {
  const fillers: Filler[] = [];
  const waits = new Map<DaySpread, number>();
  let length = 0;
  const addWait = (wait: DaySpread, unit: UnitId): number => {
    const at = length;
    length += SAMPLER_LENGTH;
    fillers.push({
      uncertain: isUncertainDays(wait),
      fill: (tables, resolve, strata) => fillDays(tables, at, wait, 0, resolve, unit, strata)
    });
    return at;
  };
  const addHandling = (spread: HandlingSpread, unit: UnitId, modifiers: readonly Modifier[]) => {
    const handling = handlingTables(spread, clock, length, modifiers);
    length += handling.length;
    fillers.push({
      uncertain: handling.uncertain,
      fill: (tables, resolve, strata) => handling.fill(tables, resolve, unit, strata)
    });
    return handling;
  };
  const work = new Map<object, ReturnType<typeof addHandling>>();
  const steps = flows.map(({ caseType, unit }) =>
    caseType.steps.map(({ id, handlingHours, outsideWait }) => {
      const modifiers = handlingModifiers(measures, caseType.id, id, unit);
      const { work: at, meanWork } =
        modifiers.length === 0
          ? once(work, handlingHours, () => addHandling(handlingHours, unit, modifiers))
          : addHandling(handlingHours, unit, modifiers);
      const wait = outsideWait ? once(waits, outsideWait, () => addWait(outsideWait, unit)) : -1;
      return { work: at, meanWork, wait };
    })
  );
  return {
    steps,
    length,
    fill(tables, resolve, strata, all) {
      for (const filler of fillers) if (all || filler.uncertain) filler.fill(tables, resolve, strata);
    }
  };
}

/** What was made for the same spread, unless units draw values of their own. */
function once<Key extends Parameters<typeof isCommonToUnits>[0], Value>(
  made: Map<object, Value>,
  spread: Key,
  make: () => Value
): Value {
  const known = isCommonToUnits(spread) ? made.get(spread) : undefined;
  if (known !== undefined) return known;
  const value = make();
  made.set(spread, value);
  return value;
}
