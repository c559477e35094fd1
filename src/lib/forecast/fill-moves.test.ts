import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known } from '../model/testing.ts';
import { runExpected } from '../simulation/replications.ts';
import { likely, smallWith, type MeasureInput } from './measures-testing.ts';

const group = 'sagsbehandlere';
const move = (change: object = {}): MeasureInput =>
  ({
    kind: 'moveCaseloads',
    caseTypes: ['merudgift'],
    to: group,
    share: known(0.4, 'share'),
    familiarisationHours: known(2, 'hours'),
    from: '2024-01-08',
    ...change
  }) as MeasureInput;

/** A hundred open cases of one step and 60 hours, of which the group with 3 positions closes none in the first week; no inflow. */
function aHundred(draft: ModelInput): void {
  const [caseType] = draft.caseTypes;
  caseType!.steps = [
    { id: 'vurdering', name: 'Vurdering', handlingHours: { kind: 'fixed', mean: known(60, 'hours') } }
  ];
  caseType!.sequels = [
    {
      id: 'igen',
      kind: 'rework',
      share: known(0, 'share'),
      extraShareHandedOver: known(0.5, 'share'),
      delay: { kind: 'fixed', mean: known(2000, 'days') }
    }
  ];
  draft.period.end = '2027-12-31';
  draft.inflows = [];
  draft.grants = [];
  draft.staffGroups[0]!.establishment = known(3, 'årsværk');
  draft.backlogs = [
    {
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(100, 'cases'),
      ages: { kind: 'uniform', from: 1, to: 60 },
      agesSource: { kind: 'assumption', note: 'Antaget til test.' }
    }
  ];
}

function run(measures: MeasureInput[], change: (draft: ModelInput) => void = aHundred) {
  const { plan } = likely(smallWith([measures], change), 1);
  const { columns, sums } = runExpected(plan);
  const total = (numbers: ArrayLike<number> | null | undefined) => {
    let sum = 0;
    for (let i = 0; i < (numbers?.length ?? 0); i++) sum += numbers![i]!;
    return sum;
  };
  return { plan, duty: total(sums.dutyWork) / 3600, closed: total(columns.closed), columns, sums };
}

describe('caseloads that change hands', () => {
  it('cost the receiving group their hours once: 40 of 100 open cases at 2 hours', () => {
    const { duty, closed } = run([move()]);
    expect(closed).toBe(100);
    expect(duty).toBe(80);
  });

  it('take whole cases, by what is open on the day', () => {
    expect(run([move({ share: known(0.334, 'share') })]).duty).toBe(66);
    // All are closed by then.
    expect(run([move({ from: '2027-11-01' })]).duty).toBe(0);
    expect(run([move(), move({ from: '2024-01-09' })]).duty).toBe(160);
  });

  it('come back oftener: half of the 40 that have changed hands, and no other', () => {
    const soon = (draft: ModelInput) => {
      aHundred(draft);
      draft.caseTypes[0]!.sequels![0]!.delay = { kind: 'fixed', mean: known(1, 'days') };
    };
    const { columns, plan } = run([move()], soon);
    let born = 0;
    for (let month = 0; month < plan.months; month++) born += columns.born?.[month] ?? 0;
    // The part of each closing is carried, exact to a case.
    expect(Math.abs(born - 20)).toBeLessThan(1);
    const without = run([], soon).columns.born;
    expect(without === null || without?.every((count) => count === 0)).toBe(true);
  });

  it('of follow-ups are the active cases, open or not', () => {
    const { duty } = run([move({ caseTypes: ['opfoelgning'] })], (draft) => {
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        deadline: { planned: true },
        steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(1, 'hours') } }]
      });
      draft.followUps.push({
        id: 'stamme',
        caseType: 'opfoelgning',
        unit: 'handicap',
        activeCases: known(50, 'cases'),
        interval: { kind: 'fixed', mean: known(300, 'days') },
        earliestDaysBefore: known(0, 'days'),
        overdueAtStart: known(0, 'share'),
        nextFrom: 'actual',
        entries: []
      });
      draft.staffGroups[0]!.lanes[0]!.serves.push({ caseType: 'opfoelgning' });
    });
    expect(duty).toBe(0.4 * 50 * 2);
  });

  it('were moved by others where it was before the run, and are nobody’s in units that are not named', () => {
    expect(run([move({ from: '2023-12-01' })]).plan.moves).toEqual([]);
    const elsewhere = move({ units: ['boern'] });
    const { plan } = run([elsewhere], (draft) => {
      aHundred(draft);
      draft.units.push({ id: 'boern', name: 'Børn' });
      draft.staffGroups[0]!.lanes[0]!.serves.push({ caseType: 'merudgift', unit: 'boern' });
      draft.inflows.push({
        id: 'boern-ind',
        caseType: 'merudgift',
        unit: 'boern',
        perMonth: known(1, 'cases/month')
      });
    });
    expect(plan.moves.map(({ flow }) => flow)).toEqual([1]);
  });
});

describe('changed recruitment in a personal group', () => {
  const staffed =
    (handover: number) =>
    (draft: ModelInput): void => {
      aHundred(draft);
      const [staff] = draft.staffGroups;
      staff!.caseload = 'personal';
      staff!.handover = { hoursPerCase: known(handover, 'hours') };
    };
  const leave = {
    kind: 'changeRecruitment',
    group,
    turnover: known(0.5, 'share/year'),
    from: '2024-01-08',
    until: '2024-01-17'
  } as MeasureInput;

  it('hands over the leavers’ part of a hundred cases on each of its ten days, in the expected run', () => {
    const { sums } = run([leave], staffed(2));
    let seconds = 0;
    for (const work of sums.handoverWork) seconds += work;
    // 100 · ½/365.25 cases a day at 2 hours, seconds carried; nobody has closed a case of 60 hours by then.
    expect(seconds).toBe(Math.floor((10 * 100 * 0.5 * 7200) / 365.25));
    expect(run([], staffed(2)).sums.handoverWork.every((work) => work === 0)).toBe(true);
  });

  it('is added to a caseload that moves on the same days: 80 hours and the leavers’', () => {
    const { sums } = run([leave, move()], staffed(2));
    let seconds = 0;
    for (const work of sums.handoverWork) seconds += work;
    expect(seconds).toBe(80 * 3600 + Math.floor((10 * 100 * 0.5 * 7200) / 365.25));
  });
});
