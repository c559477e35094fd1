import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { isShareUnit, unitWordFor } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { thinSpace, writeKroner, writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';

/** A quantity with its unit: "40 sager pr. måned", "35 til 50, sandsynligt 40 sager pr. måned". */
export function writeQuantity(quantity: Quantity, language: Language): string {
  const { unit } = quantity;
  const options = { locale: language };
  const shares = isShareUnit(unit);
  const bare = (value: number) =>
    writeNumber(shares ? value * 100 : value, language, decimalsOf(shares ? value * 100 : value));
  const whole = (value: number) => {
    if (unit === 'share') return writeShare(value, language, decimalsOf(value * 100));
    if (unit === 'share/year')
      return m.value_per_year({ value: writeShare(value, language, decimalsOf(value * 100)) }, options);
    if (unit === 'share/month')
      return m.value_per_month({ value: writeShare(value, language, decimalsOf(value * 100)) }, options);
    if (unit === 'kr/year') return m.value_per_year({ value: writeKroner(value, language) }, options);
    if (unit === 'kr' || unit === 'kr/årsværk') return writeKroner(value, language);
    return `${bare(value)}${thinSpace}${unitWordFor(value, unit)[language]}`;
  };
  if (!isRange(quantity)) return whole(quantity.value);
  const { low, likely, high } = quantity;
  return m.range_words({ low: bare(low), high: bare(high), likely: whole(likely) }, options);
}

/** As many decimals as the number was given with, at most three. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 3; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled))) return decimals;
  }
  return 3;
}

/** A per cent with as many decimals as it was given with: "3,1 pct.", "3.1%". */
export const writePercent = (percent: number, language: Language): string =>
  writeShare(percent / 100, language, decimalsOf(percent));
