import type { DateText } from '../model/date-text.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Cause, FiveAnswers, Implied } from '../model/five-answers.ts';
import { monthCount } from '../model/date-text.ts';
import { limits } from '../model/limits.ts';
import { numberWording, type Wording } from '../model/wording.ts';
import { impliedByAnswers, newModel } from '../model/new-model.ts';
import { validateModel, type RefusedModel } from '../model/validate.ts';
import { expectedForecast } from './forecast.ts';
import { outcomePerReplication, type OutcomeMeasure, type Selection } from './outcome.ts';

/** A model of five answers, what follows from them, and what the model says of its first year. */
export interface FittedModel {
  readonly ok: true;
  readonly model: ModelDocument;
  readonly implied: Implied;
  readonly firstYear: FirstYear;
}

/** The expected run's first year of forecast, when nothing is changed. */
export interface FirstYear {
  /** Cases closed on time, of those closed; NaN where none are. */
  readonly onTimeShare: number;
  /** Open cases at the ends of the months, on average. */
  readonly openCases: number;
}

/** Times that the wait is set anew to what leaves as many open as the answers say. */
const ROUNDS = 4;
const MOST_VARIATION = 2;
/** So far from the answer the first year's share may lie and count as the same. */
const NEAR = 0.05;

/**
 * Makes a model of five answers and sets what is not answered so that its first year is as today: in a queue, the part of the hours that
 * goes to the oldest; where cases wait outside the municipality, how long and how unequally.
 * @param today the forecast begins with the month after
 */
export function fittedModel(answers: FiveAnswers, today: DateText): FittedModel | RefusedModel {
  const implied = impliedByAnswers(answers);
  const first = made(answers, today, implied);
  if (!first.ok) return first;
  const trial = (cause: Cause): FittedModel => {
    const next = made(answers, today, { ...implied, cause });
    if (!next.ok) throw new Error('fittedModel: a fit that the document refuses');
    return next;
  };
  const { cause } = implied;
  const fitted = cause.kind === 'queue' ? fitQueue(answers, trial) : fitWait(answers, trial, cause.meanDays);
  return withDoubt(answers, fitted);
}

function made(answers: FiveAnswers, today: DateText, implied: Implied): FittedModel | RefusedModel {
  const result = validateModel(newModel(answers, today, implied));
  return result.ok
    ? { ok: true, model: result.model, implied, firstYear: firstYearOf(result.model) }
    : result;
}

function firstYearOf(model: ModelDocument): FirstYear {
  const { layout, scenarios } = expectedForecast(model, [model.headline.against]);
  const { expected } = scenarios[0]!;
  const { start, forecastFrom } = model.period;
  const from = start === forecastFrom ? 0 : monthCount(start, forecastFrom) - 1;
  const year: Selection = { flows: [0], from, to: from + 12 };
  const read = (measure: OutcomeMeasure, selection = year) =>
    outcomePerReplication(expected, layout, measure, selection)[0]!;
  const ends = Array.from({ length: 12 }, (_, i) =>
    read('open', { flows: [0], from: from + i, to: from + i + 1 })
  );
  return {
    onTimeShare: read('closedOnTime'),
    openCases: ends.reduce((sum, open) => sum + open, 0) / ends.length
  };
}

/** Says where the model's first year is not as today. */
function withDoubt(answers: FiveAnswers, fitted: FittedModel): FittedModel {
  const { onTimeShare } = fitted.firstYear;
  if (Math.abs(onTimeShare - answers.onTimeShare) <= NEAR) return fitted;
  const percent = (share: number) => numberWording(Math.round(share * 100));
  const [is, was] = [percent(onTimeShare), percent(answers.onTimeShare)];
  const doubt: Wording = {
    da: `I modellens første år er ${is.da} pct. rettidige, hvor svaret var ${was.da} pct. Ret sagernes tid, ventetid eller rækkefølge, til de passer.`,
    en: `In the model's first year ${is.en} per cent are on time, where the answer was ${was.en} per cent. Change the cases' hours, waits or order until they fit.`
  };
  return { ...fitted, implied: { ...fitted.implied, doubts: [...fitted.implied.doubts, doubt] } };
}

/** The more hours go to the oldest, the fewer are in time. */
function fitQueue({ onTimeShare, fte }: FiveAnswers, trial: (cause: Cause) => FittedModel): FittedModel {
  const distance = ({ firstYear }: FittedModel) => Math.abs(firstYear.onTimeShare - onTimeShare);
  const [pooled, shared] = (['pooled', 'shared'] as const)
    .filter((caseload) => caseload === 'pooled' || fte <= limits.advisers)
    .map((caseload) =>
      nearestShare(onTimeShare, 1, 10, (oldestShare) => trial({ kind: 'queue', oldestShare, caseload }))
    );
  return shared && distance(shared) < distance(pooled!) ? shared : pooled!;
}

/** The longer cases wait, the more are open; the more unequal the waits, the fewer are in time. */
function fitWait(
  answers: FiveAnswers,
  trial: (cause: Cause) => FittedModel,
  longestDays: number
): FittedModel {
  const daysPerCase = longestDays / answers.openCases || 0;
  let meanDays = longestDays;
  let fitted: FittedModel | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const wait = meanDays;
    fitted = nearestShare(answers.onTimeShare, MOST_VARIATION, 7, (variation) =>
      trial({ kind: 'outsideWait', meanDays: wait, variation })
    );
    const tooMany = fitted.firstYear.openCases - answers.openCases;
    meanDays = Math.min(longestDays, Math.max(0, meanDays - tooMany * daysPerCase));
  }
  return fitted!;
}

/** Halves its way from 0 to a largest value to where the share on time, which falls, is nearest to one that is asked for. */
function nearestShare(
  share: number,
  largest: number,
  halvings: number,
  at: (value: number) => FittedModel
): FittedModel {
  const distance = (found: FittedModel) => Math.abs(found.firstYear.onTimeShare - share);
  let [low, high] = [0, largest];
  let nearest = at(low);
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    const found = at(middle);
    if (!(distance(found) >= distance(nearest))) nearest = found;
    if (found.firstYear.onTimeShare > share) low = middle;
    else high = middle;
  }
  return nearest;
}
