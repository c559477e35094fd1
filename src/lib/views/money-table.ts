import type { ExactOre } from '../budget/price-level.ts';
import { over, rational, roundedAway, toNumber } from '../budget/rational.ts';
import type { Language } from '../text/language.ts';
import { undefinedDash, writeNumber, writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { sumPerYear, sumStated, type Amount, type AmountRow } from './table-lines.ts';
import type { NumberCell, RowKind, SumOf, TableCell, TableView } from './table-view.ts';

const ORE_PER_THOUSAND = 100_000n;

/** Rows that are added up together, under a heading of their own where they have one. */
export interface MoneySection {
  readonly name?: string;
  /** What their sum is called; without it they have none of their own. */
  readonly sumName?: string;
  readonly rows: readonly AmountRow[];
}

/** What a table of money in 1.000 kr. is written from. */
export interface MoneyTable {
  readonly title: string;
  /** What the amounts are in; heads the rows' names. */
  readonly unit: string;
  /** Heads of the columns of words between the rows' names and the amounts. */
  readonly wordHeads: readonly string[];
  readonly years: readonly number[];
  /** Whether a last column adds up the years. */
  readonly sumOfYears: boolean;
  readonly sections: readonly MoneySection[];
  /** What the sum of all is called; without it there is none. */
  readonly totalName?: string;
  readonly notes?: readonly string[];
}

/** An amount in 1.000 kr., with its ends where it is uncertain; null is a dash. */
export function amountCell(amount: Amount, language: Language, sum?: SumOf): NumberCell {
  if (amount === null) return { text: undefinedDash, value: null, decimals: 0 };
  const write = (end: ExactOre) => writeNumber(roundedThousands(end), language);
  const { low, likely, high } = amount;
  return {
    text: write(likely),
    value: thousands(likely),
    decimals: 0,
    ...(isSame(low, high)
      ? {}
      : {
          range: {
            low: thousands(low),
            high: thousands(high),
            text: writeRange(write(low), write(high), language)
          }
        }),
    ...(sum && { sum })
  };
}

const isSame = (a: ExactOre, b: ExactOre): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

/** Unrounded; whole øre are divided as numbers are, so that they are what a spreadsheet makes of them. */
const thousands = (amount: ExactOre): number =>
  amount.denominator === 1n
    ? Number(amount.numerator) / Number(ORE_PER_THOUSAND)
    : toNumber(over(amount, rational(ORE_PER_THOUSAND)));

/** As it is printed: halves away from 0. */
const roundedThousands = (amount: ExactOre): number =>
  Number(roundedAway(over(amount, rational(ORE_PER_THOUSAND))));

/** Writes rows, subtotals and a total, each made of unrounded amounts; a note says so where what is printed does not add up. */
export function moneyTable(table: MoneyTable, language: Language): TableView {
  const options = { locale: language };
  const { years, sections, sumOfYears } = table;
  const first = 1 + table.wordHeads.length;
  const yearColumns = years.map((_, year) => first + year);
  const rows: TableCell[][] = [];
  const kinds: RowKind[] = [];
  const width = first + years.length + (sumOfYears ? 1 : 0);
  const blank = (name: string, count: number) => [name, ...Array<string>(count - 1).fill('')];

  const amounts = (perYear: readonly Amount[], sum?: SumOf): NumberCell[] => [
    ...perYear.map((amount) => amountCell(amount, language, sum)),
    ...(sumOfYears ? [amountCell(sumStated(perYear), language, { columns: yearColumns })] : [])
  ];
  const push = (kind: RowKind, cells: TableCell[]) => kinds.push(kind) && rows.push(cells) - 1;

  const added = sections.map(({ name, sumName, rows: own }) => {
    if (name !== undefined) push('section', blank(name, width));
    const entries = own.map(({ words, perYear }) => push('entry', [...words, ...amounts(perYear)]));
    const sum = sumPerYear(own.map(({ perYear }) => perYear));
    if (sumName === undefined) return { sum, of: entries };
    return {
      sum,
      of: [push('subtotal', [...blank(sumName, first), ...amounts(sum, { rows: entries })])]
    };
  });

  const total = sumPerYear(added.map(({ sum }) => sum).filter((sum) => sum.length > 0));
  const adds = sections.every(({ rows: own }) => addsUp(own, sumOfYears));
  const totalAdds = addsUp(
    added.map(({ sum }) => ({ words: [], perYear: sum })),
    sumOfYears
  );
  return {
    title: table.title,
    head: [
      { text: table.unit },
      ...table.wordHeads.map((text) => ({ text })),
      ...years.map((year) => ({ text: String(year), number: true })),
      ...(sumOfYears ? [{ text: m.table_total({}, options), number: true }] : [])
    ],
    rows,
    kinds,
    ...(table.totalName === undefined || total.length === 0
      ? {}
      : {
          total: [
            ...blank(table.totalName, first),
            ...amounts(total, { rows: added.flatMap(({ of }) => of) })
          ]
        }),
    notes: [...(table.notes ?? []), ...(adds && totalAdds ? [] : [m.table_rounding({}, options)])]
  };
}

/** Whether rows as they are printed add up to their sum as it is printed, down each column and across. */
function addsUp(rows: readonly AmountRow[], sumOfYears: boolean): boolean {
  const sums = sumPerYear(rows.map(({ perYear }) => perYear));
  const printed = (amounts: readonly Amount[]) =>
    amounts.reduce<number>((sum, amount) => sum + inThousands(amount), 0);
  const down = sums.every(
    (sum, year) => inThousands(sum) === printed(rows.map(({ perYear }) => perYear[year] ?? null))
  );
  if (!sumOfYears) return down;
  const across = [...rows.map(({ perYear }) => perYear), sums];
  const totals = rows.map(({ perYear }) => sumStated(perYear));
  return (
    down &&
    across.every((perYear) => inThousands(sumStated(perYear)) === printed(perYear)) &&
    inThousands(sumStated(totals)) === printed(totals)
  );
}

const inThousands = (amount: Amount): number => (amount === null ? 0 : roundedThousands(amount.likely));
