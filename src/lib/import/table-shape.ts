import type { Entry, Field } from '../model/field.ts';
import type { Path } from '../model/problem.ts';
import { elementWord, keyWord } from '../model/words-of.ts';
import type { Wording } from '../model/wording.ts';

/** A column of a table that can be put in at a place of the document. */
export interface TableColumn {
  /** The key that it fills in, of an element or of a change. */
  readonly key: string;
  readonly field: Field;
  readonly label: Wording;
  /** What its head may say besides. */
  readonly names: readonly string[];
  /** Whether a row is nothing without it. */
  readonly isNeeded: boolean;
}

/** What a place of the document takes of a table. */
export interface TableShape {
  /** A value that changes at dates; a value for each year; a list of numbers, dates or the like; a list of elements. */
  readonly kind: 'changes' | 'years' | 'values' | 'elements';
  readonly columns: readonly TableColumn[];
  /** Of elements, what columns whose head is a year fill in. */
  readonly byYear?: { readonly key: string; readonly field: Field; readonly label: Wording };
  readonly least: number;
  readonly most: number;
}

/** The most years of a table: as many as there may be rows of any short list. */
const MOST_YEARS = 210;

const timeNames = ['dato', 'date', 'måned', 'month', 'periode', 'period', 'fra', 'from', 'tid', 'time'];
const yearNames = ['år', 'year', 'årstal', 'budgetår'];

const date: Field = { kind: 'date' };

/** What a place takes of a table; undefined where it takes none. @param path of the place */
export function tableShape(field: Field, path: Path): TableShape | undefined {
  switch (field.kind) {
    case 'schedule': {
      const at: Path = [...path, 'changes', 0];
      return {
        kind: 'changes',
        least: 1,
        most: 1000,
        columns: [
          column([...at, 'from'], 'from', date, true, timeNames),
          column(path, 'to', { ...field, kind: 'quantity' }, true),
          column([...at, 'reached'], 'reached', date, false),
          column([...at, 'note'], 'note', { kind: 'words', most: 20_000, mayBeBlank: false }, false)
        ]
      };
    }
    case 'byYear':
      return {
        kind: 'years',
        least: 1,
        most: MOST_YEARS,
        columns: [
          column([...path, 'year'], 'year', { kind: 'year' }, true, yearNames),
          column(path, 'value', field.value, true)
        ]
      };
    case 'list':
      // Dated changes are those of the value around them, which takes the table.
      return path.at(-1) === 'changes' ? undefined : ofList(field, path);
    default:
      return undefined;
  }
}

function ofList({ element, min, max }: Extract<Field, { kind: 'list' }>, path: Path): TableShape | undefined {
  if (['number', 'date', 'monthDay', 'year', 'id'].includes(element.kind))
    return { kind: 'values', least: min, most: max, columns: [column(path, 'value', element, true)] };
  if (element.kind !== 'group') return undefined;
  const entries = element.entries.filter((entry) => entry.key !== 'id' && isCell(entry.field));
  const years = element.entries.find(({ field }) => field.kind === 'byYear');
  if (entries.length === 0) return undefined;
  return {
    kind: 'elements',
    least: min,
    most: max,
    columns: entries.map((entry) => ofEntry(entry, path)),
    ...(years?.field.kind === 'byYear' && {
      byYear: { key: years.key, field: years.field.value, label: word([...path, 0, years.key], 'byYear') }
    })
  };
}

const ofEntry = ({ key, field, isOptional }: Entry, list: Path): TableColumn =>
  column(
    [...list, 0, key],
    key,
    field.kind === 'schedule' ? { ...field, kind: 'quantity' } : field,
    !isOptional,
    // A column of names is headed by what they are names of.
    key === 'name' ? namesOf(list) : []
  );

const namesOf = (list: Path): string[] =>
  [elementWord(list), keyWord(list, 'list')].flatMap((word) => (word ? [word.da, word.en] : []));

/** Whether a field is written in one cell. */
const isCell = (field: Field): boolean =>
  [
    'words',
    'text',
    'number',
    'date',
    'monthDay',
    'year',
    'flag',
    'oneOf',
    'id',
    'quantity',
    'schedule'
  ].includes(field.kind);

const word = (path: Path, sort: Field['kind']): Wording => {
  const key = String(path.at(-1));
  return keyWord(path, sort) ?? { da: key, en: key };
};

function column(
  path: Path,
  key: string,
  field: Field,
  isNeeded: boolean,
  names: readonly string[] = []
): TableColumn {
  const isYear = key === 'year' && names === yearNames;
  const label = isYear ? { da: 'år', en: 'year' } : word(path, field.kind);
  return { key, field, label, names, isNeeded };
}
