import { elementName } from '../model/place-words.ts';
import { valueAt, type Path } from '../model/problem.ts';
import type { Field } from '../model/field.ts';
import { referredList } from '../model/referred-list.ts';
import type { NumberLimits } from '../model/schema-parts.ts';
import type { UnitWord } from '../model/unit-words.ts';
import { valueWord } from '../model/words-of.ts';
import type { Wording } from '../model/wording.ts';
import type { Language } from '../text/language.ts';
import type { Rule } from '../model/rule.ts';
import { readCellDate } from './read-cell-date.ts';
import { readTypedField } from './read-field.ts';
import { readQuantity, type QuantityFault, type TypedQuantity } from './read-quantity.ts';

/** Where a cell would stand in the document, and how its numbers are written. */
export interface CellPlace {
  readonly root: unknown;
  readonly path: Path;
  /** Of numbers: comma or point as the decimal sign. */
  readonly language: Language;
}

/** Why a cell is not what its place takes: what stands there cannot be read, or what it says is not allowed. */
export type CellFault =
  | { readonly kind: 'empty' | 'formula' | 'twice' }
  | { readonly kind: 'quantity'; readonly fault: QuantityFault; readonly unit: UnitWord }
  | { readonly kind: 'rule'; readonly rule: Rule; readonly unit?: UnitWord }
  | { readonly kind: 'oneOf'; readonly words: readonly Wording[] };

export type ReadCell =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: CellFault };

const said = (value: unknown): ReadCell => ({ ok: true, value });
const refused = (fault: CellFault): ReadCell => ({ ok: false, fault });
const against = (rule: Rule): ReadCell => refused({ kind: 'rule', rule });

/** What begins a formula of a spreadsheet. */
const looksComputed = /^[=@]|^[+-][A-Za-zÆØÅæøå(]/;

const yes: Wording = { da: 'ja', en: 'yes' };
const no: Wording = { da: 'nej', en: 'no' };

/** Ways to say yes and no. */
const truths: readonly [RegExp, boolean][] = [
  [/^(ja|yes|true|sand|x|1)$/i, true],
  [/^(nej|no|false|falsk|0)$/i, false]
];

/**
 * What a cell of a table says at a place. Numbers, units and dates are as they may be typed; a formula of a spreadsheet says nothing, since it
 * is about cells that are not here. Quantities are given without a source. Never throws on any text.
 */
export function readCell(field: Field, text: string, place: CellPlace): ReadCell {
  if (text === '') return refused({ kind: 'empty' });
  switch (field.kind) {
    case 'words':
    case 'text':
      return text.length > field.most ? against({ rule: 'text', max: field.most }) : said(text);
    case 'quantity':
    case 'schedule':
      return quantityIn(field, text, place.language);
    case 'choice':
      return eitherOf(field, text, place);
    case 'number':
      return looksComputed.test(text) ? refused({ kind: 'formula' }) : numberIn(field.within, text, place);
    case 'date':
      return dateIn(text, place);
    case 'year':
      return /^(199\d|20\d\d|21\d\d)$/.test(text) ? said(Number(text)) : against({ rule: 'year' });
    case 'monthDay': {
      const read = readTypedField(field, '', text, place.language);
      return read === text ? against({ rule: 'monthDay' }) : said(read);
    }
    case 'flag': {
      const truth = truths.find(([way]) => way.test(text));
      return truth ? said(truth[1]) : refused({ kind: 'oneOf', words: [yes, no] });
    }
    case 'oneOf':
      return oneOf(
        field.values.map((value) => [value, valueWord(place.path, value) ?? { da: value, en: value }]),
        text
      );
    case 'id':
      return oneOf(elementsFor(place), text);
    default:
      return refused({ kind: 'empty' });
  }
}

/** A day; of a month or a year its first, at the end of something its last. */
function dateIn(text: string, { path }: CellPlace): ReadCell {
  const date = readCellDate(text, String(path.at(-1)));
  return date === undefined ? against({ rule: 'date' }) : said(date);
}

function quantityIn(
  { unit, within }: Extract<Field, { kind: 'quantity' | 'schedule' }>,
  text: string,
  language: Language
): ReadCell {
  if (looksComputed.test(text)) return refused({ kind: 'formula' });
  const read = readQuantity(text, unit, language);
  if (!read.ok) return refused({ kind: 'quantity', fault: read.fault, unit });
  if ('formula' in read.typed) return refused({ kind: 'formula' });
  const isWithin = numbersOf(read.typed).every((number) => allows(within, number));
  return isWithin
    ? said({ ...read.typed, unit })
    : refused({ kind: 'rule', rule: { rule: 'number', ...within }, unit });
}

const numbersOf = (typed: Exclude<TypedQuantity, { formula: string }>): number[] =>
  'value' in typed ? [typed.value] : [typed.low, typed.likely, typed.high];

const allows = ({ min, max, above, integer }: NumberLimits, number: number): boolean =>
  (above ? number > min : number >= min) && number <= max && (!integer || Number.isInteger(number));

function numberIn(within: NumberLimits, text: string, place: CellPlace): ReadCell {
  const read = readTypedField({ kind: 'number', within }, '', text, place.language);
  return typeof read === 'number' && allows(within, read)
    ? said(read)
    : against({ rule: 'number', ...within });
}

/** A printed number, or the same with low and high ends: 1.234,50 kr. of an amount in whole kroner is refused and not rounded. */
function eitherOf({ options }: Extract<Field, { kind: 'choice' }>, text: string, place: CellPlace): ReadCell {
  const quantity = options.find((option) => option.kind === 'quantity');
  const number = options.find((option) => option.kind === 'number');
  if (!quantity) return number ? readCell(number, text, place) : refused({ kind: 'empty' });
  const read = readCell(quantity, text, place);
  if (!read.ok || !number) return read;
  const value = valueAt(read.value, ['value']);
  if (typeof value !== 'number') return read;
  return allows(number.within, value)
    ? said(value)
    : refused({ kind: 'rule', rule: { rule: 'number', ...number.within }, unit: quantity.unit });
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** What a place that holds an id may name: each id with its name. */
function elementsFor({ root, path }: CellPlace): [string, Wording][] {
  const list = referredList(root, path);
  const elements = list && valueAt(root, list);
  return (Array.isArray(elements) ? elements : []).flatMap((element: unknown, index) => {
    const id = valueAt(element, ['id']);
    return typeof id === 'string' ? [[id, elementName(root, [...list!, index])]] : [];
  });
}

function oneOf(values: readonly (readonly [string, Wording])[], text: string): ReadCell {
  const asked = plain(text);
  const found = values.find(([value, { da, en }]) => [value, da, en].some((word) => plain(word) === asked));
  return found ? said(found[0]) : refused({ kind: 'oneOf', words: values.map(([, word]) => word) });
}
