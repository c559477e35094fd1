import { monthFromYear, shiftMonth, type Month } from '../calendar/month.ts';
import type { ForecastLayout } from '../forecast/forecast.ts';
import type { OutcomeMeasure } from '../forecast/outcome.ts';
import type { ModelDocument } from '../model/document.ts';
import type { HeadlineMeasure } from '../model/headline.ts';
import type { CaseTypeId, GroupId, UnitId } from '../model/id.ts';
import { flowsOf, subjectOf, type Subject } from './cases-of.ts';
import type { Months } from './outcome-lines.ts';
import { monthsOf, yearsOf, type YearOrMonths } from './stretch.ts';

/** What the results of the page may be of: the on-time measures, and cases past their deadline and open cases at the end. */
export const RESULT_MEASURES = [
  'closedOnTime',
  'receivedOnTime',
  'openOverdue',
  'upToDate',
  'overdue',
  'open'
] as const satisfies OutcomeMeasure[];
export type ResultMeasure = (typeof RESULT_MEASURES)[number];

/** What a model's headline cannot be about, and a reader may choose. */
export type FurtherMeasure = Exclude<ResultMeasure, HeadlineMeasure>;

export const isFurther = (measure: ResultMeasure): measure is FurtherMeasure =>
  measure === 'receivedOnTime' || measure === 'openOverdue' || measure === 'open';

/** Whether a measure counts cases; the others are shares. */
export const countsCases = (measure: ResultMeasure): boolean => measure === 'overdue' || measure === 'open';

/** Whether less of it is better: what lies open and what is past its deadline. */
export const isBetterLow = (measure: ResultMeasure): boolean =>
  countsCases(measure) || measure === 'openOverdue';

/** What a reader has chosen to see results of, beside the unit in focus; what is not chosen is as the model's headline says. */
export interface ResultChoice {
  readonly measure?: ResultMeasure | undefined;
  /** In the unit in focus; never empty. */
  readonly caseTypes?: readonly CaseTypeId[] | undefined;
  /** Months of the calendar, both included. */
  readonly period?: { readonly from: Month; readonly last: Month } | undefined;
  /** The staff group that is looked at, of the unit and case type in focus. */
  readonly group?: GroupId | undefined;
}

/** What the page's results are of. */
export interface Scope {
  readonly subject: Subject;
  readonly measure: ResultMeasure;
  /** What sentences and tables are of: the headline's year, or the chosen months. */
  readonly year: YearOrMonths;
  /** The months that charts show, where they were chosen. */
  readonly window: Months | undefined;
}

/** What the page's results are of. Of a choice, what the model has not is passed over. */
export function scopeOf(
  model: ModelDocument,
  layout: ForecastLayout,
  unit: UnitId | null,
  { measure, caseTypes, period }: ResultChoice
): Scope {
  const chosen = caseTypes?.filter((id) => flowsOf(layout, { unit, caseTypes: [id] }).length > 0) ?? [];
  const window =
    period &&
    monthsOf(layout, { from: period.from - layout.firstMonth, to: period.last + 1 - layout.firstMonth });
  const { headline } = model;
  return {
    subject: chosen.length > 0 ? chosenSubject(layout, unit, chosen) : subjectOf(model, unit),
    measure:
      measure === undefined || (measure === 'upToDate' && model.followUps.length === 0)
        ? headline.measure
        : measure,
    year: window ? asYear(layout, window) : headline.year,
    window
  };
}

/** Case types need not be named where they are all that the unit has. */
function chosenSubject(
  layout: ForecastLayout,
  unit: UnitId | null,
  caseTypes: readonly CaseTypeId[]
): Subject {
  const isAll = flowsOf(layout, { unit }).length === flowsOf(layout, { unit, caseTypes }).length;
  return isAll ? { unit, isChosen: true } : { unit, caseTypes, isChosen: true };
}

/** Months that are a calendar year of the run are spoken of as the year. */
function asYear(layout: ForecastLayout, months: Months): YearOrMonths {
  const [year, ...more] = yearsOf(layout, months);
  const january = monthFromYear(year!, 1);
  const isWhole =
    more.length === 0 &&
    shiftMonth(layout.firstMonth, months.from) === january &&
    months.to - months.from === 12;
  return isWhole ? year! : months;
}
