import { fteCost, type FteCost } from '../budget/fte-cost.ts';
import { kronerOf, oreFromKroner, sumOre } from '../budget/money.ts';
import { staffingCost } from '../budget/staffing-cost.ts';
import type { ScenarioId } from '../model/id.ts';
import { textIn } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { numberCell } from './number-cell.ts';
import { levelNotes, shownOre } from './shown-prices.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { NumberCell, TableView } from './table-view.ts';

/** What the cost of an årsværk may be built up from, in the order of its columns. */
const PARTS = ['salary', 'pension', 'overhead'] as const;

/**
 * The positions of every staff group in a year of a scenario, and where it is known what an årsværk costs and what they cost together;
 * with the parts of that cost where a group states them.
 */
export function staffingTable(shown: Shown, scenario: ScenarioId, year: number): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const { positions } = scenarioForecast(shown, scenario);
  const groups = model.staffGroups.map((group, g) => {
    const perFte = fteCost(model, group.id, scenario, year);
    const cost = staffingCost(positions[g]!, forecast.layout.firstMonth, perFte?.kroner ?? 0);
    return { group, perFte, ofYear: cost.find((staffing) => staffing.year === year) };
  });
  const known = groups.flatMap(({ perFte, ofYear }) => (perFte && ofYear ? [ofYear.cost] : []));
  /** Where no group's price is known, its columns would be empty. */
  const priced = known.length > 0;
  const built = groups.some(({ perFte }) => perFte?.parts);
  const ofGroups = { rows: groups.map((_, row) => row) };
  const shownKroner = (kroner: number) => kronerOf(shownOre(shown, oreFromKroner(kroner), year));
  const millions = (kroner: number | null, sum?: typeof ofGroups) =>
    numberCell(kroner === null ? null : kroner / 1e6, 1, language, sum);
  const heads = [
    m.table_fte({}, options),
    ...(built
      ? [m.table_salary({}, options), m.table_pension({}, options), m.table_overhead({}, options)]
      : []),
    ...(priced ? [m.table_fte_cost({}, options), m.table_pay({}, options)] : [])
  ];
  return {
    title: (priced ? m.table_staffing : m.table_positions)(
      { year: String(year), scenario: scenarioName(shown, scenario) },
      options
    ),
    head: [{ text: m.table_group({}, options) }, ...heads.map((text) => ({ text, number: true }))],
    rows: groups.map(({ group, perFte, ofYear }) => [
      textIn(group.name, language),
      numberCell(ofYear?.fte ?? null, 1, language),
      ...(built ? PARTS.map((part) => partCell(perFte, part, shown, year)) : []),
      ...(priced
        ? [
            numberCell(
              perFte ? shownKroner(perFte.kroner) : null,
              0,
              language,
              perFte?.parts && { columns: PARTS.map((_, i) => 2 + i) }
            ),
            millions(perFte && ofYear ? kronerOf(shownOre(shown, ofYear.cost, year)) : null)
          ]
        : [])
    ]),
    total: [
      m.table_total({}, options),
      numberCell(
        groups.reduce((sum, { ofYear }) => sum + (ofYear?.fte ?? 0), 0),
        1,
        language,
        ofGroups
      ),
      ...(built ? PARTS.map(() => '') : []),
      ...(priced
        ? [
            '',
            millions(
              known.length === groups.length ? kronerOf(shownOre(shown, sumOre(known), year)) : null,
              ofGroups
            )
          ]
        : [])
    ],
    notes: [
      ...(priced ? levelNotes(shown, language) : []),
      ...(groups.some(({ perFte }) => perFte?.from === 'derived')
        ? [m.table_fte_from_grant({}, options)]
        : []),
      ...(built ? [m.table_fte_built({}, options)] : []),
      ...groups.flatMap(({ group, perFte }) =>
        perFte && perFte.low < perFte.high
          ? [
              m.table_fte_range(
                {
                  group: textIn(group.name, language),
                  low: writeNumber(shownKroner(perFte.low), language),
                  high: writeNumber(shownKroner(perFte.high), language)
                },
                options
              )
            ]
          : []
      )
    ]
  };
}

function partCell(
  perFte: FteCost | undefined,
  part: (typeof PARTS)[number],
  shown: Shown,
  year: number
): NumberCell {
  const cost = perFte?.parts?.[part];
  return numberCell(cost ? kronerOf(shownOre(shown, cost.likely, year)) : null, 0, shown.language);
}
