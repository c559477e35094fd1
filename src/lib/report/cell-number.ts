import type { Language } from '../text/language.ts';
import { parseNumber } from '../text/parse-number.ts';
import type { TableCell } from '../views/table-view.ts';

/** A cell's number for files. */
export interface CellNumber {
  /** Of a share 0..1. */
  readonly value: number;
  /** Decimals shown; of a share those of the per cents. */
  readonly decimals: number;
  readonly isShare: boolean;
  /** What is written after it, where its column counts different things. */
  readonly unit?: string;
}

/** As the program writes numbers: thousands grouped, so that a year or a numbered appropriation is none. */
const written = {
  da: /^[+\u2212-]?(\d{1,3}|\d{1,3}(\.\d{3})+)(,\d+)?([ \u202f]pct\.)?$/,
  en: /^[+\u2212-]?(\d{1,3}|\d{1,3}(,\d{3})+)(\.\d+)?%?$/
} as const;

/**
 * The number in a cell: the one that the view gave beside its words, or in a column of numbers the one that is written in full. Null for
 * words, dashes and ranges.
 */
export function cellNumber(cell: TableCell, isNumberColumn: boolean, language: Language): CellNumber | null {
  if (typeof cell !== 'string') {
    const { value, decimals, isShare = false, unit } = cell;
    if (value === null || !Number.isFinite(value)) return null;
    return { value, decimals, isShare, ...(unit !== undefined && { unit }) };
  }
  if (!isNumberColumn || !written[language].test(cell)) return null;
  const read = parseNumber(cell, language);
  if (!read.ok) return null;
  const isShare = read.unit === 'percent';
  const decimals = (language === 'da' ? /,(\d+)/ : /\.(\d+)/).exec(cell)?.[1]?.length ?? 0;
  return { value: isShare ? read.value / 100 : read.value, decimals, isShare };
}
