import type { Series } from '../charts/series.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';

/** So many bands on top of each other can still be told apart. */
const MOST_BANDS = 3;

/** The chart with the bands of the scenarios that are compared alone, where there would be too many; the table keeps them all. */
export function comparedBands(series: Series, compared: readonly ScenarioId[], language: Language): Series {
  if (series.lines.length <= MOST_BANDS) return series;
  return { ...series, banded: compared, bandLabel: m.band_words_compared({}, { locale: language }) };
}
