import type { ChartUnit, WaterfallSeries } from '../charts/series.ts';
import type { ExplainedMeasures, MeasuresQuestion } from '../analysis/explain-measures.ts';
import type { MeasurePlayer } from '../analysis/measures-apart.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, groupsOf, subjectOf, type Subject } from './cases-of.ts';
import { measureSentence } from './measure-sentence.ts';
import { outcomeWords } from './outcome-words.ts';
import { quoteName } from './quote-name.ts';
import type { ResultMeasure } from './result-choice.ts';
import { scenarioName, subjectName, type Shown } from './shown.ts';
import { monthsOf, stretchWords, type YearOrMonths } from './stretch.ts';
import { waterfallBars } from './waterfall-bars.ts';
import { describeBars, mostMoving, writeEnd } from './waterfall-words.ts';

/** The outcomes that a scenario may be explained in. */
const EXPLAINED_OUTCOMES = [
  'closedOnTime',
  'receivedOnTime',
  'openOverdue',
  'upToDate',
  'overdue',
  'open',
  'gapFte'
] as const satisfies (ResultMeasure | 'gapFte')[];
export type ExplainedOutcome = (typeof EXPLAINED_OUTCOMES)[number];

/** What is asked of a scenario's measures. */
export interface MeasuresRequest {
  readonly unit: UnitId | null;
  readonly outcome: ExplainedOutcome;
  readonly year: YearOrMonths;
  /** What the page is about, where a reader has chosen its case types. */
  readonly subject?: Subject | undefined;
  /** null is the model without measures. */
  readonly from: ScenarioId | null;
  readonly to: ScenarioId;
}

const units: Record<ExplainedOutcome, ChartUnit> = {
  closedOnTime: 'share',
  receivedOnTime: 'share',
  openOverdue: 'share',
  upToDate: 'share',
  overdue: 'cases',
  open: 'cases',
  gapFte: 'fte'
};
/** Decimals of a printed number in the chart's unit. */
const decimals: Partial<Record<ChartUnit, number>> = { share: 2, cases: 0, fte: 1 };

/** The outcomes that the model has: follow-ups may be up to date where there are any. */
export const outcomesToExplain = ({ followUps }: ModelDocument): ExplainedOutcome[] =>
  EXPLAINED_OUTCOMES.filter((outcome) => outcome !== 'upToDate' || followUps.length > 0);

/** A request in the rows of a forecast; null where the year lies outside the run. */
export function measuresQuestion(
  { model, forecast: { layout } }: Shown,
  request: MeasuresRequest
): MeasuresQuestion | null {
  const { unit, outcome, year, from, to } = request;
  const months = monthsOf(layout, year);
  const selection = { flows: flowsOf(layout, subjectIn(model, request)), groups: groupsOf(model, unit) };
  return (months && { from, to, outcome: { measure: outcome, ...selection, ...months } }) || null;
}

/** Hours are of all cases of a unit; the stock that is up to date as well, unless the headline is about it. */
function subjectIn(model: ModelDocument, { unit, outcome, subject }: MeasuresRequest): Subject {
  if (outcome === 'gapFte') return { unit };
  if (subject?.isChosen) return subject;
  return outcome === 'upToDate' && model.headline.measure !== 'upToDate' ? { unit } : subjectOf(model, unit);
}

/** A difference between two scenarios by their measures. */
export function measuresWaterfall(
  shown: Shown,
  request: MeasuresRequest,
  explained: ExplainedMeasures
): WaterfallSeries {
  const { language } = shown;
  const options = { locale: language };
  const unit = units[request.outcome];
  const [from, to] = [request.from, request.to].map((scenario) =>
    scenario === null ? m.measures_none({}, options) : scenarioName(shown, scenario)
  ) as [string, string];
  const together = { id: 'together', label: m.measures_together({}, options), value: explained.interaction };
  const bars = waterfallBars(
    { label: from, value: explained.from },
    [
      ...explained.parts.map((part, i) => ({
        id: `measure-${i}`,
        label: playerName(shown, part),
        value: part.value
      })),
      ...(explained.interaction === 0 ? [] : [together])
    ],
    { label: to, value: explained.to },
    decimals[unit] ?? 0
  );
  const outcome = outcomeWords[request.outcome].name[language];
  const about = subjectName(shown, subjectIn(shown.model, request));
  const words = {
    ...{ from, to, year: stretchWords(shown, request.year) },
    outcome: outcome.slice(0, 1).toUpperCase() + outcome.slice(1),
    before: writeEnd(bars[0]!, unit, language),
    after: writeEnd(bars.at(-1)!, unit, language)
  };
  // A measure's own words are told apart from those of the sentence.
  const most = mostMoving(bars, unit, language, (name) => quoteName(name, language));
  return {
    ...{ id: 'why-measures', unit, bandLabel: '', bars },
    title: m.measures_title({ outcome, unit: about }, options),
    takeaway:
      most === ''
        ? m.measures_takeaway_same(words, options)
        : m.measures_takeaway({ ...words, most }, options),
    description: describeBars(bars, unit, language),
    notes: [
      explained.interaction === 0 ? m.shapley_note({}, options) : m.measures_together_note({}, options),
      m.measures_expected({}, options)
    ]
  };
}

/** Its cause, its name or what it does. */
function playerName(shown: Shown, { measures, leftOut }: MeasurePlayer): string {
  const { model, language } = shown;
  const [first] = measures;
  if (!first) return '';
  const named = first.cause ?? first.name;
  const name = named ? textIn(named, language) : measureSentence(model, first, language).replace(/\.$/, '');
  return leftOut ? m.measures_without({ measure: name }, { locale: language }) : name;
}
