import { describe, expect, it } from 'vitest';
import { known, uncertain } from '../model/testing.ts';
import { MEASURES } from '../simulation/tally.ts';
import { compile, fillLikely } from './compile.ts';
import { commonMonths } from './common-months.ts';
import { runExpected } from '../simulation/replications.ts';
import { richWith, scenarioIds, type MeasureInput } from './measures-testing.ts';
import { createReplicator } from './replicator.ts';

const group = 'sagsbehandlere';

/** One of each kind, begun inside a month; what it does is small. */
const acts: Record<string, MeasureInput> = {
  changeInflow: {
    kind: 'changeInflow',
    inflows: ['merudgift-ind', 'boern-ind'],
    factor: uncertain(1.1, 1.2, 1.4, 'factor'),
    from: '2024-08-12'
  } as MeasureInput,
  changeHandlingTime: {
    kind: 'changeHandlingTime',
    caseTypes: ['merudgift', 'opfoelgning'],
    factor: uncertain(0.8, 0.9, 1.2, 'factor'),
    from: '2024-06-14',
    reached: '2024-09-03'
  } as MeasureInput,
  changeDeadline: {
    kind: 'changeDeadline',
    caseTypes: ['merudgift'],
    deadline: { amount: known(10, 'workingDays'), rollToWorkingDay: true },
    from: '2024-07-18'
  } as MeasureInput,
  productivityLoss: {
    kind: 'productivityLoss',
    groups: [group],
    depth: uncertain(0.1, 0.2, 0.4, 'share'),
    from: '2024-10-17',
    duration: uncertain(1, 2, 4, 'months'),
    recovery: uncertain(0, 1, 3, 'months')
  } as MeasureInput,
  leaveVacant: {
    kind: 'leaveVacant',
    group,
    positions: uncertain(0.5, 1, 2, 'årsværk'),
    from: '2024-05-20',
    until: '2025-02-13'
  } as MeasureInput,
  invest: {
    kind: 'invest',
    funds: [{ group, positions: uncertain(0.5, 1, 2, 'årsværk') }],
    from: '2024-04-09',
    recruitedOver: uncertain(0, 3, 6, 'months')
  } as MeasureInput,
  temporaryTeam: {
    kind: 'temporaryTeam',
    group: 'boernegruppe',
    positions: known(1, 'årsværk'),
    productivity: uncertain(0.4, 0.6, 0.8, 'share'),
    from: '2025-01-15',
    until: '2025-06-30'
  } as MeasureInput,
  movePositions: {
    kind: 'movePositions',
    group,
    to: 'boernegruppe',
    positions: known(1, 'årsværk'),
    from: '2024-11-05'
  } as MeasureInput,
  changeLanes: {
    kind: 'changeLanes',
    group,
    lanes: [
      {
        id: 'opfoelgning',
        serves: [{ caseType: 'opfoelgning' }],
        discipline: 'onTimeFirst',
        reservedShare: uncertain(0.3, 0.5, 0.6, 'share')
      },
      {
        id: 'alle',
        serves: [{ caseType: 'merudgift' }, { caseType: 'genvurdering' }],
        discipline: 'priority'
      }
    ],
    from: '2024-09-11',
    until: '2025-04-08'
  } as MeasureInput,
  pauseWork: {
    kind: 'pauseWork',
    caseTypes: ['merudgift'],
    step: 'vurdering',
    from: '2024-06-19',
    until: '2024-07-23'
  } as MeasureInput,
  changeRecruitment: {
    kind: 'changeRecruitment',
    group: 'boernegruppe',
    turnover: uncertain(1, 2, 4, 'share/year'),
    timeToFill: { kind: 'gamma', mean: uncertain(20, 40, 80, 'days'), variation: known(0.4, 'share') },
    leavingEarly: { months: known(2, 'months'), extraTurnover: known(3, 'share/year') },
    from: '2024-10-14',
    until: '2025-05-20'
  } as MeasureInput,
  moveCaseloads: {
    kind: 'moveCaseloads',
    caseTypes: ['merudgift', 'opfoelgning'],
    to: group,
    share: uncertain(0.2, 0.5, 0.9, 'share'),
    familiarisationHours: uncertain(0.5, 1, 2, 'hours'),
    from: '2024-07-10'
  } as MeasureInput,
  'changeRecruitment of a group that states none': {
    kind: 'changeRecruitment',
    group,
    turnover: known(1, 'share/year'),
    temps: { vacancyShare: known(0.5, 'share'), productivity: known(0.7, 'share') },
    mentoring: { hoursPerWeek: known(3, 'hours/week'), months: known(4, 'months') },
    from: '2024-08-14'
  } as MeasureInput
};

const ownLanes: Pick<Extract<MeasureInput, { kind: 'changeLanes' }>, 'lanes'>['lanes'] = [
  {
    id: 'nye',
    serves: [{ caseType: 'merudgift' }],
    discipline: 'earliestDue',
    reservedShare: known(0.3, 'share')
  },
  {
    id: 'alle',
    serves: [{ caseType: 'opfoelgning' }, { caseType: 'merudgift' }, { caseType: 'genvurdering' }],
    discipline: 'earliestDue'
  }
];

/** The same kinds at amounts that change nothing. */
const nothing: Record<string, MeasureInput> = {
  changeInflow: { ...acts['changeInflow'], factor: known(1, 'factor') } as MeasureInput,
  changeHandlingTime: { ...acts['changeHandlingTime'], factor: known(1, 'factor') } as MeasureInput,
  changeDeadline: { ...acts['changeDeadline'], deadline: { amount: known(3, 'months') } } as MeasureInput,
  productivityLoss: { ...acts['productivityLoss'], depth: known(0, 'share') } as MeasureInput,
  leaveVacant: { ...acts['leaveVacant'], positions: known(0, 'årsværk') } as MeasureInput,
  invest: { ...acts['invest'], funds: [{ group, positions: known(0, 'årsværk') }] } as MeasureInput,
  temporaryTeam: { ...acts['temporaryTeam'], positions: known(0, 'årsværk') } as MeasureInput,
  movePositions: { ...acts['movePositions'], positions: known(0, 'årsværk') } as MeasureInput,
  changeLanes: { ...acts['changeLanes'], lanes: ownLanes } as MeasureInput,
  pauseWork: { ...acts['pauseWork'], groups: ['boernegruppe'], units: ['handicap'] } as MeasureInput,
  changeRecruitment: {
    kind: 'changeRecruitment',
    group: 'boernegruppe',
    turnover: known(0.3, 'share/year'),
    from: '2024-10-14',
    until: '2025-05-20'
  } as MeasureInput,
  moveCaseloads: { ...acts['moveCaseloads'], share: known(0, 'share') } as MeasureInput,
  'changeRecruitment of a group that states none': {
    ...acts['changeRecruitment of a group that states none'],
    turnover: known(0, 'share/year')
  } as MeasureInput
};

const range = { from: 2, to: 7 };

function runsOf(measures: MeasureInput[][]) {
  const model = richWith(measures, (draft) => {
    draft.staffGroups[0]!.lanes = structuredClone(ownLanes);
    draft.staffGroups[1]!.staffing!.turnover = known(0.3, 'share/year');
  });
  const request = { model, seed: 11, replications: 8 };
  const scenarios = scenarioIds(model);
  const alone = () =>
    scenarios.map((scenario) => createReplicator({ ...request, scenarios: [scenario] }).run(range)[0]!);
  const together = () => createReplicator({ ...request, scenarios }).run(range);
  return { model, scenarios, alone, together };
}

describe.each(Object.keys(acts))('%s', (kind) => {
  it('runs the months before it once, with the results of running each scenario alone', () => {
    const { model, scenarios, alone, together } = runsOf([[acts[kind]!]]);
    const apart = alone();
    expect(together()).toEqual(apart);
    expect(apart[1]!.columns).not.toEqual(apart[0]!.columns);
    const { clock } = compile(model, scenarios[0]!);
    expect(commonMonths(model, scenarios, clock)).toBeGreaterThan(0);
  });

  it('differs by exactly 0 where it changes nothing, in both readings', () => {
    const { model, scenarios, alone } = runsOf([[nothing[kind]!]]);
    const [without, with_] = alone();
    for (const measure of MEASURES)
      expect(with_!.columns[measure], measure).toEqual(without!.columns[measure]);
    expect(with_!.sums).toEqual(without!.sums);
    const [plain, same] = scenarios.map((scenario) => runExpected(fillLikely(compile(model, scenario))));
    expect(same).toEqual(plain);
  });
});

describe('scenarios of measures', () => {
  it('compose: a scenario that builds on another is the same as one that states all of its measures', () => {
    const [first, second] = [
      acts['invest']!,
      { ...acts['changeInflow']!, factor: known(1.3, 'factor') } as MeasureInput
    ];
    const known1 = {
      ...first,
      funds: [{ group, positions: known(1, 'årsværk') }],
      recruitedOver: known(2, 'months')
    } as MeasureInput;
    const { alone } = runsOf([[known1], [known1, second]]);
    const [, invested, both] = alone();
    expect(both!.columns.received).not.toEqual(invested!.columns.received);
    const model = richWith([[known1], [second], [known1, second]]);
    const scenarios = model.scenarios.map((scenario, i) =>
      i === 2 ? { ...scenario, basedOn: model.scenarios[1]!.id } : scenario
    );
    const built = createReplicator({
      model: { ...model, scenarios },
      scenarios: [scenarios[2]!.id, scenarios[3]!.id],
      seed: 11,
      replications: 8
    }).run(range);
    expect(built[0]).toEqual(built[1]);
  });

  it('keep their luck: with more inflow no month of any replication receives fewer applications', () => {
    const { alone } = runsOf([[{ ...acts['changeInflow'], factor: known(1.2, 'factor') } as MeasureInput]]);
    const [without, more] = alone().map(({ columns }) => columns.received!);
    expect(more!.length).toBe(without!.length);
    // Flow 0 is the applications of the first unit; its follow-ups come of closed cases.
    const months = 24;
    const flows = without!.length / months / (range.to - range.from);
    for (let row = 0; row < without!.length / months; row++)
      if (row % flows === 0)
        for (let month = 0; month < months; month++)
          expect(more![row * months + month]).toBeGreaterThanOrEqual(without![row * months + month]!);
  });
});
