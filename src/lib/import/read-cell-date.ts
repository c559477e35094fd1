import type { DateText } from '../model/date-text.ts';
import { isDate } from '../model/real-date.ts';
import { readDate } from './read-date.ts';
import { isLastDay } from './read-field.ts';

/** Ways that spreadsheets show a day or a month which people seldom write: "jan-25", "12-03-25", "03-2025". */
const WAYS: readonly [RegExp, string][] = [
  [/^([a-zæøå]{3,9})\.?[- ]'?(\d{2})$/i, '$1 20$2'],
  [/^([a-zæøå]{3,9})\.?-(\d{4})$/i, '$1 $2'],
  [/^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})$/, '$120$2'],
  [/^(\d{1,2})[./-](\d{4})$/, '1.$1.$2']
];

/**
 * The day that a cell of a spreadsheet names: as it may be typed, as a spreadsheet shows it ("12-03-25", "jan-25"; years of two digits
 * are those from 2000), or with a time of day. A time other than midnight is refused.
 * @param key of the place: of what ends something, a month or a year is its last day
 */
export function readCellDate(text: string, key: string): DateText | undefined {
  const end = isLastDay(key) ? 'to' : 'from';
  const day = text.replace(/[ T]00[:.]00([:.]00)?$/, '');
  const way = WAYS.find(([pattern]) => pattern.test(day));
  if (!way) return readDate(day, end);
  const written = day.replace(way[0], way[1]);
  const date = readDate(written, 'from');
  if (date === undefined || !isMonth.test(day)) return date;
  return end === 'from' ? date : lastOfMonth(date);
}

const isMonth = /^([a-zæøå]+\.?[- ]'?\d+|\d{1,2}[./-]\d{4})$/i;

const lastOfMonth = (first: DateText): DateText =>
  [31, 30, 29, 28].map((day) => `${first.slice(0, 8)}${day}`).find(isDate)!;
