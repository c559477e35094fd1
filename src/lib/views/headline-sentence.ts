import type { ModelDocument } from '../model/document.ts';
import type { HeadlineMeasure } from '../model/headline.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeCases, writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { flowsOf, monthsOfYear, type Subject } from './cases-of.ts';
import { endSentence } from './end-sentence.ts';
import { activeWords, countedWords, decisionWords } from './headline-cases.ts';
import { conditionWords } from './headline-condition.ts';
import { pairedOutcome, type PairedOutcome } from './paired-outcome.ts';
import type { Shown } from './shown.ts';
import { writeDifference } from './write-difference.ts';

/** What the sentence is about; as the model's headline, with what the reader has chosen. */
export interface HeadlineRequest extends Subject {
  readonly measure: HeadlineMeasure;
  readonly year: number;
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
}

/** What the model itself asks first. */
export const headlineRequest = ({ headline }: ModelDocument): HeadlineRequest => ({
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
export function headlineSentence(shown: Shown, request: HeadlineRequest): Headline {
  const { forecast, language } = shown;
  const options = { locale: language };
  const months = monthsOfYear(forecast.layout, request.year);
  const flows = flowsOf(forecast.layout, request);
  const outcome = months && pairedOutcome(shown, { ...request, flows, months });
  if (!outcome || outcome.value === null || outcome.against === null || outcome.difference === null) {
    const condition = conditionWords(shown, request).first;
    const words = { condition, cases: decisionWords(shown, request), year: String(request.year) };
    return { sentence: m.headline_undefined(words, options), note: '' };
  }
  const notes = [
    outcome.paired ? m.headline_note_band({}, options) : m.headline_note_expected({}, options),
    ...(isRoundedApart(outcome, request.measure) ? [m.headline_note_rounded({}, options)] : [])
  ];
  return { sentence: endSentence(say(shown, request, outcome)), note: notes.join(' ') };
}

function say(shown: Shown, request: HeadlineRequest, outcome: PairedOutcome): string {
  const { language } = shown;
  const options = { locale: language };
  const { first, second } = conditionWords(shown, request);
  const words = { condition: first, other: second, year: String(request.year) };
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
function isRoundedApart({ value, against, difference }: PairedOutcome, measure: HeadlineMeasure): boolean {
  const scale = measure === 'overdue' ? 1 : 100;
  const written = (figure: number | null) =>
    Number(writeNumber(Math.abs(figure! * scale), 'en').replaceAll(',', ''));
  return Math.abs(written(value) - written(against)) !== written(difference);
}
