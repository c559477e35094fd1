import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { isShareUnit } from '../model/unit-words.ts';
import { inLanguage } from './formula-numbers.ts';
import type { Language } from '../text/language.ts';

/**
 * A quantity as a person would type it: "17.040", "80 pct.", "3 / 3,8 / 4,2", "= 28 * 0,5"; the unit stands beside it. {@link readQuantity}
 * reads the same numbers back, to the last digit that a document can hold in decimals.
 */
export function writeTyped(quantity: Quantity, language: Language): string {
  if (quantity.formula !== undefined) return `= ${inLanguage(quantity.formula, language)}`;
  const percent = isShareUnit(quantity.unit) ? (language === 'da' ? ' pct.' : '%') : '';
  const write = (value: number) => writeDigits(value, isShareUnit(quantity.unit), language);
  if (!isRange(quantity)) return write(quantity.value) + percent;
  const { low, likely, high } = quantity;
  return [low, likely, high].map(write).join(' / ') + percent;
}

/** All the digits of a number, thousands grouped. */
function writeDigits(value: number, inPercent: boolean, language: Language): string {
  const shown = inPercent ? Number((value * 100).toPrecision(15)) : value;
  const [whole = '', decimals] = plainDigits(Math.abs(shown)).split('.');
  const [thousands, decimal] = language === 'da' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = shown < 0 ? '-' : '';
  return sign + grouped + (decimals === undefined ? '' : decimal + decimals);
}

/** Digits without an exponent. */
function plainDigits(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const digits = whole + decimals;
  return shift < 0
    ? `0.${'0'.repeat(-shift - whole.length)}${digits}`
    : digits.padEnd(whole.length + shift, '0');
}
