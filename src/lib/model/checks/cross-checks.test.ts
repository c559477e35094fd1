import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import type { Path, ProblemCode } from '../problem.ts';
import { known, smallInput, uncertain } from '../testing.ts';
import { validateModel } from '../validate.ts';

type Group = ModelInput['staffGroups'][number];
type FollowUp = ModelInput['followUps'][number];
type Lane = Group['lanes'][number];

const assumption = { kind: 'assumption' as const, note: 'x' };

function group(draft: ModelInput): Group {
  const [first] = draft.staffGroups;
  if (first === undefined) throw new Error('the small model has a staff group');
  return first;
}

function followed(draft: ModelInput, changes: Partial<FollowUp> = {}): void {
  draft.caseTypes.push({
    id: 'opfoelgning',
    name: 'Opfølgning',
    deadline: { planned: true },
    steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
  });
  group(draft).lanes.push({ id: 'opf', serves: [{ caseType: 'opfoelgning' }], discipline: 'earliestDue' });
  draft.followUps = [
    {
      id: 'stamme',
      caseType: 'opfoelgning',
      unit: 'handicap',
      activeCases: known(100, 'cases'),
      interval: { kind: 'fixed', mean: known(365, 'days') },
      earliestDaysBefore: known(30, 'days'),
      overdueAtStart: known(0, 'share'),
      nextFrom: 'actual',
      entries: [],
      ...changes
    }
  ];
}

const lane = (changes: Partial<Lane>): Lane => ({
  id: 'anden',
  serves: [{ caseType: 'merudgift' }],
  discipline: 'earliestDue',
  ...changes
});

const moved = (positions: number, on = '2024-06-01') => ({
  kind: 'moveGrantPositions' as const,
  grant: 'so42',
  from: 'sagsbehandlere',
  to: 'bif',
  positions: known(positions, 'årsværk'),
  on
});

function secondGroup(draft: ModelInput): void {
  draft.staffGroups.push({ ...group(draft), id: 'bif', name: 'BIF' });
}

/** [what, change, path, code, Danish says, English says] */
type Case = [string, (draft: ModelInput) => void, Path, ProblemCode, string, string];

const cases: Case[] = [
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
  ],
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
  ],
  [
    'a published period that ends before it begins',
    (draft) =>
      draft.published.push({
        id: 'h1',
        unit: 'handicap',
        from: '2024-06-30',
        to: '2024-01-01',
        measure: 'closedOnTime',
        share: 0.5,
        bound: 'equal',
        source: assumption
      }),
    ['published', 0, 'to'],
    'order',
    'slutter, før den begynder. Fandt "2024-01-01"; tilladt er en dato fra 2024-06-30',
    'ends before it begins. Found "2024-01-01"; allowed is a date from 2024-06-30'
  ],
  [
    'a continuation that ends before it begins',
    (draft) =>
      (draft.scenarios[1]!.measures[0] = {
        kind: 'continueGrant',
        grant: 'so42',
        share: known(1, 'share'),
        until: '2024-12-31'
      }),
    ['scenarios', 1, 'measures', 0, 'until'],
    'order',
    'en dato efter 2024-12-31, hvor bevillingen udløber',
    'a date after 2024-12-31, when the grant expires'
  ],
  [
    'a deadline beyond the known holidays',
    (draft) =>
      (draft.caseTypes[0]!.deadline = {
        amount: { value: 2089, unit: 'months', source: assumption },
        rollToWorkingDay: true
      }),
    ['caseTypes', 0, 'deadline', 'amount', 'value'],
    'deadline',
    'efter 2199, hvor helligdagene ikke kendes. Fandt 2089; tilladt er højst 2088, når perioden slutter 2025-12-31',
    'after 2199, where public holidays are not known. Found 2089; allowed is at most 2088 when the period ends 2025-12-31'
  ],
  [
    'a headline outside the period',
    (draft) => (draft.headline.year = 2026),
    ['headline', 'year'],
    'outsidePeriod',
    'uden for perioden. Fandt 2026; tilladt er et år fra 2024 til 2025',
    'outside the period. Found 2026; allowed is a year from 2024 to 2025'
  ],
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
  ],
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
  ],
  [
    'a scenario built on itself',
    (draft) => (draft.scenarios[0]!.basedOn = 'udloeb'),
    ['scenarios', 0, 'basedOn'],
    'cycle',
    'i ring: "udloeb" → "udloeb"',
    'in a circle: "udloeb" → "udloeb"'
  ],
  [
    'positions moved to where they are',
    (draft) => draft.scenarios[0]!.measures.push({ ...moved(0.5), to: 'sagsbehandlere' }),
    ['scenarios', 0, 'measures', 0, 'to'],
    'measure',
    'samme gruppe',
    'the same group'
  ],
  [
    'more positions moved than there are, in two moves',
    (draft) => {
      secondGroup(draft);
      draft.scenarios[0]!.measures.push(moved(0.75), moved(0.5, '2024-07-01'));
    },
    ['scenarios', 0, 'measures', 1, 'positions'],
    'measure',
    'højst 0,25 årsværk',
    'at most 0.25 full-time equivalents'
  ],
  [
    'a slider that sets nothing',
    (draft) => (draft.lever!.scenario = 'udloeb'),
    ['lever', 'scenario'],
    'measure',
    'viderefører bevillingen "so42"',
    'continues the grant "so42"'
  ],
  [
    'more cases than a run can hold',
    (draft) => (draft.inflows[0]!.perMonth = known(250_000, 'cases/month')),
    [],
    'volume',
    'kan blive til 6.000.000 sager. Fandt 6000000; tilladt er højst 5.000.000 sager',
    'can come to 6,000,000 cases. Found 6000000; allowed is at most 5,000,000 cases'
  ],
  [
    'follow-ups by the million',
    (draft) =>
      followed(draft, {
        activeCases: known(100_000, 'cases'),
        interval: { kind: 'fixed', mean: known(7, 'days') },
        earliestDaysBefore: known(0, 'days')
      }),
    [],
    'volume',
    'opfølgninger kan blive til 10.729.771 sager',
    'follow-ups can come to 10,729,771 cases'
  ],
  [
    'more sources than a run can hold',
    (draft) => {
      draft.inflows = Array.from({ length: 201 }, (_, index) => ({
        id: `ind-${index}`,
        caseType: 'merudgift',
        unit: 'handicap',
        perMonth: known(1, 'cases/month')
      }));
    },
    [],
    'volume',
    'højst 200 tilgange',
    'at most 200 inflows'
  ]
];

describe('parts that do not fit together', () => {
  it.each(cases)('%s', (_, change, path, code, danish, english) => {
    const result = validateModel(smallInput(change));
    if (result.ok) throw new Error('expected a refusal');
    const problem = result.problems.find((candidate) => candidate.code === code);
    expect(problem).toMatchObject({ path, code });
    expect(problem?.message.da).toContain(danish);
    expect(problem?.message.en).toContain(english);
  });

  it('reports each scenario of a circle, and none that only leads into it', () => {
    const result = validateModel(
      smallInput((draft) => {
        draft.scenarios[0]!.basedOn = 'viderefoert';
        draft.scenarios[1]!.basedOn = 'udloeb';
        draft.scenarios.push({ id: 'delvis', name: 'Delvis', basedOn: 'udloeb', measures: [] });
      })
    );
    expect(!result.ok && result.problems.map(({ path, code }) => [path[1], code])).toEqual([
      [0, 'cycle'],
      [1, 'cycle']
    ]);
  });
});

describe('parts that just fit', () => {
  const fine: [string, (draft: ModelInput) => void][] = [
    [
      'follow-ups with entries and a known overdue share',
      (draft) =>
        followed(draft, {
          overdueAtStart: known(0.2, 'share'),
          overdueDays: known(100, 'days'),
          entries: [{ caseType: 'merudgift', share: known(0.5, 'share') }]
        })
    ],
    [
      'reserves that add up to 1 only after rounding',
      (draft) => {
        group(draft).lanes = [0.1, 0.2, 0.7].map((share, index) =>
          lane({ id: `spor-${index}`, reservedShare: known(share, 'share') })
        );
      }
    ],
    [
      'one queue by due day in different ways',
      (draft) => group(draft).lanes.push(lane({ discipline: 'priority' }))
    ],
    [
      'positions moved on from where they were moved to',
      (draft) => {
        secondGroup(draft);
        draft.scenarios[0]!.measures.push(moved(1), {
          ...moved(1, '2024-07-01'),
          from: 'bif',
          to: 'sagsbehandlere'
        });
      }
    ],
    [
      'a slider on an inherited continuation',
      (draft) => {
        draft.scenarios.push({ id: 'mere', name: 'Mere', basedOn: 'viderefoert', measures: [] });
        draft.lever!.scenario = 'mere';
      }
    ],
    [
      'a backlog whose earlier steps nobody works on',
      (draft) => {
        draft.inflows = [];
        draft.backlogs.push({
          id: 'gamle',
          caseType: 'merudgift',
          unit: 'handicap',
          openCases: known(3, 'cases'),
          atStep: 'vurdering',
          ages: { kind: 'uniform', from: 0, to: 3 },
          agesSource: assumption
        });
        group(draft).lanes[0]!.serves = [{ caseType: 'merudgift', step: 'vurdering' }];
      }
    ]
  ];
  it.each(fine)('%s', (_, change) => expect(validateModel(smallInput(change))).toMatchObject({ ok: true }));
});
