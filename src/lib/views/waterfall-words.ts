import type { ChartUnit, WaterfallBar } from '../charts/series.ts';
import type { Language } from '../text/language.ts';
import { writeCases, writeFte, writeNumber, writePercentagePoints, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { inSentence } from './shown.ts';
import { writeList } from './write-list.ts';

/** At most so many changes are named in a sentence. */
const NAMED = 2;

/**
 * The changes that move most, in words: "stillinger (−11,0) og tilgang af sager (+10,1)"; empty where nothing moves.
 * @param name how a bar is named in the sentence
 */
export function mostMoving(
  bars: readonly WaterfallBar[],
  unit: ChartUnit,
  language: Language,
  name: (label: string) => string = inSentence
): string {
  const most = bars
    .filter(({ kind, value }) => kind === 'change' && value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, NAMED)
    .map(({ label, value }) =>
      m.gap_driver({ driver: name(label), change: writeSigned(value, unit, language) }, { locale: language })
    );
  return writeList(most, language);
}

/** Every bar in words, for those who do not see them. */
export const describeBars = (bars: readonly WaterfallBar[], unit: ChartUnit, language: Language): string =>
  bars
    .map((bar) => {
      const value =
        bar.kind === 'level' ? writeEnd(bar, unit, language) : writeSigned(bar.value, unit, language);
      return m.line_value({ label: bar.label, value }, { locale: language });
    })
    .join('; ');

/** A level with its unit. */
export function writeEnd({ value }: WaterfallBar, unit: ChartUnit, language: Language): string {
  if (unit === 'share') return writeShare(value, language);
  return unit === 'fte' ? writeFte(value, language) : writeCases(value, language);
}

/** A change: a number with its sign, of shares in percentage points. */
function writeSigned(value: number, unit: ChartUnit, language: Language): string {
  if (unit === 'share')
    return `${writeNumber(value * 100, language, 0, 'always').replace(/\d.*/, '')}${writePercentagePoints(value, language)}`;
  return writeNumber(value, language, unit === 'fte' ? 1 : 0, 'always');
}
