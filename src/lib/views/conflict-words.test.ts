import { expect, it } from 'vitest';
import { withInserted, withMoved, without } from '../model/edit-lists.ts';
import { mergeDocuments } from '../model/merge-documents.ts';
import type { Path } from '../model/problem.ts';
import { renamed } from '../model/renamed.ts';
import { replaced } from '../model/replaced.ts';
import { known, smallInput } from '../model/testing.ts';
import { thinSpace } from '../text/numbers.ts';
import { conflictWords } from './conflict-words.ts';

const small = smallInput();
const steps: Path = ['caseTypes', 0, 'steps'];
const three = withInserted(small, steps, 2, {
  id: 'tre',
  name: 'Tre',
  handlingHours: { kind: 'fixed', mean: known(1, 'hours') }
});

const told = (base: unknown, mine: unknown, theirs: unknown) =>
  mergeDocuments(base, mine, theirs).conflicts.map((conflict) => {
    const words = conflictWords(conflict, { base, mine, theirs }, 'da');
    return [words.place, words.before, words.mine, words.theirs].map((text) =>
      text?.replaceAll(thinSpace, ' ')
    );
  });

it.each([
  [
    'two numbers',
    small,
    replaced(small, ['staffGroups', 0, 'establishment'], known(3, 'årsværk')),
    replaced(small, ['staffGroups', 0, 'establishment'], known(4, 'årsværk')),
    ['Medarbejdergrupper › Sagsbehandlere › Normering', '2 årsværk', '3 årsværk', '4 årsværk']
  ],
  [
    'what one took away',
    small,
    without(small, [...steps, 0]),
    replaced(small, [...steps, 0, 'name'], 'Ny oplysning'),
    ['Sagstyper › Merudgift › Trin › Ny oplysning', undefined, 'fjernet', 'behold det, med ændringerne']
  ],
  [
    'two orders',
    three,
    withMoved(three, steps, 0, 2),
    withMoved(three, steps, 2, 0),
    [
      'Sagstyper › Merudgift › Trin',
      'Oplysning, Vurdering og Tre',
      'Vurdering, Tre og Oplysning',
      'Tre, Oplysning og Vurdering'
    ]
  ],
  [
    'two ids',
    small,
    renamed(small, ['units', 0, 'id'], 'hc'),
    renamed(small, ['units', 0, 'id'], 'bch'),
    ['Områder › Borgercenter Handicap › Kort navn (id)', 'handicap', 'hc', 'bch']
  ]
])('a conflict over %s says what stood there, and what either made of it', (_, base, mine, theirs, words) => {
  expect(told(base, mine, theirs)).toEqual([words]);
});
