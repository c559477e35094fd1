import type { DateText } from '../model/date-text.ts';
import { isDate } from '../model/real-date.ts';

/** The days that a text names, both included. */
export interface DateSpan {
  readonly from: DateText;
  readonly to: DateText;
}

const MONTHS = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april', 'april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august', 'august'],
  ['september', 'september'],
  ['oktober', 'october'],
  ['november', 'november'],
  ['december', 'december']
];

const two = (number: number): string => String(number).padStart(2, '0');

/** The month of a name or of its first three letters or more, 1..12. */
function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return undefined;
  const index = MONTHS.findIndex((names) => names.some((full) => full.startsWith(lower)));
  return index < 0 ? undefined : index + 1;
}

/** The last day of a month is the first real date downwards from the 31st. */
function monthEnd(year: string, month: number): DateText {
  const days = [31, 30, 29, 28].map((day) => `${year}-${two(month)}-${day}`);
  return days.find(isDate)!;
}

const spanOf = (year: string, first: number, last: number): DateSpan | undefined =>
  isDate(`${year}-01-01`) ? { from: `${year}-${two(first)}-01`, to: monthEnd(year, last) } : undefined;

function dayOf(year: string, month: number | undefined, day: string): DateSpan | undefined {
  if (month === undefined) return undefined;
  const date = `${year}-${two(month)}-${day.padStart(2, '0')}`;
  return isDate(date) ? { from: date, to: date } : undefined;
}

/** Ways to write a day, a month, a quarter, half a year or a year, in Danish and in English. */
const WAYS: readonly [RegExp, (found: string[]) => DateSpan | undefined][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([y, m, d]) => dayOf(y!, +m!, d!)],
  [/^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/, ([d, m, y]) => dayOf(y!, +m!, d!)],
  [/^(?:den )?(\d{1,2})\.? ([a-zæøå]+\.?) (\d{4})$/i, ([d, m, y]) => dayOf(y!, monthOf(m!), d!)],
  [
    /^([a-zæøå]+\.?) (\d{4})$/i,
    ([m, y]) => {
      const month = monthOf(m!);
      return month === undefined ? undefined : spanOf(y!, month, month);
    }
  ],
  [/^(\d{4})-(\d{2})$/, ([y, m]) => (+m! >= 1 && +m! <= 12 ? spanOf(y!, +m!, +m!) : undefined)],
  [/^([1-4])\. ?(?:kvartal|kvt\.?) (\d{4})$/i, ([q, y]) => spanOf(y!, +q! * 3 - 2, +q! * 3)],
  [/^(?:q|k)([1-4]) (\d{4})$/i, ([q, y]) => spanOf(y!, +q! * 3 - 2, +q! * 3)],
  [/^([12])\. ?(?:halvår|hå\.?) (\d{4})$/i, ([h, y]) => spanOf(y!, +h! * 6 - 5, +h! * 6)],
  [/^h([12]) (\d{4})$/i, ([h, y]) => spanOf(y!, +h! * 6 - 5, +h! * 6)],
  [/^(\d{4})$/, ([y]) => spanOf(y!, 1, 12)]
];

/**
 * Reads a date or a period as people write it: "31.12.2024", "1. marts 2023", "2025-03-01", "marts 2023", "3. kvartal 2024", "1. halvår
 * 2023", "2025". Days before the month, as in Denmark. A day that does not exist is nothing. Never throws on any text.
 */
export function readDateSpan(text: string): DateSpan | undefined {
  const plain = text.replace(/[\s\u202f\u00a0]+/g, ' ').trim();
  if (plain.length > 40) return undefined;
  for (const [way, span] of WAYS) {
    const found = way.exec(plain);
    const named = found && span(found.slice(1));
    if (named) return named;
  }
  return undefined;
}

/** Reads a text that names one day; a longer period is read as its first day, or as its last. */
export function readDate(text: string, end: 'from' | 'to' = 'from'): DateText | undefined {
  return readDateSpan(text)?.[end];
}
