import { describe } from 'vitest';
import { known, uncertain } from '../testing.ts';
import { refuses } from './refusals-testing.ts';
import { group, secondGroup } from './small-parts-testing.ts';

describe('staff and caseload', () => {
  refuses([
    [
      'rework that rises with handling that is not cut',
      (draft) =>
        (group(draft).pressure = {
          normalQueueDays: known(20, 'workingDays'),
          extraReworkShare: known(0.1, 'share')
        }),
      ['staffGroups', 0, 'pressure', 'handlingCut'],
      'pressure',
      'følger af kortere behandling',
      'comes of shorter handling'
    ],
    [
      'a personal caseload that others take from',
      (draft) => {
        secondGroup(draft);
        group(draft).caseload = 'personal';
      },
      ['staffGroups', 0, 'lanes', 0, 'serves', 0],
      'caseload',
      'gruppen "bif" tager også sagerne',
      'the group "bif" takes the cases as well'
    ],
    [
      'more advisers than can be told apart',
      (draft) => {
        group(draft).caseload = 'shared';
        group(draft).establishment = known(301, 'årsværk');
      },
      ['staffGroups', 0, 'caseload'],
      'caseload',
      'op til 302 årsværk, og medarbejderne regnes hver for sig',
      'up to 302 full-time equivalents, and each adviser is computed apart'
    ],
    [
      'fewer than no hours',
      (draft) => (draft.netHours.other = uncertain(0, 10, 250, 'days/year')),
      ['netHours'],
      'netHours',
      'ned til -296 timer om året',
      'down to -296 hours a year'
    ],
    [
      "fewer than no hours in a group's own breakdown",
      (draft) => (group(draft).netHours = { ...draft.netHours, grossHours: known(370, 'hours/year') }),
      ['staffGroups', 0, 'netHours'],
      'netHours',
      'over 0 timer om året',
      'more than 0 hours a year'
    ],
    [
      'vacancies at the start that nobody ends',
      (draft) => (group(draft).staffing = { vacantAtStart: uncertain(0, 0.1, 0.2, 'share') }),
      ['staffGroups', 0, 'staffing', 'timeToFill'],
      'staffing',
      'når stillinger er vakante ved start',
      'posts are vacant at the start'
    ],
    [
      'new colleagues who have nothing to learn',
      (draft) => (group(draft).staffing = { newAtStart: known(0.1, 'share') }),
      ['staffGroups', 0, 'staffing', 'newAtStart'],
      'staffing',
      'oplæring foran sig',
      'ramp-up or mentoring ahead'
    ],
    [
      'temps at no time',
      (draft) => (group(draft).staffing = { temps: { productivity: known(0.8, 'share') } }),
      ['staffGroups', 0, 'staffing', 'temps'],
      'staffing',
      'siger ikke, hvornår der er vikarer',
      'does not say when there are temps'
    ],
    [
      'temps who stop before they begin',
      (draft) =>
        (group(draft).staffing = {
          temps: {
            productivity: known(0.8, 'share'),
            periods: [{ id: 'sommer', from: '2024-07-01', to: '2024-06-30', positions: known(1, 'årsværk') }]
          }
        }),
      ['staffGroups', 0, 'staffing', 'temps', 'periods', 0, 'to'],
      'staffing',
      'perioden slutter, før den begynder',
      'the period ends before it begins'
    ]
  ]);
});
