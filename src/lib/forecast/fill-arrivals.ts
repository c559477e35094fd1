import { monthOfYear, shiftMonth } from '../calendar/month.ts';
import type { Inflow } from '../model/inflow.ts';
import { isRange } from '../model/quantity-value.ts';
import { hashText } from '../numerics/hash-text.ts';
import { pow } from '../numerics/pow.ts';
import type { Arrivals } from '../simulation/plan.ts';
import { segmentMiddles, type Clock } from './clock.ts';
import { countStart } from './count-start.ts';
import type { Resolve } from './draw-values.ts';
import { isUncertain, levelAt, levelsOf } from './levels.ts';
import { changed, isUncertainModifier, type Modifier } from './modifiers.ts';

/** Arrivals of one inflow: the plan's arrays, and how they follow from its inputs. */
export interface FillableArrivals {
  readonly arrivals: Arrivals;
  readonly uncertain: boolean;
  fill(resolve: Resolve): void;
}

/**
 * A month's cases are its level times the growth up to it times its season; they arrive evenly over the month's working days, so
 * the month's total is exact however many days it has.
 * @param modifiers of the level, by the scenario's measures
 */
export function arrivalsOf(
  inflow: Inflow,
  flow: number,
  clock: Clock,
  modifiers: readonly Modifier[] = []
): FillableArrivals {
  const segments = clock.segmentStarts.length;
  const arrivals = {
    flow,
    identity: hashText(`inflows.${inflow.id}`)[0] | 0,
    perDay: new Float64Array(segments),
    a: new Float64Array(segments),
    b: new Float64Array(segments),
    firstCount: new Int32Array(segments),
    firstProbability: new Float64Array(segments)
  };
  const middles = segmentMiddles(clock);
  const season = seasonFactors(inflow);
  const monthOfSegment = monthsOfSegments(clock);
  return {
    arrivals,
    uncertain:
      isUncertain(inflow.perMonth) ||
      (inflow.yearlyTrend !== undefined && isUncertain(inflow.yearlyTrend)) ||
      (inflow.dispersion !== undefined && isRange(inflow.dispersion)) ||
      modifiers.some(isUncertainModifier),
    fill(resolve) {
      const levels = levelsOf(inflow.perMonth, resolve, inflow.unit);
      const changes = modifiers.map((modifier) => modifier.read(resolve, inflow.unit));
      const growth = growthByMonth(inflow, clock, resolve);
      const dispersion = inflow.dispersion ? resolve(inflow.dispersion, inflow.unit) : 1;
      for (let segment = 0; segment < segments; segment++) {
        const month = monthOfSegment[segment]!;
        const middle = middles[segment]!;
        const perMonth =
          Math.max(0, changed(levelAt(levels, middle), changes, middle)) *
          growth[month]! *
          season[monthOfYear(shiftMonth(clock.firstMonth, month)) - 1]!;
        const perDay = perMonth / clock.arrivalDays[month]!;
        const start = countStart(perDay, dispersion);
        arrivals.perDay[segment] = perDay;
        arrivals.a[segment] = start.a;
        arrivals.b[segment] = start.b;
        arrivals.firstCount[segment] = start.firstCount;
        arrivals.firstProbability[segment] = start.firstProbability;
      }
    }
  };
}

function monthsOfSegments(clock: Clock): Int32Array {
  return Int32Array.from(clock.segmentStarts, (start) => clock.monthOfDay[start - clock.zero]!);
}

/** Twelve factors with mean 1. */
function seasonFactors({ season }: Inflow): number[] {
  if (!season) return Array<number>(12).fill(1);
  const mean = season.months.reduce((sum, month) => sum + month, 0) / 12;
  return season.months.map((month) => month / mean);
}

/** Growth of each month over the first: the yearly rate of the month compounds a twelfth of a year at a time. */
function growthByMonth(inflow: Inflow, clock: Clock, resolve: Resolve): Float64Array {
  const growth = new Float64Array(clock.months).fill(1);
  if (!inflow.yearlyTrend) return growth;
  const rates = levelsOf(inflow.yearlyTrend, resolve, inflow.unit);
  let rate = NaN;
  let factor = 1;
  for (let month = 1; month < clock.months; month++) {
    const current = levelAt(rates, clock.firstDay + Math.round((month - 0.5) * 30.436875));
    if (current !== rate) {
      rate = current;
      factor = pow(1 + rate, 1 / 12);
    }
    growth[month] = growth[month - 1]! * factor;
  }
  return growth;
}
