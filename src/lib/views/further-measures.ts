import type { Series } from '../charts/series.ts';
import { writeCases, writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { countedWords } from './headline-cases.ts';
import { conditionWords } from './headline-condition.ts';
import { sentenceOf, undefinedWords, type Headline, type SentenceRequest } from './headline-sentence.ts';
import { outcomeSeries, type OutcomeSeriesRequest } from './headline-series.ts';
import type { PairedOutcome } from './paired-outcome.ts';
import type { FurtherMeasure } from './result-choice.ts';
import { subjectName, type Shown } from './shown.ts';
import { stretchEnd, stretchWords } from './stretch.ts';
import { writeDifference } from './write-difference.ts';

/** A sentence of a measure that no headline is about, as the page's first sentence is. */
export function furtherSentence(
  shown: Shown,
  request: SentenceRequest & { readonly measure: FurtherMeasure }
): Headline {
  const { measure } = request;
  return sentenceOf(
    shown,
    request,
    (outcome) => say(shown, request, outcome),
    measure === 'receivedOnTime' ? undecidedWords : undefinedWords
  );
}

function say(
  shown: Shown,
  request: SentenceRequest & { readonly measure: FurtherMeasure },
  outcome: PairedOutcome
): string {
  const { language } = shown;
  const options = { locale: language };
  const { first, second } = conditionWords(shown, request);
  const words = { condition: first, other: second, cases: countedWords(shown, request) };
  const shares = {
    cases: ofCases(shown, request),
    share: writeShare(outcome.value, language),
    against: writeShare(outcome.against, language),
    difference: writeDifference(outcome, language)
  };
  const end = stretchEnd(shown, request.year);
  switch (request.measure) {
    case 'receivedOnTime':
      return m.headline_received({ ...words, ...shares, year: stretchWords(shown, request.year) }, options);
    case 'openOverdue':
      return m.headline_open_overdue({ ...words, ...shares, year: end }, options);
    case 'open':
      return m.headline_open(
        {
          ...words,
          year: end,
          count: writeCases(outcome.value, language),
          against: writeNumber(outcome.against, language),
          difference: writeDifference(outcome, language, 'cases')
        },
        options
      );
  }
}

/** Whose cases a share is of: " for børn med handicap"; nothing where it is of all. */
function ofCases(shown: Shown, request: SentenceRequest): string {
  const words = countedWords(shown, request);
  return words === m.headline_of_all({}, { locale: shown.language }) ? '' : ` ${words}`;
}

/** That cases received have not all fallen due, or that there are none. */
function undecidedWords(shown: Shown, request: SentenceRequest): string {
  const words = {
    condition: conditionWords(shown, request).first,
    cases: ofCases(shown, request),
    year: stretchWords(shown, request.year)
  };
  return m.headline_received_undefined(words, { locale: shown.language });
}

/** The chart of such a measure, per month, a line per scenario with its band. */
export function furtherSeries(
  shown: Shown,
  request: OutcomeSeriesRequest & { readonly measure: FurtherMeasure }
): Series {
  const options = { locale: shown.language };
  const unit = subjectName(shown, request.subject);
  const end = stretchEnd(shown, request.spokenOf);
  return outcomeSeries(shown, request, (values) => {
    switch (request.measure) {
      case 'receivedOnTime':
        return {
          id: 'received-on-time',
          title: m.received_title({ unit }, options),
          takeaway: m.received_takeaway({ year: stretchWords(shown, request.spokenOf), values }, options)
        };
      case 'openOverdue':
        return {
          id: 'open-overdue',
          title: m.open_overdue_title({ unit }, options),
          takeaway: m.open_overdue_takeaway({ year: end, values }, options)
        };
      case 'open':
        return {
          id: 'open',
          title: m.open_title({ unit }, options),
          takeaway: m.open_takeaway({ year: end, values }, options)
        };
    }
  });
}

/** What says and draws the measures that no headline is about; it is loaded when one is chosen. */
export const furtherMeasures = { sentence: furtherSentence, series: furtherSeries };
export type FurtherMeasures = typeof furtherMeasures;
