import type { Language } from './language.ts';

/** The units a typed number may carry; absent when none was typed. */
export type TypedUnit =
  | 'percent'
  | 'percentagePoints'
  | 'kroner'
  | 'thousandKroner'
  | 'millionKroner'
  | 'fte'
  | 'hours'
  | 'days'
  | 'cases';

/** Why a text is no number: nothing typed, not a number, thousands wrongly grouped, or a unit we do not know. */
export type NumberProblem = 'empty' | 'notANumber' | 'badGrouping' | 'unknownUnit' | 'wrongUnit';

/** The number as typed (80 for "80 pct.") with its unit, or the reason it cannot be read. */
export type ParsedNumber =
  { ok: true; value: number; unit?: TypedUnit } | { ok: false; reason: NumberProblem };

const units: readonly [RegExp, TypedUnit][] = [
  [/^(%|pct\.?|procent|per ?cent|percent)$/, 'percent'],
  [/^(procentpoint|pct\.?-?point|pp\.?|percentage points?)$/, 'percentagePoints'],
  [/^(mio\.?|mill?\.?|millioner|millions?)( ?(kr\.?|kroner|dkk))?$/, 'millionKroner'],
  [
    /^(t\.? ?(kr\.?|kroner)|tkr\.?|\(?1[.,]?000 ?(kr\.?|kroner|dkk)\)?|tusind( ?(kr\.?|kroner))?)$/,
    'thousandKroner'
  ],
  [/^(kr\.?|kroner|dkk)$/, 'kroner'],
  [/^(årsværk|åv|fte|ftes)$/, 'fte'],
  [/^(timer?|t\.?|hours?|h)$/, 'hours'],
  [/^(dage?|days?)$/, 'days'],
  [/^(sag|sager|cases?)$/, 'cases']
];

function parseDigits(text: string, language: Language): number | NumberProblem {
  const [thousands, decimal] = language === 'da' ? ['.', ','] : [',', '.'];
  const plain = text.replace(/[\s\u202f\u00a0]/g, ' ');
  const grouped = new RegExp(`^[1-9]\\d{0,2}([${thousands} ]\\d{3})+([${decimal}]\\d+)?$`);
  if (grouped.test(plain)) {
    return Number(plain.replaceAll(thousands, '').replaceAll(' ', '').replace(decimal, '.'));
  }
  if (new RegExp(`^\\d*[${decimal}]?\\d+$|^\\d+[${decimal}]$`).test(plain)) {
    return Number(plain.replace(decimal, '.'));
  }
  // A single sign of the other language is no grouping when three digits do not follow: "1.5" is 1,5.
  if (new RegExp(`^\\d+[${thousands}](\\d{1,2}|\\d{4,})$|^0[${thousands}]\\d+$`).test(plain)) {
    return Number(plain.replace(thousands, '.'));
  }
  return /^[\d., ]+$/.test(plain) ? 'badGrouping' : 'notANumber';
}

/**
 * Reads a number as people type it: "1,5", "17.040", "80 pct.", "33,6 mio. kr.", "−4", "17.040 (1.000 kr.)".
 * In Danish the point groups thousands and the comma is the decimal sign; in English the other way round.
 */
export function parseNumber(text: string, language: Language): ParsedNumber {
  const trimmed = text.trim().replace(/[\u202f\u00a0]/g, ' ');
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const match = /^(DKK |kr\.? )?([-+\u2212–]?) ?(\d[\d., ]*|[.,]\d+)(.*)$/i.exec(trimmed);
  if (!match) return { ok: false, reason: 'notANumber' };
  const [, prefix = '', sign = '', figures = '', rest = ''] = match;
  const digits = parseDigits(figures.trim(), language);
  if (typeof digits === 'string') return { ok: false, reason: digits };
  const value = sign === '' || sign === '+' || digits === 0 ? digits : -digits;
  const suffix = rest.trim().toLowerCase();
  const kroner = prefix === '' ? undefined : 'kroner';
  if (suffix === '') return kroner ? { ok: true, value, unit: kroner } : { ok: true, value };
  const unit = units.find(([pattern]) => pattern.test(suffix))?.[1];
  return unit ? { ok: true, value, unit } : { ok: false, reason: 'unknownUnit' };
}

/** Reads a share typed in per cent, with or without the unit: "80 pct." and "80" are 0.8. */
export function parseShare(text: string, language: Language): ParsedNumber {
  const parsed = parseNumber(text, language);
  if (!parsed.ok) return parsed;
  if (parsed.unit !== undefined && parsed.unit !== 'percent') return { ok: false, reason: 'wrongUnit' };
  return { ok: true, value: Number((parsed.value / 100).toPrecision(15)), unit: 'percent' };
}

const kronerPer: Partial<Record<TypedUnit, number>> = {
  kroner: 1,
  thousandKroner: 1000,
  millionKroner: 1_000_000
};

/** Reads money as whole kroner: "33,6 mio. kr." is 33600000; a number without unit is kroner. */
export function parseKroner(text: string, language: Language): ParsedNumber {
  const parsed = parseNumber(text, language);
  if (!parsed.ok) return parsed;
  const factor = kronerPer[parsed.unit ?? 'kroner'];
  if (factor === undefined) return { ok: false, reason: 'wrongUnit' };
  return { ok: true, value: Math.round(parsed.value * factor), unit: 'kroner' };
}
