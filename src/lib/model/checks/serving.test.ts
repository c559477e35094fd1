import { describe } from 'vitest';
import { known, uncertain } from '../testing.ts';
import { refuses } from './refusals-testing.ts';
import { assumption, followed, group, lane } from './small-parts-testing.ts';

describe('who works on what', () => {
  refuses([
    [
      'a step nobody works on',
      (draft) => (group(draft).lanes[0]!.serves = [{ caseType: 'merudgift', step: 'vurdering' }]),
      ['inflows', 0, 'caseType'],
      'notServed',
      'ingen arbejder på trinnet "oplysning" af sagstypen "merudgift" i enheden "handicap"',
      'nobody works on the step "oplysning" of the case type "merudgift" in the unit "handicap"'
    ],
    [
      'an open case in a unit nobody works for',
      (draft) => {
        draft.units.push({ id: 'voksne', name: 'Voksne' });
        draft.backlogs.push({
          id: 'gamle',
          caseType: 'merudgift',
          unit: 'voksne',
          openCases: known(3, 'cases'),
          atStep: 'vurdering',
          ages: { kind: 'uniform', from: 0, to: 3 },
          agesSource: assumption
        });
      },
      ['backlogs', 0, 'caseType'],
      'notServed',
      'trinnet "vurdering"',
      'the step "vurdering"'
    ],
    [
      'entries of a type nobody works on in the unit',
      (draft) => {
        draft.caseTypes.push({ ...draft.caseTypes[0]!, id: 'tabt' });
        followed(draft, { entries: [{ caseType: 'tabt', share: known(1, 'share') }] });
        draft.caseTypes[1]!.steps = [draft.caseTypes[0]!.steps[1]!];
      },
      ['followUps', 0, 'entries', 0, 'caseType'],
      'notServed',
      'sagstypen "tabt"',
      'the case type "tabt"'
    ],
    [
      'a lane that takes the same cases twice',
      (draft) =>
        group(draft).lanes[0]!.serves.push({ caseType: 'merudgift', unit: 'handicap', step: 'vurdering' }),
      ['staffGroups', 0, 'lanes', 0, 'serves', 1],
      'duplicate',
      'sporet tager allerede disse sager',
      'the lane takes these cases already'
    ],
    [
      'one queue in the order of two days',
      (draft) => group(draft).lanes.push(lane({ discipline: 'firstReceived' })),
      ['staffGroups', 0, 'lanes', 1, 'discipline'],
      'orderKey',
      'tilladt er fristdag ("earliestDue", "priority" eller "onTimeFirst")',
      'allowed is due day ("earliestDue", "priority" or "onTimeFirst")'
    ],
    [
      'reserves above the whole',
      (draft) => {
        group(draft).lanes[0]!.reservedShare = known(0.6, 'share');
        group(draft).lanes.push(lane({ reservedShare: uncertain(0.2, 0.3, 0.5, 'share') }));
      },
      ['staffGroups', 0, 'lanes'],
      'reserves',
      'reserverer op til 1,1 af gruppens timer. Fandt 1.1',
      "reserve up to 1.1 of the group's hours. Found 1.1"
    ]
  ]);
});
