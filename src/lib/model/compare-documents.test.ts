import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from './compare-documents.ts';
import type { ModelInput } from './document.ts';
import { withInserted, withMoved } from './edit-lists.ts';
import { canonicalJson } from './hash.ts';
import type { Path } from './problem.ts';
import { edited, editOf, randomEdit } from './random-edits-testing.ts';
import { renamed } from './renamed.ts';
import { replaced } from './replaced.ts';
import { known, smallInput } from './testing.ts';

const small = smallInput();

/** What a comparison tells, shortly: what happened where. */
const told = (before: unknown, after: unknown) =>
  compareDocuments(before, after).changes.map(({ kind, before, after }) => [
    kind,
    (after ?? before)!.join('.')
  ]);

const changed = (change: (input: ModelInput) => void) => smallInput(change);

describe('what differs between two documents', () => {
  it('is nothing where they say the same, in whatever order their keys stand', () => {
    const turned = Object.fromEntries(Object.entries(small).reverse());
    expect(compareDocuments(small, turned)).toEqual({ changes: [], more: 0 });
  });

  it('is a number apart from its source', () => {
    const path: Path = ['staffGroups', 0, 'establishment'];
    const after = replaced(small, path, {
      ...known(3, 'årsværk'),
      source: { kind: 'document', document: 'notat', where: 'Tabel 2' }
    });
    expect(compareDocuments(small, after).changes).toMatchObject([
      { kind: 'set', before: path, after: path, from: { value: 2 }, to: { value: 3 } },
      { kind: 'set', after: [...path, 'source'], from: { kind: 'assumption' }, to: { kind: 'document' } }
    ]);
  });

  it('is an element that was put in, and none of those behind it', () => {
    const after = withInserted(small, ['caseTypes', 0, 'steps'], 0, { id: 'visitation', name: 'Visitation' });
    expect(told(small, after)).toEqual([['added', 'caseTypes.0.steps.0']]);
    expect(told(after, small)).toEqual([['removed', 'caseTypes.0.steps.0']]);
  });

  it('is the one element that was moved past the others', () => {
    const three = changed(({ caseTypes }) => {
      const { steps } = caseTypes[0]!;
      steps.push({ ...steps[1]!, id: 'tredje', name: 'C' });
    });
    const steps: Path = ['caseTypes', 0, 'steps'];
    const moved = withMoved(three, steps, 2, 0);
    expect(compareDocuments(three, moved).changes).toEqual([
      { kind: 'moved', before: [...steps, 2], after: [...steps, 0], from: 3, to: 1 }
    ]);
  });

  it('is another id, told once though other places name it', () => {
    const after = renamed(small, ['caseTypes', 0, 'id'], 'merudgiftsydelse');
    expect(compareDocuments(small, after).changes).toEqual([
      {
        kind: 'renamed',
        before: ['caseTypes', 0, 'id'],
        after: ['caseTypes', 0, 'id'],
        from: 'merudgift',
        to: 'merudgiftsydelse'
      }
    ]);
  });

  it('tells of a place that does not follow another id', () => {
    const after = replaced(small, ['caseTypes', 0, 'id'], 'anden');
    expect(told(small, after)).toContainEqual(['set', 'inflows.0.caseType']);
  });

  it('finds the level of a year and the change of a day', () => {
    const scheduled = changed(({ staffGroups: [group], grants: [grant] }) => {
      group!.establishment = {
        start: known(2, 'årsværk'),
        changes: [{ from: '2025-03-01', to: known(4, 'årsværk') }]
      };
      grant!.lines[0]!.amounts = { '2025': 609_000, '2026': 700_000 };
    });
    expect(compareDocuments(small, scheduled).changes).toMatchObject([
      { kind: 'added', after: ['staffGroups', 0, 'establishment', 'changes', 0], to: { from: '2025-03-01' } },
      { kind: 'added', after: ['grants', 0, 'lines', 0, 'amounts', '2026'], to: 700_000 }
    ]);
    const later = changed(({ staffGroups: [group], grants: [grant] }) => {
      group!.establishment = {
        start: known(2, 'årsværk'),
        changes: [
          { from: '2025-01-01', to: known(3, 'årsværk') },
          { from: '2025-03-01', to: known(5, 'årsværk') }
        ]
      };
      grant!.lines[0]!.amounts = { '2025': 609_000, '2026': 800_000 };
    });
    expect(told(scheduled, later)).toEqual([
      ['added', 'staffGroups.0.establishment.changes.0'],
      ['set', 'staffGroups.0.establishment.changes.1.to'],
      ['set', 'grants.0.lines.0.amounts.2026']
    ]);
  });

  it('leaves out what formulas were worked out to', () => {
    const of = (value: number) =>
      replaced(small, ['inflows', 0, 'perMonth'], { ...known(value, 'cases/month'), formula: '2 * 20' });
    expect(told(of(40), of(41))).toEqual([]);
    expect(told(of(40), small)).toEqual([['set', 'inflows.0.perMonth']]);
  });

  it('is listed so far and counted further', () => {
    const after = changed((input) => {
      input.title = 'En anden';
      input.priceLevel = 2026;
      input.run.seed = 7;
    });
    const { changes, more } = compareDocuments(small, after, 1);
    expect([changes.length, more]).toEqual([1, 2]);
  });

  it('takes a list of a hundred thousand ages, and a thousand measures without a name', () => {
    const days = Array.from({ length: 100_000 }, (_, index) => index % 365);
    const before = changed((input) => {
      input.scenarios[0]!.measures = Array.from({ length: 1000 }, (_, index) => ({
        kind: 'continueGrant' as const,
        grant: `a${index}`,
        share: known(1, 'share')
      }));
    });
    const aged = (list: number[]) => ({
      ...before,
      backlogs: [{ id: 'b', ages: { kind: 'list', days: list } }]
    });
    const after = replaced(aged(days.with(5000, 1)), ['scenarios', 0, 'measures'], []);
    const { changes, more } = compareDocuments(aged(days), after);
    expect(changes[0]).toMatchObject({ kind: 'set', after: ['backlogs', 0, 'ages', 'days'] });
    expect([changes.length, more]).toEqual([1000, 1]);
  });
});

describe('of anything that is done to a document', () => {
  const edits = fc.array(randomEdit, { maxLength: 12 });

  it('something is told where it is another document, and nothing where it is not', () => {
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const [one, other] = [before, after].map((list) => list.reduce(edited, small as unknown));
        const isSame = canonicalJson(one) === canonicalJson(other);
        expect(compareDocuments(one, other).changes.length === 0).toBe(isSame);
        expect(compareDocuments(one, one).changes).toEqual([]);
      }),
      { numRuns: 300 }
    );
  });

  it('every single edit is told at the place where it was made', () => {
    fc.assert(
      fc.property(randomEdit, (edit) => {
        const { document, place } = editOf(small, edit)!;
        if (canonicalJson(document) === canonicalJson(small)) return;
        const { changes } = compareDocuments(small, document);
        const kinds = changes.map(({ kind }) => kind);
        expect(kinds.length).toBeGreaterThan(0);
        for (const { before, after } of changes) {
          const shorter = Math.min(place.length, (after ?? before)!.length);
          if (edit.act !== 'rename' && edit.act !== 'remove')
            expect((after ?? before)!.slice(0, shorter)).toEqual(place.slice(0, shorter));
        }
        if (edit.act === 'rename') expect(kinds).toEqual(['renamed']);
        if (edit.act === 'insert') expect(kinds).toEqual(['added']);
        if (edit.act === 'move') expect(new Set(kinds)).toEqual(new Set(['moved']));
        if (edit.act === 'remove') expect(kinds).toEqual(['removed']);
      }),
      { numRuns: 400 }
    );
  });
});
