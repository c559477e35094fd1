import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import type { Path } from '../model/problem.ts';
import { valueAt } from '../model/problem.ts';
import { smallModel } from '../model/testing.ts';
import { Draft, REST_MILLISECONDS } from './draft.svelte.ts';

/** A draft whose time passes when the test says so. */
function drafted(model: ModelDocument = smallModel()) {
  const waiting = new Map<number, { at: number; callback: () => void }>();
  const told: ModelDocument[] = [];
  let time = 0;
  let next = 0;
  const draft = new Draft(model, {
    after(milliseconds, callback) {
      const key = next++;
      waiting.set(key, { at: time + milliseconds, callback });
      return () => void waiting.delete(key);
    },
    clock: () => time,
    onvalid: (valid) => told.push(valid)
  });
  const pass = (milliseconds: number) => {
    time += milliseconds;
    for (const [key, { at, callback }] of [...waiting]) {
      if (at > time) continue;
      waiting.delete(key);
      callback();
    }
  };
  return { draft, told, pass, asked: () => next };
}

const title: Path = ['title', 'da'];
const inflow: Path = ['inflows', 0, 'perMonth'];
const quantity = (value: unknown) => ({
  value,
  unit: 'cases/month',
  source: { kind: 'assumption', note: 'x' }
});

describe('a draft', () => {
  it('keeps what is not on the way to a change, and tells of the newest valid document', () => {
    const { draft, told, pass } = drafted();
    const before = draft.document as ModelDocument;
    draft.set(title, 'En anden');
    expect((draft.document as ModelDocument).units).toBe(before.units);
    expect(draft.isChecked).toBe(false);
    pass(0);
    expect(draft.isChecked).toBe(true);
    expect(told.map((model) => model.title)).toEqual([{ da: 'En anden', en: 'Small model' }]);
  });

  it('asks once for a burst of typing, when it rests', () => {
    const { draft, told, pass } = drafted();
    for (const text of ['E', 'En', 'En ', 'En n', 'En ny']) {
      draft.set(title, text, true);
      pass(REST_MILLISECONDS / 2);
    }
    expect(told).toEqual([]);
    pass(REST_MILLISECONDS);
    expect(told.map((model) => model.title)).toEqual([{ da: 'En ny', en: 'Small model' }]);
    expect(draft.changes).toMatchObject([{ path: title, from: 'Lille model', to: 'En ny' }]);
  });

  it('keeps a text that cannot be read where it was typed, and says so there', () => {
    const { draft, told, pass } = drafted();
    draft.set(inflow, quantity('fyrre'), true);
    draft.rest();
    pass(REST_MILLISECONDS);
    expect(draft.problems.map(({ path, found }) => [path, found])).toEqual([
      [[...inflow, 'value'], '"fyrre"']
    ]);
    expect(told).toEqual([]);
    expect(draft.valid).toEqual(smallModel());
    draft.set(title, 'Noget andet');
    pass(0);
    draft.undo();
    draft.undo();
    pass(0);
    expect(draft.isValid).toBe(true);
    draft.redo();
    draft.redo();
    pass(0);
    expect(valueAt(draft.document, inflow)).toEqual(quantity('fyrre'));
    expect(draft.problems).toHaveLength(1);
  });

  it('counts typing that ends where it began as no change', () => {
    const { draft } = drafted();
    const before = draft.document;
    draft.set(title, 'Lille', true);
    draft.set(title, 'Lille model', true);
    expect(draft.document).toBe(before);
    expect(draft.undoable).toBeUndefined();
    expect(draft.isUnsaved).toBe(false);
  });

  it('begins a new change when a field is left', () => {
    const { draft } = drafted();
    draft.set(title, 'A', true);
    draft.rest();
    draft.set(title, 'AB', true);
    expect(draft.changes.map(({ to }) => to)).toEqual(['A', 'AB']);
  });

  it('forgets what was undone once something else is done', () => {
    const { draft } = drafted();
    draft.set(title, 'A');
    draft.undo();
    draft.set(title, 'B');
    expect(draft.redoable).toBeUndefined();
    draft.undo();
    expect(valueAt(draft.document, title)).toBe('Lille model');
  });

  it('gives a copy its own id and lets it name itself', () => {
    const model = smallModel((input) => {
      input.caseTypes[0]!.sequels = [
        {
          id: 'igen',
          kind: 'rework',
          caseType: 'merudgift',
          share: { value: 0.1, unit: 'share', source: { kind: 'assumption', note: 'x' } },
          delay: {
            kind: 'fixed',
            mean: { value: 5, unit: 'days', source: { kind: 'assumption', note: 'x' } }
          }
        }
      ];
    });
    const { draft, pass } = drafted(model);
    draft.duplicate(['caseTypes', 0]);
    const copies = (draft.document as ModelDocument).caseTypes;
    expect(copies.map(({ id }) => id)).toEqual(['merudgift', 'merudgift-2']);
    expect(copies.map(({ name }) => name)).toEqual([
      { da: 'Merudgift', en: 'Additional-cost benefit' },
      { da: 'Merudgift (kopi)', en: 'Additional-cost benefit (copy)' }
    ]);
    expect(copies.map(({ sequels }) => sequels![0]!.caseType)).toEqual(['merudgift', 'merudgift-2']);
    pass(0);
    expect(draft.isValid).toBe(true);
  });

  it('renames with every place that names it', () => {
    const { draft, pass } = drafted();
    draft.rename(['staffGroups', 0, 'id'], 'raadgivere');
    draft.rename(['caseTypes', 0, 'id'], 'ydelse');
    draft.rename(['scenarios', 1, 'id'], 'fortsat');
    const { grants, staffGroups, inflows, headline, lever } = draft.document as ModelDocument;
    expect([grants[0]!.funds[0]!.group, grants[0]!.lines[0]!.group]).toEqual(['raadgivere', 'raadgivere']);
    // A line of the grant has the group's old id as its own, which is another thing.
    expect(grants[0]!.lines[0]!.id).toBe('sagsbehandlere');
    expect([staffGroups[0]!.lanes[0]!.serves[0], inflows[0]!.caseType]).toEqual([
      { caseType: 'ydelse' },
      'ydelse'
    ]);
    expect([headline.against, lever!.scenario]).toEqual(['fortsat', 'fortsat']);
    pass(0);
    expect(draft.isValid).toBe(true);
  });
});

const paths: Path[] = [title, ['priceLevel'], inflow, ['caseTypes', 0, 'law'], ['events']];
const act = fc.oneof(
  fc.record({ act: fc.constant('set' as const), path: fc.constantFrom(...paths), value: fc.jsonValue() }),
  fc.record({ act: fc.constant('type' as const), path: fc.constantFrom(...paths), value: fc.string() }),
  fc.record({
    act: fc.constantFrom(
      'insert' as const,
      'duplicate' as const,
      'remove' as const,
      'move' as const,
      'rest' as const
    )
  })
);
type Act = typeof act extends fc.Arbitrary<infer Of> ? Of : never;

function doTo(draft: Draft, done: Act): void {
  const steps = (draft.document as ModelDocument).caseTypes[0]!.steps.length;
  const list: Path = ['caseTypes', 0, 'steps'];
  if (done.act === 'set') draft.set(done.path, done.value);
  else if (done.act === 'type') draft.set(done.path, done.value, true);
  else if (done.act === 'insert') draft.insert(list, 0, { id: 'ny' });
  else if (done.act === 'duplicate' && steps > 0) draft.duplicate([...list, 0]);
  else if (done.act === 'remove' && steps > 0) draft.remove([...list, 0]);
  else if (done.act === 'move') draft.move(list, 0, steps - 1);
  else if (done.act === 'rest') draft.rest();
}

it('undo of anything gives back the very document, and redo what was undone', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const { draft } = drafted();
      const first = draft.document;
      const written = JSON.stringify(first);
      for (const one of acts) doTo(draft, one);
      const last = draft.document;
      const met: unknown[] = [];
      while (draft.undoable) {
        met.push(draft.document);
        draft.undo();
      }
      expect(draft.document).toBe(first);
      expect(JSON.stringify(first)).toBe(written);
      while (draft.redoable) {
        draft.redo();
        expect(draft.document).toBe(met.pop());
      }
      expect(met).toEqual([]);
      expect(draft.document).toBe(last);
    }),
    { numRuns: 200 }
  );
});
