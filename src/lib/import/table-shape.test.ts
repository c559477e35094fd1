import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eachField } from '../model/each-field.ts';
import { modelField } from '../model/field-of.ts';
import { tableShape, type TableShape } from './table-shape.ts';

/** Every place of a shipped example that takes a table, by what it takes; positions left out. */
function shapesOf(example: string): Map<string, TableShape> {
  const shapes = new Map<string, TableShape>();
  const root: unknown = JSON.parse(readFileSync(`static/examples/${example}.json`, 'utf8'));
  eachField(modelField(), root, ({ field, path }) => {
    const shape = tableShape(field, path);
    if (shape) shapes.set(path.filter((key) => typeof key === 'string').join('.'), shape);
  });
  return shapes;
}

const keys = (shape: TableShape | undefined) => shape?.columns.map(({ key }) => key);

describe('what takes a table', () => {
  const so42 = shapesOf('so42');
  const oe501 = shapesOf('oe501');

  it('is a value over time, with its dates', () => {
    expect(so42.get('inflows.perMonth')).toMatchObject({ kind: 'changes', most: 1000 });
    expect(keys(so42.get('staffGroups.establishment'))).toEqual(['from', 'to', 'reached', 'note']);
    expect([...so42.keys()].filter((place) => place.endsWith('.changes'))).toEqual([]);
  });

  it('is what there is for each year, and twelve months', () => {
    expect(keys(oe501.get('grants.lines.amounts'))).toEqual(['year', 'value']);
    expect(so42.get('inflows.season.months')).toMatchObject({ kind: 'values', least: 12, most: 12 });
  });

  it('is a list whose elements are written in cells: budget lines with a column for each year, events', () => {
    expect(oe501.get('grants.lines')?.byYear?.key).toBe('amounts');
    expect(keys(oe501.get('grants.lines'))).toEqual(
      expect.arrayContaining(['purpose', 'controlArea', 'group'])
    );
    expect(keys(so42.get('events'))).toEqual(['date', 'name']);
  });

  it('has words for each column, in both languages', () => {
    for (const shapes of [so42, oe501])
      for (const { columns } of shapes.values())
        for (const { key, label } of columns) {
          expect(label.da, key).not.toBe('');
          expect(label.en, key).not.toBe('');
        }
  });
});
