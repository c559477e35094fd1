import { describe, expect, it } from 'vitest';
import { valueAt } from './problem.ts';
import { renamed } from './renamed.ts';

const source = { kind: 'assumption', note: 'Prøve.' };

/** Not valid, as a document that is being written: the id `a` is of a grant and of a unit. */
const root = (text: unknown) => ({
  grants: [{ id: 'a' }, { id: 'b' }],
  units: [{ id: 'a' }, { id: 'nord' }],
  staffGroups: [{ id: 'hold' }],
  caseTypes: [{ id: 'sag', steps: [{ id: 'trin', hours: { value: 2, unit: 'hours', source } }] }],
  scenarios: [{ id: 'med' }, { id: 'uden' }],
  budgetNote: { texts: { money: { text }, own: [{ heading: 'X', text: { da: text, en: text } }] } }
});
const rename = (text: string, list: string, index: number, id: string) => {
  const after = renamed(root(text), [list, index, 'id'], id);
  const [own, da, en] = [
    ['money', 'text'],
    ['own', 0, 'text', 'da'],
    ['own', 0, 'text', 'en']
  ].map((path) => valueAt(after, ['budgetNote', 'texts', ...path]));
  expect([da, en]).toEqual([own, own]);
  return own;
};

describe('a text whose figures name an element that gets another id', () => {
  it.each<[string, string, number, string, string]>([
    ['{{beløb b 2025}} og {{ amount  b alle }}', 'grants', 1, 'c', '{{beløb c 2025}} og {{amount c alle}}'],
    ['{{forskel med uden nord 2025}}', 'scenarios', 1, 'nul', '{{forskel med nul nord 2025}}'],
    ['{{rettidige med enhed:a 2025}}', 'units', 0, 'syd', '{{rettidige med enhed:syd 2025}}'],
    ['{{stillinger hold 2025}}', 'staffGroups', 0, 'team', '{{stillinger team 2025}}'],
    [
      '{{antagelse caseTypes.sag.steps.trin.hours}}',
      'caseTypes',
      0,
      'ny',
      '{{antagelse caseTypes.ny.steps.trin.hours}}'
    ],
    // A word of the language, or the name of something else that could be meant, says which is meant.
    ['{{beløb b 2025}}', 'grants', 1, 'alle', '{{beløb bevilling:alle 2025}}'],
    ['{{on-time med nord 2025}}', 'units', 1, 'sag', '{{on-time med unit:sag 2025}}']
  ])('%s follows (%s %i: %s)', (text, list, index, id, expected) => {
    expect(rename(text, list, index, id)).toBe(expected);
  });

  it.each<[string, string, number]>([
    ['{{beløb b 2025}} men ikke b, \\{{beløb a 2025}} og {{ukendt a}}', 'grants', 0],
    ['{{beløb bb 2025}} {{beløb b', 'grants', 1],
    ['{{mangler med a 2025}}', 'grants', 0],
    ['{{modtagne med 2025}}', 'grants', 1]
  ])('%s stays where it names something else, or nothing (%s %i)', (text, list, index) => {
    expect(rename(text, list, index, 'ny')).toBe(text);
  });

  it('is changed back to the very text', () => {
    const before = root('{{forskel med uden nord 2025}} {{antagelse caseTypes.sag.steps.trin.hours}}');
    const after = renamed(renamed(before, ['scenarios', 0, 'id'], 'x'), ['scenarios', 0, 'id'], 'med');
    expect(after).toEqual(before);
  });
});
