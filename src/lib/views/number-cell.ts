import type { Language } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import type { NumberCell, SumOf } from './table-view.ts';

/** A number in a table's shown unit, to so many decimals; null is a dash. */
export const numberCell = (
  value: number | null,
  decimals: number,
  language: Language,
  sum?: SumOf
): NumberCell => ({
  text: writeNumber(value, language, decimals),
  value,
  decimals,
  ...(value === null || !sum ? {} : { sum })
});
