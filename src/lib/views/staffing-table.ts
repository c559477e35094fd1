import { fteCost } from '../budget/fte-cost.ts';
import { kronerOf, sumOre } from '../budget/money.ts';
import { staffingCost } from '../budget/staffing-cost.ts';
import type { ScenarioId } from '../model/id.ts';
import { textIn } from '../text/language.ts';
import { undefinedDash, writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

/** The positions of every staff group in a year of a scenario, and where it is known what an årsværk costs and what they cost together. */
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
  const millions = (kroner: number | null) => writeNumber(kroner === null ? null : kroner / 1e6, language, 1);
  return {
    title: (priced ? m.table_staffing : m.table_positions)(
      { year: String(year), scenario: scenarioName(shown, scenario) },
      options
    ),
    head: [
      { text: m.table_group({}, options) },
      { text: m.table_fte({}, options), number: true },
      ...(priced
        ? [
            { text: m.table_fte_cost({}, options), number: true },
            { text: m.table_pay({}, options), number: true }
          ]
        : [])
    ],
    rows: groups.map(({ group, perFte, ofYear }) => [
      textIn(group.name, language),
      writeNumber(ofYear?.fte, language, 1),
      ...(priced
        ? [writeNumber(perFte?.kroner, language), millions(perFte && ofYear ? kronerOf(ofYear.cost) : null)]
        : [])
    ]),
    total: [
      m.table_total({}, options),
      writeNumber(
        groups.reduce((sum, { ofYear }) => sum + (ofYear?.fte ?? 0), 0),
        language,
        1
      ),
      ...(priced
        ? ['', known.length === groups.length ? millions(kronerOf(sumOre(known))) : undefinedDash]
        : [])
    ],
    notes: groups.some(({ perFte }) => perFte?.from === 'derived')
      ? [m.table_fte_from_grant({}, options)]
      : []
  };
}
