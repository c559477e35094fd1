import { explainMeasures } from '../lib/analysis/explain-measures.ts';
import { expectedForecast } from '../lib/forecast/forecast.ts';
import type { ModelDocument } from '../lib/model/document.ts';
import type { ScenarioId, UnitId } from '../lib/model/id.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import type { Language } from '../lib/text/language.ts';
import { writeCases, writeFte, writePercentagePoints, writeShare } from '../lib/text/numbers.ts';
import { gapWaterfall } from '../lib/views/gap-waterfall.ts';
import {
  measuresQuestion,
  measuresWaterfall,
  outcomesToExplain,
  type MeasuresRequest
} from '../lib/views/measures-waterfall.ts';
import { EXIT, isRefused, type Answer } from './answer.ts';
import { onlyFile, wholeNumber, type Given } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { textTable } from './text-table.ts';
import { say } from './wording.ts';

/** Says why a scenario differs from another in a year: the gap in årsværk by its drivers, and an outcome by the measures. */
export const explainCommand: Command = {
  options: {
    scenario: { type: 'string' },
    against: { type: 'string' },
    unit: { type: 'string' },
    year: { type: 'string' },
    outcome: { type: 'string' }
  },
  async run(given, language, terminal) {
    const file = onlyFile(given, language);
    if (isRefused(file)) return file;
    const read = await readDocument(file.value, language);
    if (isRefused(read)) return read;
    if (read.value.kind === 'plain') return { refused: [say.noScenarios(language)] };
    const { model } = read.value;
    const asked = readAsked(model, given, language);
    if (isRefused(asked)) return asked;
    const request = asked.value;
    const { unit, year, from, to } = request;
    const scenarios = from === to ? [to] : [from, to];
    const shown = { model, forecast: expectedForecast(model, scenarios), language };
    terminal.out(
      `${resolveText(model.title, language)}\n${say.expectedOnly(language, shown.forecast.provenance)}\n`
    );
    const gap = gapWaterfall(shown, unit, { scenario: from, year }, { scenario: to, year });
    terminal.out(gap ? waterfallText(gap, language) : say.nothingToExplain(language));
    const question = measuresQuestion(shown, request);
    const steps = question && explainMeasures(model, question);
    let step = steps?.next();
    while (step && !step.done) {
      terminal.passing(say.explaining(language, step.value.done, step.value.of));
      step = steps!.next();
    }
    terminal.passing('');
    terminal.out(
      step?.value
        ? waterfallText(measuresWaterfall(shown, request, step.value), language)
        : say.nothingToExplain(language)
    );
    return { value: EXIT.done };
  }
};

/** What is asked, with the headline's own scenarios, unit, year and measure where nothing else is. */
function readAsked(
  model: ModelDocument,
  given: Given,
  language: Language
): Answer<MeasuresRequest & { readonly from: ScenarioId }> {
  const { headline, period } = model;
  const oneOf = <Id extends string>(option: string, known: readonly Id[], otherwise: Id): Answer<Id> => {
    const text = given.options.get(option)?.[0];
    if (text === undefined) return { value: otherwise };
    const found = known.find((id) => id === text);
    return found ? { value: found } : { refused: [say.notAmong(language, `--${option}`, text, known)] };
  };
  const scenarios = model.scenarios.map(({ id }) => id);
  const to = oneOf('scenario', scenarios, headline.scenario);
  if (isRefused(to)) return to;
  const other = to.value === headline.against ? headline.scenario : headline.against;
  const from = oneOf('against', scenarios, other);
  if (isRefused(from)) return from;
  const all = '';
  const units: readonly (UnitId | typeof all)[] = model.units.map(({ id }) => id);
  const unit = oneOf('unit', units, headline.unit ?? all);
  if (isRefused(unit)) return unit;
  const outcome = oneOf('outcome', outcomesToExplain(model), headline.measure);
  if (isRefused(outcome)) return outcome;
  const [least, most] = [period.start, period.end].map((date) => Number(date.slice(0, 4))) as [
    number,
    number
  ];
  const year = wholeNumber(given, 'year', { least, most }, language);
  if (isRefused(year)) return year;
  return {
    value: {
      from: from.value,
      to: to.value,
      unit: unit.value === all ? null : unit.value,
      outcome: outcome.value,
      year: year.value ?? headline.year
    }
  };
}

type Waterfall = NonNullable<ReturnType<typeof gapWaterfall>>;

/** A waterfall as a text: its sentence, its bars from the top down, and its notes. */
function waterfallText({ title, takeaway, bars, unit, notes }: Waterfall, language: Language): string {
  const table = textTable(bars.map((bar) => [bar.label, writeBar(bar, unit, language)]));
  return `\n${title}\n  ${takeaway}\n${table}${notes.map((note) => `  ${note}\n`).join('')}`;
}

function writeBar(
  { kind, value }: Waterfall['bars'][number],
  unit: Waterfall['unit'],
  language: Language
): string {
  if (kind === 'level')
    return unit === 'share'
      ? writeShare(value, language)
      : (unit === 'fte' ? writeFte : writeCases)(value, language);
  // Bars are rounded already: what is not 0 is written with its sign.
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (unit === 'share') return sign + writePercentagePoints(size, language);
  return sign + (unit === 'fte' ? writeFte : writeCases)(size, language);
}
