import type { Grant } from '../model/grant.ts';
import type { AskedTable } from '../model/note-table.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { sumName } from './activities-table.ts';
import { moneyTable } from './money-table.ts';
import { lineNotes, writeActivity, writeAppropriation, type Words } from './grant-words.ts';
import { priceLevelUnit } from './shown-prices.ts';
import { groupedLines, tableLines } from './table-lines.ts';
import type { TableView } from './table-view.ts';

/** The lines by activity, committee, appropriation and U or I; income counts against expenditure in the sums. */
export function appropriationTable(
  words: Words,
  asked: AskedTable<'appropriations'>,
  title: string
): TableView {
  const { language } = words;
  const options = { locale: language };
  const found = tableLines(words, asked);
  const { years, lines } = found;
  const rows = groupedLines(found, (line, year) => [
    writeActivity(line, language),
    textIn(line.committee, language),
    writeAppropriation(line, year, language),
    line.direction
  ]);
  return moneyTable(
    {
      title,
      unit: priceLevelUnit(words, language),
      wordHeads: [
        m.table_committee({}, options),
        m.table_appropriation({}, options),
        m.table_direction({}, options)
      ],
      years,
      sumOfYears: asked.sumOfYears !== false,
      sections: [{ rows }],
      totalName: sumName(lines, language),
      notes: lineNotes(words, found)
    },
    language
  );
}

/** The same lines summed by appropriation, in a section with a sum per committee. */
export function committeeTable(words: Words, asked: AskedTable<'committees'>, title: string): TableView {
  const { language } = words;
  const options = { locale: language };
  const found = tableLines(words, asked);
  const { years, lines } = found;
  const committees = [...new Set(lines.map(({ line }) => textIn(line.committee, language)))];
  return moneyTable(
    {
      title,
      unit: priceLevelUnit(words, language),
      wordHeads: [],
      years,
      sumOfYears: asked.sumOfYears !== false,
      sections: committees.map((name) => ({
        name: m.table_section({ name }, options),
        sumName: m.table_subtotal({ name }, options),
        rows: groupedLines(
          { years, lines: lines.filter(({ line }) => textIn(line.committee, language) === name) },
          (line, year) => [writeAppropriation(line, year, language)]
        )
      })),
      totalName: sumName(lines, language),
      notes: lineNotes(words, found)
    },
    language
  );
}

/** Whether any line names its appropriation: without one, the tables by appropriation say nothing new. */
export const hasAppropriations = ({ lines }: Grant): boolean =>
  lines.some(({ appropriation }) => appropriation !== undefined);
