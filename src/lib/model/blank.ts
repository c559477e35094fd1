import type { Entry, Field } from './field.ts';
import { formName, formOf } from './form-of.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { referredList } from './referred-list.ts';
import { idFor } from './renamed.ts';
import { replaced } from './replaced.ts';
import { elementWord } from './words-of.ts';

type Language = 'da' | 'en';
type Choice = Extract<Field, { kind: 'choice' }>;

/** What stands as the source of a new input until somebody writes another. */
const noReason = { da: 'Endnu uden begrundelse.', en: 'No reason stated yet.' };

/** Of two fields of which exactly one is stated, the one that a new element has. */
const pairs: readonly (readonly [stated: string, other: string])[] = [
  ['amounts', 'positions'],
  ['perYear', 'perMonth'],
  ['factor', 'plus'],
  ['factor', 'mean']
];

const startsAtOnce = new Set(['from', 'start', 'on', 'date']);

/**
 * What a new part of a document begins as: valid where that is possible. It names the first of what there is to name; numbers are missing,
 * since nobody has said them.
 * @param root document that it will stand in
 * @param path where it will
 */
export function blankOf(field: Field, root: unknown, path: Path, language: Language): unknown {
  switch (field.kind) {
    case 'group':
      return groupOf(field.entries, root, path, language);
    case 'list':
      return Array.from({ length: field.min }, (_, index) =>
        field.min === 12 ? 1 : blankOf(field.element, root, [...path, index], language)
      );
    case 'byYear':
      return {};
    case 'choice':
      return isSource(field) ? blankSource(language) : blankOf(field.options[0]!, root, path, language);
    case 'quantity':
    case 'schedule':
      return { value: '', unit: field.unit, source: blankSource(language) };
    case 'exactly':
      return field.value;
    case 'flag':
      return false;
    case 'oneOf':
      return field.values[0]!;
    case 'year':
      return valueAt(root, ['headline', 'year']) ?? '';
    case 'date':
      return valueAt(root, ['period', startsAtOnce.has(String(path.at(-1))) ? 'forecastFrom' : 'end']) ?? '';
    case 'id':
      return firstReferred(root, path);
    default:
      return '';
  }
}

/** A source that says that there is none yet. */
export const blankSource = (language: Language): unknown => ({
  kind: 'assumption',
  note: noReason[language]
});

function groupOf(entries: readonly Entry[], root: unknown, path: Path, language: Language): unknown {
  const has = (name: string) => entries.some(({ key }) => key === name);
  const stated = pairs.filter(([one, other]) => has(one) && has(other)).map(([one]) => one);
  let group: Record<string, unknown> = {};
  let grown = replaced(root, path, group);
  for (const { key, field, isOptional } of entries) {
    if (isOptional && !stated.includes(key)) continue;
    const value = blankOf(field, grown, [...path, key], language);
    group = { ...group, [key]: value };
    grown = replaced(root, path, group);
  }
  return named(group, has, root, path, language);
}

/** A new element of a list is called by its number until somebody names it, and its id follows. */
function named(
  group: Record<string, unknown>,
  has: (key: string) => boolean,
  root: unknown,
  path: Path,
  language: Language
): unknown {
  const at = path.at(-1);
  if (typeof at !== 'number') return group;
  const list = path.slice(0, -1);
  const word = elementWord(list)?.[language] ?? '';
  const elements = valueAt(root, list);
  const others: unknown[] = Array.isArray(elements) ? elements : [];
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${others.length + 1}`;
  const key =
    has('name') && 'name' in group ? 'name' : has('title') && 'title' in group ? 'title' : undefined;
  return {
    ...group,
    ...('id' in group && {
      id: idFor(
        name,
        others.map((other) => valueAt(other, ['id']))
      )
    }),
    ...(key && { [key]: name })
  };
}

function firstReferred(root: unknown, path: Path): unknown {
  const list = referredList(root, path);
  return (list && valueAt(root, [...list, 0, 'id'])) ?? '';
}

/**
 * A value in another form of its choice, with what both forms hold.
 * @param to the form that it takes
 */
export function inForm(
  choice: Choice,
  to: Field,
  value: unknown,
  root: unknown,
  path: Path,
  language: Language
): unknown {
  const from = formOf(choice, value);
  if (isSource(choice)) return { ...askedSource(to, root, path), ...common(from, to, value) };
  const blank = blankOf(to, root, path, language);
  if (to.kind === 'group' && from.kind === 'group')
    return { ...(blank as object), ...common(from, to, value) };
  if (to.kind === 'quantity' && from.kind === 'quantity')
    return { ...(blank as object), source: valueAt(value, ['source']) ?? blankSource(language) };
  if (to.kind === 'quantity' && typeof value === 'number') return { ...(blank as object), value };
  if (to.kind === 'number' && from.kind === 'quantity')
    return valueAt(value, ['value']) ?? valueAt(value, ['likely']) ?? '';
  if (to.kind === 'group' && from.kind === 'quantity' && formName(to) === 'salary')
    return { ...(blank as object), salary: value };
  if (to.kind === 'quantity' && from.kind === 'group' && valueAt(value, ['salary']) !== undefined)
    return valueAt(value, ['salary']);
  return blank;
}

/** Whether a choice is that of a source: no other has these forms. */
const isSource = (choice: Choice): boolean =>
  choice.options.map(formName).join() === 'document,measured,assumption';

/** A source whose words the reader is asked for. */
function askedSource(form: Field, root: unknown, path: Path): Record<string, unknown> {
  if (form.kind !== 'group') return {};
  return Object.fromEntries(
    form.entries.flatMap(({ key, field, isOptional }) => {
      if (isOptional) return [];
      if (field.kind === 'exactly') return [[key, field.value]];
      return [[key, field.kind === 'id' ? firstReferred(root, [...path, key]) : '']];
    })
  );
}

/** What two groups both hold, of the same sort; of a value that changes over time only its start where the other form has no more. */
function common(from: Field, to: Field, value: unknown): Record<string, unknown> {
  if (from.kind !== 'group' || to.kind !== 'group') return {};
  return Object.fromEntries(
    to.entries.flatMap(({ key, field }) => {
      const before = from.entries.find((entry) => entry.key === key)?.field;
      const held = valueAt(value, [key]);
      if (!before || held === undefined || field.kind === 'exactly') return [];
      if (before.kind === field.kind || (before.kind === 'quantity' && field.kind === 'schedule'))
        return [[key, held]];
      if (before.kind === 'schedule' && field.kind === 'quantity')
        return [[key, valueAt(held, ['start']) ?? held]];
      return [];
    })
  );
}
