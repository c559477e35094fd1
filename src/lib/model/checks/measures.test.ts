import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import type { ProblemCode } from '../problem.ts';
import { known, smallInput } from '../testing.ts';
import { validateModel } from '../validate.ts';

type Measure = ModelInput['scenarios'][number]['measures'][number];

/** The problems of the small model with measures in its second scenario, with a follow-up type beside its applications. */
function problemsOf(measures: object[], change: (draft: ModelInput) => void = () => {}) {
  const input = smallInput((draft) => {
    draft.caseTypes.push({
      id: 'opfoelgning',
      name: 'Opfølgning',
      deadline: { planned: true },
      steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
    });
    draft.scenarios[1]!.measures = measures as Measure[];
    delete draft.lever;
    change(draft);
  });
  const result = validateModel(input);
  return result.ok ? [] : result.problems;
}

const from = '2024-06-01';
const group = 'sagsbehandlere';
const inflow = { kind: 'changeInflow', inflows: ['merudgift-ind'], factor: known(1.2, 'factor'), from };
const handling = { kind: 'changeHandlingTime', caseTypes: ['merudgift'], factor: known(1.2, 'factor'), from };
const vacant = { kind: 'leaveVacant', group, positions: known(1, 'årsværk'), from };
const move = { kind: 'movePositions', group, positions: known(1, 'årsværk'), from };
const deadline = {
  kind: 'changeDeadline',
  caseTypes: ['merudgift'],
  deadline: { amount: known(4, 'weeks') },
  from
};
const loss = {
  kind: 'productivityLoss',
  groups: [group],
  depth: known(0.2, 'share'),
  from,
  duration: known(3, 'months')
};
const invest = { kind: 'invest', funds: [{ group, positions: known(2, 'årsværk') }], from };

const allOf = (discipline: string) => ({ id: 'alle', serves: [{ caseType: 'merudgift' }], discipline });
const lanes = { kind: 'changeLanes', group, lanes: [allOf('onTimeFirst')], from };
const pause = { kind: 'pauseWork', caseTypes: ['merudgift'], from, until: '2024-08-31' };

/** [what, measures, place inside the measures, code, Danish says, English says] */
type Case = [string, object[], string, ProblemCode, string, string];

const cases: Case[] = [
  [
    'an inflow changed in two ways at once',
    [{ ...inflow, plus: known(10, 'cases/month') }],
    '[0]',
    'notAllowed',
    'præcis ét af felterne factor eller plus',
    'exactly one of the fields factor or plus'
  ],
  [
    'an inflow that is not there',
    [{ ...inflow, inflows: ['merudgft-ind'] }],
    '[0].inflows[0]',
    'unknownReference',
    'Mente du "merudgift-ind"?',
    'Did you mean "merudgift-ind"?'
  ],
  [
    'the same inflow twice',
    [{ ...inflow, inflows: ['merudgift-ind', 'merudgift-ind'] }],
    '[0].inflows[1]',
    'measure',
    'står allerede i listen',
    'stands in the list already'
  ],
  [
    'a step that the case type does not have',
    [{ ...handling, step: 'samtale' }],
    '[0].step',
    'unknownReference',
    'sagstypens trin',
    "case type's steps"
  ],
  [
    'a new mean for a case type of several steps',
    [{ kind: 'changeHandlingTime', caseTypes: ['merudgift'], mean: known(4, 'hours'), from }],
    '[0].step',
    'measure',
    'mangler, når sagstypen "merudgift" har flere trin',
    'is missing while the case type "merudgift" has several steps'
  ],
  [
    'factors that make a step too long together',
    [1, 2, 3].map((n) => ({ ...handling, id: `nr${n}`, factor: known(8, 'factor') })),
    '[2] "nr3".factor',
    'measure',
    'tilsammen give 3.072 timer',
    'together can come to 3,072 hours'
  ],
  [
    'a measure after the period',
    [{ ...vacant, from: '2026-01-01' }],
    '[0].from',
    'outsidePeriod',
    'en dato til og med 2025-12-31',
    'a date up to 2025-12-31'
  ],
  [
    'a measure before the period',
    [{ ...vacant, from: '2023-01-01', until: '2023-12-31' }],
    '[0].until',
    'outsidePeriod',
    'en dato fra 2024-01-01',
    'a date from 2024-01-01'
  ],
  [
    'a measure that ends before it begins',
    [{ ...vacant, until: '2024-05-31' }],
    '[0].until',
    'order',
    'en dato fra 2024-06-01',
    'a date from 2024-06-01'
  ],
  [
    'a measure that ends before it is reached',
    [{ ...inflow, reached: '2024-09-01', until: '2024-08-01' }],
    '[0].until',
    'order',
    'en dato fra 2024-09-01',
    'a date from 2024-09-01'
  ],
  [
    'a measure that is reached on its first day',
    [{ ...inflow, reached: from }],
    '[0].reached',
    'order',
    'en dato efter 2024-06-01',
    'a date after 2024-06-01'
  ],
  [
    'positions moved to where they are',
    [{ ...move, to: group }],
    '[0].to',
    'measure',
    'flyttes til samme gruppe',
    'move to the same group'
  ],
  [
    'more positions moved than a group has: 2 and at most 1.5 from its grant',
    [{ ...move, positions: known(4, 'årsværk') }],
    '[0].positions',
    'measure',
    'højst 3,5 årsværk',
    'at most 3.5 full-time equivalents'
  ],
  [
    'a group that is not there',
    [{ ...loss, groups: ['andre'] }],
    '[0].groups[0]',
    'unknownReference',
    'medarbejdergrupperne',
    'staff groups'
  ],
  [
    'positions in a group that is not there',
    [{ ...invest, funds: [{ group: 'andre', positions: known(1, 'årsværk') }] }],
    '[0].funds[0].group',
    'unknownReference',
    'medarbejdergrupperne',
    'staff groups'
  ],
  [
    'a deadline of a case type that is planned',
    [{ ...deadline, caseTypes: ['opfoelgning'] }],
    '[0].caseTypes[0]',
    'measure',
    'planlagt dato og ingen frist',
    'planned date and no deadline'
  ],
  [
    'a deadline that may lie beyond the calendar',
    [{ ...deadline, deadline: { amount: known(3000, 'months') } }],
    '[0].deadline.amount.value',
    'deadline',
    'efter 2199',
    'after 2199'
  ],
  [
    'lanes that take what nobody has',
    [{ ...lanes, lanes: [{ ...allOf('earliestDue'), serves: [{ caseType: 'merudgft' }] }] }],
    '[0].lanes[0] "alle".serves[0].caseType',
    'unknownReference',
    'Mente du "merudgift"?',
    'Did you mean "merudgift"?'
  ],
  [
    'lanes that leave a step to nobody',
    [
      {
        ...lanes,
        lanes: [{ ...allOf('earliestDue'), serves: [{ caseType: 'merudgift', step: 'vurdering' }] }]
      }
    ],
    '[0].lanes',
    'notServed',
    'ingen arbejder på trinnet "oplysning"',
    'nobody works on the step "oplysning"'
  ],
  [
    'lanes that order the same cases by two days',
    [{ ...lanes, lanes: [allOf('earliestDue'), { ...allOf('firstReceived'), id: 'gamle' }] }],
    '[0].lanes[1] "gamle".discipline',
    'orderKey',
    'efter en anden dag',
    'in the order of another day'
  ],
  [
    'lanes that reserve more than there is',
    [
      {
        ...lanes,
        lanes: [
          { ...allOf('earliestDue'), reservedShare: known(0.7, 'share') },
          { ...allOf('priority'), id: 'andre', reservedShare: known(0.4, 'share') }
        ]
      }
    ],
    '[0].lanes',
    'reserves',
    'op til 1,1 af gruppens timer',
    "up to 1.1 of the group's hours"
  ],
  [
    'a pause of a step that is not there',
    [{ ...pause, step: 'samtale' }],
    '[0].step',
    'unknownReference',
    'sagstypens trin',
    "case type's steps"
  ],
  [
    'caseloads that the group has no lane for',
    [
      {
        kind: 'moveCaseloads',
        caseTypes: ['merudgift', 'opfoelgning'],
        to: group,
        share: known(0.5, 'share'),
        familiarisationHours: known(1, 'hours'),
        from
      }
    ],
    '[0].caseTypes[1]',
    'measure',
    'giv den det med changeLanes',
    'give it one with changeLanes'
  ],
  [
    'recruitment that changes nothing',
    [{ kind: 'changeRecruitment', group, from }],
    '[0]',
    'notAllowed',
    'mindst ét af felterne turnover',
    'at least one of the fields turnover'
  ],
  [
    'recruitment that would begin again',
    [
      {
        kind: 'changeRecruitment',
        group,
        turnover: known(0.1, 'share/year'),
        vacantAtStart: known(0.1, 'share'),
        from
      }
    ],
    '[0].vacantAtStart',
    'unknownKey',
    'turnover',
    'turnover'
  ],
  [
    'two measures of one id',
    [{ ...vacant, id: 'stop' }, loss, { ...move, id: 'stop' }],
    '[2] "stop".id',
    'duplicate',
    'står allerede',
    'stands already'
  ]
];

describe('measures that do not fit the model', () => {
  it.each(cases)('%s', (_, measures, place, code, danish, english) => {
    const problems = problemsOf(measures);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ place: `scenarios[1] "viderefoert".measures${place}`, code });
    expect(problems[0]?.message.da).toContain(danish);
    expect(problems[0]?.message.en).toContain(english);
  });

  it('fit where what they need is there', () => {
    expect(problemsOf([inflow, handling, vacant, move, deadline, loss, invest, lanes, pause])).toEqual([]);
    // What is bought before can be moved.
    expect(problemsOf([invest, { ...move, positions: known(5, 'årsværk') }])).toEqual([]);
    expect(problemsOf([{ ...move, positions: known(5, 'årsværk') }, invest])).toHaveLength(1);
  });

  it('that are off lend nothing to others, and are judged as if those before them were in use', () => {
    const five = { ...move, positions: known(5, 'årsværk') };
    const off = { off: true };
    expect(problemsOf([{ ...invest, ...off }, five])).toMatchObject([
      { place: 'scenarios[1] "viderefoert".measures[1].positions' }
    ]);
    expect(
      problemsOf([
        { ...invest, ...off },
        { ...five, ...off }
      ])
    ).toEqual([]);
    expect(problemsOf([{ ...five, ...off }])).toHaveLength(1);
    expect(problemsOf([{ ...inflow, inflows: ['ingen'], ...off }])).toMatchObject([
      { code: 'unknownReference' }
    ]);
    expect(problemsOf([{ ...inflow, from: '2031-01-01', ...off }])).toMatchObject([
      { code: 'outsidePeriod' }
    ]);
    const tenfold = [1, 2, 3, 4].map((_, at) => ({ ...inflow, factor: known(10, 'factor'), off: at > 0 }));
    expect(problemsOf(tenfold)).toEqual([]);
  });

  it('may be more cases than a run can hold', () => {
    const tenfold = [1, 2, 3, 4].map(() => ({ ...inflow, factor: known(10, 'factor') }));
    // 50 a month at most · 24 months · 10,000.
    expect(problemsOf(tenfold)).toMatchObject([{ code: 'volume', found: '12000000' }]);
  });
});
