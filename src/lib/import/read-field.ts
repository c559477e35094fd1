import type { Field } from '../model/field.ts';
import type { Language } from '../text/language.ts';
import { parseNumber } from '../text/parse-number.ts';
import { readDate } from './read-date.ts';

/** Fields that hold one number or text, and are typed. */
export type TypedField = Extract<Field, { kind: 'number' | 'year' | 'date' | 'monthDay' | 'text' }>;

/** Keys of days that are the last of something: "2025" is then its last day. */
const lastDays = new Set(['to', 'until', 'end', 'expires', 'validUntil', 'latest']);

/** Whether the day at a key is the last of something. */
export const isLastDay = (key: string): boolean => lastDays.has(key);

const two = (text: string): string => text.padStart(2, '0');

/**
 * What a text says in a field of its sort; the text itself where it says nothing, so that it is kept and is a problem there.
 * @param key of the field
 */
export function readTypedField(field: TypedField, key: string, text: string, language: Language): unknown {
  const plain = text.trim();
  switch (field.kind) {
    case 'number': {
      const parsed = parseNumber(plain, language);
      if (!parsed.ok) return text;
      if (parsed.unit === undefined) return parsed.value;
      const isShare = parsed.unit === 'percent' && field.within.max <= 1;
      return isShare ? Number((parsed.value / 100).toPrecision(15)) : text;
    }
    case 'year':
      return /^\d{4}$/.test(plain) ? Number(plain) : text;
    case 'date':
      return readDate(plain, isLastDay(key) ? 'to' : 'from') ?? text;
    case 'monthDay': {
      const [, day, month] = /^(\d{1,2})[./-] ?(\d{1,2})\.?$/.exec(plain) ?? [];
      return day && month ? `${two(month)}-${two(day)}` : text;
    }
    case 'text':
      return text;
  }
}

/** The same value as a person would type it. */
export function writeTypedField(field: TypedField, value: unknown, language: Language): string {
  if (typeof value === 'number') return field.kind === 'year' ? String(value) : writeNumber(value, language);
  if (typeof value !== 'string') return '';
  const date = field.kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : undefined;
  if (date && language === 'da') return `${+date[3]!}.${+date[2]!}.${date[1]}`;
  const day = field.kind === 'monthDay' ? /^(\d{2})-(\d{2})$/.exec(value) : undefined;
  return day ? `${+day[2]!}.${+day[1]!}.` : value;
}

function writeNumber(value: number, language: Language): string {
  const [whole = '', decimals] = String(value).split('.');
  if (whole.includes('e')) return String(value);
  const [thousands, decimal] = language === 'da' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : grouped + decimal + decimals;
}
