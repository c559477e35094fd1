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
import { convertedNotes, priceLevelUnit, shownAmount } from './shown-prices.ts';
import type { TableView } from './table-view.ts';

/**
 * Money granted earlier for the same purpose, with what is odd about it: as printed in a table per price level, or all of it at the level
 * that is shown.
 */
export function earlierTables(words: Words, { grants }: AskedTable<'earlier'>, title: string): TableView[] {
  const { model, language, prices } = words;
  const options = { locale: language };
  const all = grants.flatMap((id) => byId(model.grants, id).earlier);
  const levels = [...new Set(all.map(({ priceLevel }) => priceLevel))];
  const together = prices === undefined ? levels.map((level) => [level]) : levels.length > 0 ? [levels] : [];
  return together.map((from) => {
    const earlier = all.filter(({ priceLevel }) => from.includes(priceLevel));
    const years = yearsOf(earlier);
    const rows = earlier.map(({ agreement, amounts, priceLevel }) => ({
      words: [textIn(agreement, language)],
      perYear: years.map((year) =>
        amounts[year] === undefined
          ? null
          : shownAmount(words, certain(oreFromKroner(amounts[year])), year, priceLevel)
      )
    }));
    const table = moneyTable(
      {
        title,
        unit: priceLevelUnit(words, language, from[0]),
        wordHeads: [],
        years,
        sumOfYears: false,
        sections: [{ rows }],
        totalName: m.table_granted_total({}, options),
        notes: [
          ...convertedNotes(words, language, from),
          ...new Set(earlier.map(({ source }) => writeSource(model, source, language)))
        ]
      },
      language
    );
    return { ...table, flags: earlier.flatMap(({ flag }) => (flag ? [textIn(flag, language)] : [])) };
  });
}

const yearsOf = (earlier: readonly EarlierGrant[]): number[] =>
  [...new Set(earlier.flatMap(({ amounts }) => Object.keys(amounts).map(Number)))].sort((a, b) => a - b);
