import type { ToldProblem } from '../../../lib/model/store-answers.ts';
import type { Failure } from '../../../lib/state/store-client.ts';
import type { Language } from '../../../lib/text/language.ts';
import { m } from '../../../lib/text/paraglide/messages.js';

/** Sentences of problems that are said in one line. */
const MOST = 2;

/** What problems say, in one line; the other words where they say nothing. */
export function toldOr(problems: readonly ToldProblem[], language: Language, other: string): string {
  if (problems.length === 0) return other;
  return problems
    .slice(0, MOST)
    .map(({ message }) => message[language])
    .join(' ');
}

/** Why something was not done, in a sentence. */
export function failureWords(failure: Failure, language: Language): string {
  const words = { locale: language };
  switch (failure.kind) {
    case 'offline':
      return m.keep_failed_offline({}, words);
    case 'unknown':
      return m.keep_failed_unknown({}, words);
    case 'missing':
      return m.keep_failed_missing({}, words);
    case 'conflict':
      return m.keep_failed_conflict(
        { who: failure.newest.savedBy, version: String(failure.newest.number) },
        words
      );
    case 'locked':
      return toldOr(failure.problems, language, m.keep_failed_locked({}, words));
    case 'refused':
      return toldOr(failure.problems, language, m.keep_failed_refused({}, words));
    case 'full':
    case 'away':
      return toldOr(failure.problems, language, m.keep_failed_away({}, words));
  }
}
