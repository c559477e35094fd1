import type { ModelDocument } from '../model/document.ts';
import type { HeadlineMeasure } from '../model/headline.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeCases, writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, type Subject } from './cases-of.ts';
import { endSentence } from './end-sentence.ts';
import { activeWords, countedWords, decisionWords } from './headline-cases.ts';
import { conditionWords } from './headline-condition.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import { countsCases, type ResultMeasure } from './result-choice.ts';
import type { Shown } from './shown.ts';
import { monthsOf, stretchEnd, stretchWords, type YearOrMonths } from './stretch.ts';
import { writeDifference } from './write-difference.ts';

/** What a sentence is about; as the model's headline, with what the reader has chosen. */
export interface SentenceRequest extends Subject {
  readonly measure: ResultMeasure;
  readonly year: YearOrMonths;
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
}

/** What the page's first sentence is about. */
export interface HeadlineRequest extends SentenceRequest {
  readonly measure: HeadlineMeasure;
}

/** What the model itself asks first. */
export const headlineRequest = ({ headline }: ModelDocument): HeadlineRequest & { year: number } => ({
  ...headline,
  unit: headline.unit ?? null
});

/** The page's sentence, and a note in small on how its figures are to be read. */
export interface Headline {
  readonly sentence: string;
  readonly note: string;
}

/**
 * A figure of a year in one scenario against another, always with their paired difference: "Uden bevillingen er 35 pct. af afgørelserne
 * for børn med handicap i 2025 rettidige mod 58 pct. med den: 23 procentpoint færre (17-28)."
 */
export const headlineSentence = (shown: Shown, request: HeadlineRequest): Headline =>
  sentenceOf(shown, request, (outcome) => say(shown, request, outcome), undefinedWords);

/** A sentence of an outcome in two scenarios. @param say what is said of it @param none what is said where it is undefined */
export function sentenceOf(
  shown: Shown,
  request: SentenceRequest,
  say: (outcome: PairedOutcome) => string,
  none: (shown: Shown, request: SentenceRequest) => string
): Headline {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOf(forecast.layout, request.year);
  const flows = flowsOf(forecast.layout, request);
  const outcome = months && pairedOutcome(shown, { ...request, flows, months });
  if (!outcome || outcome.value === null || outcome.against === null || outcome.difference === null)
    return { sentence: none(shown, request), note: '' };
  const notes = [
    outcome.paired ? m.headline_note_band({}, options) : m.headline_note_expected({}, options),
    ...(isRoundedApart(outcome, request.measure) ? [m.headline_note_rounded({}, options)] : [])
  ];
  return { sentence: endSentence(say(outcome)), note: notes.join(' ') };
}

/** That there is nothing to measure. */
export function undefinedWords(shown: Shown, request: SentenceRequest): string {
  const condition = conditionWords(shown, request).first;
  const words = { condition, cases: decisionWords(shown, request), year: stretchWords(shown, request.year) };
  return m.headline_undefined(words, { locale: shown.language });
}

function say(shown: Shown, request: HeadlineRequest, outcome: PairedOutcome): string {
  const { language } = shown;
  const options = { locale: language };
  const { first, second } = conditionWords(shown, request);
  const at = request.measure === 'closedOnTime' ? stretchWords : stretchEnd;
  const words = { condition: first, other: second, year: at(shown, request.year) };
  const shares = {
    ...words,
    share: writeShare(outcome.value, language),
    against: writeShare(outcome.against, language),
    difference: writeDifference(outcome, language)
  };
  switch (request.measure) {
    case 'closedOnTime':
      return m.headline_sentence({ ...shares, cases: decisionWords(shown, request) }, options);
    case 'upToDate':
      return m.headline_up_to_date({ ...shares, ...activeWords(shown, request) }, options);
    case 'overdue':
      return m.headline_overdue(
        {
          ...words,
          count: writeCases(outcome.value, language),
          against: writeNumber(outcome.against, language),
          cases: countedWords(shown, request),
          difference: writeDifference(outcome, language, 'cases')
        },
        options
      );
  }
}

/** Whether what the reader subtracts is not what is compared, since figures and difference are rounded each for itself. */
function isRoundedApart({ value, against, difference }: PairedOutcome, measure: ResultMeasure): boolean {
  const scale = countsCases(measure) ? 1 : 100;
  const written = (figure: number | null) =>
    Number(writeNumber(Math.abs(figure! * scale), 'en').replaceAll(',', ''));
  return Math.abs(written(value) - written(against)) !== written(difference);
}
