import type { NumberLimits } from './schema-parts.ts';
import type { UnitWord } from './unit-words.ts';

/** What may stand at a place of the document: the schema as data, for whoever lays it out. */
export type Field =
  /** An object with named fields. */
  | { readonly kind: 'group'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly element: Field; readonly min: number; readonly max: number }
  /** An object whose keys are calendar years. */
  | { readonly kind: 'byYear'; readonly value: Field }
  /** One of several forms; groups among them are told apart by their `kind`, or by the keys they have. */
  | { readonly kind: 'choice'; readonly options: readonly Field[] }
  /** A number, a range or a formula, with its source. */
  | { readonly kind: 'quantity'; readonly unit: UnitWord; readonly within: NumberLimits }
  /** A quantity that may change at dates. */
  | { readonly kind: 'schedule'; readonly unit: UnitWord; readonly within: NumberLimits }
  /** Words in one language or in both. */
  | { readonly kind: 'words'; readonly most: number; readonly mayBeBlank: boolean }
  /** A text that is the same in every language. */
  | { readonly kind: 'text'; readonly most: number; readonly mayBeBlank: boolean }
  | { readonly kind: 'number'; readonly within: NumberLimits }
  | { readonly kind: 'id' }
  | { readonly kind: 'date' }
  | { readonly kind: 'monthDay' }
  | { readonly kind: 'year' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  /** Stands there always: a form's `kind`, the schema's version. */
  | { readonly kind: 'exactly'; readonly value: string | number | boolean };

/** A field of a group. */
export interface Entry {
  readonly key: string;
  readonly field: Field;
  readonly isOptional: boolean;
}
