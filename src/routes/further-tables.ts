import type { ScenarioId } from '../lib/model/id.ts';
import { groupHoursTables } from '../lib/views/group-hours-table.ts';
import { categoryTable, partTable } from '../lib/views/programme-tables.ts';
import { publishedTable } from '../lib/views/published-table.ts';
import type { Shown } from '../lib/views/shown.ts';
import { staffingMonthsTables } from '../lib/views/staffing-months-table.ts';
import type { TableView } from '../lib/views/table-view.ts';
import { areaQuarters } from '../lib/views/unit-series.ts';

/** Tables that the page has beside those of the note; staff without bands, which take long to read. */
export function furtherTables(shown: Shown, scenario: ScenarioId): TableView[] {
  const { model } = shown;
  const { year, against } = model.headline;
  const pair = scenario === against ? { scenario: model.headline.scenario } : { scenario };
  const quarters = areaQuarters(shown, { ...pair, against, year });
  return [
    ...(quarters.head.length > 2 ? [quarters] : []),
    ...(model.published.length > 0 ? [publishedTable(shown, scenario)] : []),
    ...(model.programmes ?? [])
      .flatMap((programme) => [
        partTable(shown, programme, scenario),
        categoryTable(shown, programme, scenario, year)
      ])
      .filter((table) => table !== undefined),
    ...staffingMonthsTables(shown, scenario, year, null),
    ...groupHoursTables(shown, scenario, year)
  ];
}
