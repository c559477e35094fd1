import type { ModelDocument } from '../model/document.ts';
import { known, smallModel, uncertain, type Change } from '../model/testing.ts';

const assumed = { kind: 'assumption', note: 'Antaget til test.' } as const;

/**
 * For tests: the small model with a second unit, a backlog, follow-ups fed by applications, seasons and ranges in every kind of
 * place, so that whatever a replication refills is refilled.
 */
export function richModel(
  change: (draft: Parameters<Extract<Change, (draft: never) => void>>[0]) => void = () => {}
): ModelDocument {
  return smallModel((draft) => {
    draft.units.push({ id: 'boern', name: 'Børn' });
    const [oplysning, vurdering] = draft.caseTypes[0]!.steps;
    oplysning!.handlingHours = {
      kind: 'range',
      low: known(1, 'hours'),
      likely: uncertain(2, 3, 4, 'hours'),
      high: known(9, 'hours')
    };
    vurdering!.handlingHours = {
      kind: 'lognormal',
      mean: {
        start: { ...uncertain(4, 6, 9, 'hours'), commonShare: 0.5 },
        changes: [
          { from: '2024-08-10', to: uncertain(5, 7, 9, 'hours') },
          { from: '2025-02-01', reached: '2025-06-01', to: known(6, 'hours') }
        ]
      },
      variation: uncertain(0.3, 0.6, 0.9, 'share')
    };
    oplysning!.outsideWait = {
      kind: 'gamma',
      mean: uncertain(20, 30, 50, 'days'),
      variation: known(0.5, 'share')
    };
    draft.caseTypes[0]!.reminders = {
      afterDays: uncertain(60, 90, 150, 'days'),
      hoursPerMonth: { ...uncertain(0.05, 0.1, 0.3, 'hours/month'), commonShare: 0.5 }
    };
    draft.caseTypes[0]!.missedDeadlineNotice = { hours: uncertain(0.1, 0.2, 0.4, 'hours') };
    draft.caseTypes.push({
      id: 'opfoelgning',
      name: 'Opfølgning',
      deadline: { planned: true },
      steps: [
        {
          id: 'samtale',
          name: 'Samtale',
          handlingHours: { kind: 'gamma', mean: uncertain(2, 3, 5, 'hours'), variation: known(0.4, 'share') }
        }
      ]
    });
    draft.caseTypes[0]!.exits = [
      { id: 'traekker', name: 'Trækker ansøgningen', perYear: uncertain(0.05, 0.1, 0.3, 'share/year') },
      { id: 'flytter', name: 'Flytter', perMonth: uncertain(0.001, 0.002, 0.01, 'share/month') }
    ];
    draft.caseTypes[0]!.sequels = [
      {
        id: 'genoptaget',
        kind: 'rework',
        share: uncertain(0.02, 0.05, 0.1, 'share'),
        delay: { kind: 'gamma', mean: uncertain(20, 30, 60, 'days'), variation: known(0.8, 'share') }
      },
      {
        id: 'klage',
        kind: 'appeal',
        caseType: 'genvurdering',
        share: uncertain(0.1, 0.2, 0.4, 'share'),
        extraShareHandedOver: uncertain(0, 0.05, 0.1, 'share'),
        delay: { kind: 'fixed', mean: uncertain(14, 21, 28, 'days') }
      }
    ];
    draft.caseTypes.push({
      id: 'genvurdering',
      name: 'Genvurdering',
      deadline: { amount: known(4, 'weeks') },
      steps: [{ id: 'vurder', name: 'Vurder', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }],
      sequels: [
        {
          id: 'hjemvist',
          kind: 'remittal',
          caseType: 'merudgift',
          share: known(0.2, 'share'),
          delay: { kind: 'fixed', mean: known(200, 'days') }
        }
      ]
    });
    draft.inflows[0]!.dispersion = uncertain(1, 1.5, 3, 'factor');
    draft.inflows[0]!.yearlyTrend = uncertain(0, 0.02, 0.06, 'share/year');
    draft.inflows.push({
      ...draft.inflows[0]!,
      id: 'boern-ind',
      unit: 'boern',
      perMonth: { ...uncertain(10, 15, 22, 'cases/month'), commonShare: 0.3 }
    });
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: uncertain(40, 60, 90, 'cases'),
      ages: { kind: 'uniform', from: 1, to: 120 },
      agesSource: assumed
    });
    draft.followUps.push({
      id: 'opfoelgninger',
      caseType: 'opfoelgning',
      unit: 'handicap',
      activeCases: uncertain(100, 130, 180, 'cases'),
      interval: { kind: 'gamma', mean: uncertain(150, 180, 200, 'days'), variation: known(0.1, 'share') },
      earliestDaysBefore: uncertain(10, 14, 20, 'days'),
      overdueAtStart: uncertain(0.1, 0.2, 0.3, 'share'),
      overdueDays: uncertain(30, 60, 90, 'days'),
      nextFrom: 'actual',
      entries: [{ caseType: 'merudgift', share: uncertain(0.2, 0.3, 0.5, 'share') }],
      exitsPerYear: uncertain(0.1, 0.2, 0.3, 'share/year')
    });
    draft.calendar.availability.push({ week: 29, weight: uncertain(0.3, 0.5, 0.7, 'share') });
    draft.netHours.sicknessAbsence = uncertain(8, 11, 15, 'days/year');
    draft.staffGroups[0]!.establishment = uncertain(4, 4.5, 5, 'årsværk');
    draft.staffGroups[0]!.lanes = [
      {
        id: 'nye',
        serves: [{ caseType: 'merudgift' }],
        discipline: 'earliestDue',
        reservedShare: uncertain(0.2, 0.3, 0.4, 'share')
      },
      {
        id: 'alle',
        serves: [{ caseType: 'opfoelgning' }, { caseType: 'merudgift' }, { caseType: 'genvurdering' }],
        discipline: 'earliestDue'
      }
    ];
    draft.staffGroups[0]!.pressure = {
      normalQueueDays: uncertain(10, 20, 40, 'workingDays'),
      overtimeShare: uncertain(0, 0.05, 0.1, 'share'),
      handlingCut: uncertain(0, 0.1, 0.2, 'share'),
      extraReworkShare: { ...uncertain(0, 0.05, 0.1, 'share'), commonShare: 0.5 }
    };
    draft.staffGroups.push({
      ...structuredClone(draft.staffGroups[0]!),
      id: 'boernegruppe',
      unit: 'boern',
      establishment: known(1.5, 'årsværk'),
      lanes: [
        {
          id: 'alle',
          serves: [{ caseType: 'merudgift' }, { caseType: 'genvurdering' }],
          discipline: 'firstReceived'
        }
      ],
      caseload: 'personal',
      handover: { hoursPerCase: uncertain(1, 2, 4, 'hours') }
    });
    draft.staffGroups[1]!.staffing = {
      turnover: uncertain(0.1, 0.3, 0.8, 'share/year'),
      timeToFill: { kind: 'gamma', mean: uncertain(60, 100, 160, 'days'), variation: known(0.4, 'share') },
      vacantAtStart: uncertain(0, 0.2, 0.5, 'share'),
      newAtStart: uncertain(0, 0.2, 0.5, 'share'),
      rampUp: {
        startLevel: uncertain(0.2, 0.4, 0.5, 'share'),
        months: uncertain(3, 6, 12, 'months')
      },
      mentoring: { hoursPerWeek: uncertain(1, 3, 5, 'hours/week'), months: uncertain(3, 6, 9, 'months') },
      temps: {
        vacancyShare: uncertain(0.2, 0.4, 0.9, 'share'),
        startsAfter: uncertain(10, 30, 50, 'days'),
        productivity: uncertain(0.5, 0.8, 1, 'share')
      },
      leavingEarly: {
        months: uncertain(3, 6, 8, 'months'),
        extraTurnover: uncertain(0.5, 1, 3, 'share/year')
      }
    };
    draft.grants[0]!.funds.push({ group: 'boernegruppe', positions: uncertain(0.3, 0.5, 0.6, 'årsværk') });
    change(draft);
  });
}
