import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { modelField } from './field-of.ts';
import { changingField, quantityEntries } from './inner-fields.ts';
import type { Path } from './problem.ts';
import { elementWord, formWord, keyWord, valueWord } from './words-of.ts';

/** Everything in the schema that a reader must be told the name of, and what it is called. */
function named(field: Field, path: Path = []): [string, unknown][] {
  const inner = (entries: readonly { key: string; field: Field }[]): [string, unknown][] =>
    entries.flatMap(({ key, field }) => [
      ...(field.kind === 'exactly'
        ? []
        : ([[`${[...path, key].join('.')}`, keyWord([...path, key], field.kind)]] as [string, unknown][])),
      ...named(field, [...path, key])
    ]);
  const place = path.join('.');
  switch (field.kind) {
    case 'group':
      return inner(field.entries);
    case 'list':
      return [[`${place}[]`, elementWord(path)], ...named(field.element, [...path, 0])];
    case 'byYear':
      return named(field.value, [...path, '2025']);
    case 'choice':
      return field.options.flatMap((form, index) => [
        [`${place}|${index}`, formWord(path, form)] as [string, unknown],
        ...named(form, path)
      ]);
    case 'quantity':
      return inner(quantityEntries(true));
    case 'schedule':
      return inner(changingField(field).entries);
    case 'oneOf':
      return field.values.map((value) => [`${place}=${value}`, valueWord(path, value)]);
    default:
      return [];
  }
}

describe('the words of the document', () => {
  const all = named(modelField());

  it('name every key, element, form and value of the schema in both languages', () => {
    const nameless = all.filter(([, word]) => {
      const { da, en } = (word ?? {}) as { da?: string; en?: string };
      return !da?.trim() || !en?.trim();
    });
    expect([...new Set(nameless.map(([place]) => place))]).toEqual([]);
    expect(all.length).toBeGreaterThan(1500);
  });

  it.each<[Path, Field['kind'], string]>([
    [['scenarios', 0, 'measures', 0, 'from'], 'date', 'fra og med'],
    [['scenarios', 0, 'measures', 0, 'from'], 'id', 'fra gruppen'],
    [['backlogs', 0, 'ages', 'from'], 'number', 'fra (dage)'],
    [['caseTypes', 0, 'deadline', 'amount', 'unit'], 'oneOf', 'enhed'],
    [['inflows', 0, 'unit'], 'id', 'område'],
    [['grants', 0, 'lines', 0, 'positions'], 'byYear', 'årsværk pr. år'],
    [['staffGroups', 0, 'caseShare'], 'quantity', 'sagsrettet andel']
  ])('call %j of sort %s what it is there', (path, sort, da) => {
    expect(keyWord(path, sort)?.da).toBe(da);
  });
});
