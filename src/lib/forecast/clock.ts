import { addDays, dayFromDate, dayOf, type Day, type DayRange } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { firstDayOfMonth, monthOf, shiftMonth, type Month } from '../calendar/month.ts';
import { workingCalendar, type WorkingCalendar } from '../calendar/working-days.ts';
import type { ModelDocument } from '../model/document.ts';
import { keeper } from './keeper.ts';

/** The run's days as the kernel counts them: step `past` is the first simulated day, and months and segments are numbered from 0. */
export interface Clock {
  /** Clocks with the same key are the same. */
  readonly key: string;
  readonly past: number;
  readonly days: number;
  /** Day of step 0. */
  readonly zero: Day;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly firstMonth: Month;
  readonly months: number;
  readonly monthOfDay: Int16Array;
  readonly segmentOfDay: Int32Array;
  /** First day of each segment, ascending. */
  readonly segmentStarts: readonly Day[];
  /** Covers the past, the run and what may fall due after it. */
  readonly calendar: WorkingCalendar;
  readonly arrivalDay: Uint8Array;
  /** Per month: the days on which cases can arrive, at least one. */
  readonly arrivalDays: Int32Array;
}

/** The years that Danish holidays are known for. */
const KNOWN: DayRange = { firstDay: dayFromDate(1900, 1, 1), lastDay: dayFromDate(2200, 12, 31) };

const keepClocks = keeper<Clock>(8);

/**
 * Lays out the run of a model.
 * @param past days before the start that a case may have been received; none lies before 1900
 * @param ahead days after the end in which deadlines are counted in working days
 * @param bends days inside months on which a rate changes
 */
export function clockOf(model: ModelDocument, past: number, ahead: number, bends: readonly Day[]): Clock {
  const { period, calendar } = model;
  const parts = [period.start, period.end, past, ahead, calendar.closingDays, [...bends].sort()];
  const key = JSON.stringify(parts);
  return keepClocks(key, () => layOut(model, past, ahead, bends, key));
}

function layOut(
  model: ModelDocument,
  wantedPast: number,
  ahead: number,
  bends: readonly Day[],
  key: string
): Clock {
  const firstDay = dayFromIso(model.period.start);
  const lastDay = dayFromIso(model.period.end);
  const days = lastDay - firstDay + 1;
  const past = Math.min(wantedPast, firstDay - KNOWN.firstDay);
  const span = past + days;
  const zero = addDays(firstDay, -past);
  const firstMonth = monthOf(firstDay);
  const months = monthOf(lastDay) - firstMonth + 1;
  const range: DayRange = {
    firstDay: zero,
    lastDay: dayOf(Math.min(lastDay + ahead, KNOWN.lastDay))
  };
  const calendar = workingCalendar(range, model.calendar.closingDays);
  const bending = new Set<number>(bends);
  const monthOfDay = new Int16Array(span).fill(-1);
  const segmentOfDay = new Int32Array(span);
  const segmentStarts: Day[] = [];
  const arrivalDay = new Uint8Array(span);
  let month = -1;
  let nextMonth: number = firstDay;
  for (let t = past; t < span; t++) {
    const day = addDays(zero, t);
    if (day === nextMonth) {
      month++;
      nextMonth = firstDayOfMonth(shiftMonth(firstMonth, month + 1));
    }
    if (t === past || month !== monthOfDay[t - 1] || bending.has(day)) segmentStarts.push(day);
    monthOfDay[t] = month;
    segmentOfDay[t] = segmentStarts.length - 1;
    arrivalDay[t] = calendar.isWorking[t]!;
  }
  const arrivalDays = openClosedMonths(arrivalDay, monthOfDay, months);
  return {
    key,
    past,
    days,
    zero,
    firstDay,
    lastDay,
    firstMonth,
    months,
    monthOfDay,
    segmentOfDay,
    segmentStarts,
    calendar,
    arrivalDay,
    arrivalDays
  };
}

/**
 * Lets the cases of a month without working days arrive on all its days, so that none is lost.
 * @returns days of arrival per month
 */
function openClosedMonths(arrivalDay: Uint8Array, monthOfDay: Int16Array, months: number): Int32Array {
  const counted = new Int32Array(months);
  const closed = new Int32Array(months);
  monthOfDay.forEach((month, t) => {
    const days = arrivalDay[t] === 1 ? counted : closed;
    if (month >= 0) days[month] = days[month]! + 1;
  });
  monthOfDay.forEach((month, t) => {
    if (month >= 0 && counted[month] === 0) arrivalDay[t] = 1;
  });
  return counted.map((days, month) => (days === 0 ? closed[month]! : days));
}

/** The middle of each segment, where ramps are read: the average of a straight line over it. */
export function segmentMiddles({ segmentStarts, lastDay }: Clock): number[] {
  return segmentStarts.map((start, i) => (start + (segmentStarts[i + 1] ?? dayOf(lastDay + 1)) - 1) / 2);
}
