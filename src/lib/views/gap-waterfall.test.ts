import { describe, expect, it, test } from 'vitest';
import { expectedForecast, withReplications } from '../forecast/forecast.ts';
import { createReplicator } from '../forecast/replicator.ts';
import { richModel } from '../forecast/testing.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { flowsOf, groupsOf, monthsOfYear } from './cases-of.ts';
import { explainSides, gapWaterfall } from './gap-waterfall.ts';
import { scenarioForecast, type Shown } from './shown.ts';
import { waterfallBars } from './waterfall-bars.ts';
import { workloadOf } from './workload.ts';

const udloeb = 'udloeb' as ScenarioId;
const viderefoert = 'viderefoert' as ScenarioId;

function shownOf(model: Shown['model'], replications = 0): Shown {
  const scenarios = model.scenarios.map(({ id }) => id);
  const expected = expectedForecast(model, scenarios);
  if (replications === 0) return { model, forecast: expected, language: 'da' };
  const request = { model, scenarios, seed: model.run.seed, replications };
  const partials = createReplicator(request).run({ from: 0, to: replications });
  return { model, forecast: withReplications(expected, partials), language: 'da' };
}

/** The gap that the chart of hours names. */
function namedGap(shown: Shown, unit: UnitId | null, scenario: ScenarioId, year: number): number {
  const { layout } = shown.forecast;
  const own = scenarioForecast(shown, scenario);
  const selection = { flows: flowsOf(layout, { unit }), groups: groupsOf(shown.model, unit) };
  const months = monthsOfYear(layout, year)!;
  return workloadOf(own, layout, own.replications ?? own.expected, { ...selection, ...months }).gapFte!;
}

describe.each([0, 5])('a difference between two gaps with %s replications', (replications) => {
  const model = richModel((draft) => {
    draft.staffGroups[0]!.productivity = {
      start: known(1, 'share'),
      changes: [{ from: '2025-03-01', to: uncertain(0.7, 0.8, 0.95, 'share') }]
    };
  });
  const shown = shownOf(model, replications);

  test.each([
    [udloeb, 2024, udloeb, 2025],
    [viderefoert, 2025, udloeb, 2025],
    [udloeb, 2025, viderefoert, 2024]
  ])('goes from %s %s to %s %s as the chart of hours names them, exactly', (one, before, other, after) => {
    for (const unit of [null, ...model.units.map(({ id }) => id)]) {
      const [from, to] = [
        { scenario: one, year: before },
        { scenario: other, year: after }
      ] as const;
      const explained = explainSides(shown, unit, from, to)!;
      expect(explained.from).toBeCloseTo(namedGap(shown, unit, one, before), 9);
      expect(explained.to).toBeCloseTo(namedGap(shown, unit, other, after), 9);
      expect(explained.parts.reduce((sum, { fte }) => sum + fte, explained.from)).toBe(explained.to);
    }
  });
});

describe('the waterfall of a gap', () => {
  const shown = shownOf(
    smallModel((draft) => {
      draft.inflows[0]!.perMonth = {
        start: known(40, 'cases/month'),
        changes: [{ from: '2025-01-01', to: known(60, 'cases/month') }]
      };
    })
  );
  const handicap = 'handicap' as UnitId;
  const series = gapWaterfall(
    shown,
    handicap,
    { scenario: udloeb, year: 2024 },
    { scenario: udloeb, year: 2025 }
  )!;

  it('has what moves as bars between its ends, and what does not as a note', () => {
    expect(series.bars.map(({ label, kind }) => [label, kind])).toEqual([
      ['Mangler: 2024', 'level'],
      ['Tilgang af sager', 'change'],
      ['Stillinger', 'change'],
      ['Mangler: 2025', 'level']
    ]);
    expect(series.notes[0]).toBe('Uændret: tidsforbrug pr. sag og timer til sager pr. årsværk.');
  });

  it('says it in a sentence with the two that move it most', () => {
    // 4.320 hours against 3 · 1.087,8 and 6.480 against 2 · 1.087,8, each case 9 hours.
    expect(series.takeaway).toBe(
      '2024: der mangler 1,0\u202fårsværk. 2025: der mangler 4,0\u202fårsværk. Mest flytter tilgang af sager (+2,0) og stillinger (+1,0).'
    );
    expect(series.description).toContain('Tilgang af sager +2,0');
  });

  it('names its ends by what tells them apart', () => {
    const ends = (from: [ScenarioId, number], to: [ScenarioId, number]) => {
      const { bars } = gapWaterfall(
        shown,
        null,
        { scenario: from[0], year: from[1] },
        { scenario: to[0], year: to[1] }
      )!;
      return [bars[0]!.label, bars.at(-1)!.label];
    };
    expect(ends([viderefoert, 2025], [udloeb, 2025])).toEqual(['Mangler: Videreført', 'Mangler: Udløb']);
    expect(ends([viderefoert, 2024], [udloeb, 2025])).toEqual([
      'Mangler: Videreført 2024',
      'Mangler: Udløb 2025'
    ]);
  });

  it('of a year with itself has nothing to tell', () => {
    const same = { scenario: udloeb, year: 2025 };
    const { bars, takeaway } = gapWaterfall(shown, null, same, same)!;
    expect(bars).toHaveLength(2);
    expect(takeaway).toContain('Intet er ændret');
  });

  it('is none beyond the run', () => {
    const inside = { scenario: udloeb, year: 2025 };
    expect(gapWaterfall(shown, null, { ...inside, year: 2020 }, inside)).toBeNull();
  });
});

it('bars add up as they are printed and in files', () => {
  const bars = waterfallBars(
    { label: 'fra', value: 0.04 },
    [1, 2, 3].map((each) => ({ id: String(each), label: '', value: 1 / 3 })),
    { label: 'til', value: 1.04 },
    1
  );
  expect(bars.map(({ value }) => value)).toEqual([0, 0.4, 0.3, 0.3, 1]);
  expect(bars.map(({ precise }) => precise)).toEqual([0.04, 0.3334, 0.3333, 0.3333, 1.04]);
});
