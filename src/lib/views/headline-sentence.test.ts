import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { measuresSeries } from './measures-series.ts';
import { onTimeSeries } from './on-time-series.ts';
import { forecastWith } from './testing.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');
const ten = (from: number, step: number) => Array.from({ length: 11 }, (_, i) => from + i * step);

function model(change: (draft: ModelInput) => void = () => {}) {
  return smallModel((draft) => {
    draft.units[0]!.name = { da: 'Børn med handicap', en: 'Children with disabilities' };
    change(draft);
  });
}

const share = (value: number) => (draft: ModelInput) => {
  draft.scenarios[0]!.measures = [{ kind: 'continueGrant', grant: 'so42', share: known(value, 'share') }];
};

type Case = [
  name: string,
  change: ((draft: ModelInput) => void) | undefined,
  udloeb: { expected: number; replications?: number[] },
  viderefoert: { expected: number; replications?: number[] },
  da: string,
  en: string
];

const cases: Case[] = [
  [
    'a paired difference with its band',
    undefined,
    { expected: 0.3, replications: ten(0.3, 0.01) },
    { expected: 0.6, replications: ten(0.53, 0.01).map((value, i) => value + (i - 5) / 100) },
    'Uden bevillingen er 35 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. med den: 23 procentpoint færre (19-27).',
    'Without the grant, 35% of the decisions for children with disabilities are on time in 2025, against 58% with it: 23 percentage points fewer (19-27).'
  ],
  [
    'the expected difference where there are no replications, and it says so',
    undefined,
    { expected: 0.35 },
    { expected: 0.58 },
    'Uden bevillingen er 35 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. med den: 23 procentpoint færre i det forventede forløb.',
    'Without the grant, 35% of the decisions for children with disabilities are on time in 2025, against 58% with it: 23 percentage points fewer in the expected course.'
  ],
  [
    'the expected difference while only one scenario has replications',
    undefined,
    { expected: 0.35, replications: ten(0.1, 0.01) },
    { expected: 0.58 },
    'Uden bevillingen er 35 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. med den: 23 procentpoint færre i det forventede forløb.',
    'Without the grant, 35% of the decisions for children with disabilities are on time in 2025, against 58% with it: 23 percentage points fewer in the expected course.'
  ],
  [
    'a part of the grant',
    share(0.5),
    { expected: 0.62 },
    { expected: 0.58 },
    'Med 50 pct. af bevillingen er 62 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. med hele bevillingen: 4 procentpoint flere i det forventede forløb.',
    'With 50% of the grant, 62% of the decisions for children with disabilities are on time in 2025, against 58% with all of it: 4 percentage points more in the expected course.'
  ],
  [
    'scenarios that differ in something else by their names',
    share(1),
    { expected: 0.58 },
    { expected: 0.58 },
    'I »Udløb« er 58 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. i »Videreført«: lige mange i det forventede forløb.',
    'In “Expiry”, 58% of the decisions for children with disabilities are on time in 2025, against 58% in “Continued”: equally many in the expected course.'
  ]
];

describe('headlineSentence', () => {
  it.each(cases)('%s', (_, change, udloeb, viderefoert, da, en) => {
    const document = model(change);
    const forecast = forecastWith(document, [udloeb, viderefoert]);
    const say = (language: 'da' | 'en') =>
      plain(headlineSentence({ model: document, forecast, language }, headlineRequest(document)).sentence);
    expect(say('da')).toBe(da);
    expect(say('en')).toBe(en);
  });

  it('says the other way round what the other way round is', () => {
    const document = model();
    const forecast = forecastWith(document, [{ expected: 0.35 }, { expected: 0.58 }]);
    const turned = {
      ...headlineRequest(document),
      scenario: 'viderefoert' as ScenarioId,
      against: 'udloeb' as ScenarioId
    };
    expect(plain(headlineSentence({ model: document, forecast, language: 'da' }, turned).sentence)).toContain(
      'Med bevillingen er 58 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 35 pct. uden den: 23 procentpoint flere'
    );
  });

  it('compares the replications that both have: number r is the same luck', () => {
    const document = model();
    const forecast = forecastWith(document, [
      { expected: 0, replications: [0.3, 0.4] },
      { expected: 0, replications: [0.5, 0.6, 0.9, 0.9] }
    ]);
    const { sentence } = headlineSentence(
      { model: document, forecast, language: 'da' },
      headlineRequest(document)
    );
    expect(plain(sentence)).toContain('35 pct. af afgørelserne');
    expect(plain(sentence)).toContain('mod 55 pct. med den: 20 procentpoint færre (20).');
  });

  it('says when figures are rounded apart', () => {
    const document = model();
    const forecast = forecastWith(document, [
      { expected: 0, replications: [0.35, 0.36] },
      { expected: 0, replications: [0.57, 0.58] }
    ]);
    const { sentence, note } = headlineSentence(
      { model: document, forecast, language: 'da' },
      headlineRequest(document)
    );
    // 35,5 and 57,5 are written 36 and 58, and differ by 22.
    expect(plain(sentence)).toContain('36 pct.');
    expect(note).not.toContain('afrundet');
    const odd = forecastWith(document, [
      { expected: 0, replications: [0.35, 0.36, 0.35] },
      { expected: 0, replications: [0.57, 0.58, 0.58] }
    ]);
    // 35,33 and 57,67 are written 35 and 58, and differ by 22,33.
    expect(
      headlineSentence({ model: document, forecast: odd, language: 'da' }, headlineRequest(document)).note
    ).toContain('afrundet hver for sig');
  });
});

describe('the page', () => {
  it('says the same share of a year in its first sentence, under the chart and beside it', () => {
    const document = model();
    const forecast = forecastWith(document, [
      { expected: 0, replications: [0.1, 0.2, 0.9] },
      { expected: 0, replications: [0.5, 0.5, 0.8] }
    ]);
    const shown = { model: document, forecast, language: 'da' } as const;
    const words = [
      headlineSentence(shown, headlineRequest(document)).sentence,
      onTimeSeries(shown, { unit: document.units[0]!.id }, 2025).takeaway,
      measuresSeries(shown, { unit: document.units[0]!.id }, 2025)[0]!.takeaway
    ];
    for (const text of words.map(plain)) expect(text).toMatch(/(40 pct\..*60 pct\.|60 pct\..*40 pct\.)/);
  });
});
