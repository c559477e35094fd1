import { eachField } from '../../../lib/model/each-field.ts';
import { modelField } from '../../../lib/model/field-of.ts';
import { writeTyped } from '../../../lib/import/write-typed.ts';
import { writeTypedField } from '../../../lib/import/read-field.ts';
import { elementName, placeWords } from '../../../lib/model/place-words.ts';
import type { Path } from '../../../lib/model/problem.ts';
import { valueAt } from '../../../lib/model/problem.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { referredList } from '../../../lib/model/referred-list.ts';
import { textIn, type Language, type ShownText } from '../../../lib/text/language.ts';
import { valueLabel } from './field-names.ts';

/** A field that a reader may look for. */
export interface FoundField {
  readonly path: Path;
  readonly place: string;
  readonly value: string;
}

/** Every field of a document that holds something, with its place in words and what it holds as it is written. */
export function fieldsOf(root: unknown, language: Language): FoundField[] {
  const found: FoundField[] = [];
  const add = (path: Path, value: string) =>
    found.push({ path, place: placeWords(root, path)[language], value });
  eachField(modelField(), root, ({ field, path, value }) => {
    if (value === undefined) return;
    switch (field.kind) {
      case 'quantity': {
        const number = valueAt(value, ['value']);
        add(path, typeof number === 'string' ? number : writeTyped(value as Quantity, language));
        return;
      }
      case 'words':
        return void add(path, textIn(value as ShownText, language));
      case 'oneOf':
        return void add(path, valueLabel(path, String(value), language));
      case 'id': {
        const list = referredList(root, path);
        const elements = list && valueAt(root, list);
        const at = Array.isArray(elements) ? elements.findIndex((one) => valueAt(one, ['id']) === value) : -1;
        return void add(path, at < 0 ? String(value) : elementName(root, [...list!, at])[language]);
      }
      case 'number':
      case 'year':
      case 'date':
      case 'monthDay':
      case 'text':
        return void add(path, writeTypedField(field, value, language));
      default:
    }
  });
  return found;
}

/** The fields whose place or value has every word of a query. */
export function matching(fields: readonly FoundField[], query: string): FoundField[] {
  const asked = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  return fields.filter(({ place, value }) => {
    const text = `${place} ${value}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}
