import type { PeriodKind } from '../lib/calendar/periods.ts';
import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { byId } from '../lib/model/references.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import { byteOrderMark, csvLine } from '../lib/text/csv.ts';
import type { Language } from '../lib/text/language.ts';
import { outcomeRows, type OutcomeRow, type ScenarioOutcomes } from '../lib/views/outcome-table.ts';
import { TABLE_MEASURES, type TableMeasure } from '../lib/views/outcome-values.ts';
import { outcomeWords, periodWords, staffWords, unitWordsOfOutcomes } from '../lib/views/outcome-words.ts';
import { periodCode } from '../lib/views/period-code.ts';
import {
  STAFF_MEASURES,
  staffingRows,
  type StaffingRow,
  type StaffMeasure
} from '../lib/views/staffing-rows.ts';
import { csvHead, say } from './wording.ts';

/** Every outcome as a CSV file for spreadsheets, one outcome of one scenario to a line; then, of months, the staff that comes and goes. */
export function* writeCsv(
  forecast: Forecast,
  model: ModelDocument,
  language: Language,
  kinds: readonly PeriodKind[]
): Generator<string> {
  const made = say.provenance(language, forecast.provenance);
  yield byteOrderMark + csvLine(csvHead[language]);
  for (const row of outcomeRows(forecast, model, kinds)) {
    for (const scenario of row.scenarios) {
      const place = placeCells(row, scenario, model, language);
      // One piece per row and scenario: a write per line would be slow.
      yield TABLE_MEASURES.map((measure) =>
        csvLine([...place, ...measureCells(scenario, measure, language), made])
      ).join('');
    }
  }
  if (!kinds.includes('month')) return;
  for (const row of staffingRows(forecast, model))
    yield STAFF_MEASURES.map((measure) => csvLine([...staffCells(row, measure, model, language), made])).join(
      ''
    );
}

/** In the columns of outcomes: the group stands with what is told of it, and nothing is compared. */
function staffCells(
  { scenario, group, month, values }: StaffingRow,
  measure: StaffMeasure,
  model: ModelDocument,
  language: Language
): (string | number | null)[] {
  const { expected, median, low, high } = values[measure];
  return [
    resolveText(byId(model.scenarios, scenario).name, language),
    resolveText(byId(model.units, group.unit).name, language),
    say.all(language),
    periodWords.month[language],
    month,
    `${staffWords[measure][language]}: ${resolveText(group.name, language)}`,
    unitWordsOfOutcomes.fte[language],
    ...[expected, median, low, high, null],
    ...Array.from({ length: 6 }, () => null)
  ];
}

function placeCells(
  { selection, period }: OutcomeRow,
  { scenario }: ScenarioOutcomes,
  model: ModelDocument,
  language: Language
): string[] {
  const { unit, caseType } = selection;
  return [
    resolveText(byId(model.scenarios, scenario).name, language),
    unit === null ? say.all(language) : resolveText(byId(model.units, unit).name, language),
    caseType === null ? say.all(language) : resolveText(byId(model.caseTypes, caseType).name, language),
    periodWords[period.kind][language],
    periodCode(period)
  ];
}

function measureCells(
  { outcomes, differences }: ScenarioOutcomes,
  measure: TableMeasure,
  language: Language
): (string | number | null)[] {
  const { expected, median, low, high, pooled } = outcomes[measure];
  const { name, unit } = outcomeWords[measure];
  const difference = differences?.[measure];
  const paired = difference?.paired;
  return [
    name[language],
    unitWordsOfOutcomes[unit][language],
    ...[expected, median, low, high, pooled, difference?.expected ?? null],
    paired?.mean ?? null,
    paired?.standardError ?? null,
    paired?.low ?? null,
    paired?.high ?? null,
    paired?.positive ?? null
  ];
}
