import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel } from '../model/testing.ts';
import { followUpSeries } from './follow-up-series.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { headlineSeries } from './headline-series.ts';
import { forecastWith } from './testing.ts';
import { areaQuarters, unitSeries } from './unit-series.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

/** Two districts with follow-ups, whose headline is of both together. */
function districts(change: (draft: ModelInput) => void) {
  return smallModel((draft) => {
    draft.units = [
      { id: 'nord', name: 'Nord' },
      { id: 'syd', name: 'Syd' }
    ];
    draft.caseTypes.push({
      id: 'opfoelgning',
      name: 'Opfølgning',
      deadline: { planned: true },
      steps: [{ id: 'moede', name: 'Møde', handlingHours: { kind: 'fixed', mean: known(4, 'hours') } }]
    });
    draft.inflows = [];
    draft.staffGroups = [];
    for (const unit of ['nord', 'syd']) {
      draft.followUps.push({
        id: `opfoelgning-${unit}`,
        caseType: 'opfoelgning',
        unit,
        activeCases: known(100, 'cases'),
        interval: { kind: 'fixed', mean: known(365, 'days') },
        earliestDaysBefore: known(14, 'days'),
        overdueAtStart: known(0, 'share'),
        nextFrom: 'actual',
        entries: []
      });
      draft.staffGroups.push({
        id: `team-${unit}`,
        name: unit,
        unit,
        establishment: known(1, 'årsværk'),
        caseShare: known(0.7, 'share'),
        caseload: 'pooled',
        lanes: [{ id: 'alle', serves: [{ caseType: 'opfoelgning' }], discipline: 'earliestDue' }]
      });
    }
    draft.grants = [];
    delete draft.lever;
    for (const scenario of draft.scenarios) scenario.measures = [];
    draft.scenarios[0]!.name = 'Uden plan';
    draft.scenarios[1]!.name = 'Plan';
    delete draft.headline.unit;
    change(draft);
  });
}

const upToDate = districts((draft) => (draft.headline.measure = 'upToDate'));
const overdue = districts((draft) => (draft.headline.measure = 'overdue'));

/** 41 of 100 active cases in each district are up to date without the plan, and 78 with it. */
const made = [{ expected: 0.41 }, { expected: 0.78 }];

describe('a headline', () => {
  it.each([
    [
      upToDate,
      'I »Uden plan« er 41 pct. af alle aktive sager ajour ved udgangen af 2025 mod 78 pct. i »Plan«: 37 procentpoint færre i det forventede forløb.',
      'In “Uden plan”, 41% of all active cases are up to date at the end of 2025, against 78% in “Plan”: 37 percentage points fewer in the expected course.'
    ],
    [
      // 59 and 22 of 100 in each of two districts.
      overdue,
      'I »Uden plan« er 118 sager i alt over fristen ved udgangen af 2025 mod 44 i »Plan«: 74 sager flere i det forventede forløb.',
      'In “Uden plan”, 118 cases in all are past their deadline at the end of 2025, against 44 in “Plan”: 74 cases more in the expected course.'
    ]
  ])('may be a state of all units together', (model, da, en) => {
    const forecast = forecastWith(model, made);
    const say = (language: 'da' | 'en') =>
      plain(headlineSentence({ model, forecast, language }, headlineRequest(model)).sentence);
    expect(say('da')).toBe(da);
    expect(say('en')).toBe(en);
  });

  it('of overdue cases gives their difference with its band', () => {
    const replications = (from: number) => Array.from({ length: 11 }, (_, i) => from + i * 0.02);
    const forecast = forecastWith(overdue, [
      { expected: 0, replications: replications(0.3) },
      { expected: 0, replications: replications(0.5).reverse() }
    ]);
    const shown = { model: overdue, forecast, language: 'da' } as const;
    const { sentence } = headlineSentence(shown, headlineRequest(overdue));
    // Without: 140 down to 100 in steps of 4; with: 60 up to 100. The difference runs from 80 to 0 in steps of 8.
    expect(plain(sentence)).toMatch(/er 120 sager .* mod 80 i »Plan«: 40 sager flere \(8-72\)\.$/);
  });

  it('has its own chart: shares from 0 to 100, numbers from 0', () => {
    const shown = (model: typeof overdue) =>
      ({ model, forecast: forecastWith(model, made), language: 'da' }) as const;
    const state = headlineSeries(shown(upToDate), { unit: null }, 2025);
    expect([state.id, state.unit, state.maximum, state.lines[0]?.values.at(-1)]).toEqual([
      'up-to-date',
      'share',
      1,
      0.41
    ]);
    const count = headlineSeries(shown(overdue), { unit: null }, 2025);
    expect([count.id, count.unit, count.lines[0]?.values.at(-1)]).toEqual(['overdue', 'cases', 118]);
  });

  it('is what areas are compared on, numbers of cases on one axis', () => {
    const shown = { model: overdue, forecast: forecastWith(overdue, made), language: 'da' } as const;
    const { scenario, against, year } = overdue.headline;
    const areas = unitSeries(shown, { scenario, against, year });
    expect(areas.map(({ outcome }) => outcome?.difference)).toEqual([37, 37]);
    expect(areas.map(({ series }) => series.maximum)).toEqual([59, 59]);
    const table = areaQuarters(shown, { scenario, against, year });
    expect([table.title, table.rows[0]?.[1]]).toEqual([
      'Forskel i sager over fristen pr. kvartal: »Uden plan« mod »Plan«',
      '+37'
    ]);
  });
});

describe('follow-ups on time and up to date', () => {
  it('stand on one chart, and the caption speaks of both', () => {
    const shown = { model: upToDate, forecast: forecastWith(upToDate, made), language: 'da' } as const;
    const series = followUpSeries(shown, { unit: null }, upToDate.headline.against, 2025)!;
    expect(series.lines.map(({ label }) => label)).toEqual([
      'Sager, der er ajour',
      'Opfølgninger gjort til tiden'
    ]);
    expect(plain(series.takeaway)).toBe(
      'Plan: ved udgangen af 2025 er 78 pct. af de aktive sager ajour, og 78 pct. af årets opfølgninger blev gjort til tiden.'
    );
  });

  it('are left out where there are none', () => {
    const model = smallModel();
    const shown = { model, forecast: forecastWith(model, made), language: 'da' } as const;
    expect(followUpSeries(shown, { unit: null }, model.headline.scenario, 2025)).toBeUndefined();
  });
});
