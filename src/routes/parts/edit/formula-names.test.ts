import { describe, expect, it } from 'vitest';
import { fragmentAt, matchingNames, withName } from './formula-names.ts';

const names = [
  {
    path: 'caseTypes.a.steps.b.handlingHours.mean',
    label: 'Merudgift, Vurdering: tidsforbrug pr. sag',
    value: '3 timer'
  },
  { path: 'inflows.ind.perMonth', label: 'Merudgift, Børn: sager pr. måned', value: '40 sager pr. måned' }
];

describe('a name in a formula', () => {
  it.each([
    ['= 2 * [', 7, { from: 6, to: 7, query: '' }],
    ['= 2 * [tids', 11, { from: 6, to: 11, query: 'tids' }],
    ['= [a.b] + 1', 4, { from: 2, to: 7, query: 'a' }],
    ['= [a.b] + 1', 11, undefined],
    ['= 2 * 3', 7, undefined],
    ['= [a + 3', 8, undefined],
    ['', 0, undefined]
  ])('in %j at %d is %j', (text, cursor, fragment) => {
    expect(fragmentAt(text, cursor)).toEqual(fragment);
  });

  it('takes the place of what was begun', () => {
    const text = '= 2 * [tids + 1';
    const fragment = fragmentAt(text, 11)!;
    expect(withName(text, fragment, 'a.b')).toEqual({ text: '= 2 * [a.b] + 1', cursor: 11 });
  });

  it('is found by words of what it is called, and by its path', () => {
    const paths = (query: string) => matchingNames(names, query).map(({ path }) => path);
    expect(paths('sag måned')).toEqual(['inflows.ind.perMonth']);
    expect(paths('steps.b')).toEqual(['caseTypes.a.steps.b.handlingHours.mean']);
    expect(paths('')).toHaveLength(2);
    expect(paths('intet')).toEqual([]);
  });
});
