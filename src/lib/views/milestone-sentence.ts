import { isoFromDay } from '../calendar/iso-day.ts';
import type { Day } from '../calendar/day.ts';
import { doneBy, type DoneBy } from '../forecast/programmes/done-by.ts';
import { milestoneOutcome, type Probability } from '../forecast/programmes/milestone-outcome.ts';
import { probeOfMilestone } from '../forecast/programmes/probe-lookup.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Milestone, Programme } from '../model/programme.ts';
import { writeDate } from '../text/dates.ts';
import { textIn } from '../text/language.ts';
import { writePercentagePoints, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { endSentence } from './end-sentence.ts';
import { scenarioForecast, type Shown } from './shown.ts';

/**
 * What becomes of a milestone, as one or two sentences: how probable it is with its standard error, when it is met, and how it hangs on
 * the internal deadlines that serve it. Without replications, the day of the expected run.
 */
export function milestoneSentence(
  shown: Shown,
  scenario: ScenarioId,
  programme: Programme,
  milestone: Milestone
): string {
  const { language, forecast } = shown;
  const options = { locale: language };
  const { expected, replications } = scenarioForecast(shown, scenario);
  const { layout } = forecast;
  const partial = replications ?? expected;
  const done = doneBy(partial, layout, probeOfMilestone(layout, programme, milestone.id));
  const name = textIn(milestone.name, language);
  const date = writeDate(milestone.date, language);
  const { met, internal, given, otherwise } = milestoneOutcome(partial, layout, programme, milestone);
  if (!met) return m.milestone_undefined({ name, date }, options);
  if (!replications) {
    const words = { name, date, day: writeDay(shown, done.median) };
    if (done.median === null) return endSentence(m.milestone_expected_never(words, options));
    return endSentence(
      met.probability === 1
        ? m.milestone_expected_met(words, options)
        : m.milestone_expected_late(words, options)
    );
  }
  const first = m.milestone_probability(
    { name, date, ...wordsOf(shown, met), when: whenWords(shown, done) },
    options
  );
  if (!internal) return endSentence(first);
  const second =
    given && otherwise
      ? m.milestone_given(
          {
            internal: writeShare(internal.probability, language),
            given: writeShare(given.probability, language),
            otherwise: writeShare(otherwise.probability, language)
          },
          options
        )
      : internal.probability === 0
        ? m.milestone_internal_never({}, options)
        : m.milestone_internal({ internal: writeShare(internal.probability, language) }, options);
  return endSentence(`${first} ${second}`);
}

function wordsOf({ language }: Shown, { probability, standardError }: Probability) {
  return {
    probability: writeShare(probability, language),
    error: writePercentagePoints(standardError, language).replace('+', '')
  };
}

function whenWords(shown: Shown, { low, median, high }: DoneBy): string {
  const options = { locale: shown.language };
  if (median === null) return m.milestone_when_never({}, options);
  const words = { day: writeDay(shown, median) };
  if (high === null) return m.milestone_when_from(words, options);
  if (low === high) return m.milestone_when(words, options);
  return m.milestone_when_range({ ...words, high: writeDay(shown, high) }, options);
}

/** A day of the run; the day before the run stands for all that was so before it. */
function writeDay({ language, model }: Shown, day: Day | null): string {
  const options = { locale: language };
  if (day === null) return m.milestone_day_never({}, options);
  const iso = isoFromDay(day);
  return iso < model.period.start ? m.milestone_day_before({}, options) : writeDate(iso, language);
}

/** The sentences of all milestones of a programme: of the whole first, then of its parts. */
export function milestoneSentences(shown: Shown, scenario: ScenarioId, programme: Programme): string[] {
  return programme.milestones.map((milestone) => milestoneSentence(shown, scenario, programme, milestone));
}
