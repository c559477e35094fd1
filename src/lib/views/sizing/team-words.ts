import type { SizingQuestion } from '../../analysis/sizing/sizing-question.ts';
import type { ModelDocument } from '../../model/document.ts';
import { byId } from '../../model/references.ts';
import { writeDate } from '../../text/dates.ts';
import { textIn, type Language } from '../../text/language.ts';
import { thinSpace, writeNumber } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { writeList } from '../write-list.ts';

/** Decimals that a step needs to be written: none for whole numbers, at most three. */
export function decimalsOf(step: number): number {
  return [0, 1, 2].find((decimals) => Number.isInteger(Number((step * 10 ** decimals).toPrecision(12)))) ?? 3;
}

/** Årsværk to the decimals of a step. */
export const writePosts = (posts: number, step: number, language: Language): string =>
  `${writeNumber(posts, language, decimalsOf(step))}${thinSpace}${language === 'da' ? 'årsværk' : 'FTE'}`;

/** "7 måneder", "1 måned". */
export function writeMonths(months: number, language: Language): string {
  const words = { count: writeNumber(months, language, decimalsOf(months)) };
  return (months === 1 ? m.sizing_month_one : m.sizing_months)(words, { locale: language });
}

/** A size of what is sought: posts, or months. */
export const writeSize = (size: number, { sought, step }: SizingQuestion, language: Language): string =>
  sought.kind === 'positions' ? writePosts(size, step, language) : writeMonths(size, language);

/** The groups of a team. */
export const groupsWords = (model: ModelDocument, { team }: SizingQuestion, language: Language): string =>
  writeList(
    team.groups.map(({ group }) => textIn(byId(model.staffGroups, group).name, language)),
    language
  );

/** When a team is there: "fra 1.1.2025 til 31.12.2026, ansat jævnt over 3 måneder". */
export function whenWords({ team }: SizingQuestion, language: Language): string {
  const options = { locale: language };
  const from = writeDate(team.from, language);
  const when =
    team.until === null
      ? m.sizing_when_from({ from }, options)
      : m.sizing_when_span({ from, until: writeDate(team.until, language) }, options);
  if (team.recruitedOverMonths === 0) return when;
  return m.sizing_when_recruited({ when, months: writeMonths(team.recruitedOverMonths, language) }, options);
}
