import { exactRange } from '../budget/exact-range.ts';
import { investmentOf, type Investment } from '../budget/investment.ts';
import { kronerOf, ore, type Ore } from '../budget/money.ts';
import type { End } from '../budget/ore-range.ts';
import { nearestOre } from '../budget/price-level.ts';
import type { AskedTable } from '../model/note-table.ts';
import type { Language } from '../text/language.ts';
import { writeNumber, writeRange, writeThousands } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { Words } from './grant-words.ts';
import { amountCell } from './money-table.ts';
import { convertedNotes, priceLevelUnit } from './shown-prices.ts';
import { tableLines, type TableLines } from './table-lines.ts';
import type { NumberCell, TableView } from './table-view.ts';

/** A proposal as an investment: what is paid once, what is saved when it is phased in, when it is paid back, and what that leaves out. */
export function investmentTable(words: Words, asked: AskedTable<'investment'>, title: string): TableView {
  const { language } = words;
  const options = { locale: language };
  const found = tableLines(words, asked);
  // A saving is a negative amount: most is saved at the low end.
  const [least, likely, most] = (['high', 'likely', 'low'] as const).map((end) => at(end, found));
  const money = (of: (investment: Investment) => Ore): NumberCell =>
    amountCell(exactRange(rangeOf(of(least!), of(likely!), of(most!))), language);
  const net = money(({ permanent, fullSaving }) => ore(permanent - fullSaving));
  return {
    title,
    head: [{ text: priceLevelUnit(words, language) }, { text: m.table_amount({}, options), number: true }],
    rows: [
      [m.investment_one_off({}, options), money(({ oneOff }) => oneOff)],
      [m.investment_saving({}, options), money(({ fullSaving }) => fullSaving)],
      [m.investment_payback({}, options), paybackCell([most!, likely!, least!], language)],
      [m.investment_permanent({}, options), money(({ permanent }) => permanent)],
      [m.investment_net({}, options), net]
    ],
    notes: [...convertedNotes(words, language, [words.model.priceLevel]), m.investment_note({}, options)],
    flags: likely!.permanent > 0 ? [leftOut(likely!, language)] : []
  };
}

/** Whether lines are an investment: something is paid once, and something is saved a year for it. */
export function isInvestment(words: Words, asked: AskedTable<'investment'>): boolean {
  const { oneOff, fullSaving } = at('likely', tableLines(words, asked));
  return oneOff > 0 && fullSaving > 0;
}

const at = (end: End, { lines }: TableLines): Investment =>
  investmentOf(
    lines.map(({ line, perYear }) => ({
      line,
      perYear: perYear.map((amount) => amount && nearestOre(amount[end]))
    }))
  );

function rangeOf(first: Ore, likely: Ore, last: Ore) {
  return first <= last ? { low: first, likely, high: last } : { low: last, likely, high: first };
}

/** Years with one decimal; a range where a low and a high saving give one. */
function paybackCell([soonest, likely, latest]: readonly Investment[], language: Language): NumberCell {
  const write = ({ paybackYears }: Investment) => writeNumber(paybackYears, language, 1);
  const [from, until] = [write(soonest!), write(latest!)];
  const [low, high] = [soonest!.paybackYears, latest!.paybackYears];
  return {
    text: write(likely!),
    value: likely!.paybackYears,
    decimals: 1,
    ...(low !== null && high !== null && low < high
      ? { range: { low, high, text: writeRange(from, until, language) } }
      : {})
  };
}

function leftOut({ permanent, fullSaving }: Investment, language: Language): string {
  const words = {
    permanent: writeThousands(kronerOf(permanent), language),
    saving: writeThousands(kronerOf(fullSaving), language)
  };
  const options = { locale: language };
  return permanent >= fullSaving ? m.investment_never(words, options) : m.investment_left_out(words, options);
}
