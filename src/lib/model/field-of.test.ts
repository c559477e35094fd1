import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { modelField } from './field-of.ts';
import { readModelText } from './validate.ts';

const at = (...keys: string[]): Field =>
  keys.reduce<Field>((field, key) => {
    const found =
      field.kind === 'group'
        ? field.entries.find((entry) => entry.key === key)?.field
        : field.kind === 'list'
          ? field.element
          : undefined;
    if (!found) throw new Error(`no field ${keys.join('.')}`);
    return found;
  }, modelField());

describe('the fields of a document', () => {
  it.each<[string[], object]>([
    [['id'], { kind: 'id' }],
    [['title'], { kind: 'words', most: 200, mayBeBlank: false }],
    [['description'], { kind: 'words', most: 20_000, mayBeBlank: true }],
    [['priceLevel'], { kind: 'year' }],
    [['period', 'start'], { kind: 'date' }],
    [['schemaVersion'], { kind: 'exactly', value: 1 }],
    [['run', 'replications'], { kind: 'number', within: { min: 1, max: 20_000, integer: true } }],
    [['staffGroups', '0', 'caseload'], { kind: 'oneOf', values: ['pooled', 'shared', 'personal'] }],
    [['staffGroups', '0', 'caseShare'], { kind: 'quantity', unit: 'share', within: { min: 0, max: 1 } }],
    [
      ['staffGroups', '0', 'establishment'],
      { kind: 'schedule', unit: 'årsværk', within: { min: 0, max: 20_000 } }
    ],
    [['staffGroups', '0', 'costPerFte'], { kind: 'choice' }],
    [['scenarios', '0', 'measures', '0'], { kind: 'choice' }],
    [['budgetNote'], { kind: 'group' }]
  ])('%s', (keys, field) => {
    expect(at(...keys)).toMatchObject(field);
  });

  it('tell what may be left out', () => {
    const model = modelField();
    const optional = model.kind === 'group' && model.entries.filter(({ isOptional }) => isOptional);
    expect(optional && optional.map(({ key }) => key)).toEqual([
      'description',
      'municipality',
      'priceIndex',
      'programmes',
      'discrepancies',
      'budgetNote',
      'lever'
    ]);
  });
});

/** Whether a value may stand in a field, as far as its sort goes. */
function fits(field: Field, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null;
  switch (field.kind) {
    case 'group':
      return (
        isObject &&
        Object.entries(value).every(([key, inner]) => {
          const entry = field.entries.find((candidate) => candidate.key === key);
          return entry !== undefined && (inner === undefined || fits(entry.field, inner));
        }) &&
        field.entries.every(({ key, isOptional }) => isOptional || key in value)
      );
    case 'list':
      return Array.isArray(value) && value.every((element) => fits(field.element, element));
    case 'byYear':
      return isObject && Object.values(value).every((element) => fits(field.value, element));
    case 'choice':
      return field.options.some((option) => fits(option, value));
    case 'quantity':
      return isObject && 'source' in value && 'unit' in value && value.unit === field.unit;
    case 'schedule':
      return isObject && ('start' in value || fits({ ...field, kind: 'quantity' }, value));
    case 'words':
      return typeof value === 'string' || (isObject && 'da' in value);
    case 'number':
    case 'year':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'oneOf':
      return field.values.includes(value as string);
    case 'exactly':
      return value === field.value;
    default:
      return typeof value === 'string';
  }
}

it.each(['so42', 'oe501', 'boerneomraadet', 'frederiksberg'])('have a place for all of %s', async (name) => {
  const read = await readModelText(readFileSync(`static/examples/${name}.json`, 'utf8'));
  expect(read.ok && fits(modelField(), read.model)).toBe(true);
});
