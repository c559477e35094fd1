import { describe, expect, it } from 'vitest';
import { runForecast } from '../forecast/run-forecast.ts';
import { expectedForecast } from '../forecast/forecast.ts';
import { localRunner } from '../forecast/runner.ts';
import { richModel } from '../forecast/testing.ts';
import { outcomeSelections } from './outcome-selections.ts';
import { outcomeRow, outcomeRows, periodsOfForecast } from './outcome-table.ts';
import { BANDED_MEASURES, POOLED_MEASURES, TABLE_MEASURES } from './outcome-values.ts';
import { outcomeWords } from './outcome-words.ts';
import { periodCode } from './period-code.ts';

const model = richModel();
const scenarios = model.scenarios.map(({ id }) => id);
const forecast = await runForecast({ model, scenarios, seed: 3, replications: 20 }, localRunner());
const { layout } = forecast;

describe('selections', () => {
  it('are the totals, then the units, each with its case types that have cases', () => {
    const read = outcomeSelections(model, layout).map(({ unit, caseType }) => `${unit} ${caseType}`);
    expect(read).toEqual([
      ...['null null', 'null merudgift', 'null opfoelgning', 'null genvurdering'],
      ...['handicap null', 'handicap merudgift', 'handicap opfoelgning', 'handicap genvurdering'],
      ...['boern null', 'boern merudgift', 'boern genvurdering']
    ]);
  });

  it('have the groups of their unit, and none where hours cannot be told apart', () => {
    const groups = outcomeSelections(model, layout).map((selection) => selection.groups);
    expect(groups).toEqual([[0, 1], null, null, null, [0], null, null, null, [1], null, null]);
  });
});

describe('periods', () => {
  it.each([
    ['month', 24, '2024-01', '2025-12'],
    ['quarter', 8, '2024-Q1', '2025-Q4'],
    ['halfYear', 4, '2024-H1', '2025-H2'],
    ['year', 2, '2024', '2025']
  ] as const)('of kind %s are %d', (kind, count, first, last) => {
    const codes = periodsOfForecast(layout, kind).map(periodCode);
    expect([codes.length, codes[0], codes.at(-1)]).toEqual([count, first, last]);
  });

  it('of a run that begins inside one are cut', () => {
    const late = richModel((draft) => {
      draft.period = { start: '2024-05-01', end: '2025-12-31', forecastFrom: '2025-01-01' };
    });
    const cut = expectedForecast(late, [late.scenarios[0]!.id]).layout;
    const [first] = periodsOfForecast(cut, 'quarter');
    expect([periodCode(first!), first!.monthCount]).toEqual(['2024-Q2', 2]);
  });
});

describe('a row', () => {
  const [total] = outcomeSelections(model, layout);
  const [, second] = periodsOfForecast(layout, 'year');
  const row = outcomeRow(forecast, total!, second!);

  it('has every outcome in every scenario, and its words', () => {
    for (const { outcomes } of row.scenarios) {
      expect(Object.keys(outcomes).sort()).toEqual([...TABLE_MEASURES].sort());
    }
    for (const measure of TABLE_MEASURES) expect(outcomeWords[measure].name.da).not.toBe('');
  });

  it('has bands in order where outcomes are known per replication', () => {
    const [{ outcomes }] = row.scenarios as [(typeof row.scenarios)[number]];
    for (const measure of BANDED_MEASURES) {
      const { low, median, high, pooled } = outcomes[measure];
      if (low === null) continue;
      expect(low <= median! && median! <= high!, measure).toBe(true);
      expect(pooled).toBeNull();
    }
    for (const measure of POOLED_MEASURES) expect(outcomes[measure].median).toBeNull();
    expect(outcomes.leadMedian.pooled).toBeGreaterThan(0);
    expect(outcomes.leadPercentile90.pooled!).toBeGreaterThanOrEqual(outcomes.leadPercentile80.pooled!);
  });

  it('tells how scenarios differ from the first', () => {
    const [first, other] = row.scenarios;
    expect(first!.differences).toBeNull();
    const { expected, paired } = other!.differences!.open;
    expect(expected).toBe(other!.outcomes.open.expected! - first!.outcomes.open.expected!);
    expect(paired!.mean).toBeLessThan(0);
    expect(other!.differences!.gapFte.paired).toBeNull();
    expect(other!.differences!.gapFte.expected).toBeLessThan(0);
  });

  it('without replications has the expected run alone', () => {
    const alone = expectedForecast(model, scenarios);
    const bare = outcomeRow(alone, total!, second!);
    expect(bare.scenarios[1]!.outcomes.open).toEqual({
      ...{ expected: row.scenarios[1]!.outcomes.open.expected },
      ...{ median: null, low: null, high: null, pooled: null }
    });
    expect(bare.scenarios[1]!.differences!.open.paired).toBeNull();
  });
});

it('lists every selection in every period once', () => {
  const keys = [...outcomeRows(forecast, model, ['halfYear', 'year'])].map(
    ({ selection, period }) => `${selection.unit} ${selection.caseType} ${periodCode(period)}`
  );
  expect(keys.length).toBe(11 * (4 + 2));
  expect(new Set(keys).size).toBe(keys.length);
});
