import { describe } from 'vitest';
import { known, uncertain } from '../testing.ts';
import { refuses } from './refusals-testing.ts';
import { followed } from './small-parts-testing.ts';

describe('the way of a case', () => {
  refuses([
    [
      'a wait after the last step',
      (draft) => (draft.caseTypes[0]!.steps[1]!.outsideWait = { kind: 'fixed', mean: known(5, 'days') }),
      ['caseTypes', 0, 'steps', 1, 'outsideWait'],
      'lastStepWait',
      'ingen ventetid efter det sidste trin',
      'no wait after the last step'
    ],
    [
      'applications of a type that is due on a planned date',
      (draft) => (draft.caseTypes[0]!.deadline = { planned: true }),
      ['inflows', 0, 'caseType'],
      'deadline',
      'en sagstype, hvis frist er et antal dage',
      'a case type whose deadline is a number of days'
    ],
    [
      'follow-ups of a type without planned date',
      (draft) => followed(draft, { caseType: 'merudgift' }),
      ['followUps', 0, 'caseType'],
      'deadline',
      '{ "planned": true }',
      '{ "planned": true }'
    ],
    [
      'follow-ups that give birth to active cases',
      (draft) => followed(draft, { entries: [{ caseType: 'opfoelgning', share: known(0.5, 'share') }] }),
      ['followUps', 0, 'entries', 0, 'caseType'],
      'deadline',
      'et antal dage',
      'a number of days'
    ],
    [
      'overdue follow-ups of unknown age',
      (draft) => followed(draft, { overdueAtStart: uncertain(0, 0, 0.1, 'share') }),
      ['followUps', 0, 'overdueDays'],
      'followUp',
      'followUps[0] "stamme".overdueDays: mangler, når en andel er over tiden',
      'followUps[0] "stamme".overdueDays: is missing while a share is overdue'
    ],
    [
      'two stocks of follow-ups for one case type and unit',
      (draft) => {
        followed(draft);
        draft.followUps.push({ ...draft.followUps[0]!, id: 'anden-stamme' });
      },
      ['followUps', 1, 'caseType'],
      'duplicate',
      'står allerede som nummer 1',
      'stands already as number 1'
    ],
    [
      'follow-ups that may be done again at once',
      (draft) =>
        followed(draft, {
          earliestDaysBefore: known(90, 'days'),
          interval: {
            kind: 'range',
            low: known(90, 'days'),
            likely: known(365, 'days'),
            high: known(400, 'days')
          }
        }),
      ['followUps', 0, 'earliestDaysBefore'],
      'followUp',
      'under 90 dage',
      'below 90 days'
    ]
  ]);
});
