import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import { parseModelText } from '../model/validate.ts';
import { assumptions } from './assumptions.ts';
import { backlogSeries } from './backlog-series.ts';
import { subjectOf } from './cases-of.ts';
import { costSeries } from './cost-series.ts';
import { leverText } from './lever-text.ts';
import { measuresSeries } from './measures-series.ts';
import { onTimeSeries } from './on-time-series.ts';
import { publishedTable } from './published-table.ts';
import type { Shown } from './shown.ts';
import { rowWords } from './testing.ts';
import { staffingTable } from './staffing-table.ts';
import { areaQuarters, unitSeries } from './unit-series.ts';
import { workloadSeries } from './workload-series.ts';

const read = parseModelText(readFileSync('static/examples/so42.json', 'utf8'));
if (!read.ok) throw new Error('the shipped example is not valid');
const { model } = read;
const shown: Shown = {
  model,
  forecast: expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  ),
  language: 'da'
};
const so42 = 'so42' as GrantId;
const id = (text: string) => text as ScenarioId;
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const pair = { scenario: id('udloeb'), against: id('viderefoert'), year: 2025 };

describe('the note on SO42 (sources S1-S10)', () => {
  it('S2: the lever says money, casework and positions at once', () => {
    const text = leverText(shown, so42, id('viderefoert'), 2025);
    expect(plain(text.kroner)).toBe('33,6 mio. kr., heraf 22,7 til sagsbehandlere');
    expect(plain(text.positions)).toBe('36,5 + 1,5 ÅV');
    const half = leverText(shown, so42, id('delvis'), 2025);
    expect(plain(half.kroner)).toBe('16,8 mio. kr., heraf 11,3 til sagsbehandlere');
  });

  it('S8: cost per årsværk', () => {
    const perFte = staffingTable(shown, id('viderefoert'), 2025).rows.map((row) => rowWords(row)[2]);
    expect(perFte).toEqual(['608.571', '608.571', '565.000', '565.000', '565.000']);
  });

  it('S3: published figures stand as points, apart from the lines', () => {
    const series = onTimeSeries(shown, subjectOf(model, model.headline.unit!), 2025);
    expect(series.points.map(({ from, to, value, bound }) => [from, to, value, bound])).toEqual([
      [0, 12, 0.8, 'above'],
      [48, 54, 0.57, 'equal']
    ]);
    expect(series.targets.map(({ value }) => value)).toEqual([0.8]);
    expect(series.lines.map(({ kind }) => kind)).toEqual(['expected', 'expected', 'expected']);
    expect(publishedTable(shown, id('viderefoert')).rows.map((row) => rowWords(row)[2])).toEqual([
      'over 80 pct.',
      '57 pct.'
    ]);
  });

  it('S4: areas by loss, worst first, by quarter after expiry, and when each first falls', () => {
    const areas = unitSeries(shown, pair);
    const losses = areas.map(({ outcome }) => outcome?.difference ?? Infinity);
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(areas.length).toBe(5);
    expect(areas[0]?.series.takeaway).toMatch(/procentpoint under i \S+ 202\d/);
    const quarters = areaQuarters(shown, pair);
    expect([quarters.rows.length, quarters.rows[0]?.[0]]).toEqual([16, '1. kvt. 2025']);
  });

  it('S1: costs per budget year follow the continued share', () => {
    const cost = costSeries(shown, so42, id('delvis'), 2025);
    const of = (name: string) => cost.layers.find((layer) => layer.id === name)?.values;
    expect(of('earlier')).toEqual([0, 0, 13.4, 29.4, 29.4, 29.4, 0, 0, 0, 0]);
    // Printed in løbende p/l beside amounts in 2025 p/l: the chart says so.
    expect(cost.layers[0]!.label).toBe('Tidligere afsat (løbende p/l)');
    const given = of('casework')!.map((value, year) => Number(value) + Number(of('other')![year]));
    expect(given.slice(6)).toEqual([16.795, 16.795, 16.795, 16.795]);
    expect(plain(cost.takeaway)).toContain('16,8 mio. kr. i 2025, heraf 11,3 mio. kr. til sagsbehandlere');
    expect(costSeries(shown, so42, id('udloeb'), 2025).layers.map((layer) => layer.id)).toEqual(['earlier']);
  });
});

describe('series of a forecast', () => {
  const subject = subjectOf(model, model.headline.unit!);

  it('stack overdue cases as they are counted', () => {
    const series = backlogSeries(shown, subject, pair.scenario, pair.against, 2025);
    const { layout, scenarios } = shown.forecast;
    const udloeb = scenarios.find(({ scenario }) => scenario === pair.scenario)!;
    const flows = layout.flows.flatMap((flow, row) =>
      flow.unit === subject.unit && model.headline.caseTypes?.includes(flow.caseType) ? [row] : []
    );
    for (const month of [0, 71, 83, 119]) {
      const counted = flows.reduce(
        (sum, flow) => sum + (udloeb.expected.columns.overdue?.[flow * layout.months + month] ?? 0),
        0
      );
      expect(series.layers.reduce((sum, { values }) => sum + values[month]!, 0)).toBe(counted);
    }
  });

  it('name the gap of a year as the difference of the lines', () => {
    const series = workloadSeries(shown, { unit: model.headline.unit! }, pair.scenario, 2025);
    expect(series.gapLabels.length).toBeGreaterThan(0);
    const gap = series.required.values[80]! - series.available.values[80]!;
    expect(gap > 0).toBe(series.takeaway.includes('mangler'));
    expect(new Set(series.required.values.slice(72, 84)).size).toBe(1);
  });

  it('have a fourth measure only where there are follow-ups', () => {
    const ids = (unit: string) =>
      measuresSeries(shown, subjectOf(model, model.units.find((each) => each.id === unit)!.id), 2025).map(
        ({ id: measure }) => measure
      );
    expect(ids('boern-handicap')).toContain('measure-upToDate');
    expect(ids('udsatte-voksne')).toEqual([
      'measure-closedOnTime',
      'measure-receivedOnTime',
      'measure-openOverdue'
    ]);
  });

  it('have as many values as periods, and end in no double full stop', () => {
    for (const language of ['da', 'en'] as const) {
      const words = { ...shown, language };
      const all = [
        onTimeSeries(words, subject, 2028),
        ...measuresSeries(words, subject, 2025),
        ...unitSeries(words, pair).map(({ series }) => series)
      ];
      for (const series of all) {
        for (const line of series.lines) expect(line.values.length).toBe(series.periods.length);
        expect(series.takeaway).not.toMatch(/\.\.|undefined|NaN/);
        expect(series.description).not.toMatch(/undefined|NaN/);
      }
    }
  });
});

describe('the register of assumptions', () => {
  it('has every input and every other sourced table, the widest ranges first', () => {
    const register = assumptions(model, 'da');
    const widths = register.map(({ uncertainty }) => uncertainty);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(register.map(({ path }) => path)).size).toBe(register.length);
    expect(register.every(({ source }) => /^(fra kilde|målt|antagelse)/.test(source))).toBe(true);
    expect(register.find(({ path }) => path === 'targets.maal-80.share')?.value.replace('\u202f', ' ')).toBe(
      '80 pct.'
    );
  });
});
