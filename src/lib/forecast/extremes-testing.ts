import type { ModelDocument, ModelInput } from '../model/document.ts';
import { addProgramme } from '../model/testing-programme.ts';
import { known, smallModel } from '../model/testing.ts';
import type { UnitWord } from '../model/unit-words.ts';

type Edit = (draft: ModelInput) => void;
type CaseType = ModelInput['caseTypes'][number];
type Group = ModelInput['staffGroups'][number];
type Scenario = ModelInput['scenarios'][number];

/** A mechanism of the model: what makes it absent, typical and absurd in the small model. Every level is a valid document. */
export interface Mechanism {
  readonly name: string;
  readonly levels: readonly Edit[];
}

const nothing: Edit = () => {};
const fixed = <Unit extends UnitWord>(value: number, unit: Unit) => ({
  kind: 'fixed' as const,
  mean: known(value, unit)
});
const gamma = (days: number, variation: number) => ({
  kind: 'gamma' as const,
  mean: known(days, 'days'),
  variation: known(variation, 'share')
});
const ofCase =
  (fields: Partial<CaseType>): Edit =>
  (draft) => {
    Object.assign(draft.caseTypes[0]!, fields);
  };
const ofGroup =
  (fields: Partial<Group>): Edit =>
  (draft) => {
    Object.assign(draft.staffGroups[0]!, fields);
  };
const inflow =
  (perMonth: number): Edit =>
  (draft) => {
    draft.inflows[0]!.perMonth = known(perMonth, 'cases/month');
  };
const dispersion =
  (value: number): Edit =>
  (draft) => {
    draft.inflows[0]!.dispersion = known(value, 'factor');
  };
const handling =
  (handlingHours: CaseType['steps'][number]['handlingHours']): Edit =>
  (draft) => {
    for (const { steps } of draft.caseTypes) for (const step of steps) step.handlingHours = handlingHours;
  };
const wait =
  (outsideWait: CaseType['steps'][number]['outsideWait']): Edit =>
  (draft) => {
    const [step] = draft.caseTypes[0]!.steps;
    delete step!.outsideWait;
    if (outsideWait) step!.outsideWait = outsideWait;
  };
const backlog =
  (cases: number, to: number): Edit =>
  (draft) => {
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(cases, 'cases'),
      ages: { kind: 'uniform', from: 0, to },
      agesSource: { kind: 'assumption', note: 'Antaget til test.' }
    });
  };
const returning = (share: number, days: number): Edit =>
  ofCase({
    sequels: [{ id: 'igen', kind: 'rework', share: known(share, 'share'), delay: fixed(days, 'days') }]
  });
const leaving = (perMonth: number): Edit =>
  ofCase({ exits: [{ id: 'fortryder', name: 'Fortryder', perMonth: known(perMonth, 'share/month') }] });
const reminded = (afterDays: number, hours: number): Edit =>
  ofCase({ reminders: { afterDays: known(afterDays, 'days'), hoursPerMonth: known(hours, 'hours/month') } });
const noticed = (hours: number): Edit => ofCase({ missedDeadlineNotice: { hours: known(hours, 'hours') } });
const pressed = (days: number, overtime: number, cut: number, rework: number): Edit =>
  ofGroup({
    pressure: {
      normalQueueDays: known(days, 'workingDays'),
      overtimeShare: known(overtime, 'share'),
      handlingCut: known(cut, 'share'),
      extraReworkShare: known(rework, 'share')
    }
  });
const staffed = (turnover: number, days: number, level: number, hoursPerWeek: number, cover: number): Edit =>
  ofGroup({
    staffing: {
      turnover: known(turnover, 'share/year'),
      timeToFill: gamma(days, 0.5),
      rampUp: { startLevel: known(level, 'share'), months: known(6, 'months') },
      mentoring: { hoursPerWeek: known(hoursPerWeek, 'hours/week'), months: known(6, 'months') },
      temps: { vacancyShare: known(cover, 'share'), productivity: known(0.8, 'share') }
    }
  });
const followed =
  (active: number, interval: number, overdue: number, share: number, exits: number): Edit =>
  (draft) => {
    draft.caseTypes.push({
      id: 'opfoelgning',
      name: 'Opfølgning',
      deadline: { planned: true },
      steps: [{ id: 'samtale', name: 'Samtale', handlingHours: fixed(2, 'hours') }]
    });
    draft.followUps.push({
      id: 'stamme',
      caseType: 'opfoelgning',
      unit: 'handicap',
      activeCases: known(active, 'cases'),
      interval: gamma(interval, 0.3),
      earliestDaysBefore: known(Math.min(14, interval - 1), 'days'),
      overdueAtStart: known(overdue, 'share'),
      overdueDays: known(200, 'days'),
      nextFrom: 'actual',
      entries: [{ caseType: 'merudgift', share: known(share, 'share') }],
      exitsPerYear: known(exits, 'share/year')
    });
    draft.staffGroups[0]!.lanes.push({
      id: 'opfoelgninger',
      serves: [{ caseType: 'opfoelgning' }],
      discipline: 'earliestDue'
    });
  };
const reviewed =
  (cases: number, release: 'evenly' | 'atOnce'): Edit =>
  (draft) =>
    addProgramme(draft, {
      parts: [{ id: 'alle', unit: 'handicap', cases: known(cases, 'cases') }],
      release: release === 'evenly' ? { kind: 'evenly', until: '2024-12-31' } : { kind: 'atOnce' },
      milestones: [
        { id: 'alle', name: 'Alle', date: '2025-06-30', stage: 'reported', needed: known(1, 'share') }
      ]
    });
const reserved =
  (share: number): Edit =>
  (draft) => {
    draft.staffGroups[0]!.lanes[0]!.reservedShare = known(share, 'share');
  };
const ordered =
  (discipline: Group['lanes'][number]['discipline']): Edit =>
  (draft) => {
    for (const lane of draft.staffGroups[0]!.lanes) lane.discipline = discipline;
  };
const acting =
  (measures: Scenario['measures']): Edit =>
  (draft) => {
    draft.scenarios[1]!.measures.push(...measures);
  };
const absurdActs: Scenario['measures'] = [
  { kind: 'changeInflow', inflows: ['merudgift-ind'], factor: known(0, 'factor'), from: '2024-03-01' },
  {
    kind: 'changeDeadline',
    caseTypes: ['merudgift'],
    deadline: { amount: known(0, 'days') },
    from: '2024-05-01'
  },
  {
    kind: 'changeHandlingTime',
    caseTypes: ['merudgift'],
    factor: known(10, 'factor'),
    from: '2024-06-01',
    until: '2024-06-02'
  },
  { kind: 'leaveVacant', group: 'sagsbehandlere', positions: known(1.5, 'årsværk'), from: '2025-01-01' },
  { kind: 'pauseWork', caseTypes: ['merudgift'], from: '2024-07-01', until: '2024-12-31' }
];
const typicalActs: Scenario['measures'] = [
  { kind: 'changeInflow', inflows: ['merudgift-ind'], factor: known(1.1, 'factor'), from: '2024-09-01' },
  { kind: 'leaveVacant', group: 'sagsbehandlere', positions: known(0.5, 'årsværk'), from: '2025-02-01' }
];

/** Later mechanisms see what earlier ones have made of the draft. */
export const mechanisms: readonly Mechanism[] = [
  { name: 'inflow', levels: [inflow(0), nothing, inflow(500)] },
  { name: 'dispersion', levels: [nothing, dispersion(2), dispersion(100)] },
  {
    name: 'handling hours',
    levels: [
      handling(fixed(0.01, 'hours')),
      nothing,
      handling({ kind: 'lognormal', mean: known(150, 'hours'), variation: known(5, 'share') })
    ]
  },
  { name: 'outside wait', levels: [wait(undefined), nothing, wait(gamma(900, 5))] },
  {
    name: 'deadline',
    levels: [
      ofCase({ deadline: { amount: known(0, 'days') } }),
      nothing,
      ofCase({ deadline: { amount: known(3660, 'days') } })
    ]
  },
  {
    name: 'clock start',
    levels: [
      nothing,
      ofCase({ clockStart: { kind: 'measureStarted', step: 'oplysning' } }),
      ofCase({
        clockStart: {
          kind: 'aware',
          daysBeforeReceipt: {
            value: 3660,
            unit: 'days',
            source: { kind: 'assumption', note: 'Antaget til test.' }
          }
        }
      })
    ]
  },
  { name: 'backlog', levels: [nothing, backlog(60, 120), backlog(5000, 3000)] },
  { name: 'sequels', levels: [nothing, returning(0.05, 30), returning(0.8, 1)] },
  { name: 'exits', levels: [nothing, leaving(0.01), leaving(0.99)] },
  { name: 'reminders', levels: [nothing, reminded(90, 0.1), reminded(0, 2000)] },
  { name: 'notices', levels: [nothing, noticed(0.3), noticed(2000)] },
  {
    name: 'positions',
    levels: [
      ofGroup({ establishment: known(0, 'årsværk') }),
      nothing,
      ofGroup({ establishment: known(250, 'årsværk') })
    ]
  },
  { name: 'staffing', levels: [nothing, staffed(0.2, 90, 0.4, 3, 0.5), staffed(10, 700, 0, 40, 1)] },
  // Not absence, typical and absurd, but the three ways there are; handing over takes the most it may.
  {
    name: 'caseload',
    levels: [
      nothing,
      ofGroup({ caseload: 'shared' }),
      ofGroup({ caseload: 'personal', handover: { hoursPerCase: known(200, 'hours') } })
    ]
  },
  { name: 'pressure', levels: [nothing, pressed(20, 0.05, 0.1, 0.05), pressed(1, 1, 0.9, 0)] },
  { name: 'follow-ups', levels: [nothing, followed(130, 180, 0.2, 0.3, 0.1), followed(200, 30, 1, 1, 1)] },
  { name: 'programme', levels: [nothing, reviewed(120, 'evenly'), reviewed(20_000, 'atOnce')] },
  { name: 'reserve', levels: [nothing, reserved(0.3), reserved(1)] },
  {
    name: 'discipline',
    levels: [nothing, ordered('firstReceived'), ordered('priority'), ordered('onTimeFirst')]
  },
  { name: 'measures', levels: [nothing, acting(typicalActs), acting(absurdActs)] }
];

/** The small model with each mechanism at a level. @throws Error with the problems of a document that is not valid */
export const modelAt = (row: readonly number[]): ModelDocument =>
  smallModel((draft) => mechanisms.forEach(({ levels }, at) => levels[row[at]!]!(draft)));

/** What a case of the matrix is, for the name of a test. */
export const describeRow = (row: readonly number[]): string =>
  mechanisms.map(({ name }, at) => `${name} ${row[at]}`).join(', ');
