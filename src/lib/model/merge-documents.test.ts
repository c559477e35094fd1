import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments, type DocumentChange } from './compare-documents.ts';
import type { ModelDocument, ModelInput } from './document.ts';
import { withInserted, withMoved, without } from './edit-lists.ts';
import { canonicalJson } from './hash.ts';
import { mergeDocuments, type Conflict } from './merge-documents.ts';
import { valueAt, type Path } from './problem.ts';
import { edited, editOf, randomEdit } from './random-edits-testing.ts';
import { renamed } from './renamed.ts';
import { replaced } from './replaced.ts';
import { isSame } from './same-value.ts';
import { known, smallInput } from './testing.ts';
import { validateModel } from './validate.ts';

const base = smallInput();
const changed = (change: (input: ModelInput) => void) => smallInput(change);
const merged = (mine: unknown, theirs: unknown) =>
  mergeDocuments(base, mine, theirs) as ReturnType<typeof mergeDocuments> & { document: ModelDocument };
const steps: Path = ['caseTypes', 0, 'steps'];
const step = (id: string, name: string) => ({
  id,
  name,
  handlingHours: { kind: 'fixed', mean: known(1, 'hours') }
});

describe('two who changed the same document', () => {
  it('get both changes where they are at different places, in one list as well', () => {
    const mine = changed((input) => {
      input.staffGroups[0]!.establishment = known(3, 'årsværk');
      input.caseTypes[0]!.steps[0]!.name = 'Min oplysning';
    });
    const theirs = changed((input) => {
      input.run.seed = 7;
      input.caseTypes[0]!.steps[1]!.name = 'Deres vurdering';
      input.staffGroups[0]!.name = 'Rådgivere';
    });
    const both = changed((input) => {
      input.staffGroups[0]!.establishment = known(3, 'årsværk');
      input.staffGroups[0]!.name = 'Rådgivere';
      input.run.seed = 7;
      input.caseTypes[0]!.steps[0]!.name = 'Min oplysning';
      input.caseTypes[0]!.steps[1]!.name = 'Deres vurdering';
    });
    expect(merged(mine, theirs)).toEqual({ document: both, conflicts: [], clashes: [] });
  });

  it('choose between two values of one place; a number goes with its source', () => {
    const at: Path = ['staffGroups', 0, 'establishment'];
    const mine = replaced(base, at, known(3, 'årsværk'));
    const theirs = replaced(base, at, {
      ...known(2, 'årsværk'),
      source: { kind: 'measured', note: 'Lønsystemet' }
    });
    const { conflicts, document } = merged(mine, theirs);
    expect(conflicts).toMatchObject([{ kind: 'value', paths: { base: at, mine: at, theirs: at } }]);
    expect(document.staffGroups[0]!.establishment).toEqual(known(3, 'årsværk'));
    expect(mergeDocuments(base, mine, theirs, () => 'theirs').document).toEqual(theirs);
  });

  it('choose whether something is gone that one took away and the other changed', () => {
    const mine = without(base, [...steps, 0]);
    const theirs = replaced(base, [...steps, 0, 'name'], 'Ny oplysning');
    const { conflicts, document } = merged(mine, theirs);
    expect(conflicts).toMatchObject([{ kind: 'removed', paths: { base: [...steps, 0], mine: undefined } }]);
    expect(document.caseTypes[0]!.steps.map(({ id }) => id)).toEqual(['vurdering']);
    const [one, other] = [mergeDocuments(base, mine, theirs, () => 'theirs').document, theirs];
    expect(one).toEqual(other);
  });

  it('get what both put in, each after what it was put in after, and where one moved things her order', () => {
    const mine = withInserted(base, steps, 1, step('midt', 'Midt'));
    const theirs = withMoved(withInserted(base, steps, 2, step('sidst', 'Sidst')), steps, 0, 1);
    const { document, conflicts } = merged(mine, theirs);
    expect(document.caseTypes[0]!.steps.map(({ id }) => id)).toEqual([
      'vurdering',
      'oplysning',
      'midt',
      'sidst'
    ]);
    expect(conflicts).toEqual([]);
  });

  it('choose the order where both moved things', () => {
    const three = withInserted(base, steps, 2, step('tre', 'Tre'));
    const mine = withMoved(three, steps, 0, 2);
    const theirs = withMoved(three, steps, 2, 0);
    const { conflicts } = mergeDocuments(three, mine, theirs);
    expect(conflicts.map(({ kind }) => kind)).toEqual(['order']);
    expect(mergeDocuments(three, mine, theirs, () => 'theirs').document).toEqual(theirs);
  });

  it('keep two new elements of one id apart, with what names them', () => {
    const withUnit = (name: string, deadline: number) =>
      changed((input) => {
        input.units.push({ id: 'ny', name });
        input.inflows.push({ ...input.inflows[0]!, id: `ind-${deadline}`, unit: 'ny' });
      });
    const { document, conflicts, clashes } = merged(withUnit('Børn', 1), withUnit('Ældre', 2));
    expect(
      document.units
        .map(({ id, name }) => [id, name])
        .slice(1)
        .sort()
    ).toEqual([
      ['ny', 'Børn'],
      ['ny-2', 'Ældre']
    ]);
    expect(
      document.inflows
        .map(({ id, unit }) => [id, unit])
        .slice(1)
        .sort()
    ).toEqual([
      ['ind-1', 'ny'],
      ['ind-2', 'ny-2']
    ]);
    expect(conflicts).toEqual([]);
    expect(clashes).toEqual([{ side: 'theirs', path: ['units', 1], from: 'ny', to: 'ny-2' }]);
  });

  it('take the same new element once, and choose where it says two things', () => {
    const withUnit = (name: string) => changed((input) => void input.units.push({ id: 'ny', name }));
    expect(merged(withUnit('Børn'), withUnit('Børn')).document).toEqual(withUnit('Børn'));
    const withStep = (hours: number) =>
      withInserted(base, steps, 2, {
        ...step('ny', 'Ny'),
        handlingHours: { kind: 'fixed', mean: known(hours, 'hours') }
      });
    expect(merged(withStep(1), withStep(2)).conflicts).toMatchObject([
      { kind: 'value', base: undefined, mine: { value: 1 }, theirs: { value: 2 } }
    ]);
  });

  it('let what one adds name an element that the other gave another id', () => {
    const mine = renamed(base, ['caseTypes', 0, 'id'], 'ydelse');
    const theirs = changed((input) => {
      input.inflows.push({ ...input.inflows[0]!, id: 'flere' });
      input.caseTypes[0]!.law = 'Barnets lov § 86';
    });
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine]
    ]) {
      const { document, conflicts } = merged(one, other);
      expect(conflicts).toEqual([]);
      expect(document.inflows.map(({ caseType }) => caseType)).toEqual(['ydelse', 'ydelse']);
      expect(document.caseTypes[0]).toMatchObject({ id: 'ydelse', law: 'Barnets lov § 86' });
      expect(validateModel(document).ok).toBe(true);
    }
  });

  it('choose between two new ids, and keep a new element apart whose id an old one gets', () => {
    const at: Path = ['units', 0, 'id'];
    const two = [renamed(base, at, 'hc'), renamed(base, at, 'bch')];
    const { conflicts, document } = merged(two[0], two[1]);
    expect(conflicts).toMatchObject([{ kind: 'id', base: 'handicap', mine: 'hc', theirs: 'bch' }]);
    expect(document).toEqual(two[0]);
    expect(mergeDocuments(base, two[0], two[1], () => 'theirs').document).toEqual(two[1]);

    const theirs = changed((input) => void input.units.push({ id: 'hc', name: 'Hjælpemidler' }));
    const clashed = merged(two[0], theirs);
    expect(clashed.document.units.map(({ id }) => id)).toEqual(['hc', 'hc-2']);
    expect(clashed.clashes).toEqual([{ side: 'theirs', path: ['units', 1], from: 'hc', to: 'hc-2' }]);
  });

  it('get the levels that either set by date', () => {
    const levels = (...changes: [string, number][]) =>
      changed(({ staffGroups: [group] }) => {
        group!.establishment = {
          start: known(2, 'årsværk'),
          changes: changes.map(([from, to]) => ({ from, to: known(to, 'årsværk') }))
        };
      });
    const plain = changed(({ staffGroups: [group] }) => void (group!.establishment = known(5, 'årsværk')));
    expect(merged(levels(['2025-03-01', 4]), plain).document.staffGroups[0]!.establishment).toMatchObject({
      start: { value: 5 },
      changes: [{ from: '2025-03-01', to: { value: 4 } }]
    });
    const { conflicts } = merged(levels(['2025-03-01', 4]), levels(['2025-03-01', 6]));
    expect(conflicts).toMatchObject([{ mine: { value: 4 }, theirs: { value: 6 } }]);
  });

  it('do not conflict over what formulas were worked out to', () => {
    const of = (value: number, seed: number) =>
      replaced(replaced(base, ['run', 'seed'], seed), ['inflows', 0, 'perMonth'], {
        ...known(value, 'cases/month'),
        formula: 'caseTypes.x * 2'
      });
    expect(mergeDocuments(of(40, 42), of(41, 42), of(42, 7)).conflicts).toEqual([]);
  });
});

const json = canonicalJson;
const apply = (acts: Parameters<typeof edited>[1][]) => acts.reduce(edited, base as unknown);

describe('of anything that two do to a document', () => {
  const acts = fc.array(randomEdit, { maxLength: 5 });
  const still = randomEdit.filter(({ act }) => act !== 'move' && act !== 'rename');
  const values = randomEdit.filter(({ act }) => act === 'set' || act === 'forget');
  /** Of elements without an id it is a guess which is which once there is another like it. */
  const isTold = (edit: Parameters<typeof editOf>[1]) => {
    const list = edit.act === 'insert' && valueAt(base, editOf(base, edit)!.place);
    return !Array.isArray(list) || valueAt(list[0], ['id']) !== undefined;
  };
  /** One element that is new or gone, and several values. */
  const some = fc
    .tuple(fc.array(still.filter(isTold), { maxLength: 1 }), fc.array(values, { maxLength: 4 }))
    .map((parts) => parts.flat());

  it('nobody loses where only one did something, or both the same', () => {
    fc.assert(
      fc.property(acts, acts, (first, then) => {
        const before = apply(first);
        const after = then.reduce(edited, before);
        for (const [mine, theirs] of [
          [before, after],
          [after, before],
          [after, after]
        ]) {
          const { document, conflicts, clashes } = mergeDocuments(before, mine, theirs);
          expect(json(document)).toBe(json(after));
          expect([...conflicts, ...clashes]).toEqual([]);
        }
      }),
      { numRuns: 150 }
    );
  });

  it('changes in two sections are the one done after the other', () => {
    fc.assert(
      fc.property(randomEdit, randomEdit, (one, other) => {
        const [mine, theirs] = [editOf(base, one)!, editOf(base, other)!];
        fc.pre(mine.place[0] !== theirs.place[0] && one.act !== 'rename' && other.act !== 'rename');
        const both = replaced(
          mine.document,
          [theirs.place[0]!],
          (theirs.document as ModelDocument)[theirs.place[0] as 'units']
        );
        const { document, conflicts } = mergeDocuments(base, mine.document, theirs.document);
        expect(json(document)).toBe(json(both));
        expect(conflicts).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('it is the same whoever is first, but for what conflicts', () => {
    fc.assert(
      fc.property(acts, acts, (one, other) => {
        const [mine, theirs] = [apply(one), apply(other)];
        const ways = [mergeDocuments(base, mine, theirs), mergeDocuments(base, theirs, mine)];
        expect(ways[0]!.conflicts.length).toBe(ways[1]!.conflicts.length);
        if (ways[0]!.conflicts.length + ways[0]!.clashes.length + ways[1]!.clashes.length > 0) return;
        expect(json(ways[0]!.document)).toBe(json(ways[1]!.document));
      }),
      { numRuns: 300 }
    );
  });

  it.each([
    [{}, { '': '' }],
    [[], ['x']]
  ])('what both put in place of a number, %j and %j, is a conflict', (one, other) => {
    const merge = mergeDocuments(
      { ...base, schemaVersion: 1 },
      { ...base, schemaVersion: one },
      { ...base, schemaVersion: other }
    );
    expect(merge.conflicts.map(({ kind, paths }) => [kind, paths.base])).toEqual([
      ['value', ['schemaVersion']]
    ]);
  });

  it('each change of either is in what they get, or is a conflict', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const sides = { mine: apply(one), theirs: apply(other) };
        const { document, conflicts, clashes } = mergeDocuments(base, sides.mine, sides.theirs);
        if (clashes.length > 0) return;
        const got = compareDocuments(base, document).changes;
        for (const side of ['mine', 'theirs'] as const) {
          for (const change of compareDocuments(base, sides[side]).changes) {
            if (change.kind === 'moved' || change.kind === 'renamed') continue;
            if (isIn(got, change, document) || conflicts.some((each) => isAbout(each, change, side)))
              continue;
            expect({ lost: change, side }).toBeUndefined();
          }
        }
      }),
      { numRuns: 300 }
    );
  });
});

const isWithin = (path: Path | undefined, other: Path | undefined): boolean => {
  if (!path || !other) return false;
  const shorter = Math.min(path.length, other.length);
  return path.slice(0, shorter).join('/') === other.slice(0, shorter).join('/');
};

const isAbout = ({ paths }: Conflict, { before, after }: DocumentChange, side: 'mine' | 'theirs'): boolean =>
  isWithin(paths.base, before) || isWithin(paths[side], after);

const isIn = (got: readonly DocumentChange[], change: DocumentChange, document: unknown): boolean =>
  got.some(
    (each) =>
      each.kind === change.kind &&
      isSame(each.to, change.to) &&
      (change.before === undefined || change.before.join('/') === each.before?.join('/'))
  ) ||
  // Where an element is told as another, what was set in it is told with it.
  ((change.kind === 'added' ||
    got.some(({ kind, before }) => kind === 'removed' && isWithin(before, change.before))) &&
    json(document).includes(json(change.to ?? null))) ||
  // One that is gone is told as changed where a new one is much like it.
  (change.kind === 'removed' && got.some(({ before }) => isWithin(before, change.before)));
