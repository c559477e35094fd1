import type { Language } from '../text/language.ts';
import {
  undefinedDash,
  writeCases,
  writeNumber,
  writePercentagePoints,
  writeRange,
  writeShareRange
} from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { PairedOutcome } from './paired-outcome.ts';

/** What a difference is between: shares, or numbers of cases. */
export type DifferenceUnit = 'share' | 'cases';

/**
 * A difference in words: "23 procentpoint færre (17-28)" or "412 sager færre (300-510)" with the band of the paired differences, "23
 * procentpoint færre i det forventede forløb" without one; a dash where undefined.
 */
export function writeDifference(
  { difference, paired }: PairedOutcome,
  language: Language,
  unit: DifferenceUnit = 'share'
): string {
  const options = { locale: language };
  if (difference === null) return undefinedDash;
  const none = Math.abs(difference) < (unit === 'share' ? 0.005 : 0.5);
  const points =
    unit === 'share'
      ? writePercentagePoints(difference, language)
      : writeCases(Math.abs(difference), language);
  const words = none
    ? m.difference_none({}, options)
    : difference < 0
      ? m.difference_fewer({ points }, options)
      : m.difference_more({ points }, options);
  if (!paired) return m.difference_expected({ difference: words }, options);
  // The band stands in the direction of the words: "23 færre (17-28)".
  const fewer = !none && difference < 0;
  const [low, high] = fewer ? [-paired.high, -paired.low] : [paired.low, paired.high];
  const band =
    unit === 'share'
      ? writeShareRange(low, high, language)
      : writeRange(writeNumber(low, language), writeNumber(high, language), language);
  return m.difference_banded({ difference: words, band }, options);
}
