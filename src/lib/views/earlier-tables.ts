import { oreFromKroner } from '../budget/money.ts';
import { certain } from '../budget/ore-range.ts';
import type { EarlierGrant } from '../model/grant.ts';
import type { AskedTable } from '../model/note-table.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeSource } from './assumptions.ts';
import type { Words } from './grant-words.ts';
import { moneyTable } from './money-table.ts';
import type { TableView } from './table-view.ts';

/** Money granted earlier for the same purpose, as printed: a table per price level, with what is odd about it. */
export function earlierTables(
  { model, language }: Words,
  { grants }: AskedTable<'earlier'>,
  title: string
): TableView[] {
  const options = { locale: language };
  const all = grants.flatMap((id) => byId(model.grants, id).earlier);
  const levels = [...new Set(all.map(({ priceLevel }) => priceLevel))];
  return levels.map((level) => {
    const earlier = all.filter(({ priceLevel }) => priceLevel === level);
    const years = yearsOf(earlier);
    const rows = earlier.map(({ agreement, amounts }) => ({
      words: [textIn(agreement, language)],
      perYear: years.map((year) =>
        amounts[year] === undefined ? null : certain(oreFromKroner(amounts[year]))
      )
    }));
    const unit =
      level === 'current'
        ? m.table_current_prices({}, options)
        : m.table_price_level({ year: String(level) }, options);
    const table = moneyTable(
      {
        title,
        unit,
        wordHeads: [],
        years,
        sumOfYears: false,
        sections: [{ rows }],
        totalName: m.table_granted_total({}, options),
        notes: [...new Set(earlier.map(({ source }) => writeSource(model, source, language)))]
      },
      language
    );
    return { ...table, flags: earlier.flatMap(({ flag }) => (flag ? [textIn(flag, language)] : [])) };
  });
}

const yearsOf = (earlier: readonly EarlierGrant[]): number[] =>
  [...new Set(earlier.flatMap(({ amounts }) => Object.keys(amounts).map(Number)))].sort((a, b) => a - b);
