/** A formula as a tree: numbers, the value it changes, the year that it is worked out for, other inputs by their path, and what is done with them. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'base' }
  | { readonly kind: 'year' }
  | { readonly kind: 'input'; readonly path: string }
  | { readonly kind: 'call'; readonly act: Act; readonly of: readonly Formula[] };

/** Everything that can be done with numbers in a formula. */
export type Act =
  | 'plus'
  | 'minus'
  | 'times'
  | 'over'
  | 'power'
  | 'negative'
  | 'percent'
  | 'min'
  | 'max'
  | 'abs'
  | 'round'
  | 'exp'
  | 'ln'
  | 'sqrt';

/** The functions that may be named, with how many values each takes. */
export const FUNCTIONS: ReadonlyMap<
  string,
  { readonly act: Act; readonly least: number; readonly most: number }
> = new Map([
  ['min', { act: 'min', least: 1, most: 20 }],
  ['max', { act: 'max', least: 1, most: 20 }],
  ['abs', { act: 'abs', least: 1, most: 1 }],
  ['afrund', { act: 'round', least: 1, most: 1 }],
  ['round', { act: 'round', least: 1, most: 1 }],
  ['exp', { act: 'exp', least: 1, most: 1 }],
  ['ln', { act: 'ln', least: 1, most: 1 }],
  ['log', { act: 'ln', least: 1, most: 1 }],
  ['kvrod', { act: 'sqrt', least: 1, most: 1 }],
  ['sqrt', { act: 'sqrt', least: 1, most: 1 }]
] as const);

/** What the value that a formula changes is called. */
export const BASE_NAMES: readonly string[] = ['grund', 'base'];

/** What the year that a formula is worked out for is called. */
export const YEAR_NAMES: readonly string[] = ['år', 'year'];

/** How large a formula may be: characters, parts, and parts inside each other. */
export const CAPS = { characters: 500, parts: 200, depth: 30 } as const;

/** Why a text is no formula; `at` counts characters from 0, `text` is what stands there (at most 20 characters). */
export interface FormulaFault {
  readonly reason:
    | 'empty'
    | 'tooLong'
    | 'tooManyParts'
    | 'tooDeep'
    | 'unexpected'
    | 'unfinished'
    | 'unknownName'
    | 'noYear'
    | 'wrongCount';
  readonly at: number;
  readonly text: string;
}
