import type { Entry, Field } from './field.ts';
import { formOf } from './form-of.ts';
import { changingField, quantityEntries } from './inner-fields.ts';
import type { Path } from './problem.ts';

/** A place of a document: what may stand there, and what does. */
export interface Place {
  readonly field: Field;
  readonly path: Path;
  /** undefined where nothing stands. */
  readonly value: unknown;
  readonly isOptional: boolean;
}

const part = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;

/**
 * Visits every place of a document, valid or not, in the order of its fields: parents first, of a choice the form that is chosen, and
 * places where nothing stands.
 */
export function eachField(
  field: Field,
  value: unknown,
  visit: (place: Place) => void,
  path: Path = [],
  isOptional = false
): void {
  visit({ field, path, value, isOptional });
  if (value === undefined) return;
  const entries = (list: readonly Entry[]) => {
    for (const { key, field, isOptional } of list)
      eachField(field, part(value, key), visit, [...path, key], isOptional);
  };
  switch (field.kind) {
    case 'group':
      return entries(field.entries);
    case 'list':
      if (Array.isArray(value))
        value.forEach((element: unknown, index) =>
          eachField(field.element, element, visit, [...path, index])
        );
      return;
    case 'byYear':
      for (const year of Object.keys(value as object))
        eachField(field.value, part(value, year), visit, [...path, year]);
      return;
    case 'choice':
      return eachField(formOf(field, value), value, visit, path, isOptional);
    case 'quantity':
      return entries(quantityEntries(part(value, 'low') !== undefined));
    case 'schedule':
      return part(value, 'start') === undefined
        ? eachField({ ...field, kind: 'quantity' }, value, visit, path, isOptional)
        : eachField(changingField(field), value, visit, path, isOptional);
    default:
  }
}
