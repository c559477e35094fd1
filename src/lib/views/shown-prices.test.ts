import { describe, expect, it } from 'vitest';
import type { PriceLevel } from '../budget/price-level.ts';
import { expectedForecast } from '../forecast/forecast.ts';
import { isFault } from '../model/figure-reference.ts';
import { readNoteRecord, writeNoteRecord } from '../model/note-record.ts';
import { readReference } from '../model/read-figure-reference.ts';
import type { GrantId } from '../model/id.ts';
import { madeUpIndex } from '../model/price-index-testing.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { activitiesTable } from './activities-table.ts';
import { earlierTables } from './earlier-tables.ts';
import { investmentTable } from './investment-table.ts';
import { printedTables } from './printed-tables.ts';
import { expectedSpendTable } from './expected-spend-table.ts';
import { recordOf } from './record-of.ts';
import { priceLevels, pricesOf, pricesProblem } from './shown-prices.ts';
import type { Shown } from './shown.ts';
import { staffingTable } from './staffing-table.ts';
import type { TableCell } from './table-view.ts';
import { rowWords } from './testing.ts';
import { yearsInTexts } from './years-in-texts.ts';
import { writeFigure } from './write-figure.ts';

const grants = ['so42' as GrantId];
const source = { kind: 'assumption' as const, note: 'Opdigtet til test.' };

type Stated = Record<string, number | ReturnType<typeof kroner>>;
const kroner = (low: number, likely: number, high: number) => uncertain(low, likely, high, 'kr');

/** A grant at 2025 p/l. The index is made up, by hand: 2023 = 100, 2024 = 110, 2025 = 137,5; so 2025 to 2024 is 4/5, to 2023 8/11. */
const model = (lines: readonly Stated[]) =>
  smallModel((draft) => {
    draft.priceLevel = 2025;
    draft.priceIndex = madeUpIndex(2024, 10, 25);
    const grant = draft.grants[0]!;
    const line = grant.lines[0]!;
    grant.lines = lines.map((amounts, i) => ({
      ...line,
      id: `linje-${i}`,
      purpose: `Linje ${i}`,
      controlArea: 'service' as const,
      lasts: i === 0 ? ('oneOff' as const) : ('permanent' as const),
      amounts
    }));
    grant.earlier = [
      { agreement: 'Aftale A', amounts: { '2023': 100_000, '2024': 110_000 }, priceLevel: 'current', source },
      { agreement: 'Aftale B', amounts: { '2024': 137_500 }, priceLevel: 2025, source }
    ];
  });

const shown = (prices: PriceLevel | undefined, ...lines: readonly Stated[]) => ({
  model: model(lines),
  language: 'da' as const,
  prices
});

describe('tables at another price level', () => {
  const lines: Stated[] = [{ '2024': 110_000, '2025': 137_500 }, { '2025': 55_000 }];

  it('2024 p/l are 4/5 of 2025 p/l, in every year, and the head and a note say so', () => {
    const table = activitiesTable(shown(2024, ...lines), { grants }, 'Tabel');
    expect(table.head[0]!.text).toBe('1.000 kr., 2024 p/l');
    expect([...table.rows, table.total!].map((row) => rowWords(row).slice(2))).toEqual([
      ['88', '110', '198'],
      ['–', '44', '44'],
      ['88', '154', '242']
    ]);
    expect(table.notes[0]).toBe(
      'Beløbene er i 2024 p/l, omregnet fra 2025 p/l med modellens p/l-regulering.'
    );
  });

  it('løbende p/l are each at the prices of its own year: 4/5 in 2024, all of it in 2025', () => {
    const table = activitiesTable(shown('current', ...lines), { grants, sections: true }, 'Tabel');
    expect(table.head[0]!.text).toBe('1.000 kr., løbende p/l');
    // 88 + 137,5 + 55 = 280,5.
    expect(rowWords(table.rows.at(-1)).slice(1)).toEqual(['88', '193', '281']);
  });

  it('are rounded once: eleven lines of 1 kr. at 8/11 are 8 kr. and not eleven times 0,73', () => {
    const table = activitiesTable(
      shown(2023, ...Array.from({ length: 11 }, () => ({ '2025': 1 }))),
      { grants },
      'Tabel'
    );
    expect(table.total!.map((cell) => (typeof cell === 'string' ? null : cell.value))).toEqual([
      null,
      null,
      0.008,
      0.008
    ]);
  });

  it('keep their ends: −11,0 to −2,2 mio. with −5,5 likely are −8,0 to −1,6 with −4,0', () => {
    const amounts = { '2025': kroner(-11e6, -5.5e6, -2.2e6) };
    const table = activitiesTable(shown(2023, amounts), { grants, sumOfYears: false }, 'Tabel');
    expect(rowWords(table.total).at(-1)).toBe('−4.000 (−8.000 til −1.600)');
  });

  it('are as stated where no level is asked for, or their own', () => {
    const [plain, own] = [undefined, 2025].map((prices) =>
      activitiesTable(shown(prices, ...lines), { grants }, 'Tabel')
    );
    expect(own).toEqual(plain);
    expect(rowWords(plain!.total).slice(2)).toEqual(['110', '193', '303']);
  });

  it('an investment of 5,5 mio. saving 2,2 a year is one of 4,0 saving 1,6: paid back in 2,5 years at any prices', () => {
    const of = (prices: number | undefined) =>
      investmentTable(shown(prices, { '2025': 5_500_000 }, { '2025': -2_200_000 }), { grants }, 'Tabel')
        .rows.slice(0, 3)
        .map((row) => rowWords(row)[1]);
    expect(of(undefined)).toEqual(['5.500', '2.200', '2,5']);
    expect(of(2023)).toEqual(['4.000', '1.600', '2,5']);
  });

  it('earlier money stands in a table per level as printed, and in one at the level that is shown', () => {
    const earlier = (prices: PriceLevel | undefined) =>
      earlierTables(shown(prices, ...lines), { grants }, 'Tidligere').map(({ head, rows, total, notes }) => [
        head[0]!.text,
        ...[...rows, total!].map((row) => rowWords(row).slice(1)),
        notes[0]
      ]);
    expect(earlier(undefined).map(([unit]) => unit)).toEqual([
      '1.000 kr., løbende p/l',
      '1.000 kr., 2025 p/l'
    ]);
    // A: 100 · 11/8 and 110 · 5/4, both 137,5; B is 137,5 as it stands; 137,5 + 137,5 = 275.
    expect(earlier(2025)).toEqual([
      [
        '1.000 kr., 2025 p/l',
        ['138', '138'],
        ['–', '138'],
        ['138', '275'],
        'Beløbene er i 2025 p/l, omregnet fra løbende p/l med modellens p/l-regulering.'
      ]
    ]);
    // B: 137,5 · 4/5.
    expect(earlier('current')[0]!.slice(1, 4)).toEqual([
      ['100', '110'],
      ['–', '110'],
      ['100', '220']
    ]);
  });
});

describe('the levels to choose from', () => {
  it('are those that the index reaches and løbende p/l; none without an index', () => {
    expect(priceLevels(model([]))).toEqual([2023, 2024, 2025, 'current']);
    expect(priceLevels(smallModel())).toEqual([]);
  });

  it('that lack a year are refused by name, and those that have every year are not', () => {
    const later = shown('current', { '2025': 100, '2027': 100 });
    const problem = pricesProblem(later)!;
    expect(problem.place).toBe('priceIndex');
    expect(problem.message.da).toContain('2026, 2027');
    expect(() => activitiesTable(later, { grants }, 'Tabel')).toThrow(RangeError);
    // Nothing is nothing at every level.
    expect(pricesProblem(shown('current', { '2025': 100, '2027': 0 }))).toBeUndefined();
    expect(pricesProblem({ ...later, prices: 2024 })).toBeUndefined();
    const tables = printedTables({ ...later, prices: 2024 });
    expect(tables.map(({ table }) => table.head[0]!.text)).toEqual(tables.map(() => '1.000 kr., 2024 p/l'));
    expect(tables.map(({ kind }) => kind)).toEqual(['activities', 'appropriations', 'committees', 'earlier']);
  });
});

describe('the rest of a note at another price level', () => {
  /** The posts of the small model at 550.000 kr. each, and a text that tells the amount. */
  const noted = (prices: PriceLevel | undefined): Shown => {
    const one = smallModel((draft) => {
      draft.priceLevel = 2025;
      draft.priceIndex = madeUpIndex(2024, 10, 25, 10, 10);
      const grant = draft.grants[0]!;
      grant.lines = [{ ...grant.lines[0]!, amounts: { '2025': 550_000 } }];
      draft.staffGroups[0]!.costPerFte = known(550_000, 'kr/årsværk');
    });
    const scenarios = one.scenarios.map(({ id }) => id);
    return { model: one, forecast: expectedForecast(one, scenarios), language: 'da', prices };
  };
  const figure = (shown: Shown, words: string) => {
    const read = readReference(shown.model, words);
    return isFault(read) ? JSON.stringify(read) : writeFigure(shown, read).replaceAll('\u202f', ' ');
  };

  it('figures in texts follow: 550.000 kr. of 2025 are 440.000 of 2024 and 605.000 of 2026', () => {
    const told = (prices: PriceLevel | undefined) =>
      ['beløb so42 2025 kr', 'beløb so42 alle kr', 'prisniveau'].map((words) => figure(noted(prices), words));
    expect(told(undefined)).toEqual(['550.000 kr.', '550.000 kr.', '2025 p/l']);
    expect(told(2024)).toEqual(['440.000 kr.', '440.000 kr.', '2024 p/l']);
    expect(told(2026)).toEqual(['605.000 kr.', '605.000 kr.', '2026 p/l']);
    expect(told('current')).toEqual(['550.000 kr.', '550.000 kr.', 'løbende p/l']);
  });

  it('what an årsværk costs, what posts cost and what is expected to be spent follow, and say so', () => {
    const [own, later] = [noted(undefined), noted(2026)];
    const scenario = own.model.headline.scenario;
    const value = (cell: TableCell | undefined) => (typeof cell === 'object' ? cell.value : null);
    const tables = [own, later].map((shown) => [
      staffingTable(shown, scenario, 2025),
      expectedSpendTable(shown, scenario, 2025)!
    ]);
    const perFte = tables.map(([staff]) => value(staff!.rows[0]!.at(-2)));
    expect(perFte).toEqual([550_000, 605_000]);
    for (const place of [0, 1] as const) {
      const [before, after] = tables.map((each) => each[place]!);
      const sums = [before!, after!].map((table) => table.total!.slice(1).map(value));
      const money = place === 0 ? sums.map((row) => row.slice(-1)) : sums;
      money[0]!.forEach((kroner, i) => expect(money[1]![i]).toBeCloseTo(kroner! * 1.1, 4));
      expect(money[0]!.some((kroner) => kroner !== 0)).toBe(true);
      expect(after!.notes[0]).toBe(
        'Beløbene er i 2026 p/l, omregnet fra 2025 p/l med modellens p/l-regulering.'
      );
    }
    expect(tables[1]![1]!.head[0]!.text).toContain('2026 p/l');
  });

  it('its record keeps the level and its amounts', () => {
    const [own, later] = [recordOf(noted(undefined)), recordOf(noted(2026))];
    expect([own.priceLevel, later.priceLevel]).toEqual([undefined, 2026]);
    const amount = ({ figures }: typeof own) => figures.find(({ key }) => key === 'grant.so42.2025')?.value;
    expect([own, later].map(amount)).toEqual([550_000, 605_000]);
    const read = readNoteRecord(writeNoteRecord(later));
    expect(read.ok && read.record).toEqual(later);
  });

  it('is refused by name where the index lacks a year that is run, or that a text tells of', () => {
    const told = (year: string) =>
      smallModel((draft) => {
        draft.priceLevel = 2025;
        draft.priceIndex = madeUpIndex(2024, 10, 25);
        draft.grants[0]!.lines[0]!.lasts = 'permanent';
        draft.budgetNote = {
          source,
          texts: { background: { text: { da: `{{beløb so42 ${year}}}` } } }
        };
      });
    const problemOf = (one: ReturnType<typeof told>, prices: PriceLevel) =>
      pricesProblem({ model: one, prices }, yearsInTexts(one));
    expect(problemOf(told('2025'), 'current')).toBeUndefined();
    expect(problemOf(told('2027'), 'current')!.message.en).toContain('2026, 2027');
    expect(problemOf(told('2027'), 2024)).toBeUndefined();
  });

  it('is at the level that the document says of its note, unless another is chosen', () => {
    const one = smallModel((draft) => {
      draft.priceIndex = madeUpIndex(2024, 10, 25);
      draft.budgetNote = { source, priceLevel: 2024 };
    });
    expect([pricesOf(one, undefined), pricesOf(one, 'current'), pricesOf(smallModel(), undefined)]).toEqual([
      2024,
      'current',
      undefined
    ]);
  });
});
