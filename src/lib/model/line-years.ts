import type { ModelDocument } from './document.ts';
import type { Grant, GrantLine } from './grant.ts';

const yearsOf = (line: GrantLine): number[] => Object.keys(line.amounts ?? line.positions ?? {}).map(Number);

/** The last year that a line states; undefined where it states none. */
export const lastYearOf = (line: GrantLine): number | undefined => yearsOf(line).sort((a, b) => b - a)[0];

/** The budget years that any of the lines states, ascending. */
export const budgetYears = (lines: readonly GrantLine[]): number[] =>
  [...new Set(lines.flatMap(yearsOf))].sort((a, b) => a - b);

/** The budget years of a grant: those that its lines state, and where one of them is permanent the later ones of the other grants. */
export function budgetYearsOf({ grants }: ModelDocument, { lines }: Grant): number[] {
  const own = budgetYears(lines);
  if (!lines.some(({ lasts }) => lasts === 'permanent')) return own;
  const all = budgetYears(grants.flatMap((grant) => grant.lines));
  return all.filter((year) => own.includes(year) || year > (own.at(-1) ?? Infinity));
}

/** The year whose figure a line has in a year: itself where it is stated; after the last stated one, that one where the line is permanent. */
export function yearThatHolds(line: GrantLine, year: number): number {
  const last = lastYearOf(line);
  return line.lasts === 'permanent' && last !== undefined && year > last ? last : year;
}
