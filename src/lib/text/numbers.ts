import type { Language } from './language.ts';

/** A value that may be undefined (a share with no cases under it); written as a dash. */
export type MaybeNumber = number | null | undefined;

/** Stands before every unit: narrow and never broken at a line end. */
export const thinSpace = '\u202f';
/** Written where a value is undefined. */
export const undefinedDash = '–';
const minus = '\u2212';

const style = {
  da: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' }
} as const;

function isKnown(value: MaybeNumber): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * A number with a fixed count of decimals, halves rounded away from zero, thousands grouped from 1.000 up.
 * Written by our own rules, so that server, browser and terminal agree to the letter.
 * @param decimals 0–6
 * @param sign 'always' puts + before positive numbers (differences)
 */
export function writeNumber(
  value: MaybeNumber,
  language: Language,
  decimals = 0,
  sign: 'negative' | 'always' = 'negative'
): string {
  if (!isKnown(value)) return undefinedDash;
  const { decimal, thousands } = style[language];
  // Fourteen significant digits first: 0,575 · 100 is 57,49999999999999 in binary, and 58 to a reader.
  const scaled = Math.floor(Number((Math.abs(value) * 10 ** decimals).toPrecision(14)) + 0.5);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const written = decimals === 0 ? grouped : grouped + decimal + fraction;
  if (scaled === 0) return written;
  if (value < 0) return minus + written;
  return sign === 'always' ? `+${written}` : written;
}

function withUnit(written: string, unit: string): string {
  return written === undefinedDash ? undefinedDash : written + thinSpace + unit;
}

/** A share 0..1 in whole per cents: "57 pct.", "57%". */
export function writeShare(share: MaybeNumber, language: Language, decimals = 0): string {
  const written = writeNumber(isKnown(share) ? share * 100 : null, language, decimals);
  if (written === undefinedDash) return written;
  return language === 'da' ? withUnit(written, 'pct.') : `${written}%`;
}

/** A difference between two shares (−1..1) in whole percentage points without a sign: "23 procentpoint". */
export function writePercentagePoints(difference: MaybeNumber, language: Language): string {
  const written = writeNumber(isKnown(difference) ? Math.abs(difference) * 100 : null, language);
  if (language === 'da') return withUnit(written, 'procentpoint');
  return withUnit(written, written === '1' ? 'percentage point' : 'percentage points');
}

/** Kroner in millions with one decimal: "33,6 mio. kr.", "DKK 33.6 million". */
export function writeMillions(kroner: MaybeNumber, language: Language): string {
  const written = writeNumber(isKnown(kroner) ? kroner / 1e6 : null, language, 1);
  if (language === 'da') return withUnit(written, `mio.${thinSpace}kr.`);
  return written === undefinedDash ? written : `DKK${thinSpace}${written}${thinSpace}million`;
}

/** Whole kroner: "640.000 kr.", "DKK 640,000". */
export function writeKroner(kroner: MaybeNumber, language: Language): string {
  const written = writeNumber(kroner, language);
  if (language === 'da') return withUnit(written, 'kr.');
  return written === undefinedDash ? written : `DKK${thinSpace}${written}`;
}

/** Kroner in thousands as budget tables write them, the unit standing in the table's head: "17.040". */
export function writeThousands(kroner: MaybeNumber, language: Language): string {
  return writeNumber(isKnown(kroner) ? kroner / 1000 : null, language);
}

/** Positions with one decimal: "12,8 årsværk", "12.8 FTE"; short: "12,8 ÅV". */
export function writeFte(fte: MaybeNumber, language: Language, length: 'full' | 'short' = 'full'): string {
  const unit = language === 'en' ? 'FTE' : length === 'short' ? 'ÅV' : 'årsværk';
  return withUnit(writeNumber(fte, language, 1), unit);
}

/** Whole cases: "1.240 sager", "1 sag"; "1,240 cases". */
export function writeCases(cases: MaybeNumber, language: Language): string {
  const written = writeNumber(cases, language);
  const one = written === '1';
  if (language === 'da') return withUnit(written, one ? 'sag' : 'sager');
  return withUnit(written, one ? 'case' : 'cases');
}

/** Whole hours: "1.924 timer", "1 time"; "1,924 hours". */
export function writeHours(hours: MaybeNumber, language: Language, decimals = 0): string {
  const written = writeNumber(hours, language, decimals);
  const one = written === '1';
  if (language === 'da') return withUnit(written, one ? 'time' : 'timer');
  return withUnit(written, one ? 'hour' : 'hours');
}

/** Whole days: "60 dage", "1 dag"; "60 days". */
export function writeDays(days: MaybeNumber, language: Language): string {
  const written = writeNumber(days, language);
  const one = written === '1';
  if (language === 'da') return withUnit(written, one ? 'dag' : 'dage');
  return withUnit(written, one ? 'day' : 'days');
}

/**
 * Two ends already written: "17-28"; the words "til"/"to" where a minus sign would be misread: "−3 til 4".
 * One end when both read the same; a dash when either is undefined.
 */
export function writeRange(low: string, high: string, language: Language): string {
  if (low === undefinedDash || high === undefinedDash) return undefinedDash;
  if (low === high) return low;
  if (low.includes(minus) || high.includes(minus)) {
    return `${low} ${language === 'da' ? 'til' : 'to'} ${high}`;
  }
  return `${low}-${high}`;
}

/** The 10–90 band of a share, in whole per cents without the unit: "17-28". */
export function writeShareRange(low: MaybeNumber, high: MaybeNumber, language: Language): string {
  const ends = [low, high].map((end) => writeNumber(isKnown(end) ? end * 100 : null, language)) as [
    string,
    string
  ];
  return writeRange(ends[0], ends[1], language);
}
