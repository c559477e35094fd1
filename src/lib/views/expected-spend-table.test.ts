import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedForecast, withReplications } from '../forecast/forecast.ts';
import type { ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { expectedSpendTable, paidReplicationsOf } from './expected-spend-table.ts';
import type { Shown } from './shown.ts';
import { rowWords, shownFrom } from './testing.ts';

const id = (text: string) => text as ScenarioId;

/** Four posts of a grant until the end of 2024 at 600.000 kr., filled from 16 April, with two months of notice. */
function shownWith(change: (draft: ModelInput) => void = () => {}): Shown {
  const model = smallModel((draft) => {
    const [group] = draft.staffGroups as [ModelInput['staffGroups'][number]];
    group.establishment = known(0, 'årsværk');
    group.costPerFte = known(600_000, 'kr/årsværk');
    group.noticePay = known(2, 'months');
    group.staffing = { timeToFill: { kind: 'fixed', mean: known(46, 'days') } };
    draft.grants[0]!.funds[0]!.positions = {
      start: known(0, 'årsværk'),
      changes: [{ from: '2024-03-01', to: known(4, 'årsværk') }]
    };
    change(draft);
  });
  return { model, forecast: expectedForecast(model, [id('udloeb')]), language: 'da' };
}

const table = (shown: Shown, year: number) => expectedSpendTable(shown, id('udloeb'), year)!;

describe('granted against expected spend', () => {
  it('recruited from 16 April: 2.000 granted, 1.700 spent, 300 left', () => {
    const of2024 = table(shownWith(), 2024);
    expect(of2024.head.map(({ text }) => text)).toEqual([
      'Gruppe (1.000 kr., 2025 p/l)',
      'Bevilget til stillinger',
      'Løn i besatte stillinger',
      'Forventet forbrug',
      'Mindreforbrug'
    ]);
    expect(of2024.rows.map(rowWords)).toEqual([['Sagsbehandlere', '2.000', '1.700', '1.700', '300']]);
    expect(rowWords(of2024.total)).toEqual(['I alt', '2.000', '1.700', '1.700', '300']);
  });

  it('in notice after expiry: 4 for two months of 50.000 kr. with nothing granted', () => {
    const of2025 = table(shownWith(), 2025);
    expect(of2025.head[3]!.text).toBe('Løn i opsigelse');
    expect(of2025.rows.map(rowWords)).toEqual([['Sagsbehandlere', '0', '0', '400', '400', '−400']]);
  });

  it('temps at their own rate: 6 months of 720.000 kr. a year over the four posts', () => {
    const shown = shownWith((draft) => {
      draft.staffGroups[0]!.staffing!.temps = {
        vacancyShare: known(1, 'share'),
        productivity: known(1, 'share'),
        costPerFte: known(720_000, 'kr/årsværk')
      };
    });
    expect(table(shown, 2024).rows.map(rowWords)).toEqual([
      ['Sagsbehandlere', '2.000', '1.700', '360', '2.060', '−60']
    ]);
  });

  it('is nothing where nobody knows what an årsværk costs, and of a year outside the run', () => {
    const free = shownWith((draft) => {
      delete draft.staffGroups[0]!.costPerFte;
      draft.grants[0]!.lines = [];
    });
    expect(expectedSpendTable(free, id('udloeb'), 2024)).toBeUndefined();
    expect(expectedSpendTable(shownWith(), id('udloeb'), 2030)).toBeUndefined();
  });

  it('has bands of replications where staff comes and goes, and says how many', () => {
    const shown = shownWith((draft) => {
      draft.staffGroups[0]!.staffing!.turnover = known(1, 'share/year');
    });
    expect(paidReplicationsOf(shown, id('udloeb'))).toBeNull();
    const { expected } = shown.forecast.scenarios[0]!;
    const forecast = withReplications(shown.forecast, [{ ...expected, from: 0, to: 40 }]);
    const steps = paidReplicationsOf({ ...shown, forecast }, id('udloeb'))!;
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toHaveLength(40);
    const banded = expectedSpendTable(shown, id('udloeb'), 2024, step.value)!;
    const at = banded.head.findIndex(({ text }) => text === '8 af 10');
    const written = rowWords(banded.rows[0])[at] ?? '';
    const [low = NaN, high = NaN] = written.split('-').map((end) => Number(end.replace('.', '')));
    expect(low).toBeLessThan(high);
    // At most what four people from 16 April cost; notice comes in 2025.
    expect(high).toBeLessThanOrEqual(1700);
    expect(banded.notes.join(' ')).toContain('40 gennemregninger');
  });

  it('of the shipped example is what is granted: its document has nobody coming or going', () => {
    const shown = shownFrom(readFileSync('static/examples/so42.json', 'utf8'));
    const given = expectedSpendTable(shown, id('viderefoert'), 2025)!;
    // 126 + 11 posts at 608.571 kr. are 83.374.227 kr.
    expect(rowWords(given.rows[0])).toEqual([
      'Rådgivere, børn med handicap',
      '83.374',
      '83.374',
      '83.374',
      '0'
    ]);
    expect(rowWords(given.total).at(-1)).toBe('0');
  });
});
