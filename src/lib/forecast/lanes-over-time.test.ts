import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known } from '../model/testing.ts';
import { runExpected } from '../simulation/replications.ts';
import { likely, smallWith, type MeasureInput } from './measures-testing.ts';

const group = 'sagsbehandlere';

/** Two case types of one step, 6,000 hours of open cases of each and nothing else; the first comes first. */
function twoHeaps(draft: ModelInput): void {
  const [first] = draft.caseTypes;
  first!.steps = [
    { id: 'vurdering', name: 'Vurdering', handlingHours: { kind: 'fixed', mean: known(6, 'hours') } }
  ];
  draft.caseTypes.push({ ...structuredClone(first!), id: 'tilskud', name: 'Tilskud' });
  draft.inflows = [];
  draft.backlogs = ['merudgift', 'tilskud'].map((caseType) => ({
    id: `start-${caseType}`,
    caseType,
    unit: 'handicap',
    openCases: known(1000, 'cases'),
    ages: { kind: 'uniform', from: 1, to: 100 },
    agesSource: { kind: 'assumption', note: 'Antaget til test.' }
  }));
  draft.staffGroups[0]!.lanes = [
    { id: 'merudgift', serves: [{ caseType: 'merudgift' }], discipline: 'earliestDue' },
    { id: 'tilskud', serves: [{ caseType: 'tilskud' }], discipline: 'earliestDue' }
  ];
}

/** Closed cases of the two types per month with the measures, and the hours of the group over those of a case. */
function closings(measures: MeasureInput[], hours = 6) {
  const model = smallWith([measures], (draft) => {
    twoHeaps(draft);
    for (const { steps } of draft.caseTypes)
      steps[0]!.handlingHours = { kind: 'fixed', mean: known(hours, 'hours') };
    for (const backlog of draft.backlogs) backlog.openCases = known(6000 / hours, 'cases');
  });
  const { plan } = likely(model, 1);
  const { columns, sums } = runExpected(plan);
  return (month: number) => ({
    first: columns.closed![month]!,
    second: columns.closed![plan.months + month]!,
    cases: sums.available[month]! / (hours * 3600)
  });
}

const lanes = (change: object): MeasureInput =>
  ({
    kind: 'changeLanes',
    group,
    lanes: [
      { id: 'tilskud', serves: [{ caseType: 'tilskud' }], discipline: 'earliestDue' },
      { id: 'merudgift', serves: [{ caseType: 'merudgift' }], discipline: 'firstReceived' }
    ],
    ...change
  }) as MeasureInput;
const pause = (change: object): MeasureInput =>
  ({ kind: 'pauseWork', caseTypes: ['merudgift'], ...change }) as MeasureInput;
const [APRIL, MAY, JUNE] = [3, 4, 5];

describe('changed lanes', () => {
  it('give all hours to what then stands first; only the case that was begun is finished', () => {
    const closed = closings([lanes({ from: '2024-05-01' })]);
    expect(closed(APRIL).second).toBe(0);
    expect(Math.abs(closed(APRIL).first - closed(APRIL).cases)).toBeLessThan(1);
    expect(closed(MAY).first).toBeLessThanOrEqual(1);
    expect(Math.abs(closed(MAY).first + closed(MAY).second - closed(MAY).cases)).toBeLessThan(1);
  });

  it('end after their last day', () => {
    const closed = closings([lanes({ from: '2024-05-01', until: '2024-05-31' })]);
    expect(closed(JUNE).second).toBeLessThanOrEqual(1);
    expect(Math.abs(closed(JUNE).first + closed(JUNE).second - closed(JUNE).cases)).toBeLessThan(1);
  });

  it('reserve their share: a quarter of the hours of May are for the second type', () => {
    const reserve = [
      { id: 'merudgift', serves: [{ caseType: 'merudgift' }], discipline: 'earliestDue' },
      {
        id: 'tilskud',
        serves: [{ caseType: 'tilskud' }],
        discipline: 'earliestDue',
        reservedShare: known(0.25, 'share')
      }
    ];
    const closed = closings([lanes({ lanes: reserve, from: '2024-05-01' })], 0.1);
    expect(closed(APRIL).second).toBe(0);
    const over = closed(MAY).second - closed(MAY).cases / 4;
    // Every working day of May 2024, of which 21, the case that the reserve has begun is finished with the hours of all.
    expect(over).toBeGreaterThan(-1);
    expect(over).toBeLessThan(21);
  });

  it('are those of the last measure in the list where several are in force', () => {
    const back = lanes({
      lanes: [
        { id: 'a', serves: [{ caseType: 'merudgift' }], discipline: 'earliestDue' },
        { id: 'b', serves: [{ caseType: 'tilskud' }], discipline: 'earliestDue' }
      ],
      from: '2024-04-01'
    });
    expect(closings([lanes({ from: '2024-05-01' }), back])(MAY).second).toBe(0);
    expect(closings([back, lanes({ from: '2024-05-01' })])(MAY).first).toBeLessThanOrEqual(1);
  });

  it('hold from the first day where they began before the run', () => {
    const closed = closings([lanes({ from: '2023-11-01' })]);
    expect(closed(0).first).toBe(0);
  });
});

describe('a pause of work', () => {
  it('leaves cases lying, and the hours go to what is not paused', () => {
    const closed = closings([pause({ from: '2024-05-01', until: '2024-05-31' })]);
    expect(closed(MAY).first).toBeLessThanOrEqual(1);
    expect(Math.abs(closed(MAY).first + closed(MAY).second - closed(MAY).cases)).toBeLessThan(1);
    expect(closed(JUNE).second).toBeLessThanOrEqual(1);
  });

  it('of everything leaves hours unused', () => {
    const closed = closings([pause({ caseTypes: ['merudgift', 'tilskud'], from: '2024-05-01' })]);
    expect(closed(MAY).first + closed(MAY).second).toBeLessThanOrEqual(1);
    expect(closed(JUNE)).toMatchObject({ first: 0, second: 0 });
  });

  it('of another group or unit is none', () => {
    const elsewhere = pause({ units: ['boern'], from: '2024-05-01' });
    const model = smallWith([[elsewhere]], (draft) => {
      twoHeaps(draft);
      draft.units.push({ id: 'boern', name: 'Børn' });
    });
    const [without, with_] = [0, 1].map((scenario) => runExpected(likely(model, scenario).plan));
    expect(with_).toEqual(without);
  });

  it('holds under lanes that change', () => {
    const closed = closings([
      pause({ caseTypes: ['tilskud'], from: '2024-04-01' }),
      lanes({ from: '2024-05-01' })
    ]);
    expect(closed(MAY)).toMatchObject({ second: 0 });
    expect(Math.abs(closed(MAY).first - closed(MAY).cases)).toBeLessThan(1);
  });
});
