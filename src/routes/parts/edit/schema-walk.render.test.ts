import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFormulas } from '../../../lib/formulas/load-formulas.ts';
import { eachField } from '../../../lib/model/each-field.ts';
import { editSections } from '../../../lib/model/edit-sections.ts';
import type { Field } from '../../../lib/model/field.ts';
import { modelField } from '../../../lib/model/field-of.ts';
import type { ModelDocument } from '../../../lib/model/document.ts';
import { readModelText } from '../../../lib/model/validate.ts';
import { Draft } from '../../../lib/state/draft.svelte.ts';
import { Editing } from '../../../lib/state/editing.svelte.ts';
import { Workspace } from '../../../lib/state/workspace.svelte.ts';
import Editor from './Editor.svelte';
import { fieldId } from './field-names.ts';

beforeAll(loadFormulas);

const still = { after: () => () => {} };

/** The ids on the page of each section, all of it folded out. */
function idsOf(model: ModelDocument): Map<string, string> {
  const ids = new Map<string, string>();
  const draft = new Draft(model, { ...still, clock: () => 0, onvalid: () => {} });
  const workspace = new Workspace({
    ...still,
    createRunner: () => {
      throw new Error('nothing is run');
    },
    hasThreads: false,
    nextFrame: () => {},
    now: () => 0
  });
  for (const { id } of editSections) {
    const editing = new Editing(workspace, still);
    // The server renders once: it is told all at the start.
    Object.defineProperty(editing, 'draft', { value: draft });
    editing.section = id;
    editing.all = true;
    const { body } = render(Editor, { props: { editing, draft, language: 'da', onclose: () => {} } });
    for (const [, tag, attributes] of body.matchAll(/<(\w+)([^>]*)>/g)) {
      const found = / id="(felt-[^"]*)"/.exec(attributes!)?.[1];
      if (found) ids.set(found, tag!);
    }
  }
  return ids;
}

/** What each sort of field must have on the page: an input, or where something can be added or taken away. */
const inputs: Record<string, readonly string[]> = {
  words: ['input', 'textarea'],
  text: ['input', 'textarea'],
  number: ['input'],
  date: ['input'],
  monthDay: ['input'],
  year: ['input'],
  quantity: ['input'],
  id: ['input', 'select'],
  oneOf: ['select'],
  flag: ['select']
};

/** The places of a document that have no input, and how many have one. */
function lookedThrough(model: unknown): { lacking: string[]; count: number } {
  const ids = idsOf(model as ModelDocument);
  const lacking: string[] = [];
  let count = 0;
  eachField(modelField(), model, ({ field, path, value, isOptional }) => {
    if (path.length === 0 || field.kind === 'exactly') return;
    const tag = ids.get(fieldId(path));
    const isAdded = value === undefined && isOptional && tag === 'button';
    const needed = inputs[field.kind];
    if (needed) count++;
    const has = needed ? tag !== undefined && (needed.includes(tag) || isAdded) : true;
    const isChoice = field.kind === 'choice' && value !== undefined;
    const chosen = !isChoice || ids.get(`${fieldId(path)}-form`) === 'select';
    const group = !['list', 'byYear'].includes(field.kind) || tag === 'div' || isAdded;
    if (!has || !chosen || !group) lacking.push(`${path.join('.')} (${field.kind}, ${tag})`);
  });
  return { lacking: lacking.slice(0, 20), count };
}

describe('every field', () => {
  it.each(['so42', 'oe501', 'boerneomraadet', 'frederiksberg'])(
    'of %s has its input',
    { timeout: 60_000 },
    async (name) => {
      const read = await readModelText(readFileSync(`static/examples/${name}.json`, 'utf8'));
      const { lacking, count } = lookedThrough(read.ok ? read.model : undefined);
      expect(lacking).toEqual([]);
      expect(count).toBeGreaterThan(300);
    }
  );

  it.each([0, 1, 2, 3])(
    'of the schema, in form %i of each choice, has its input',
    { timeout: 60_000 },
    (nth) => {
      const { lacking, count } = lookedThrough(fullOf(modelField(), nth));
      expect(lacking).toEqual([]);
      expect(count).toBeGreaterThan(700);
    }
  );
});

const source = { kind: 'assumption', note: 'Antaget.', owner: 'Økonomi' };

/** Something at every place of the schema, valid or not: lists of choices have an element in each form. */
function fullOf(field: Field, nth: number): unknown {
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(field.entries.map(({ key, field }) => [key, fullOf(field, nth)]));
    case 'list':
      return field.element.kind === 'choice'
        ? field.element.options.map((form) => fullOf(form, nth))
        : Array.from({ length: Math.max(1, field.min) }, () => fullOf(field.element, nth));
    case 'byYear':
      return { 2025: fullOf(field.value, nth), 2026: fullOf(field.value, nth + 1) };
    case 'choice':
      return fullOf(field.options[nth % field.options.length]!, nth);
    case 'quantity':
      return nth % 2 === 0
        ? { value: 1, unit: field.unit, source }
        : { low: 1, likely: 2, high: 3, unit: field.unit, source, commonShare: 0.5 };
    case 'schedule': {
      const one = fullOf({ ...field, kind: 'quantity' }, nth);
      return nth % 2 === 0
        ? one
        : { start: one, changes: [{ from: '2025-01-01', reached: '2025-02-01', to: one, note: 'Aftalt' }] };
    }
    case 'exactly':
      return field.value;
    case 'oneOf':
      return field.values[0]!;
    case 'flag':
      return true;
    case 'number':
      return 1;
    case 'year':
      return 2025;
    case 'date':
      return '2025-03-01';
    case 'monthDay':
      return '12-24';
    case 'words':
      return { da: 'Navn', en: 'Name' };
    default:
      return 'navn';
  }
}
