import type { ModelDocument } from '../lib/model/document.ts';
import type { CaseTypeId } from '../lib/model/id.ts';
import { limits } from '../lib/model/limits.ts';
import type { Language } from '../lib/text/language.ts';
import { isRefused, type Answer } from './answer.ts';
import { MOST_SEED, wholeNumber, type Given } from './options.ts';
import { say } from './wording.ts';

/** The element that an option names. @param named what it says, where it may be given several times */
export function oneOf<Id extends string | null>(
  option: string,
  known: readonly { readonly id: Id }[],
  otherwise: Id | undefined,
  given: Given,
  language: Language,
  named = given.options.get(option)?.[0]
): Answer<Id> {
  if (named === undefined && otherwise !== undefined) return { value: otherwise };
  const found = known.find(({ id }) => id === named);
  if (found) return { value: found.id };
  const ids = known.flatMap(({ id }) => (id === null ? [] : [id]));
  return { refused: [say.notAmong(language, `--${option}`, named ?? '', ids)] };
}

/** The case types that `--case-type` names, or else the headline's; null is all of them. */
export function readCaseTypes(
  { caseTypes, headline }: ModelDocument,
  given: Given,
  language: Language
): Answer<readonly CaseTypeId[] | null> {
  const read = given.options
    .get('case-type')
    ?.map((id) => oneOf('case-type', caseTypes, undefined, given, language, id));
  if (!read) return { value: headline.caseTypes ?? null };
  const unknown = read.find(isRefused);
  return unknown ?? { value: read.flatMap((each) => (isRefused(each) ? [] : [each.value])) };
}

/** A number with a decimal comma or point, within bounds; undefined where the option is not given. */
export function readNumber(
  option: string,
  range: { readonly least: number; readonly most: number },
  given: Given,
  language: Language
): Answer<number | undefined> {
  const text = given.options.get(option)?.[0];
  if (text === undefined) return { value: undefined };
  const number = numberIn(text, range);
  if (number !== undefined) return { value: number };
  return { refused: [say.notNumber(language, `--${option}`, text, range.least, range.most)] };
}

/** A number with a decimal comma or point, within bounds. */
export function numberIn(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const number = /^\d{1,6}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Startværdi and number of replications: the document's own unless given. */
export function readRun(
  { run }: ModelDocument,
  given: Given,
  language: Language
): Answer<{ readonly seed: number; readonly replications: number }> {
  const replications = wholeNumber(given, 'replications', { least: 1, most: limits.replications }, language);
  if (isRefused(replications)) return replications;
  const seed = wholeNumber(given, 'seed', { least: 0, most: MOST_SEED }, language);
  if (isRefused(seed)) return seed;
  return { value: { seed: seed.value ?? run.seed, replications: replications.value ?? run.replications } };
}
