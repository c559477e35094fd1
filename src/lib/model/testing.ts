import type { ModelDocument, ModelInput } from './document.ts';
import type { UnitWord } from './unit-words.ts';
import { problemLines, validateModel } from './validate.ts';

/** For tests: a known number with an assumption as its source. */
export function known<const Unit extends UnitWord>(value: number, unit: Unit) {
  return { value, unit, source: { kind: 'assumption' as const, note: 'Antaget til test.' } };
}

/** For tests: lav / sandsynlig / høj with an assumption as its source. */
export function uncertain<const Unit extends UnitWord>(
  low: number,
  likely: number,
  high: number,
  unit: Unit
) {
  return { low, likely, high, unit, source: { kind: 'assumption' as const, note: 'Antaget til test.' } };
}

function smallest(): ModelInput {
  return {
    schemaVersion: 1,
    id: 'lille',
    title: { da: 'Lille model', en: 'Small model' },
    priceLevel: 2025,
    period: { start: '2024-01-01', end: '2025-12-31', forecastFrom: '2025-01-01' },
    documents: [{ id: 'notat', title: 'Budgetnotat' }],
    calendar: { closingDays: ['06-05', '12-24', '12-31'], availability: [] },
    netHours: {
      grossHours: known(1924, 'hours/year'),
      annualLeave: known(30, 'days/year'),
      publicHolidays: known(7, 'days/year'),
      sicknessAbsence: known(11, 'days/year'),
      careDays: known(2, 'days/year'),
      other: known(0, 'days/year'),
      hoursPerDay: known(7.4, 'hours/day')
    },
    units: [{ id: 'handicap', name: { da: 'Borgercenter Handicap', en: 'Disability Centre' } }],
    caseTypes: [
      {
        id: 'merudgift',
        name: { da: 'Merudgift', en: 'Additional-cost benefit' },
        deadline: { amount: known(3, 'months') },
        steps: [
          {
            id: 'oplysning',
            name: { da: 'Oplysning', en: 'Information' },
            handlingHours: { kind: 'fixed', mean: known(3, 'hours') },
            outsideWait: { kind: 'gamma', mean: known(30, 'days'), variation: known(0.5, 'share') }
          },
          {
            id: 'vurdering',
            name: { da: 'Vurdering', en: 'Assessment' },
            handlingHours: { kind: 'lognormal', mean: known(6, 'hours'), variation: known(0.6, 'share') }
          }
        ]
      }
    ],
    inflows: [
      {
        id: 'merudgift-ind',
        caseType: 'merudgift',
        unit: 'handicap',
        perMonth: uncertain(35, 40, 50, 'cases/month')
      }
    ],
    backlogs: [],
    followUps: [],
    staffGroups: [
      {
        id: 'sagsbehandlere',
        name: { da: 'Sagsbehandlere', en: 'Caseworkers' },
        unit: 'handicap',
        establishment: known(2, 'årsværk'),
        caseShare: known(0.7, 'share'),
        caseload: 'pooled',
        lanes: [{ id: 'alle', serves: [{ caseType: 'merudgift' }], discipline: 'earliestDue' }]
      }
    ],
    grants: [
      {
        id: 'so42',
        name: { da: 'Det gode borgermøde', en: 'The good citizen meeting' },
        expires: '2024-12-31',
        funds: [{ group: 'sagsbehandlere', positions: known(1, 'årsværk') }],
        lines: [
          {
            id: 'sagsbehandlere',
            purpose: { da: 'Flere sagsbehandlere', en: 'More caseworkers' },
            controlArea: 'service',
            committee: 'Socialudvalget',
            appropriation: { number: '3220', name: 'Borgere med handicap' },
            direction: 'U',
            amounts: { '2025': 609_000 },
            casework: true,
            group: 'sagsbehandlere',
            source: { kind: 'document', document: 'notat', where: 'Tabel 1' }
          }
        ],
        earlier: []
      }
    ],
    targets: [],
    published: [],
    events: [],
    scenarios: [
      { id: 'udloeb', name: { da: 'Udløb', en: 'Expiry' }, measures: [] },
      {
        id: 'viderefoert',
        name: { da: 'Videreført', en: 'Continued' },
        measures: [{ kind: 'continueGrant', grant: 'so42', share: known(1, 'share') }]
      }
    ],
    headline: {
      unit: 'handicap',
      measure: 'closedOnTime',
      year: 2025,
      scenario: 'udloeb',
      against: 'viderefoert'
    },
    lever: { grant: 'so42', scenario: 'viderefoert' },
    run: { seed: 42, replications: 100 }
  };
}

/** What a test changes: whole top-level fields, or a function that edits the draft in place. */
export type Change = Partial<ModelInput> | ((draft: ModelInput) => void);

/**
 * For tests: the raw document of a small model (one unit, a case type of two steps, one staff group, one grant that
 * expires after the first year, two scenarios) with changes. It is not validated.
 */
export function smallInput(change: Change = {}): ModelInput {
  const draft = smallest();
  if (typeof change !== 'function') return { ...draft, ...change };
  change(draft);
  return draft;
}

/** For tests: the small model, validated. @throws Error with the problems when the changes made it invalid. */
export function smallModel(change: Change = {}): ModelDocument {
  const result = validateModel(smallInput(change));
  if (!result.ok) throw new Error(problemLines(result, 'en').join('\n'));
  return result.model;
}
