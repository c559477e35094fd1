import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oreFromKroner } from '../budget/money.ts';
import { scenarioCost } from '../budget/scenario-cost.ts';
import type { ScenarioId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { effectCost, marginalCosts } from './effect-cost.ts';
import { effectCostTable, marginalCostTable } from './effect-cost-table.ts';
import type { Shown } from './shown.ts';
import { forecastWith, plainText, rowWords, shownFrom, type Shares } from './testing.ts';

const id = (text: string) => text as ScenarioId;

/**
 * Expiry, continued and half of it. A grant of 600.000 kr. in 2025; 100 cases are closed in each of the year's months in every scenario,
 * and these shares of them on time.
 */
function shownWith(...shares: { expected: number; replications?: Shares }[]): Shown {
  const model = smallModel((draft) => {
    draft.grants[0]!.lines[0]!.amounts = { '2025': 600_000 };
    draft.scenarios.push({
      id: 'delvis',
      name: { da: 'Delvis', en: 'In part' },
      measures: [{ kind: 'continueGrant', grant: 'so42', share: known(0.5, 'share') }]
    });
  });
  return { model, forecast: forecastWith(model, shares), language: 'da' };
}

const expiry = { expected: 0.5 };
const continued = { expected: 0.8 };
const half = { expected: 0.75 };

describe('effect per krone', () => {
  it('of 600.000 kr.: 360 more on time at 1.667 kr., 30 points at 20.000 kr.; as many closed, so a dash and its reason', () => {
    const table = effectCostTable(shownWith(expiry, continued, half), id('viderefoert'), id('udloeb'));
    expect(table.title).toBe('Hvad virkningen koster: »Videreført« i forhold til »Udløb«, 2025');
    expect(table.rows.map(rowWords)).toEqual([
      ['Afsluttede sager', '0', '–'],
      ['Rettidigt afsluttede sager', '360', '1.667'],
      ['Procentpoint rettidige (kr. pr. år)', '30,0', '20.000']
    ]);
    expect(plainText(table.notes[0]!)).toBe(
      '»Videreført« koster 0,6 mio. kr. mere end »Udløb« i 2025 (2025 p/l).'
    );
    expect(table.notes[1]).toBe(
      '»Videreført« og »Udløb« kan ikke skelnes på: afsluttede sager. Derfor en streg.'
    );
  });

  it('is the same from the other side: less money, fewer cases, the same price', () => {
    const shown = shownWith(expiry, continued, half);
    const back = effectCost(shown, id('udloeb'), id('viderefoert'));
    expect(back.cost).toBe(oreFromKroner(-600_000));
    expect(back.effects[1]!.more!.value).toBe(-360);
    expect(back.effects[1]!.each!.value).toBeCloseTo(600_000 / 360, 9);
  });

  it('of the next million: 300 of 300.000 kr. are 1.000 a million, then 60 of 300.000 kr. are 200', () => {
    const table = marginalCostTable(shownWith(expiry, continued, half))!;
    expect(table.rows.map(rowWords)).toEqual([
      ['»Udløb« til »Delvis«', '0,3', '–', '1.000', '83,3'],
      ['»Delvis« til »Videreført«', '0,3', '–', '200', '16,7']
    ]);
    // Kroner of another year buy more or less: the table tells whose they are.
    expect(table.notes).toContain('Beløbene er i 2025 p/l.');
  });

  it('has a band of the paired differences: the price is dearest where the difference is smallest', () => {
    // Differences of 0,1 to 0,3 in eleven replications: 120 to 360 cases; the middle eight of ten are 0,12 to 0,28.
    const replications = Array.from({ length: 11 }, (_, r) => 0.6 + r * 0.02);
    const shown = shownWith(
      { expected: 0.5, replications: replications.map(() => 0.5) },
      { expected: 0.7, replications },
      { expected: 0.6, replications: replications.map(() => 0.6) }
    );
    const [, onTime] = effectCost(shown, id('viderefoert'), id('udloeb')).effects;
    expect(onTime!.more).toMatchObject({ low: 144, high: 336 });
    expect(onTime!.more!.value).toBeCloseTo(240, 9);
    expect(onTime!.each!.value).toBeCloseTo(2500, 9);
    expect(onTime!.each!.low).toBeCloseTo(600_000 / 336, 9);
    expect(onTime!.each!.high).toBeCloseTo(600_000 / 144, 9);
    const table = effectCostTable(shown, id('viderefoert'), id('udloeb'));
    expect(rowWords(table.rows[1])).toEqual([
      'Rettidigt afsluttede sager',
      '240',
      '144-336',
      '2.500',
      '1.786-4.167'
    ]);
  });

  it('has no price where the band holds 0, and says that it cannot be told apart', () => {
    const shown = shownWith(
      { expected: 0.5, replications: [0.5, 0.5, 0.5, 0.5] },
      { expected: 0.55, replications: [0.45, 0.5, 0.6, 0.6] },
      { expected: 0.5, replications: [0.5, 0.5, 0.5, 0.5] }
    );
    const { effects } = effectCost(shown, id('viderefoert'), id('udloeb'));
    expect(effects.map(({ apart, each }) => [apart, each])).toEqual(Array(3).fill([false, null]));
    const [, ...notes] = effectCostTable(shown, id('viderefoert'), id('udloeb')).notes;
    expect(notes[0]).toContain(
      'kan ikke skelnes på: afsluttede sager, rettidigt afsluttede sager, procentpoint'
    );
  });

  it('has no price where the money is the same, or goes the other way', () => {
    const shown = shownWith(expiry, { expected: 0.4 }, half);
    const same = effectCost(shown, id('udloeb'), id('udloeb'));
    expect(same.effects.every(({ each }) => each === null)).toBe(true);
    const contrary = effectCostTable(shown, id('viderefoert'), id('udloeb'));
    expect(rowWords(contrary.rows[1])).toEqual(['Rettidigt afsluttede sager', '−120', '–']);
    expect(contrary.notes.join(' ')).toContain(
      'Flere penge følges ikke af mere på: rettidigt afsluttede sager'
    );
  });

  it('has levels in the order of their money, whatever the order of the document', () => {
    const steps = marginalCosts(shownWith(expiry, continued, half));
    expect(steps.map(({ against, scenario }) => [against, scenario])).toEqual([
      ['udloeb', 'delvis'],
      ['delvis', 'viderefoert']
    ]);
  });
});

describe('the years that money and cases are compared in', () => {
  /** The grant of 600.000 kr. a year, in a run that ends in June of 2026 or that has nothing but the first half of 2025. */
  const shownUntil = (end: string): Shown => {
    const model = smallModel((draft) => {
      draft.grants[0]!.lines[0]!.amounts = { '2025': 600_000, '2026': 600_000 };
      draft.period.end = end;
    });
    return { model, forecast: forecastWith(model, [expiry, continued]), language: 'da' };
  };

  it('are those that the run has whole: half a year of cases is not set against a year of money', () => {
    const shown = shownUntil('2026-06-30');
    const { years, cost, effects } = effectCost(shown, id('viderefoert'), id('udloeb'));
    expect([years, cost]).toEqual([[2025], oreFromKroner(600_000)]);
    // 30 of 100 cases in twelve months.
    expect(effects[1]!.more!.value).toBe(360);
    const table = effectCostTable(shown, id('viderefoert'), id('udloeb'));
    expect(table.title).toContain('2025');
    expect(table.title).not.toContain('2026');
    expect(table.notes.join(' ')).not.toContain('ikke alle årenes måneder');
  });

  it('are all of them where none is whole, and a note says so', () => {
    const table = effectCostTable(shownUntil('2025-06-30'), id('viderefoert'), id('udloeb'));
    expect(table.notes.join(' ')).toContain('Modellen har ikke alle årenes måneder');
  });
});

describe('what a scenario costs', () => {
  it('SO42: 134,36 mio. in four years continued, nothing at expiry', () => {
    const { model } = shownFrom(readFileSync('static/examples/so42.json', 'utf8'));
    const years = [2025, 2026, 2027, 2028];
    expect(scenarioCost(model, id('viderefoert'), years)).toBe(oreFromKroner(134_360_000));
    expect(scenarioCost(model, id('udloeb'), years)).toBe(0);
  });

  it('has measures: two posts at 600.000 kr. for half a leap year, 50.000 kr. once and 20.000 kr. a year', () => {
    const model = smallModel((draft) => {
      draft.staffGroups[0]!.costPerFte = known(600_000, 'kr/årsværk');
      draft.grants[0]!.lines = [];
      draft.scenarios[0]!.measures = [
        {
          kind: 'invest',
          funds: [{ group: 'sagsbehandlere', positions: known(2, 'årsværk') }],
          from: '2024-07-02',
          oneOffCost: known(50_000, 'kr'),
          yearlyCost: known(20_000, 'kr/year')
        },
        {
          kind: 'temporaryTeam',
          group: 'sagsbehandlere',
          positions: known(1, 'årsværk'),
          from: '2025-01-01',
          until: '2025-12-31'
        }
      ];
    });
    // From 2 July 183 of 366 days: half of 1.200.000 and of 20.000, and 50.000.
    expect(scenarioCost(model, id('udloeb'), [2024])).toBe(oreFromKroner(660_000));
    // 1.200.000 + 20.000 + a team of 600.000.
    expect(scenarioCost(model, id('udloeb'), [2025])).toBe(oreFromKroner(1_820_000));
  });

  it('is not known where posts of a measure have no price', () => {
    const model = smallModel((draft) => {
      draft.grants = [];
      delete draft.lever;
      draft.scenarios[0]!.measures = [
        {
          kind: 'temporaryTeam',
          group: 'sagsbehandlere',
          positions: known(1, 'årsværk'),
          from: '2025-01-01',
          until: '2025-12-31'
        }
      ];
      draft.scenarios[1]!.measures = [];
    });
    expect(scenarioCost(model, id('udloeb'), [2025])).toBeNull();
    expect(scenarioCost(model, id('viderefoert'), [2025])).toBe(0);
  });
});
