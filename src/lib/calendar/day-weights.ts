import { addDays, dateOf, dayCountOf, dayFromDate, yearOf, type Day, type DayRange } from './day.ts';
import { isoWeekOf } from './iso-week.ts';
import { monthDayOrder, monthDayOrderOf } from './month-day.ts';
import { workingCalendar } from './working-days.ts';

/** Part of the year, by date, in which staff are more or less available. */
export interface DateSeason {
  /** First day, `MM-DD`. */
  readonly from: string;
  /** Last day, `MM-DD`; before `from` where the season runs over New Year. */
  readonly to: string;
  /** Availability relative to an ordinary day: 0 or more, 1 is ordinary. */
  readonly weight: number;
}

/** A week, by ISO number, in which staff are more or less available. */
export interface WeekSeason {
  /** 1 … 53 */
  readonly week: number;
  /** Availability relative to an ordinary day: 0 or more, 1 is ordinary. */
  readonly weight: number;
}

/** Seasonal availability. Where seasons overlap, the smallest weight applies. */
export type Season = DateSeason | WeekSeason;

/** Weights are whole multiples of this, so that a year of them adds to 1 without rounding, in any order. */
const FINEST = 1 / 4503599627370496;

type SeasonTest = (order: number, week: number) => boolean;

function seasonTest(season: Season): SeasonTest {
  if (!(season.weight >= 0 && season.weight < Infinity)) {
    throw new RangeError(`a season's weight must be 0 or more, got ${season.weight}`);
  }
  if ('week' in season) {
    if (!(Number.isInteger(season.week) && season.week >= 1 && season.week <= 53)) {
      throw new RangeError(`a season's week must be 1 … 53, got ${season.week}`);
    }
    return (_order, week) => week === season.week;
  }
  const from = monthDayOrderOf(season.from);
  const to = monthDayOrderOf(season.to);
  if (from <= to) return (order) => order >= from && order <= to;
  return (order) => order >= from || order <= to;
}

/** The availability of a day by the seasons alone, holidays and weekends apart; 1 where none covers it. */
export function seasonalAvailability(day: Day, seasons: readonly Season[]): number {
  return availabilityBy(seasons)(day);
}

function availabilityBy(seasons: readonly Season[]): (day: Day) => number {
  const tests = seasons.map(seasonTest);
  return (day) => {
    if (tests.length === 0) return 1;
    const order = monthDayOrder(dateOf(day));
    const { week } = isoWeekOf(day);
    let smallest = Infinity;
    for (let i = 0; i < tests.length; i++) {
      if (tests[i]!(order, week)) smallest = Math.min(smallest, seasons[i]!.weight);
    }
    return smallest === Infinity ? 1 : smallest;
  };
}

/** The weights of a whole calendar year, entry 0 for 1 January. */
function yearWeights(
  year: number,
  closingDays: readonly string[],
  availability: (day: Day) => number
): Float64Array {
  const range = { firstDay: dayFromDate(year, 1, 1), lastDay: dayFromDate(year, 12, 31) };
  const { isWorking, dayCount } = workingCalendar(range, closingDays);
  const runningTotals = new Float64Array(dayCount);
  let total = 0;
  for (let i = 0; i < dayCount; i++) {
    if (isWorking[i] === 1) total += availability(addDays(range.firstDay, i));
    runningTotals[i] = total;
  }
  if (!(total > 0)) throw new RangeError(`no working day of ${year} has any weight`);
  const weights = new Float64Array(dayCount);
  let reached = 0;
  for (let i = 0; i < dayCount; i++) {
    const next = Math.round(runningTotals[i]! / total / FINEST);
    weights[i] = (next - reached) * FINEST;
    reached = next;
  }
  return weights;
}

/**
 * Each day's share of its calendar year's working time: working days by their seasonal availability, 0 on other days.
 *
 * The weights of every full calendar year add to exactly 1, in whatever order they are added; a year that the range covers
 * in part has the weights it would have in full. A weight is within 2^−52 of the exact quotient (relative 1e-13).
 *
 * @param range within 1900 … 2200
 * @param calendar the closing days, as `MM-DD`; a WorkingCalendar will do
 * @returns one weight per day of the range
 * @throws RangeError for an empty range, a season that is no season, or a year in which no working day has weight
 */
export function dayWeights(
  range: DayRange,
  calendar: { readonly closingDays: readonly string[] },
  seasons: readonly Season[]
): Float64Array {
  const weights = new Float64Array(dayCountOf(range));
  const availability = availabilityBy(seasons);
  for (let year = yearOf(range.firstDay); year <= yearOf(range.lastDay); year++) {
    const ofYear = yearWeights(year, calendar.closingDays, availability);
    const newYear = dayFromDate(year, 1, 1);
    const from = Math.max(range.firstDay, newYear);
    const to = Math.min(range.lastDay, newYear + ofYear.length - 1);
    weights.set(ofYear.subarray(from - newYear, to - newYear + 1), from - range.firstDay);
  }
  return weights;
}
