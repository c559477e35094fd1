import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import type { FigureReference } from '../model/figure-reference.ts';
import { writeCases, writeNumber, writeRange, writeShare, writeShareRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, groupsOf, monthsOfYear, subjectOf, workFlowsOf, type Subject } from './cases-of.ts';
import { outcomeValue, type Months } from './outcome-lines.ts';
import { bandedOutcome, type BandedMeasure } from './outcome-values.ts';
import { pairedOutcome } from './paired-outcome.ts';
import { scenarioForecast, type Shown } from './shown.ts';
import { workloadOf } from './workload.ts';
import { writeDifference } from './write-difference.ts';

const measures = {
  onTime: 'closedOnTime',
  upToDate: 'upToDate',
  received: 'received',
  closed: 'closed',
  open: 'open',
  overdue: 'overdue'
} as const satisfies Record<string, BandedMeasure>;

/**
 * An outcome of a scenario in words: "33 pct.", "283 sager", with its band where that is asked for and there is one: "33 pct. (28-39)".
 * The mean over replications, as the headline has it.
 */
export function caseFigure(shown: Shown, kind: keyof typeof measures, reference: FigureReference): string {
  const { forecast, language } = shown;
  const measure = measures[kind];
  const isShare = measure === 'closedOnTime' || measure === 'upToDate';
  const write = (value: number | null) =>
    isShare ? writeShare(value, language) : writeCases(value, language);
  const months = monthsFor(shown, reference);
  if (!months) return write(null);
  const flows = flowsOf(forecast.layout, subjectFor(shown, reference));
  const scenario = scenarioForecast(shown, reference.scenario!);
  const words = write(outcomeValue(shown, scenario, measure, flows, months));
  if (!reference.band) return words;
  const { low, high } = bandedOutcome(scenario, forecast.layout, measure, { flows, ...months }).value;
  if (low === null || high === null) return words;
  const band = isShare
    ? writeShareRange(low, high, language)
    : writeRange(writeNumber(low, language), writeNumber(high, language), language);
  return m.figure_band({ value: words, band }, { locale: language });
}

/** "23 procentpoint færre (17-28)": the paired difference in on-time share. */
export function differenceFigure(shown: Shown, reference: FigureReference): string {
  const { forecast, language } = shown;
  const months = monthsFor(shown, reference);
  const flows = flowsOf(forecast.layout, subjectFor(shown, reference));
  const nothing = { value: null, against: null, difference: null, paired: null };
  const outcome = months
    ? pairedOutcome(shown, {
        ...{ measure: 'closedOnTime', flows, months },
        ...{ scenario: reference.scenario!, against: reference.other! }
      })
    : nothing;
  return writeDifference(outcome, language);
}

/** Årsværk missing for the new cases of a year; null where a position has no hours, or outside the run. */
export function gapFigure(shown: Shown, reference: FigureReference): number | null {
  const months = monthsFor(shown, reference);
  if (!months) return null;
  const { model, forecast } = shown;
  const scenario = scenarioForecast(shown, reference.scenario!);
  const unit = reference.unit ?? null;
  return workloadOf(scenario, forecast.layout, scenario.replications ?? scenario.expected, {
    flows: workFlowsOf(forecast.layout, { unit }),
    groups: groupsOf(model, unit),
    ...months
  }).gapFte;
}

/** The cases that are meant: those the page shows of a unit, unless a case type is named. */
function subjectFor({ model }: Shown, { unit: named, caseType }: FigureReference): Subject {
  const unit = named ?? null;
  return caseType ? { unit, caseTypes: [caseType] } : subjectOf(model, unit);
}

function monthsFor({ forecast: { layout } }: Shown, { year, date }: FigureReference): Months | undefined {
  if (date === undefined) return monthsOfYear(layout, year!);
  const month = monthOf(dayFromIso(date)) - layout.firstMonth;
  return month >= 0 && month < layout.months ? { from: month, to: month + 1 } : undefined;
}
