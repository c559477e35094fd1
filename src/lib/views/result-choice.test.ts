import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoMonth } from '../calendar/month.ts';
import { outcomePerReplication } from '../forecast/outcome.ts';
import type { CaseTypeId, UnitId } from '../model/id.ts';
import { flowsOf } from './cases-of.ts';
import { shownWith, twoUnits, type Record } from './choice-testing.ts';
import { furtherSentence, furtherSeries } from './further-measures.ts';
import { headlineSentence } from './headline-sentence.ts';
import { headlineSeries } from './headline-series.ts';
import { bandedOutcome } from './outcome-values.ts';
import { RESULT_MEASURES, isFurther, scopeOf, type ResultChoice } from './result-choice.ts';
import { scenarioTable } from './scenario-table.ts';
import { stretchEnd, stretchName, stretchWords } from './stretch.ts';
import { plainText, rowWords } from './testing.ts';
import { unitSeries } from './unit-series.ts';

const model = twoUnits();
const [base, other] = model.scenarios.map(({ id }) => id);
const month = (text: string) => parseIsoMonth(text)!;
const types = (...ids: string[]) => ids as CaseTypeId[];
const nord = 'nord' as UnitId;

/** A month closes 10 of Nord's merudgift, 20 of its hjælpemidler and 5 of Syd's merudgift; how many of them on time changes with the year. */
const record: Record = (measure, flow, at, scenario) => {
  const year = at < 12 ? 0 : 1;
  switch (measure) {
    case 'closed':
    case 'received':
      return [10, 20, 5][flow]!;
    case 'closedOnTime':
    case 'receivedOnTime':
      return (
        [
          [8, 5, 5],
          [2, 10, 0]
        ][year]![flow]! - (scenario === 1 && flow === 0 ? 1 : 0)
      );
    case 'open':
      return 100 * (flow + 1) + at;
    case 'overdue':
      return 10 * flow + at;
    default:
      return 0;
  }
};
const shown = shownWith(model, record);
const { layout } = shown.forecast;

function shareOf(unit: UnitId | null, choice: ResultChoice): number | null {
  const { subject, measure, year } = scopeOf(model, layout, unit, choice);
  const months = typeof year === 'number' ? { from: (year - 2024) * 12, to: (year - 2023) * 12 } : year;
  const flows = flowsOf(layout, subject);
  return bandedOutcome(shown.forecast.scenarios[0]!, layout, measure, { flows, ...months }).value.expected;
}

describe('what the results are of', () => {
  it('is what the headline says where nothing is chosen', () => {
    const scope = scopeOf(model, layout, null, {});
    expect(scope).toEqual({
      subject: { unit: null },
      measure: model.headline.measure,
      year: model.headline.year,
      window: undefined
    });
  });

  it('passes over what the model has not', () => {
    const gone = { caseTypes: types('nedlagt'), period: { from: month('2031-01'), last: month('2031-12') } };
    expect(scopeOf(model, layout, null, { ...gone, measure: 'upToDate' })).toEqual(
      scopeOf(model, layout, null, {})
    );
    expect(scopeOf(model, layout, 'syd' as UnitId, { caseTypes: types('hjaelpemiddel') }).subject).toEqual({
      unit: 'syd'
    });
  });

  it('cuts a period to the run, and calls a calendar year by its number', () => {
    const beyond = { from: month('2023-05'), last: month('2024-03') };
    expect(scopeOf(model, layout, null, { period: beyond }).window).toEqual({ from: 0, to: 3 });
    const year = { from: month('2025-01'), last: month('2025-12') };
    expect(scopeOf(model, layout, null, { period: year }).year).toBe(2025);
  });

  it.each([
    // 12 months of 8, 5 and 5 of 10, 20 and 5.
    [null, {}, '2024', 18 / 35],
    [null, {}, '2025', 12 / 35],
    [nord, {}, '2024', 13 / 30],
    [nord, { caseTypes: types('hjaelpemiddel') }, '2024', 5 / 20],
    [nord, { caseTypes: types('hjaelpemiddel') }, '2025', 10 / 20],
    [null, { caseTypes: types('merudgift') }, '2024', 13 / 15],
    // Two months of 2024 and four of 2025: 2 · 8 + 4 · 2 of 60.
    [nord, { caseTypes: types('merudgift') }, '2024-11 2025-04', 24 / 60]
  ] as const)('in %s of %j in %s %d are on time', (unit, choice, period, share) => {
    const [from, last] = period.includes(' ') ? period.split(' ') : [`${period}-01`, `${period}-12`];
    expect(shareOf(unit, { ...choice, period: { from: month(from!), last: month(last!) } })).toBeCloseTo(
      share,
      12
    );
  });

  it('has no share where nothing was closed', () => {
    const nothing = shownWith(model, () => 0);
    const said = headlineSentence(nothing, {
      ...{ unit: null, measure: 'closedOnTime', year: { from: 2, to: 5 } },
      ...{ scenario: base!, against: other! }
    });
    expect(said).toEqual({
      sentence: expect.stringContaining(
        'er der i perioden marts 2024 til maj 2024 ingen sager at måle på blandt alle afgørelser'
      ) as string,
      note: ''
    });
  });
});

describe('sentences, charts and tables follow', () => {
  const pair = { scenario: other!, against: base! };
  const spring = { from: month('2025-03'), last: month('2025-05') };
  const { subject, year, window } = scopeOf(model, layout, nord, {
    caseTypes: types('merudgift'),
    period: spring
  });

  it('the sentence names case types and months', () => {
    // 2 of 10 a month, and 1 of 10 in the other scenario.
    const { sentence } = headlineSentence(shown, { ...subject, year, ...pair, measure: 'closedOnTime' });
    expect(plainText(sentence)).toMatch(
      /er 10 pct\. af afgørelserne om merudgift for nord i perioden marts 2025 til maj 2025 rettidige mod 20 pct\..*10 procentpoint færre/
    );
  });

  it.each([
    // 16 of May: overdue 0 + 16, open 100 + 16.
    ['receivedOnTime', 'bliver 10 pct. af sagerne om merudgift for nord, der er modtaget i perioden'],
    [
      'openOverdue',
      'er 14 pct. af de åbne sager om merudgift for nord over fristen ved udgangen af maj 2025'
    ],
    ['open', 'er 116 sager om merudgift for nord åbne ved udgangen af maj 2025 mod 116']
  ] as const)('of %s as well', (measure, words) => {
    expect(plainText(furtherSentence(shown, { ...subject, year, ...pair, measure }).sentence)).toContain(
      words
    );
    const series = furtherSeries({ ...shown, window }, { subject, spokenOf: year, measure });
    expect(series.title).toMatch(/: Nord: Merudgift$/);
    expect(series.periods).toEqual(['mar. 2025', 'apr. 2025', 'maj 2025']);
  });

  it('the chart shows the months that are chosen, and no published figure or target of all decisions', () => {
    const series = headlineSeries({ ...shown, window }, subject, year, 'closedOnTime');
    expect(series.lines[0]!.values).toEqual([0.2, 0.2, 0.2]);
    expect([series.targets, series.points]).toEqual([[], []]);
  });

  it('the table of scenarios too, which says what it cannot split', () => {
    const table = scenarioTable(shown, { against: base!, unit: nord, year, measure: 'open', subject });
    expect(table.title).toContain('perioden marts 2025 til maj 2025: Nord: Merudgift');
    expect(rowWords(table.rows[0]).slice(1, 2)).toEqual(['116']);
    expect(table.notes.join(' ')).toContain('kan ikke deles på sagstyper');
  });

  it('areas are asked for the chosen case types, and those without any are left out', () => {
    const all = { ...pair, year, measure: 'open' as const };
    const of = (...ids: string[]) =>
      unitSeries(shown, { ...all, subject: { unit: null, caseTypes: types(...ids), isChosen: true } });
    expect(of('merudgift').map(({ unit }) => unit)).toHaveLength(2);
    expect(of('hjaelpemiddel').map(({ unit }) => unit)).toEqual(['nord']);
  });
});

describe('whatever is chosen', () => {
  const flows = fc.subarray([0, 1, 2], { minLength: 1 });
  const months = fc
    .tuple(fc.nat(23), fc.nat(23))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
  const counts = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 72, maxLength: 72 });

  it('a share lies between 0 and 1 or is undefined, and the whole is the weighted mean of its parts', () => {
    fc.assert(
      fc.property(flows, months, counts, (chosen, period, cells) => {
        const at = (flow: number, of: number) => cells[flow * 24 + of]!;
        const made = shownWith(model, (measure, flow, of) => {
          const [all, part] = at(flow, of);
          if (measure === 'closed') return all;
          return measure === 'closedOnTime' ? Math.min(all, part) : 0;
        });
        const share = (rows: readonly number[]) =>
          outcomePerReplication(made.forecast.scenarios[0]!.expected, layout, 'closedOnTime', {
            flows: rows,
            ...period
          })[0]!;
        const closed = (row: number) => {
          let sum = 0;
          for (let of = period.from; of < period.to; of++) sum += at(row, of)[0];
          return sum;
        };
        const weight = chosen.reduce((sum, row) => sum + closed(row), 0);
        const whole = share(chosen);
        if (weight === 0) return Number.isNaN(whole);
        const mean =
          chosen.reduce((sum, row) => sum + (closed(row) === 0 ? 0 : share([row]) * closed(row)), 0) / weight;
        return whole >= 0 && whole <= 1 && Math.abs(whole - mean) < 1e-12;
      }),
      { numRuns: 40 }
    );
  });

  it('every measure of every choice is a share, a number of cases, or undefined', () => {
    for (const measure of RESULT_MEASURES)
      for (const caseTypes of [undefined, types('merudgift'), types('merudgift', 'hjaelpemiddel')]) {
        const value = shareOf(nord, { measure, caseTypes });
        if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
        if (value !== null && measure !== 'open' && measure !== 'overdue')
          expect(value).toBeLessThanOrEqual(1);
        expect(isFurther(measure)).toBe(!['closedOnTime', 'upToDate', 'overdue'].includes(measure));
      }
  });
});

it.each([
  [2025, '2025', '2025', '2025'],
  [{ from: 0, to: 24 }, '2024-2025', '2024-2025', '2025'],
  [{ from: 0, to: 6 }, '1. halvår 2024', '1. halvår 2024', 'juni 2024'],
  [{ from: 18, to: 24 }, '2. halvår 2025', '2. halvår 2025', '2025'],
  [{ from: 3, to: 4 }, 'april 2024', 'april 2024', 'april 2024'],
  [{ from: 2, to: 15 }, 'perioden marts 2024 til marts 2025', 'marts 2024 til marts 2025', 'marts 2025']
] as const)('%j is called %s', (of, words, name, end) => {
  expect([stretchWords(shown, of), stretchName(shown, of), stretchEnd(shown, of)]).toEqual([
    words,
    name,
    end
  ]);
});
