import type { Forecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import { byId } from '../lib/model/references.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import type { Language } from '../lib/text/language.ts';
import { writeNumber, writeRange, writeShare, writeShareRange } from '../lib/text/numbers.ts';
import { scenarioSentences } from '../lib/views/measure-sentence.ts';
import { milestoneSentences } from '../lib/views/milestone-sentence.ts';
import { outcomeSelections } from '../lib/views/outcome-selections.ts';
import { outcomeRow, periodsOfForecast } from '../lib/views/outcome-table.ts';
import type { OutcomeValue } from '../lib/views/outcome-values.ts';
import { periodCode } from '../lib/views/period-code.ts';
import { textTable } from './text-table.ts';
import { say, summaryHead } from './wording.ts';

/** A short table per scenario: all cases, year by year. */
export function* writeSummary(
  forecast: Forecast,
  model: ModelDocument,
  language: Language
): Generator<string> {
  yield `${resolveText(model.title, language)}\n${say.provenance(language, forecast.provenance)}\n`;
  const total = outcomeSelections(model, forecast.layout)[0];
  if (!total) return;
  const rows = periodsOfForecast(forecast.layout, 'year').map((year) => outcomeRow(forecast, total, year));
  for (const [i, { scenario }] of forecast.scenarios.entries()) {
    yield `\n${resolveText(byId(model.scenarios, scenario).name, language)}\n`;
    for (const sentence of scenarioSentences(model, scenario, language)) yield `  ${sentence}\n`;
    yield textTable([
      summaryHead[language],
      ...rows.map(({ period, scenarios }) => {
        const { closedOnTime, open, overdue } = scenarios[i]!.outcomes;
        return [
          periodCode(period),
          writeShare(closedOnTime.median, language),
          writeShareRange(closedOnTime.low, closedOnTime.high, language),
          ...countCells(open, language),
          ...countCells(overdue, language)
        ];
      })
    ]);
    for (const programme of model.programmes ?? [])
      for (const sentence of milestoneSentences({ model, forecast, language }, scenario, programme))
        yield `  ${sentence}\n`;
  }
}

function countCells({ median, low, high }: OutcomeValue, language: Language): string[] {
  const ends = [low, high].map((end) => writeNumber(end, language)) as [string, string];
  return [writeNumber(median, language), writeRange(...ends, language)];
}
