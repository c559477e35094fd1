import type { FigurePart } from './figure-kinds.ts';
import { isDate } from './real-date.ts';

/** What a reference may name by an id. */
export type NamedPart = 'grant' | 'group' | 'unit' | 'caseType' | 'scenario';

/** In the order in which they are looked for. */
export const NAMED_PARTS: readonly NamedPart[] = ['grant', 'scenario', 'unit', 'caseType', 'group'];

/** The words before a colon that say what an id is of: of each the Danish one first. */
export const partNames: Readonly<Record<string, NamedPart | undefined>> = {
  bevilling: 'grant',
  grant: 'grant',
  gruppe: 'group',
  group: 'group',
  enhed: 'unit',
  unit: 'unit',
  sagstype: 'caseType',
  'case-type': 'caseType',
  scenarie: 'scenario',
  scenario: 'scenario'
};

/** Words that are no id. */
export const flagWords: Readonly<Record<string, FigurePart>> = {
  alle: 'all',
  all: 'all',
  spænd: 'band',
  band: 'band',
  kr: 'kroner'
};

/** The part that a word is where it is no id: a date, a year or a flag. */
export function plainPart(word: string): FigurePart | undefined {
  if (isDate(word)) return 'date';
  if (isDate(`${word}-01-01`)) return 'year';
  return Object.hasOwn(flagWords, word) ? flagWords[word] : undefined;
}
