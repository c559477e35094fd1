import type { Language } from './language.ts';

const months = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december'
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ]
} as const;

function monthName(month: number, language: Language): string {
  const name = months[language][month - 1];
  if (name === undefined) throw new RangeError(`month ${month} is not 1..12`);
  return name;
}

function shortMonthName(month: number, language: Language): string {
  const name = monthName(month, language);
  if (language === 'en' || name === 'maj') return name.slice(0, 3);
  return `${name.slice(0, 3)}.`;
}

function parts(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`"${date}" is not a date written YYYY-MM-DD`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/**
 * A date as it stands in a document (YYYY-MM-DD): "31.12.2024", "31 Dec 2024".
 * @throws RangeError when the text is not written so
 */
export function writeDate(date: string, language: Language): string {
  const { year, month, day } = parts(date);
  return language === 'da' ? `${day}.${month}.${year}` : `${day} ${shortMonthName(month, 'en')} ${year}`;
}

/** A date in running text (YYYY-MM-DD): "31. december 2024", "31 December 2024". */
export function writeLongDate(date: string, language: Language): string {
  const { year, month, day } = parts(date);
  return `${day}${language === 'da' ? '.' : ''} ${monthName(month, language)} ${year}`;
}

/** A month on an axis or in a table: "jan. 2019", "maj 2019", "Jan 2019". Month 1..12. */
export function writeMonth(year: number, month: number, language: Language): string {
  return `${shortMonthName(month, language)} ${year}`;
}

/** A month in running text: "januar 2019", "January 2019". Month 1..12. */
export function writeLongMonth(year: number, month: number, language: Language): string {
  return `${monthName(month, language)} ${year}`;
}

/** A quarter: "1. kvt. 2025", "Q1 2025". Quarter 1..4. */
export function writeQuarter(year: number, quarter: number, language: Language): string {
  return language === 'da' ? `${quarter}. kvt. ${year}` : `Q${quarter} ${year}`;
}

/** A half-year: "1. halvår 2023", "first half of 2023". Half 1 or 2. */
export function writeHalfYear(year: number, half: 1 | 2, language: Language): string {
  if (language === 'da') return `${half}. halvår ${year}`;
  return `${half === 1 ? 'first' : 'second'} half of ${year}`;
}

/** An ISO week: "uge 29", "week 29"; with the year where one is given. */
export function writeWeek(week: number, language: Language, year?: number): string {
  const written = `${language === 'da' ? 'uge' : 'week'} ${week}`;
  return year === undefined ? written : `${written} ${year}`;
}

/** A time of day where the reader is: "14.32", "14:32". */
export function writeClock(moment: Date, language: Language): string {
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((part) =>
    String(part).padStart(2, '0')
  );
  return `${hours}${language === 'da' ? '.' : ':'}${minutes}`;
}

/** A moment where the reader is: "2. marts 2026 kl. 08.05", "2 March 2026, 08:05". */
export function writeMoment(moment: Date, language: Language): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  const written = `${day}${language === 'da' ? '.' : ''} ${monthName(month, language)} ${year}`;
  return `${written}${language === 'da' ? ' kl. ' : ', '}${writeClock(moment, language)}`;
}
