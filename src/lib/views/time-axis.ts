import { dateOf, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { daysInMonth, monthOf, monthOfYear, yearOfMonth } from '../calendar/month.ts';
import type { PeriodKind } from '../calendar/periods.ts';
import type { ChartBase, Mark } from '../charts/series.ts';
import { writeDate, writeHalfYear, writeMonth, writeQuarter } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { periodsOfForecast } from './outcome-table.ts';
import type { Shown } from './shown.ts';

/** The periods of a chart, as months of the run and in words. */
export interface TimeAxis extends Pick<ChartBase, 'periods' | 'years' | 'forecastFrom' | 'events'> {
  /** Months of the run per period, `to` exclusive. */
  readonly months: readonly { readonly from: number; readonly to: number }[];
  /** Index of the last period of each calendar year, and the year. */
  readonly yearEnds: readonly { readonly index: number; readonly year: number }[];
}

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The periods of a kind that the run has, or those of the months that are shown, with its dated events. */
export function timeAxis({ model, forecast, language, window }: Shown, kind: PeriodKind): TimeAxis {
  const { firstMonth } = forecast.layout;
  const periods = periodsOfForecast(forecast.layout, kind, window);
  const forecastMonth = monthOf(dayFromIso(model.period.forecastFrom)) - firstMonth;
  const months = periods.map((period) => {
    const from = period.firstMonth - firstMonth;
    return { from, to: from + period.monthCount };
  });
  const yearOf = (index: number) => yearOfMonth(periods[index]!.firstMonth);
  const indices = periods.map((_, index) => index);
  return {
    months,
    periods: periods.map((period) => writePeriod(kind, period.firstMonth, language)),
    years: indices
      .filter((index) => index === 0 || yearOf(index) !== yearOf(index - 1))
      .map((position) => ({ position, label: String(yearOf(position)) })),
    yearEnds: indices
      .filter((index) => index === periods.length - 1 || yearOf(index) !== yearOf(index + 1))
      .map((index) => ({ index, year: yearOf(index) })),
    forecastFrom: Math.max(
      0,
      indices.findIndex((index) => months[index]!.from >= forecastMonth)
    ),
    events: model.events
      .map(({ date, name }): Mark => {
        const words = { date: writeDate(date, language), name: textIn(name, language) };
        return {
          position: positionOf(dayFromIso(date), months, firstMonth, monthsIn[kind]),
          label: m.event_line(words, { locale: language })
        };
      })
      .filter(({ position }) => position >= 0 && position <= periods.length)
  };
}

/** Where the end of a day lies among the periods, in periods from the first. */
export function positionOf(
  day: Day,
  months: readonly { from: number; to: number }[],
  firstMonth: number,
  length: number
): number {
  const month = monthOf(day);
  const inMonths = month - firstMonth + dateOf(day).dayOfMonth / daysInMonth(month);
  const index = months.findIndex(({ to }) => inMonths <= to);
  const period = months[index];
  if (!period || inMonths < months[0]!.from) return -1;
  // The first and the last period may be cut; they are as wide as the others.
  const width = Math.min(length, period.to - period.from);
  return index + (inMonths - period.from) / width;
}

/** A period in words: "jan. 2025", "1. kvt. 2025", "1. halvår 2025", "2025". @param firstMonth months since January 1970 */
function writePeriod(
  kind: PeriodKind,
  firstMonth: Parameters<typeof yearOfMonth>[0],
  language: Language
): string {
  const year = yearOfMonth(firstMonth);
  const before = monthOfYear(firstMonth) - 1;
  switch (kind) {
    case 'month':
      return writeMonth(year, before + 1, language);
    case 'quarter':
      return writeQuarter(year, Math.floor(before / 3) + 1, language);
    case 'halfYear':
      return writeHalfYear(year, before < 6 ? 1 : 2, language);
    case 'year':
      return String(year);
  }
}
