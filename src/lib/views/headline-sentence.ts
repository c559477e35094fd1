import { continuedShare, shareOfYear } from '../budget/continued-share.ts';
import type { ModelDocument } from '../model/document.ts';
import type { CaseTypeId, ScenarioId, UnitId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, isEveryDecision, monthsOfYear } from './cases-of.ts';
import { endSentence } from './end-sentence.ts';
import { pairedOutcome } from './paired-outcome.ts';
import { inSentence, scenarioName, unitName, type Shown } from './shown.ts';
import { writeDifference } from './write-difference.ts';
import { writeList } from './write-list.ts';

/** What the sentence is about; as the model's headline, with what the reader has chosen. */
export interface HeadlineRequest {
  readonly unit: UnitId;
  readonly caseTypes?: readonly CaseTypeId[] | undefined;
  readonly year: number;
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
}

/** The page's sentence, and a note in small on how its figures are to be read. */
export interface Headline {
  readonly sentence: string;
  readonly note: string;
}

/**
 * The share of decisions on time in a year in one scenario against another, always with their paired difference: "Uden bevillingen er
 * 35 pct. af afgørelserne for børn med handicap i 2025 rettidige mod 58 pct. med den: 23 procentpoint færre (17-28)."
 */
export function headlineSentence(shown: Shown, request: HeadlineRequest): Headline {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOfYear(forecast.layout, request.year);
  const conditions = conditionWords(shown, request);
  const words = {
    condition: conditions.first,
    cases: casesWords(shown, request),
    year: String(request.year)
  };
  const flows = flowsOf(forecast.layout, request);
  const outcome = months && pairedOutcome(shown, { ...request, measure: 'closedOnTime', flows, months });
  if (!outcome || outcome.value === null || outcome.against === null || outcome.difference === null)
    return { sentence: m.headline_undefined(words, options), note: '' };
  const sentence = endSentence(
    m.headline_sentence(
      {
        ...words,
        share: writeShare(outcome.value, language),
        against: writeShare(outcome.against, language),
        other: conditions.second,
        difference: writeDifference(outcome, language)
      },
      options
    )
  );
  // As they are written, so that what the reader subtracts is what is compared.
  const percent = (share: number) => Number(writeNumber(Math.abs(share) * 100, 'en'));
  const apart = Math.abs(percent(outcome.value) - percent(outcome.against)) !== percent(outcome.difference);
  const notes = [
    outcome.paired ? m.headline_note_band({}, options) : m.headline_note_expected({}, options),
    ...(apart ? [m.headline_note_rounded({}, options)] : [])
  ];
  return { sentence, note: notes.join(' ') };
}

function casesWords(shown: Shown, { unit, caseTypes }: HeadlineRequest): string {
  const { model, language } = shown;
  const words = { unit: inSentence(unitName(shown, unit)) };
  const options = { locale: language };
  const named = caseTypes && !isEveryDecision(model, shown.forecast.layout, { unit, caseTypes });
  if (!named) return m.headline_cases(words, options);
  const types = caseTypes.map((id) => inSentence(textIn(byId(model.caseTypes, id).name, language)));
  return m.headline_cases_about({ ...words, types: writeList(types, language) }, options);
}

/** How much of the one grant that the page is about is given in a year, or undefined where the model has not just one. */
function givenShare(model: ModelDocument, scenario: ScenarioId, year: number): number | undefined {
  const grant = model.lever?.grant ?? (model.grants.length === 1 ? model.grants[0]?.id : undefined);
  return grant && shareOfYear(continuedShare(model, grant, scenario), year);
}

function conditionWords(shown: Shown, request: HeadlineRequest): { first: string; second: string } {
  const { model, language } = shown;
  const options = { locale: language };
  const share = givenShare(model, request.scenario, request.year);
  const other = givenShare(model, request.against, request.year);
  // Scenarios that differ in something else than the grant are called by their names.
  if (share === undefined || other === undefined || share === other) {
    return {
      first: m.headline_scenario({ name: scenarioName(shown, request.scenario) }, options),
      second: m.headline_other_scenario({ name: scenarioName(shown, request.against) }, options)
    };
  }
  const part = (given: number) => ({ share: writeShare(given, language) });
  const first =
    share === 0
      ? m.headline_without({}, options)
      : share === 1
        ? m.headline_with({}, options)
        : m.headline_part(part(share), options);
  const second =
    other === 0
      ? m.headline_other_without({}, options)
      : other !== 1
        ? m.headline_other_part(part(other), options)
        : share === 0
          ? m.headline_other_with({}, options)
          : m.headline_other_all({}, options);
  return { first, second };
}
