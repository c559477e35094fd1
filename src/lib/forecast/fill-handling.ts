import { commonShareOf } from '../model/defaults.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import type { DaySpread, HandlingSpread } from '../model/spread.ts';
import { pertMean } from '../numerics/pert.ts';
import type { Clock } from './clock.ts';
import { segmentMiddles } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { bendsOf, isUncertain, levelAt, levelsOf } from './levels.ts';
import { changed, isUncertainModifier, type Change, type Modifier } from './modifiers.ts';
import { SAMPLER_LENGTH, writeSampler } from './sampler-tables.ts';
import type { ResolvedSpread, StrataCache } from './strata-cache.ts';
import { isChanging, scheduleQuantities } from '../model/schedule-value.ts';
import type { Schedule } from '../model/schedule.ts';

/** The kernel's unit of work: one second. */
export const WORK_UNITS_PER_HOUR = 3600;

/** Where a step's handling hours stand in the plan's tables, and the numbers that change with its inputs. */
export interface HandlingTables {
  /** Per segment: sampler of work. */
  readonly work: Int32Array;
  readonly meanWork: Int32Array;
  readonly length: number;
  readonly uncertain: boolean;
  fill(tables: Int32Array, resolve: Resolve, unitId: string, strata: StrataCache): void;
}

/**
 * Lays out the tables of a step's handling hours: one per stretch of time in which their mean is constant.
 * @param modifiers of the mean, by the scenario's measures; the shape stays as it is
 */
export function handlingTables(
  spread: HandlingSpread,
  clock: Clock,
  offset: number,
  modifiers: readonly Modifier[] = []
): HandlingTables {
  const mean = 'mean' in spread ? spread.mean : undefined;
  const stretches = stretchesOf(mean, modifiers, clock);
  const count = (stretches.at(-1) ?? 0) + 1;
  const work = stretches.map((stretch) => offset + stretch * SAMPLER_LENGTH);
  const meanWork = new Int32Array(stretches.length);
  const exactShape = !hasUncertainShape(spread);
  const middles = segmentMiddles(clock);
  return {
    work,
    meanWork,
    length: count * SAMPLER_LENGTH,
    uncertain:
      !exactShape || (mean !== undefined && isUncertain(mean)) || modifiers.some(isUncertainModifier),
    fill(tables, resolve, unitId, strata) {
      const levels = mean ? levelsOf(mean, resolve, unitId) : undefined;
      const changes = modifiers.map((modifier) => modifier.read(resolve, unitId));
      for (let segment = 0, filled = -1; segment < stretches.length; segment++) {
        if (stretches[segment] === filled) {
          meanWork[segment] = meanWork[segment - 1]!;
          continue;
        }
        filled = stretches[segment]!;
        const level = levels ? levelAt(levels, middles[segment]!) : 0;
        const stated = resolveSpread(spread, level, resolve, unitId);
        const resolved = changedSpread(stated, changes, middles[segment]!);
        writeSampler(tables, work[segment]!, strata.of(resolved, exactShape), WORK_UNITS_PER_HOUR, 1);
        meanWork[segment] = Math.max(1, Math.round(meanOf(resolved) * WORK_UNITS_PER_HOUR));
      }
    }
  };
}

/** A spread whose mean is changed: of a range, the ends move along in proportion. */
function changedSpread(spread: ResolvedSpread, changes: readonly Change[], day: number): ResolvedSpread {
  if (changes.length === 0) return spread;
  const stated = meanOf(spread);
  const mean = Math.max(0, changed(stated, changes, day));
  if (mean === stated) return spread;
  if (spread.kind !== 'range') return { ...spread, mean };
  const factor = mean / stated;
  return {
    kind: 'range',
    low: spread.low * factor,
    likely: spread.likely * factor,
    high: spread.high * factor
  };
}

/** Writes a spread in days at an offset. */
export function fillDays(
  tables: Int32Array,
  at: number,
  spread: DaySpread,
  least: number,
  resolve: Resolve,
  unitId: string,
  strata: StrataCache
): void {
  const mean = 'mean' in spread ? resolve(spread.mean, unitId) : 0;
  const resolved = resolveSpread(spread, mean, resolve, unitId);
  writeSampler(tables, at, strata.of(resolved, !hasUncertainShape(spread)), 1, least);
}

/** Whether a spread in days draws any of its values from a range. */
export function isUncertainDays(spread: DaySpread): boolean {
  return hasUncertainShape(spread) || ('mean' in spread && isRange(spread.mean));
}

/** Whether every unit draws the same values for a spread. */
export function isCommonToUnits(spread: HandlingSpread | DaySpread): boolean {
  return quantitiesOf(spread).every((quantity) => !isRange(quantity) || commonShareOf(quantity) === 1);
}

function quantitiesOf(spread: HandlingSpread | DaySpread): Quantity[] {
  if (spread.kind === 'range') return [spread.low, spread.likely, spread.high];
  const means = scheduleQuantities(spread.mean);
  return spread.kind === 'fixed' ? means : [...means, spread.variation];
}

/** The mean of a resolved spread, in its unit. */
export function meanOf(spread: ResolvedSpread): number {
  return spread.kind === 'range' ? pertMean(spread.low, spread.likely, spread.high) : spread.mean;
}

/** A spread with its values resolved, its mean given. */
export function resolveSpread(
  spread: HandlingSpread | DaySpread,
  mean: number,
  resolve: Resolve,
  unitId: string
): ResolvedSpread {
  switch (spread.kind) {
    case 'fixed':
      return { kind: 'fixed', mean };
    case 'gamma':
    case 'lognormal':
      return { kind: spread.kind, mean, variation: resolve(spread.variation, unitId) };
    case 'range':
      return {
        kind: 'range',
        low: resolve(spread.low, unitId),
        likely: resolve(spread.likely, unitId),
        high: resolve(spread.high, unitId)
      };
  }
}

function hasUncertainShape(spread: HandlingSpread | DaySpread): boolean {
  if (spread.kind === 'range') return isRange(spread.low) || isRange(spread.likely) || isRange(spread.high);
  return spread.kind !== 'fixed' && isRange(spread.variation);
}

/** Numbers the stretches of constant level: a new one begins at each bend and, on a ramp, in each segment. */
function stretchesOf(
  schedule: Schedule | undefined,
  modifiers: readonly Modifier[],
  clock: Clock
): Int32Array {
  const stretches = new Int32Array(clock.segmentStarts.length);
  const changes = schedule && isChanging(schedule) ? schedule.changes : [];
  if (changes.length === 0 && modifiers.length === 0) return stretches;
  const spans = [
    ...changes.map((change) => bendsOf({ start: change.to, changes: [change] })),
    ...modifiers.map((modifier) => modifier.bends)
  ];
  const bends = new Set<number>(spans.flat());
  for (let segment = 1; segment < stretches.length; segment++) {
    const start = clock.segmentStarts[segment]!;
    const ramping = spans.some(
      ([from, reached]) => reached !== undefined && start > from! && start < reached
    );
    stretches[segment] = stretches[segment - 1]! + (bends.has(start) || ramping ? 1 : 0);
  }
  return stretches;
}
