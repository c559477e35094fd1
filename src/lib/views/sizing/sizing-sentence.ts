import type { Crossing } from '../../analysis/sizing/find-size.ts';
import type { Sized } from '../../analysis/sizing/run-sizing.ts';
import type { SizingQuestion } from '../../analysis/sizing/sizing-question.ts';
import type { ModelDocument } from '../../model/document.ts';
import { writeDate } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { writeShare } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { endSentence } from '../end-sentence.ts';
import { targetsWords } from './target-words.ts';
import { groupsWords, whenWords, writePosts, writeSize } from './team-words.ts';

/**
 * The answer of a sizing in sentences: how many and how sure, or that it holds already, or that no number is enough; then where it stops
 * holding and holds again.
 */
export function sizingSentences(
  model: ModelDocument,
  question: SizingQuestion,
  sized: Sized,
  language: Language
): string[] {
  return [answer(model, question, sized, language), ...crossings(question, sized, language)].map(endSentence);
}

function answer(
  model: ModelDocument,
  question: SizingQuestion,
  { kind, size, between, points }: Sized,
  language: Language
): string {
  const options = { locale: language };
  const { sought, step, team } = question;
  const targets = targetsWords(model, question.targets, language);
  const groups = groupsWords(model, question, language);
  const when = whenWords(question, language);
  switch (kind) {
    case 'undefined':
      return m.sizing_undefined({ targets }, options);
    case 'already':
      return m.sizing_already({ share: writeShare(points[0]!.holds!.share, language), targets }, options);
    case 'never': {
      const last = points.at(-1)!;
      const share = writeShare(last.holds?.share, language);
      if (sought.kind === 'months') {
        const posts = writePosts(sought.positions, 0.1, language);
        return m.sizing_never_months({ posts, groups, share, targets }, options);
      }
      const most = writePosts(last.size, step, language);
      return m.sizing_never({ most, groups, when, share, targets }, options);
    }
    case 'found': {
      const words = {
        size: writeSize(size!, question, language),
        groups,
        targets,
        probability: writeShare(question.probability, language)
      };
      const first =
        sought.kind === 'positions'
          ? m.sizing_found({ ...words, when }, options)
          : m.sizing_found_months(
              {
                ...words,
                posts: writePosts(sought.positions, 0.1, language),
                from: writeDate(team.from, language)
              },
              options
            );
      return `${endSentence(first)} ${howSure(question, between!, language)}`;
    }
  }
}

function howSure(
  question: SizingQuestion,
  { low, high }: NonNullable<Sized['between']>,
  language: Language
): string {
  const options = { locale: language };
  const written = (size: number) => writeSize(size, question, language);
  if (high === null) return m.sizing_from({ low: written(low) }, options);
  return m.sizing_between({ low: written(low), high: written(high) }, options);
}

/** Where it stops holding, and holds again, beyond the answer. */
function crossings(question: SizingQuestion, { size, crossings }: Sized, language: Language): string[] {
  const told = crossings.filter(({ to }) => size !== null && to > size);
  return told.map(({ from, to, up }: Crossing) => {
    const words = { from: writeSize(from, question, language), to: writeSize(to, question, language) };
    return (up ? m.sizing_crossing_up : m.sizing_crossing_down)(words, { locale: language });
  });
}
