import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFault } from '../model/figure-reference.ts';
import { readReference } from '../model/read-figure-reference.ts';
import { smallModel } from '../model/testing.ts';
import type { Language } from '../text/language.ts';
import { forecastWith, plainText, shownFrom } from './testing.ts';
import type { Shown } from './shown.ts';
import { writeFigure } from './write-figure.ts';

const say = (shown: Shown, words: string, language: Language = 'da'): string => {
  const reference = readReference(shown.model, words);
  if (isFault(reference)) throw new Error(reference.reason.en);
  return plainText(writeFigure({ ...shown, language }, reference));
};

describe('figures of SO42', () => {
  const shown = shownFrom(
    readFileSync(new URL('../../../static/examples/so42.json', import.meta.url), 'utf8')
  );

  // The printed note: 33.590 a year, of which 17.040 + 4.750 + 900 buys casework; 28 + 10 årsværk.
  it.each([
    ['beløb so42 2025', '33,6 mio. kr.', 'DKK 33.6 million'],
    ['beløb so42 2025 kr', '33.590.000 kr.', 'DKK 33,590,000'],
    ['beløb so42 alle', '134,4 mio. kr.', 'DKK 134.4 million'],
    ['sagsbehandlingsdel so42 2025', '22,7 mio. kr.', 'DKK 22.7 million'],
    ['beløb so42 2025 udloeb', '0,0 mio. kr.', 'DKK 0.0 million'],
    // Every line is permanent: 2028 goes on. Nothing is stated before 2024.
    ['beløb so42 2035', '33,6 mio. kr.', 'DKK 33.6 million'],
    ['beløb so42 2035 viderefoert', '33,6 mio. kr.', 'DKK 33.6 million'],
    ['beløb so42 2035 udloeb', '0,0 mio. kr.', 'DKK 0.0 million'],
    ['sagsbehandlingsdel so42 2035', '22,7 mio. kr.', 'DKK 22.7 million'],
    ['beløb so42 2023', '–', '–'],
    ['stillinger so42 2025-01-01', '38,0 årsværk', '38.0 FTE'],
    ['stillinger so42 2025 udloeb', '0,0 årsværk', '0.0 FTE'],
    ['stillinger so42 sagsbehandlere-bif 2025', '1,5 årsværk', '1.5 FTE'],
    ['prisniveau', '2025 p/l', '2025 p/l'],
    ['gennemregninger', '0', '0'],
    ['startværdi', '42', '42'],
    ['antagelse netHours.grossHours', '1.924 timer pr. år', '1,924 hours a year']
  ])('%s', (words, danish, english) => {
    expect([say(shown, words), say(shown, words, 'en')]).toEqual([danish, english]);
  });

  it('are those of the headline, and of a year outside the run a dash', () => {
    const headline = say(shown, 'hovedtal');
    expect(headline).toContain(say(shown, 'rettidige udloeb boern-handicap 2025'));
    expect(headline).toContain(say(shown, 'rettidige viderefoert boern-handicap 2025'));
    expect(headline).toContain(say(shown, 'forskel udloeb viderefoert boern-handicap 2025'));
    for (const words of [
      'rettidige udloeb 2040',
      'åbne udloeb 2018-12-31',
      'forskel udloeb delvis 2040',
      'mangler udloeb 2040'
    ])
      expect(say(shown, words)).toBe('–');
  });
});

describe('figures of made-up shares', () => {
  const model = smallModel();
  const shares = Array.from({ length: 11 }, (_, i) => 0.3 + i / 100);
  const forecast = forecastWith(model, [
    { expected: 0.35, replications: shares },
    { expected: 0.58, replications: shares.map((share) => share + 0.2) }
  ]);
  const shown: Shown = { model, forecast, language: 'da' };

  // Shares 30, 31 … 40 %: the mean is 35, a tenth and nine tenths of eleven in order are 31 and 39; the difference is 20 in each.
  it.each([
    ['rettidige udloeb 2025', '35 pct.'],
    ['rettidige udloeb 2025 spænd', '35 pct. (31-39)'],
    ['rettidige viderefoert merudgift 2024 spænd', '55 pct. (51-59)'],
    ['forskel udloeb viderefoert 2025', '20 procentpoint færre (20)'],
    ['afgjorte udloeb 2025', '1.200 sager'],
    ['fristoverskredne udloeb 2025-06-30', '65 sager']
  ])('%s', (words, expected) => expect(say(shown, words)).toBe(expected));
});
