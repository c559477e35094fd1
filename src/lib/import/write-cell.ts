import type { Field } from '../model/field.ts';
import { elementName } from '../model/place-words.ts';
import { valueAt, type Path } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { referredList } from '../model/referred-list.ts';
import { valueWord } from '../model/words-of.ts';
import type { Language } from '../text/language.ts';
import { writeTypedField } from './read-field.ts';
import { writeTyped } from './write-typed.ts';

/** What a cell was read as, as the page would write it. @param value that `readCell` gave */
export function writeCell(
  field: Field,
  value: unknown,
  root: unknown,
  path: Path,
  language: Language
): string {
  if (typeof value === 'object' && value !== null) return writeTyped(value as Quantity, language);
  switch (field.kind) {
    case 'number':
    case 'year':
    case 'date':
    case 'monthDay':
      return writeTypedField(field, value, language);
    case 'flag':
      return language === 'da' ? (value === true ? 'ja' : 'nej') : value === true ? 'yes' : 'no';
    case 'oneOf':
      return valueWord(path, String(value))?.[language] ?? String(value);
    case 'id': {
      const list = referredList(root, path);
      const elements = list && valueAt(root, list);
      const at = Array.isArray(elements) ? elements.findIndex((one) => valueAt(one, ['id']) === value) : -1;
      return at < 0 ? String(value) : elementName(root, [...list!, at])[language];
    }
    default:
      return typeof value === 'number'
        ? writeTypedField({ kind: 'number', within: { min: 0, max: 0 } }, value, language)
        : String(value);
  }
}
