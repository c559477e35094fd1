import { describe, it } from 'vitest';
import { expectRefused, type BrokenCase } from './broken-testing.ts';

const source = { kind: 'assumption', note: 'x' };

const cases: BrokenCase[] = [
  [
    'inflows.0.perMonth',
    40,
    'inflows[0] "merudgift-ind".perMonth',
    'notAllowed',
    '40',
    'felterne value, unit, source, formula; et objekt',
    'the fields value, unit, source, formula; an object'
  ],
  [
    'inflows.0.perMonth.high',
    undefined,
    'inflows[0] "merudgift-ind".perMonth.high',
    'missing',
    '—',
    'et tal fra 0',
    'a number from 0'
  ],
  [
    'inflows.0.perMonth.low',
    45,
    'inflows[0] "merudgift-ind".perMonth',
    'order',
    '{"low":45,"likely":40,"high":50}',
    'lav ≤ sandsynlig ≤ høj',
    'low ≤ likely ≤ high'
  ],
  [
    'inflows.0.perMonth.commonShare',
    1.1,
    'inflows[0] "merudgift-ind".perMonth.commonShare',
    'notAllowed',
    '1.1',
    'fra 0 til 1',
    'from 0 to 1'
  ],
  [
    'inflows.0.perMonth',
    { value: 1e9, unit: 'cases/month', source },
    'inflows[0] "merudgift-ind".perMonth.value',
    'notAllowed',
    '1000000000',
    'fra 0 til 5.000.000',
    'from 0 to 5,000,000'
  ],
  [
    'inflows.0.perMonth',
    { value: 1, formel: '2 * x', unit: 'cases/month', source },
    'inflows[0] "merudgift-ind".perMonth.formel',
    'unknownKey',
    '"formel"',
    'feltet kendes ikke. Mente du "formula"?',
    'the field is not known. Did you mean "formula"?'
  ],
  [
    'inflows.0.season',
    { months: [1, 2, 3], source },
    'inflows[0] "merudgift-ind".season.months',
    'notAllowed',
    '[1,2,3]',
    'præcis 12 elementer',
    'exactly 12 elements'
  ],
  [
    'inflows.0.season',
    { months: Array(12).fill(0), source },
    'inflows[0] "merudgift-ind".season.months',
    'notAllowed',
    '[0,0,0,0,0,0,0,0,0,0,0,0]',
    'mindst én måned over 0',
    'at least one month above 0'
  ],
  [
    'inflows.0.yearlyTrend',
    { value: -0.6, unit: 'share/year', source },
    'inflows[0] "merudgift-ind".yearlyTrend.value',
    'notAllowed',
    '-0.6',
    'fra -0,5 til 1',
    'from -0.5 to 1'
  ],
  [
    'inflows.0.perMnth',
    3,
    'inflows[0] "merudgift-ind".perMnth',
    'unknownKey',
    '"perMnth"',
    'Mente du "perMonth"?',
    'Did you mean "perMonth"?'
  ],
  [
    'caseTypes.0.steps.0.handlingHours',
    { kind: 'fixed', mean: { value: 0, unit: 'hours', source } },
    'caseTypes[0] "merudgift".steps[0] "oplysning".handlingHours.mean.value',
    'notAllowed',
    '0',
    'over 0 og højst 2.000',
    'above 0 and at most 2,000'
  ],
  [
    'caseTypes.0.steps.0.handlingHours.kind',
    'normal',
    'caseTypes[0] "merudgift".steps[0] "oplysning".handlingHours.kind',
    'notAllowed',
    '"normal"',
    '"fixed", "gamma", "lognormal" eller "range"',
    '"fixed", "gamma", "lognormal" or "range"'
  ],
  [
    'caseTypes.0.deadline.amount.unit',
    'hours',
    'caseTypes[0] "merudgift".deadline.amount.unit',
    'notAllowed',
    '"hours"',
    '"days" (dage), "workingDays" (arbejdsdage), "weeks" (uger) eller "months" (måneder)',
    '"days" (days), "workingDays" (working days), "weeks" (weeks) or "months" (months)'
  ],
  [
    'caseTypes.0.priorityClass',
    10,
    'caseTypes[0] "merudgift".priorityClass',
    'notAllowed',
    '10',
    'et helt tal fra 1 til 9',
    'a whole number from 1 to 9'
  ],
  [
    'staffGroups.0.caseload',
    'delt',
    'staffGroups[0] "sagsbehandlere".caseload',
    'notAllowed',
    '"delt"',
    '"pooled", "shared" eller "personal"',
    '"pooled", "shared" or "personal"'
  ],
  [
    'staffGroups.0.establishment.value',
    20_001,
    'staffGroups[0] "sagsbehandlere".establishment.value',
    'notAllowed',
    '20001',
    'fra 0 til 20.000',
    'from 0 to 20,000'
  ],
  [
    'staffGroups.0.caseShare.value',
    70,
    'staffGroups[0] "sagsbehandlere".caseShare.value',
    'notAllowed',
    '70',
    'fra 0 til 1',
    'from 0 to 1'
  ],
  [
    'staffGroups.0.lanes.0.discipline',
    'random',
    'staffGroups[0] "sagsbehandlere".lanes[0] "alle".discipline',
    'notAllowed',
    '"random"',
    '"firstReceived", "earliestDue", "priority" eller "onTimeFirst"',
    '"firstReceived", "earliestDue", "priority" or "onTimeFirst"'
  ],
  [
    'grants.0.lines.0.amounts',
    { '20x5': 1 },
    'grants[0] "so42".lines[0] "sagsbehandlere".amounts["20x5"]',
    'unknownKey',
    '"20x5"',
    'et årstal fra "1990" til "2199"',
    'a year from "1990" to "2199"'
  ],
  [
    'grants.0.lines.0.amounts',
    { '2025': 1.5 },
    'grants[0] "so42".lines[0] "sagsbehandlere".amounts["2025"]',
    'notAllowed',
    '1.5',
    'et helt tal',
    'a whole number'
  ],
  [
    'grants.0.lines.0.amounts',
    null,
    'grants[0] "so42".lines[0] "sagsbehandlere".amounts',
    'notAllowed',
    'null',
    '"1990" … "2199"',
    '"1990" … "2199"'
  ],
  [
    'grants.0.lines.0.casework',
    'ja',
    'grants[0] "so42".lines[0] "sagsbehandlere".casework',
    'notAllowed',
    '"ja"',
    'true (ja) eller false (nej)',
    'true or false'
  ],
  [
    'scenarios.1.measures.0.share.value',
    1.6,
    'scenarios[1] "viderefoert".measures[0].share.value',
    'notAllowed',
    '1.6',
    'fra 0 til 1,5',
    'from 0 to 1.5'
  ],
  [
    'scenarios.1.measures.0',
    { kind: 'investt' },
    'scenarios[1] "viderefoert".measures[0].kind',
    'notAllowed',
    '"investt"',
    '"continueGrant", "endGrant", "moveGrantPositions", "invest"',
    '"continueGrant", "endGrant", "moveGrantPositions", "invest"'
  ],
  [
    'scenarios.1.measures.0',
    {},
    'scenarios[1] "viderefoert".measures[0].kind',
    'missing',
    '—',
    'mangler',
    'is missing'
  ],
  [
    'run.replications',
    20_001,
    'run.replications',
    'notAllowed',
    '20001',
    'et helt tal fra 1 til 20.000',
    'a whole number from 1 to 20,000'
  ],
  ['run.seed', '42', 'run.seed', 'notAllowed', '"42"', 'et helt tal', 'a whole number']
];

describe('what its parts allow', () => {
  it.each(cases)('%s = %j', expectRefused);
});
