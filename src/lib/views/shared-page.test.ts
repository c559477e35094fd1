import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScenarioId } from '../model/id.ts';
import { readSharedPage, sharedPage } from '../model/shared-page.ts';
import { smallModel } from '../model/testing.ts';
import { comparedScenarios, comparedWith } from './comparison.ts';
import { sharedPageOf, shownDocument } from './shared-page.ts';
import { forecastWith, plainText, rowWords, shownFrom } from './testing.ts';

const examples = ['so42', 'frederiksberg'];
const example = (name: string) => shownFrom(readFileSync(`static/examples/${name}.json`, 'utf8'));

function pageOf({ model, forecast }: Pick<ReturnType<typeof shownFrom>, 'model' | 'forecast'>) {
  const { scenario } = model.headline;
  const focus = {
    scenario,
    against: comparedWith(model, scenario),
    unit: model.headline.unit ?? null,
    compared: comparedScenarios(model, undefined, scenario)
  };
  return sharedPageOf({ model, forecast }, { focus, leverPercent: 100, date: '2026-03-02' });
}

test.each(examples)('the page of %s can be stored and read as it was', (name) => {
  const page = pageOf(example(name));
  const stored: unknown = JSON.parse(JSON.stringify(page));
  const read = readSharedPage(stored);
  expect(read).toEqual(stored);
  expect(read.da.sentence).not.toBe(read.en.sentence);
  expect(JSON.stringify(page).length).toBeLessThan(500_000);
});

describe('what is stored', () => {
  const page = () => pageOf({ model: smallModel(), forecast: forecastWith(smallModel(), made) });
  const made = [
    { expected: 0.3, replications: [0.2, 0.4, 0.3, 0.3] },
    { expected: 0.6, replications: [0.6, 0.6, 0.5, 0.7] }
  ];

  test('is the means and bands of the replications', () => {
    const { da, documentHash } = page();
    expect(documentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(plainText(da.sentence)).toContain('30 pct.');
    expect(da.onTime.lines.map(({ kind }) => kind)).toEqual(['median', 'median']);
    // Four replications of 20, 30, 30 and 40 pct., the mean is 30.
    expect(da.table.head.map(({ text }) => text)).toEqual(['Scenarie', '2025']);
    const [heading, udloeb, viderefoert] = da.table.rows;
    expect(rowWords(heading)).toEqual(['Afgjorte til tiden']);
    expect(rowWords(udloeb)[0]).toBe('Udløb');
    expect(rowWords(udloeb)[1]).toMatch(/^30 pct\. \(2\d-3\d\)$/);
    expect(rowWords(viderefoert)[1]).toMatch(/^60 pct\. \(5\d-6\d\)$/);
    expect(da.table.kinds).toEqual([
      'section',
      'entry',
      'entry',
      'section',
      'entry',
      'entry',
      'section',
      'entry',
      'entry'
    ]);
    expect(da.lever?.label).toBe('Bevilget andel af Det gode borgermøde');
    expect(da.assumptions.length).toBeGreaterThan(5);
  });

  test.each([
    ['another form', { format: 2 }],
    ['a field too many', { author: 'Budget' }],
    ['no words', { da: {} }],
    ['a day that is none', { date: '2026-02-30' }],
    ['a lever that is no number', { leverPercent: '100' }]
  ])('is refused with %s', (_what, change) => {
    expect(sharedPage.safeParse({ ...page(), ...change }).success).toBe(false);
  });

  test('is refused where a chart has what no chart can draw', () => {
    const wrong = page();
    wrong.da.onTime.lines[0]!.values[0] = 'x' as unknown as number;
    expect(sharedPage.safeParse(wrong).success).toBe(false);
    const endless = page();
    endless.da.sentence = 'x'.repeat(200_001);
    expect(sharedPage.safeParse(endless).success).toBe(false);
  });
});

test('what is computed with has neither the texts of the note nor scenarios that are not shown', () => {
  const { model } = example('so42');
  const withNote = { ...model, budgetNote: model.budgetNote ?? ({ number: 'SO42' } as never) };
  const [first] = model.scenarios;
  const draft = { ...first!, id: 'udkast' as ScenarioId, name: 'Udkast, ikke til udvalget' };
  const compared = [model.headline.scenario, model.headline.against];
  const shown = shownDocument({ ...withNote, scenarios: [...model.scenarios, draft] }, { compared });
  expect(shown).not.toHaveProperty('budgetNote');
  expect(JSON.stringify(shown)).not.toContain('Udkast');
  expect(shown.scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining(compared));
  expect(shown.staffGroups).toEqual(model.staffGroups);
});
