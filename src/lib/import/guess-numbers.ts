import type { Language } from '../text/language.ts';
import type { Cells, Delimiter } from './split-table.ts';

/** Numbers that can be written so in one way only, with the units that may follow them. */
const COMMA =
  /^[-\u2212]?(\d{1,3}([. \u00a0\u202f]\d{3})+|\d+),\d+([^\d.,].*)?$|^[-\u2212]?\d{1,3}(\.\d{3}){2,}([^\d.,].*)?$/;
const POINT =
  /^[-\u2212]?(\d{1,3}(,\d{3})+|\d+)\.\d+([^\d.,].*)?$|^[-\u2212]?\d{1,3}(,\d{3}){2,}([^\d.,].*)?$/;
/** Thousands in one language, decimals in the other. */
const EITHER = /^[-\u2212]?\d{1,3}[.,]\d{3}([^\d.,].*)?$/;

/**
 * Whether the numbers of a table have a decimal comma, as in Danish, or a decimal point, as in English: what most of those say that can
 * be written in one way only. Where none does, a file whose cells stand between commas has points, and any other is in the page's language.
 */
export function guessNumbers(cells: Cells, delimiter: Delimiter, language: Language): Language {
  let commas = 0;
  let points = 0;
  for (const row of cells.slice(0, 200))
    for (const cell of row) {
      if (EITHER.test(cell)) continue;
      if (COMMA.test(cell)) commas++;
      else if (POINT.test(cell)) points++;
    }
  if (commas !== points) return commas > points ? 'da' : 'en';
  return delimiter === ',' ? 'en' : language;
}
