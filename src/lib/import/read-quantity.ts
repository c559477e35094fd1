import { parseFormula } from '../formulas/parse-formula.ts';
import type { FormulaFault } from '../formulas/formula.ts';
import { isShareUnit, unitWords, type UnitWord } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { withoutGroups } from './formula-numbers.ts';
import { parseNumber, type NumberProblem, type TypedUnit } from '../text/parse-number.ts';

/** What was typed for a quantity, in the unit of its place: a number, a range or a formula. */
export type TypedQuantity =
  | { readonly value: number }
  | { readonly low: number; readonly likely: number; readonly high: number }
  | { readonly formula: string };

/** Why a text is no quantity, and the part of it that is at fault. */
export type QuantityFault =
  | { readonly reason: NumberProblem | 'notAscending'; readonly found: string }
  | { readonly reason: 'formula'; readonly found: string; readonly fault: FormulaFault };

/** What a text says, or why it says nothing. */
export type ReadQuantity =
  | { readonly ok: true; readonly typed: TypedQuantity }
  | { readonly ok: false; readonly fault: QuantityFault };

/** The most characters that are read: the longest formula. */
const MOST_CHARACTERS = 500;

const isMoney = (unit: UnitWord): boolean => unit === 'kr' || unit === 'kr/year' || unit === 'kr/årsværk';

/** What a number of each unit may be typed with, besides the unit's own words. */
const factors: Partial<Record<TypedUnit, (unit: UnitWord) => number | undefined>> = {
  percent: (unit) => (isShareUnit(unit) ? 0.01 : undefined),
  kroner: (unit) => (isMoney(unit) ? 1 : undefined),
  thousandKroner: (unit) => (isMoney(unit) ? 1000 : undefined),
  millionKroner: (unit) => (isMoney(unit) ? 1_000_000 : undefined),
  fte: (unit) => (unit === 'årsværk' ? 1 : undefined),
  hours: (unit) => (unit.startsWith('hours') ? 1 : undefined),
  days: (unit) => (unit.startsWith('days') ? 1 : undefined),
  cases: (unit) => (unit.startsWith('cases') ? 1 : undefined)
};

/** "pr. måned", "/md.", "a month" and the like, which may follow what the number counts. */
const PER = {
  day: /\s*(\/|pr\.?|per|a)\s*(dag|day)$/i,
  week: /\s*(\/|pr\.?|per|a)\s*(uge|week)$/i,
  month: /\s*(\/|pr\.?|per|a)\s*(md\.?|mdr\.?|måned|month)$/i,
  year: /\s*(\/|pr\.?|per|a)\s*(år|year)$/i,
  årsværk: /\s*(\/|pr\.?|per|a)\s*(årsværk|åv|full-time equivalent|fte)$/i
} as const;

/**
 * Reads what a person types for a quantity: "1,5", "17.040", "80 pct.", "33,6 mio. kr.", a range as "lav 3 / 3,8 / 4,2" or "35 til 50,
 * sandsynligt 40", or a formula as "28 * 0,5". A number of shares is per cent, with the sign or without. What begins with = is a formula.
 * Never throws on any text.
 * @param unit of the place that it is typed in
 */
export function readQuantity(text: string, unit: UnitWord, language: Language): ReadQuantity {
  const plain = text
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (plain === '') return { ok: false, fault: { reason: 'empty', found: '' } };
  if (plain.length > MOST_CHARACTERS) return notANumber(plain);
  if (plain.startsWith('=')) return readFormula(plain.slice(1).trim(), language);
  const ends = rangeEnds(plain);
  if (ends) return readRange(ends, unit, language);
  const read = readNumber(plain, unit, language);
  if (typeof read === 'number') return { ok: true, typed: { value: read } };
  return read.reason === 'notANumber' || read.reason === 'unknownUnit'
    ? formulaOr(plain, { ok: false, fault: read }, language)
    : { ok: false, fault: read };
}

const notANumber = (plain: string): ReadQuantity => ({
  ok: false,
  fault: { reason: 'notANumber', found: shortened(plain) }
});

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The ends of a range in the order low, likely, high: the last bears the unit, if any does. */
function rangeEnds(plain: string): [string, string, string] | undefined {
  const named = /^(?:lav|low):? (.+)$/i.exec(plain);
  const parts = (named?.[1] ?? plain).split(/ ?\/ ?(?=[-\d.,]|sandsynlig|likely|høj|high)/i);
  const bare = parts.map((part) => part.replace(/^(?:sandsynligt?|likely|høj|high):? /i, ''));
  const [low, likely, high] = bare;
  if (bare.length === 3 && low && likely && high && bare.slice(0, 2).every(startsAsNumber))
    return [low, likely, high];
  const told = /^(.+?) (?:til|to) (.+?), ?(?:sandsynligt?|likely) (.+)$/i.exec(plain);
  return told ? [told[1]!, told[3]!, told[2]!] : undefined;
}

/** A number with at most a word after it: of "28 * 0,5 / 3 / 2" the first is none. */
const startsAsNumber = (part: string): boolean => /^-?[\d.,]+( ?[^\d*+^()[\]]*)?$/.test(part);

function readRange(ends: [string, string, string], unit: UnitWord, language: Language): ReadQuantity {
  const numbers: number[] = [];
  // "3 / 3,8 / 4,2 mio. kr.": a unit that stands once is meant for all three.
  const common = ends.map(unitText).filter((word) => word !== '');
  const lone = common.length === 1 ? common[0]! : '';
  for (const end of ends) {
    const read = readNumber(unitText(end) === '' ? `${end} ${lone}` : end, unit, language);
    if (typeof read !== 'number') return { ok: false, fault: read };
    numbers.push(read);
  }
  const [low, likely, high] = numbers as [number, number, number];
  if (low > likely || likely > high)
    return { ok: false, fault: { reason: 'notAscending', found: shortened(ends.join(' / ')) } };
  return { ok: true, typed: { low, likely, high } };
}

const unitText = (end: string): string => /^-?(?:DKK |kr\.? )?-?[\d., ]*(.*)$/i.exec(end)?.[1] ?? '';

function readNumber(
  plain: string,
  unit: UnitWord,
  language: Language
): number | { readonly reason: NumberProblem; readonly found: string } {
  const parsed = parseNumber(withoutUnit(plain, unit), language);
  if (!parsed.ok) return { reason: parsed.reason, found: shortened(plain) };
  const factor = parsed.unit === undefined ? (isShareUnit(unit) ? 0.01 : 1) : factors[parsed.unit]?.(unit);
  if (factor === undefined) return { reason: 'wrongUnit', found: shortened(plain) };
  // 57 pct. is 0,57 and not what binary fractions make of it.
  return factor === 1 ? parsed.value : Number((parsed.value * factor).toPrecision(15));
}

/** The text without the words of the unit that its place has. */
function withoutUnit(plain: string, unit: UnitWord): string {
  const words = unitWords[unit];
  const own = [words, 'one' in words ? words.one : words].flatMap(({ da, en }) => [da, en]);
  const lower = plain.toLowerCase();
  for (const word of own.sort((a, b) => b.length - a.length)) {
    if (!isMoney(unit) && lower.endsWith(` ${word.toLowerCase()}`)) return plain.slice(0, -word.length - 1);
  }
  const [, per] = unit.split('/') as [string, keyof typeof PER | undefined];
  return per ? plain.replace(PER[per], '') : plain;
}

function readFormula(text: string, language: Language): ReadQuantity {
  const parsed = parseFormula(withoutGroups(text, language, true), { hasBase: false, hasYear: true });
  return parsed.ok
    ? { ok: true, typed: { formula: withoutGroups(text, language) } }
    : {
        ok: false,
        fault: { reason: 'formula', found: shortened(parsed.fault.text), fault: parsed.fault }
      };
}

/** A text with a sign of arithmetic or another input's name is meant as a formula; any other is a number that failed. */
const formulaOr = (plain: string, failed: ReadQuantity, language: Language): ReadQuantity =>
  /[*+^()[\]÷·]|[\d\])%] ?[-/] ?[\d([]/.test(plain) ? readFormula(plain, language) : failed;
