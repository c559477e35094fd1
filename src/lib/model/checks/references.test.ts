import { describe } from 'vitest';
import { known } from '../testing.ts';
import { refuses } from './refusals-testing.ts';
import { group } from './small-parts-testing.ts';

describe('what does not exist', () => {
  refuses([
    [
      'an unknown case type, with the nearest suggested',
      (draft) => (draft.inflows[0]!.caseType = 'merudgft'),
      ['inflows', 0, 'caseType'],
      'unknownReference',
      'findes ikke blandt sagstyperne (caseTypes). Mente du "merudgift"? Fandt "merudgft"; tilladt er merudgift.',
      'does not exist among the case types. Did you mean "merudgift"? Found "merudgft"; allowed is merudgift.'
    ],
    [
      'an unknown unit',
      (draft) => (group(draft).unit = 'voksne'),
      ['staffGroups', 0, 'unit'],
      'unknownReference',
      'enhederne (units)',
      'the units'
    ],
    [
      'an unknown step in a lane',
      (draft) => (group(draft).lanes[0]!.serves[0]!.step = 'screening'),
      ['staffGroups', 0, 'lanes', 0, 'serves', 0, 'step'],
      'unknownReference',
      'tilladt er oplysning, vurdering',
      'allowed is oplysning, vurdering'
    ],
    [
      'an unknown document behind a value',
      (draft) => (draft.netHours.careDays.source = { kind: 'document', document: 'notatt', where: 's. 1' }),
      ['netHours', 'careDays', 'source', 'document'],
      'unknownReference',
      'blandt kilderne (documents)',
      'among the sources (documents)'
    ],
    [
      'an unknown group of a budget line',
      (draft) => (draft.grants[0]!.lines[0]!.group = 'ingen'),
      ['grants', 0, 'lines', 0, 'group'],
      'unknownReference',
      'medarbejdergrupperne',
      'the staff groups'
    ],
    [
      'an unknown group that reminders fall on',
      (draft) =>
        (draft.caseTypes[0]!.reminders = {
          afterDays: known(90, 'days'),
          hoursPerMonth: known(1, 'hours/month'),
          group: 'telefon'
        }),
      ['caseTypes', 0, 'reminders', 'group'],
      'unknownReference',
      'medarbejdergrupperne',
      'the staff groups'
    ],
    [
      'an unknown group that gives notice of missed deadlines',
      (draft) =>
        (draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(1, 'hours'), group: 'sagsbehandler' }),
      ['caseTypes', 0, 'missedDeadlineNotice', 'group'],
      'unknownReference',
      'Mente du "sagsbehandlere"?',
      'Did you mean "sagsbehandlere"?'
    ],
    [
      'an unknown grant in a measure',
      (draft) => draft.scenarios[0]!.measures.push({ kind: 'endGrant', grant: 'oe501', on: '2024-06-30' }),
      ['scenarios', 0, 'measures', 0, 'grant'],
      'unknownReference',
      'bevillingerne',
      'the grants'
    ],
    [
      'an unknown case type in a list',
      (draft) => (draft.headline.caseTypes = ['merudgift', 'hky']),
      ['headline', 'caseTypes', 1],
      'unknownReference',
      'sagstyperne',
      'the case types'
    ],
    [
      'an unknown scenario behind the slider',
      (draft) => (draft.lever!.scenario = 'delvis'),
      ['lever', 'scenario'],
      'unknownReference',
      'scenarierne',
      'the scenarios'
    ]
  ]);
});
