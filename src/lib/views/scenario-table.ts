import { kronerOf } from '../budget/money.ts';
import type { ScenarioForecast } from '../forecast/forecast.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { writeNumber, writeRange, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, groupsOf, subjectOf, workFlowsOf, type Subject } from './cases-of.ts';
import { shownCost } from './effect-cost.ts';
import { numberCell } from './number-cell.ts';
import { outcomeWords } from './outcome-words.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import { countsCases, type ResultMeasure } from './result-choice.ts';
import { levelNotes } from './shown-prices.ts';
import { scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchWords, yearsOf, type YearOrMonths } from './stretch.ts';
import type { NumberCell, TableCell, TableView } from './table-view.ts';
import { workloadOf } from './workload.ts';

/** What scenarios are compared on. */
export interface ScenarioTableRequest {
  /** The scenario that the others differ from. */
  readonly against: ScenarioId;
  readonly unit: UnitId | null;
  /** It must lie in the run. */
  readonly year: YearOrMonths;
  /** Without it, what the headline measures. */
  readonly measure?: ResultMeasure;
  /** Without it, what the page says of the unit. */
  readonly subject?: Subject;
}

/** What else scenarios are judged by than what is measured. */
export const besides = (measure: ResultMeasure): ResultMeasure =>
  measure === 'overdue' ? 'closedOnTime' : 'overdue';

/** The scenarios of a forecast side by side in a year or some months: what each gives, how it differs from one of them on the same luck, and what it costs. */
export function scenarioTable(shown: Shown, request: ScenarioTableRequest): TableView {
  const { model, language, forecast } = shown;
  const { against, unit, year, measure: first = model.headline.measure } = request;
  const options = { locale: language };
  const months = monthsOf(forecast.layout, year) ?? { from: 0, to: 0 };
  const subject = request.subject ?? subjectOf(model, unit);
  const flows = flowsOf(forecast.layout, subject);
  const measures = [first, besides(first)];
  const years = yearsOf(forecast.layout, year);
  const costs = forecast.scenarios.map(({ scenario }) => shownCost(shown, scenario, years));
  const hasCosts = costs.some((cost) => cost !== null && cost !== 0);
  const about = subjectName(shown, subject);
  const isBanded = forecast.scenarios.every(({ replications }) => replications !== null);

  const row = (own: ScenarioForecast, place: number): TableCell[] => {
    const { scenario } = own;
    const cost = costs[place] ?? null;
    const outcomes = measures.map((measure) => ({
      measure,
      paired: pairedOutcome(shown, { measure, flows, months, scenario, against })
    }));
    const selection = {
      flows: workFlowsOf(forecast.layout, { unit }),
      groups: groupsOf(model, unit),
      ...months
    };
    const { gapFte } = workloadOf(own, forecast.layout, own.replications ?? own.expected, selection);
    return [
      scenarioName(shown, scenario),
      ...outcomes.flatMap(({ measure, paired }) => [
        valueCell(measure, paired.value, shown),
        scenario === against ? '' : differenceCell(measure, paired, shown)
      ]),
      numberCell(gapFte, 1, language),
      ...(hasCosts ? [numberCell(cost === null ? null : kronerOf(cost) / 1e6, 1, language)] : [])
    ];
  };

  return {
    title: m.compare_table({ year: stretchWords(shown, year), unit: about }, options),
    head: [
      { text: m.compare_scenario({}, options) },
      ...measures.flatMap((measure) => [
        { text: capital(outcomeWords[measure].name[language]), number: true },
        {
          text: countsCases(measure) ? m.compare_difference({}, options) : m.compare_points({}, options),
          number: true
        }
      ]),
      { text: capital(outcomeWords.gapFte.name[language]), number: true },
      ...(hasCosts ? [{ text: m.compare_cost({}, options), number: true }] : [])
    ],
    rows: forecast.scenarios.map(row),
    notes: [
      m.compare_from({ against: scenarioName(shown, against) }, options) +
        (isBanded ? ` ${m.compare_band({}, options)}` : ''),
      ...(subject.isChosen ? [m.compare_whole({ unit: wholeName(shown, unit) }, options)] : []),
      ...(hasCosts && typeof year !== 'number'
        ? [
            m.compare_budget_years(
              { years: writeRange(String(years[0]), String(years.at(-1)), language) },
              options
            )
          ]
        : []),
      ...(hasCosts ? levelNotes(shown, language) : [])
    ]
  };
}

/** Whose hours and kroner they are, whatever case types are chosen. */
const wholeName = (shown: Shown, unit: UnitId | null): string => subjectName(shown, { unit });

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function valueCell(measure: ResultMeasure, value: number | null, { language }: Shown): NumberCell {
  if (countsCases(measure)) return numberCell(value, 0, language);
  return { text: writeShare(value, language), value, decimals: 0, isShare: true };
}

/** In percentage points or cases, with its band where there are replications. */
export function differenceCell(
  measure: ResultMeasure,
  { difference, paired }: PairedOutcome,
  { language }: Shown
): NumberCell {
  const scale = countsCases(measure) ? 1 : 100;
  const value = difference === null ? null : difference * scale;
  const text = writeNumber(value, language, 0, 'always');
  if (!paired) return { text, value, decimals: 0 };
  const [low, high] = [paired.low * scale, paired.high * scale];
  const range = {
    low,
    high,
    text: writeRange(writeNumber(low, language), writeNumber(high, language), language)
  };
  return { text, value, decimals: 0, range };
}
