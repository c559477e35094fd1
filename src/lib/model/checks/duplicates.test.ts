import { describe } from 'vitest';
import { known } from '../testing.ts';
import { refuses } from './refusals-testing.ts';

describe('what stands twice', () => {
  refuses([
    [
      'two units with one id',
      (draft) => draft.units.push({ id: 'handicap', name: 'Igen' }),
      ['units', 1, 'id'],
      'duplicate',
      'units[1] "handicap".id: står allerede som nummer 1',
      'units[1] "handicap".id: stands already as number 1'
    ],
    [
      'two steps with one id',
      (draft) => draft.caseTypes[0]?.steps.push({ ...draft.caseTypes[0].steps[1]! }),
      ['caseTypes', 0, 'steps', 2, 'id'],
      'duplicate',
      'nummer 2',
      'number 2'
    ],
    [
      'a closing day twice',
      (draft) => draft.calendar.closingDays.push('12-24'),
      ['calendar', 'closingDays', 3],
      'duplicate',
      'kun én gang',
      'only once'
    ],
    [
      'a grant that funds a group twice',
      (draft) => draft.grants[0]?.funds.push({ group: 'sagsbehandlere', positions: known(2, 'årsværk') }),
      ['grants', 0, 'funds', 1, 'group'],
      'duplicate',
      'kun én gang',
      'only once'
    ]
  ]);
});
