import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactRange } from '../budget/exact-range.ts';
import { oreFromKroner } from '../budget/money.ts';
import type { GrantId } from '../model/id.ts';
import { smallModel } from '../model/testing.ts';
import { activitiesTable } from './activities-table.ts';
import { appropriationTable, committeeTable } from './appropriation-tables.ts';
import { amountCell } from './money-table.ts';
import type { TableCell, TableView } from './table-view.ts';
import { cellText } from './table-view.ts';

const grants = ['so42' as GrantId];
const source = { kind: 'assumption' as const, note: 'Antaget til test.' };

interface Line {
  readonly purpose: string;
  readonly controlArea: 'service' | 'capital' | 'statutory' | 'financing';
  readonly committee: string;
  readonly appropriation: string | null;
  readonly direction: 'U' | 'I';
  readonly amounts: Record<string, number>;
}

/** A model whose only grant has these lines. */
const modelOf = (lines: readonly Line[]) =>
  smallModel((draft) => {
    draft.grants[0]!.funds = [];
    draft.grants[0]!.lines = lines.map(({ appropriation, ...line }, i) => ({
      ...line,
      id: `linje-${i}`,
      casework: false,
      source,
      ...(appropriation === null ? {} : { appropriation: { number: appropriation, name: 'Navn' } })
    }));
  });

const numbers = (cells: readonly TableCell[] | undefined) =>
  (cells ?? []).flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value]));

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
const line: fc.Arbitrary<Line> = fc.record({
  purpose: oneOf('A', 'B', 'A\n', '["B"]'),
  controlArea: oneOf('service', 'capital', 'statutory', 'financing'),
  committee: oneOf('SUD', 'BIU'),
  appropriation: oneOf('3220', '3200', null),
  direction: oneOf('U', 'I'),
  amounts: fc.dictionary(oneOf('2024', '2025', '2026'), fc.integer({ min: -1e9, max: 1e9 }), { minKeys: 1 })
});

/** Every way of grouping the lines of a model. */
const groupings = (model: ReturnType<typeof modelOf>): TableView[] => {
  const words = { model, language: 'da' as const };
  return [
    activitiesTable(words, { grants }, 'Tabel'),
    activitiesTable(words, { grants, sections: true }, 'Tabel'),
    appropriationTable(words, { grants }, 'Tabel'),
    committeeTable(words, { grants }, 'Tabel')
  ];
};

describe('tables of money', () => {
  it('have the same total of every year however the same lines are grouped, and every sum is that of the cells it names', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        // Whole kroner, so that sums of numbers are exact.
        const years = [...new Set(lines.flatMap(({ amounts }) => Object.keys(amounts)))].sort();
        const sums = years.map((year) => lines.reduce((sum, each) => sum + (each.amounts[year] ?? 0), 0));
        const all = sums.reduce((sum, each) => sum + each, 0);
        for (const table of groupings(modelOf(lines))) {
          const subtotals = table.rows.filter((_, row) => table.kinds?.[row] === 'subtotal');
          // One section alone has no total beside its sum.
          const total = numbers(table.total ?? subtotals[0]);
          expect(total.map((value) => Math.round(value! * 1000))).toEqual([...sums, all]);
          for (const row of [...table.rows, table.total ?? []])
            for (const [column, cell] of row.entries()) {
              if (typeof cell === 'string' || !cell.sum) continue;
              const parts =
                'rows' in cell.sum
                  ? cell.sum.rows.map((each) => table.rows[each]![column]!)
                  : cell.sum.columns.map((each) => row[each]!);
              const sum = numbers(parts).reduce<number>(
                (so, value) => so + Math.round((value ?? 0) * 1000),
                0
              );
              expect(Math.round(cell.value! * 1000)).toBe(sum);
            }
        }
      }),
      { numRuns: 60 }
    );
  });

  const plain = {
    purpose: 'A',
    controlArea: 'service',
    committee: 'SUD',
    appropriation: null,
    direction: 'U'
  } as const;

  it('say that sums are of unrounded amounts where, and only where, what is printed does not add up', () => {
    const notes = (...amounts: number[]) =>
      activitiesTable(
        {
          model: modelOf(
            amounts.map((each, i) => ({ ...plain, purpose: `A${i}`, amounts: { '2025': each } }))
          ),
          language: 'da'
        },
        { grants },
        'Tabel'
      );
    // 400 + 400 kr. are printed as 0 + 0 = 1 thousand.
    expect(notes(400, 400).total!.map(cellText)).toEqual(['Udgifter i alt (netto)', '', '1', '1']);
    expect(notes(400, 400).notes).toEqual([
      'I alt er regnet af uafrundede beløb og kan afvige fra summen af de viste tal.'
    ]);
    expect(notes(400, 1000).notes).toEqual([]);
    expect(notes(-500, -500).notes).toHaveLength(1);
  });

  it('count income against expenditure, and show a dash where no line states an amount', () => {
    const model = modelOf([
      { ...plain, amounts: { '2024': 5000, '2025': 5000 } },
      { ...plain, purpose: 'Refusion', direction: 'I', amounts: { '2025': -2000 } }
    ]);
    const table = appropriationTable({ model, language: 'da' }, { grants }, 'Tabel');
    expect([...table.rows, table.total!].map((row) => row.slice(3).map(cellText))).toEqual([
      ['U', '5', '5', '10'],
      ['I', '–', '−2', '−2'],
      ['', '5', '3', '8']
    ]);
  });

  it('have no row of dashes for what an appropriation is called in years without money', () => {
    const model = smallModel((draft) => {
      const grant = draft.grants[0]!;
      const line = { ...grant.lines[0]!, committee: 'SUD' };
      const appropriation = {
        number: '3200',
        name: 'Før',
        validUntil: '2024-12-31',
        continuedAs: { number: '3210', name: 'Nu' }
      };
      grant.lines = [
        { ...line, id: 'foer', amounts: { '2024': 5000 }, appropriation },
        {
          ...line,
          id: 'nu',
          amounts: { '2025': 7000 },
          appropriation: { number: '3000', name: 'Andet' }
        }
      ];
    });
    const { rows } = committeeTable({ model, language: 'da' }, { grants }, 'Tabel');
    expect(rows.slice(1, -1).map((row) => row.map(cellText))).toEqual([
      ['3200 - Før', '5', '–', '5'],
      ['3000 - Andet', '–', '7', '7']
    ]);
  });

  it('name the rows that go on after the last year, where others do not', () => {
    const notes = (years: number[] | undefined, ...lasting: ('oneOff' | 'permanent')[]) => {
      const model = smallModel((draft) => {
        const line = draft.grants[0]!.lines[0]!;
        draft.grants[0]!.lines = lasting.map((lasts, i) => ({
          ...line,
          id: `linje-${i}`,
          purpose: `Linje ${i}`,
          lasts,
          amounts: { '2025': 5000, '2026': 4000 }
        }));
      });
      return activitiesTable({ model, language: 'da' }, { grants, years }, 'Tabel').notes;
    };
    expect(notes(undefined, 'oneOff', 'oneOff')).toEqual([]);
    expect(notes(undefined, 'permanent', 'permanent')).toEqual(['Beløbene for 2026 gælder 2026 og frem.']);
    expect(notes(undefined, 'oneOff', 'permanent')).toEqual(['Gælder 2026 og frem: Linje 1.']);
    // 5.000 in 2025 is not what goes on, and 4.000 is in 2027.
    expect(notes([2025], 'permanent')).toEqual(['Der er også beløb i år, som tabellen ikke viser.']);
    expect(notes([2025, 2027], 'permanent')[0]).toBe('Beløbene for 2027 gælder 2027 og frem.');
  });

  it('say that money of other years is not shown', () => {
    const model = modelOf([{ ...plain, amounts: { '2024': 5000, '2025': 5000 } }]);
    const table = activitiesTable({ model, language: 'en' }, { grants, years: [2025] }, 'Table');
    expect(table.notes).toEqual(['There are amounts in years that the table does not show as well.']);
  });
});

it('an uncertain amount whose ends read as it does is printed without them', () => {
  const cellOf = (low: number, likely: number, high: number) =>
    cellText(
      amountCell(
        exactRange({
          low: oreFromKroner(low),
          likely: oreFromKroner(likely),
          high: oreFromKroner(high)
        }),
        'da'
      )
    );
  expect(cellOf(3_999_800, 4_000_000, 4_000_300)).toBe('4.000');
  expect(cellOf(3_999_400, 4_000_000, 4_000_300)).toBe('4.000 (3.999-4.000)');
});
