import { addDays, dateOf, dayOf, type Day } from '../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../calendar/iso-day.ts';
import { addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, shiftMonth } from '../calendar/month.ts';
import type { DateText } from '../model/date-text.ts';
import type { Grant } from '../model/grant.ts';
import { isDate } from '../model/real-date.ts';
import type { MeasureKind } from '../model/measure.ts';

/** The first and the last day that a timeline has room for. */
export interface Frame {
  readonly start: DateText;
  readonly end: DateText;
}

/** The day on which something begins, or the last on which it holds. */
export type Edge = 'start' | 'end';

/** An end of a measure that can be moved: the key that states its date. */
export interface Handle {
  readonly edge: Edge;
  readonly key: string;
  readonly date: DateText;
  /** Whether the measure states it; if not, it goes on to the end of the period. */
  readonly isStated: boolean;
}

/** A measure on the timeline. */
export interface Span {
  readonly from: DateText;
  readonly to: DateText;
  /** Whether it has no end of its own. */
  readonly isOpen: boolean;
  readonly handles: readonly Handle[];
  /** The day on which what comes evenly is reached; it moves with the ends. */
  readonly reached?: DateText;
}

/** Keys of the day that a measure begins on. */
const STARTS: Partial<Record<MeasureKind, string>> = { endGrant: 'on', moveGrantPositions: 'on' };
const HAS_UNTIL = new Set<string>([
  ...['continueGrant', 'invest', 'temporaryTeam', 'movePositions', 'leaveVacant', 'changeInflow'],
  ...['changeHandlingTime', 'changeLanes', 'pauseWork', 'changeRecruitment']
]);

/** Enough of a measure, valid or not, to put it on a timeline. */
type Dated = Readonly<Record<string, unknown>> & { readonly kind?: unknown };

const asDate = (value: unknown): DateText | undefined =>
  typeof value === 'string' && isDate(value) ? value : undefined;

/**
 * When a measure holds, and which of its ends can be moved; undefined where it holds for the whole run, or its dates cannot be read. A grant
 * that is continued from its expiry begins on the day after.
 */
export function spanOf(
  measure: Dated,
  { start, end }: Frame,
  grants: readonly Pick<Grant, 'id' | 'expires'>[]
): Span | undefined {
  const kind = String(measure.kind);
  if (kind === 'changeInput') return undefined;
  const key = STARTS[kind as MeasureKind] ?? 'from';
  const expires = grants.find(({ id }) => id === measure['grant'])?.expires;
  const begins =
    asDate(measure[key]) ??
    (kind === 'continueGrant' && measure['from'] === undefined && expires
      ? isoFromDay(addDays(dayFromIso(expires), 1))
      : undefined);
  const isFromOutset = kind === 'redateProgramme' && measure['from'] === undefined;
  if (begins === undefined && !isFromOutset) return undefined;
  const from = begins ?? start;
  const until = asDate(measure['until']);
  const handles: Handle[] = [];
  if (asDate(measure[key])) handles.push({ edge: 'start', key, date: from, isStated: true });
  if (HAS_UNTIL.has(kind) && (until !== undefined || measure['until'] === undefined))
    handles.push({ edge: 'end', key: 'until', date: until ?? end, isStated: until !== undefined });
  const reached = asDate(measure['reached']);
  return { from, to: until ?? end, isOpen: until === undefined, handles, ...(reached && { reached }) };
}

/** Where a day lies on a timeline, 0..1: its beginning, or its end. */
export function placeOf(date: DateText, { start, end }: Frame, edge: Edge): number {
  const first = dayFromIso(start);
  const days = dayFromIso(end) + 1 - first;
  const at = dayFromIso(date) - first + (edge === 'end' ? 1 : 0);
  return Math.min(1, Math.max(0, at / days));
}

/** The first of a month, or the last day of one, that lies nearest to a place on a timeline (0..1). */
export function nearestMonth(place: number, { start, end }: Frame, edge: Edge): DateText {
  const first = dayFromIso(start);
  const at = dayOf(first + Math.round(Math.min(1, Math.max(0, place)) * (dayFromIso(end) + 1 - first)));
  const month = monthOf(at);
  const [before, after] = [firstDayOfMonth(month), firstDayOfMonth(shiftMonth(month, 1))];
  const nearest = at - before <= after - at ? before : after;
  return isoFromDay(edge === 'start' ? nearest : addDays(nearest, -1));
}

/**
 * The same day so many months later, or the last of the month where that is shorter. What ends on the last day of a month ends on the last
 * day of the other as well: 28 February and a month is 31 March.
 */
export function monthsLater(date: DateText, count: number, edge: Edge): DateText {
  const day = dayFromIso(date);
  const moved = addMonths(day, count);
  const isLast = day === lastDayOfMonth(monthOf(day));
  return isoFromDay(edge === 'end' && isLast ? lastDayOfMonth(monthOf(moved)) : moved);
}

/** The date so many days later. */
export const daysLater = (date: DateText, count: number): DateText =>
  isoFromDay(addDays(dayFromIso(date), count));

/** A date within the period, and no end of a measure beyond its other one. */
export function within(date: DateText, { from, to }: Span, { start, end }: Frame, edge: Edge): DateText {
  const least = edge === 'start' ? start : from > start ? from : start;
  const most = edge === 'end' ? end : to < end ? to : end;
  if (date < least) return least;
  return date > most ? most : date;
}

/** Whether a measure can be moved as a whole: it states the day it begins on and the last on which it holds. */
export const isMovable = ({ handles }: Span): boolean =>
  (['start', 'end'] as const).every((edge) => handles.some((one) => one.edge === edge && one.isStated));

/**
 * The dates of a measure that is moved as a whole, by their keys: so many months or days later (earlier below 0), or as many of them as the
 * period has room for. Moved by months, what begins and ends with one goes on doing so.
 */
export function moveWhole(
  { handles, from, to, reached }: Span,
  { start, end }: Frame,
  count: number,
  by: 'months' | 'days'
): Readonly<Record<string, DateText>> {
  const moved = (date: DateText, edge: Edge, n: number) =>
    by === 'days' ? daysLater(date, n) : monthsLater(date, n, edge);
  const fits = (n: number) => (n < 0 ? moved(from, 'start', n) >= start : moved(to, 'end', n) <= end);
  let n = count;
  while (n !== 0 && !fits(n)) n -= Math.sign(n);
  return {
    ...Object.fromEntries(handles.map(({ key, date, edge }) => [key, moved(date, edge, n)])),
    ...(reached && { reached: moved(reached, 'start', n) })
  };
}

/** How many months a part of a timeline is, to the nearest. */
export const monthsIn = (part: number, { start, end }: Frame): number =>
  Math.round((part * (dayFromIso(end) + 1 - dayFromIso(start)) * 12) / 365.25);

/** The years that a timeline crosses, with where each begins (0..1). */
export function yearsOf({ start, end }: Frame): { year: number; place: number }[] {
  const yearOf = (day: Day) => dateOf(day).year;
  const [first, last] = [yearOf(dayFromIso(start)), yearOf(dayFromIso(end))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return { year, place: i === 0 ? 0 : placeOf(`${year}-01-01`, { start, end }, 'start') };
  });
}
