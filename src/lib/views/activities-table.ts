import type { ControlArea } from '../model/grant.ts';
import type { AskedTable } from '../model/note-table.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { moneyTable, type MoneySection } from './money-table.ts';
import { lineNotes, writeActivity, type Words } from './grant-words.ts';
import { priceLevelUnit } from './shown-prices.ts';
import { groupedLines, tableLines, type TableLine, type TableLines } from './table-lines.ts';
import type { TableView } from './table-view.ts';

/** In the order that notes print them. */
const areas: readonly ControlArea[] = ['service', 'capital', 'statutory', 'financing'];

const areaWords = {
  service: m.control_service,
  capital: m.control_capital,
  statutory: m.control_statutory,
  financing: m.control_financing
} satisfies Record<ControlArea, unknown>;

const spendingWords = {
  service: m.spending_service,
  capital: m.spending_capital,
  statutory: m.spending_statutory,
  financing: m.control_financing
} satisfies Record<ControlArea, unknown>;

/** Activities per year: with a column that names their control area and a total, or in a section with a sum per control area. */
export function activitiesTable(words: Words, asked: AskedTable<'activities'>, title: string): TableView {
  const { language } = words;
  const options = { locale: language };
  const found = tableLines(words, asked);
  const { years } = found;
  const shape = {
    title,
    unit: priceLevelUnit(words, language),
    years,
    sumOfYears: asked.sumOfYears !== false,
    notes: lineNotes(words, found)
  };
  if (asked.sections !== true) {
    const rows = groupedLines(found, (line) => [
      writeActivity(line, language),
      areaWords[line.controlArea]({}, options)
    ]);
    return moneyTable(
      {
        ...shape,
        wordHeads: [m.table_control_area({}, options)],
        sections: [{ rows }],
        totalName: m.table_total_net({}, options)
      },
      language
    );
  }
  const sections = sectionsOf(found, language);
  return moneyTable(
    {
      ...shape,
      wordHeads: [],
      sections,
      ...(sections.length > 1 ? { totalName: m.table_total_all({}, options) } : {})
    },
    language
  );
}

function sectionsOf({ years, lines }: TableLines, language: Language): MoneySection[] {
  const options = { locale: language };
  return areas.flatMap((area) => {
    const own = lines.filter(({ line }) => line.controlArea === area);
    if (own.length === 0) return [];
    const name = spendingWords[area]({}, options);
    return {
      name: m.table_section({ name }, options),
      sumName: m.table_subtotal({ name }, options),
      rows: groupedLines({ years, lines: own }, (line) => [writeActivity(line, language)])
    };
  });
}

/** What a sum over lines is called: by their control area where they have one in common. */
export function sumName(lines: readonly TableLine[], language: Language): string {
  const options = { locale: language };
  const [area, ...others] = new Set(lines.map(({ line }) => line.controlArea));
  return area === undefined || others.length > 0
    ? m.table_total_net({}, options)
    : m.table_subtotal({ name: spendingWords[area]({}, options) }, options);
}
