import { describe, expect, it, test } from 'vitest';
import type { ExplainedMeasures } from '../analysis/explain-measures.ts';
import { explainMeasures } from '../analysis/explain-measures.ts';
import { expectedForecast } from '../forecast/forecast.ts';
import { richModel } from '../forecast/testing.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { sidesToCompare } from './gap-sides.ts';
import {
  measuresQuestion,
  measuresWaterfall,
  outcomesToExplain,
  type MeasuresRequest
} from './measures-waterfall.ts';
import type { Shown } from './shown.ts';

const model = smallModel((draft) => {
  draft.scenarios[1]!.measures.push({
    ...{ kind: 'changeInflow', inflows: ['merudgift-ind'], factor: known(1.2, 'factor'), from: '2025-01-01' },
    cause: { da: 'Større tilgang', en: 'Larger inflow' }
  });
});
const shown: Shown = {
  model,
  forecast: expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  ),
  language: 'da'
};
const request: MeasuresRequest = {
  unit: 'handicap' as UnitId,
  outcome: 'closedOnTime',
  year: 2025,
  from: 'udloeb' as ScenarioId,
  to: 'viderefoert' as ScenarioId
};
const [goesOn, more] = model.scenarios[1]!.measures;
const explained: ExplainedMeasures = {
  from: 0.35,
  to: 0.502,
  parts: [
    { measures: [goesOn!], leftOut: false, value: 0.236 },
    { measures: [more!], leftOut: false, value: -0.084 }
  ],
  interaction: 0
};

describe('the waterfall of measures', () => {
  const series = measuresWaterfall(shown, request, explained);

  it('has each measure by its cause or in its own sentence, between the two scenarios', () => {
    expect(series.bars.map(({ label, kind, value }) => [label, kind, value])).toEqual([
      ['Udløb', 'level', 0.35],
      [expect.stringMatching(/^»Det gode borgermøde« .*[^.]$/), 'change', 0.23],
      ['Større tilgang', 'change', -0.08],
      ['Videreført', 'level', 0.5]
    ]);
  });

  it('adds up as it is printed', () => {
    const percent = series.bars.map(({ value }) => Math.round(value * 100));
    expect(percent[0]! + percent[1]! + percent[2]!).toBe(percent[3]!);
  });

  it('says it in a sentence, in percentage points', () => {
    expect(series.takeaway).toMatch(
      /^Rettidige blandt afgjorte i 2025: 35\u202fpct\. \(Udløb\), 50\u202fpct\. \(Videreført\)\. Mest flytter »›Det .*« \(\+23\u202fprocentpoint\) og »Større tilgang« \(−8\u202fprocentpoint\)\.$/
    );
  });

  it('shows what measures do only together, and names what is left out', () => {
    const { bars, notes } = measuresWaterfall(
      shown,
      { ...request, from: null },
      { ...explained, to: 0.596, interaction: 0.01, parts: [{ ...explained.parts[0]!, leftOut: true }] }
    );
    expect(bars[0]!.label).toBe('Uden tiltag');
    expect(bars[1]!.label).toMatch(/^Uden: /);
    expect(bars.at(-2)).toMatchObject({ id: 'together', value: 0.01 });
    expect(notes[0]).toContain('regnet alene');
  });

  it('says so where no measure moves anything', () => {
    const still = { ...explained, to: 0.35, parts: explained.parts.map((part) => ({ ...part, value: 0 })) };
    expect(measuresWaterfall(shown, request, still).takeaway).toContain('Ingen af tiltagene flytter noget');
  });
});

describe('what is asked of the measures', () => {
  it('is the outcome of the year in the rows of the forecast', () => {
    expect(measuresQuestion(shown, request)).toEqual({
      from: 'udloeb',
      to: 'viderefoert',
      outcome: { measure: 'closedOnTime', flows: [0], groups: [0], from: 12, to: 24 }
    });
    expect(measuresQuestion(shown, { ...request, year: 2031 })).toBeNull();
  });

  it('can be answered', () => {
    const steps = explainMeasures(model, measuresQuestion(shown, { ...request, outcome: 'overdue' })!);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value!.parts).toHaveLength(2);
    // More cases to the same people leave more of them late.
    expect(step.value!.parts[1]!.value).toBeGreaterThan(0);
  });

  it('may be whether follow-ups are up to date where there are any', () => {
    expect(outcomesToExplain(model)).toEqual([
      ...['closedOnTime', 'receivedOnTime', 'openOverdue', 'overdue', 'open', 'gapFte']
    ]);
    expect(outcomesToExplain(richModel())).toContain('upToDate');
  });
});

test('a year is compared with the other scenarios in it, and then with the other years', () => {
  const viderefoert = 'viderefoert' as ScenarioId;
  const sides = sidesToCompare(shown, { scenario: 'udloeb' as ScenarioId, year: 2025 }, viderefoert);
  expect(sides.map(({ name }) => name)).toEqual(['Videreført i 2025', 'Udløb i 2024']);
});
