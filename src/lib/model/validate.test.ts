import { describe, expect, it } from 'vitest';
import type { ModelInput } from './document.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import { known, smallInput, smallModel, uncertain } from './testing.ts';
import { parseModelText, problemLines, validateModel, type ModelResult } from './validate.ts';

function problemsOf(result: ModelResult): Problem[] {
  if (result.ok) throw new Error('expected a refusal');
  return result.problems;
}

/** The small document with one value replaced (or removed, for undefined) at a path such as `inflows.0.perMonth`. */
function broken(at: string, value: unknown): unknown {
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  const document = smallInput() as unknown;
  const holder = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], document) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

describe('a valid document', () => {
  it('comes back as it went in', () => {
    const result = parseModelText(JSON.stringify(smallInput()));
    expect(result).toEqual({ ok: true, model: smallInput() });
  });

  it('survives being written and read again', () => {
    const model = smallModel();
    expect(parseModelText(JSON.stringify(model, null, 2))).toEqual({ ok: true, model });
  });

  it('is read in spite of a byte-order mark', () => {
    expect(parseModelText(`\ufeff${JSON.stringify(smallInput())}`).ok).toBe(true);
  });

  it('is copied, not handed back', () => {
    const input = smallInput();
    const result = validateModel(input);
    expect(result.ok && result.model.units).not.toBe(input.units);
  });

  it('may use every optional part', () => {
    const full = smallInput((draft) => {
      draft.description = '';
      draft.municipality = 'Prøvekøbing';
      draft.calendar.availability = [
        { from: '07-01', to: '07-31', weight: known(0.4, 'share') },
        { from: '12-20', to: '01-03', weight: known(0.5, 'share') },
        { week: 7, weight: uncertain(0.5, 0.6, 0.8, 'share') }
      ];
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        law: 'Barnets lov § 86',
        priorityClass: 9,
        deadline: { planned: true },
        steps: [
          {
            id: 'samtale',
            name: 'Samtale',
            handlingHours: {
              kind: 'range',
              low: known(1, 'hours'),
              likely: known(2, 'hours'),
              high: known(4, 'hours')
            }
          }
        ]
      });
      draft.inflows[0] = {
        id: 'ind',
        caseType: 'merudgift',
        unit: 'handicap',
        perMonth: {
          start: known(40, 'cases/month'),
          changes: [
            {
              from: '2024-03-01',
              reached: '2024-06-01',
              to: uncertain(45, 50, 60, 'cases/month'),
              note: 'Ny lov'
            },
            { from: '2025-01-01', to: known(48, 'cases/month') }
          ]
        },
        yearlyTrend: known(-0.5, 'share/year'),
        season: {
          months: [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1],
          source: { kind: 'document', document: 'notat', where: 's. 2' }
        }
      };
      draft.backlogs = [
        {
          id: 'gamle',
          caseType: 'merudgift',
          unit: 'handicap',
          openCases: known(120, 'cases'),
          atStep: 'vurdering',
          ages: {
            kind: 'table',
            bins: [
              { from: 0, to: 30, share: 0.33 },
              { from: 30, to: 90, share: 0.33 },
              { from: 91, to: 365, share: 0.33 }
            ]
          },
          agesSource: { kind: 'measured', note: 'Udtræk' }
        }
      ];
      draft.followUps = [
        {
          id: 'stamme',
          caseType: 'opfoelgning',
          unit: 'handicap',
          activeCases: known(300, 'cases'),
          interval: { kind: 'fixed', mean: known(365, 'days') },
          earliestDaysBefore: known(30, 'days'),
          overdueAtStart: known(0.2, 'share'),
          overdueDays: known(200, 'days'),
          nextFrom: 'actual',
          entries: [{ caseType: 'merudgift', share: known(0.6, 'share') }],
          exitsPerYear: known(0.1, 'share/year')
        }
      ];
      draft.staffGroups[0]?.lanes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        serves: [{ caseType: 'opfoelgning', unit: 'handicap', step: 'samtale' }],
        reservedShare: known(0.25, 'share'),
        discipline: 'firstReceived'
      });
      draft.targets = [
        { id: 'maal', measure: 'closedOnTime', share: known(0.8, 'share'), units: ['handicap'] }
      ];
      draft.published = [
        {
          id: 'h1-2024',
          unit: 'handicap',
          from: '2024-01-01',
          to: '2024-06-30',
          measure: 'closedOnTime',
          share: 0.57,
          bound: 'equal',
          source: { kind: 'document', document: 'notat', where: 's. 1' }
        }
      ];
      draft.events = [{ date: '2025-01-01', name: 'Bevillingen udløber' }];
      draft.grants[0]?.earlier.push({
        agreement: 'Budget 2021',
        amounts: { '2021': 13_400_000 },
        priceLevel: 'current',
        source: { kind: 'document', document: 'notat', where: 'Tabel 3' },
        flag: 'Trykt som løbende p/l, men ens i alle år'
      });
    });
    expect(validateModel(full)).toEqual({ ok: true, model: full });
  });
});

/** [place broken, value put there, place reported, code, found, Danish says, English says] */
type Case = [string, unknown, string, Problem['code'], string, string, string];

const source = { kind: 'assumption', note: 'x' };

const shapeCases: Case[] = [
  [
    'title',
    undefined,
    'title',
    'missing',
    '—',
    'title mangler. Tilladt er en tekst på 1 til 200 tegn',
    'title is missing. Allowed is a text of 1 to 200 characters'
  ],
  ['title', '   ', 'title', 'notAllowed', '"   "', 'ikke kun mellemrum', 'not only spaces'],
  [
    'title',
    'x'.repeat(201),
    'title',
    'notAllowed',
    `"${'x'.repeat(60)}…"`,
    '1 til 200 tegn',
    '1 to 200 characters'
  ],
  ['title', 'a\u0000b', 'title', 'notAllowed', '"a\\u0000b"', 'uden styretegn', 'without control characters'],
  ['title', '\ud800', 'title', 'notAllowed', '"\\ud800"', 'uden styretegn', 'without control characters'],
  ['title', { en: 'Only English' }, 'title.da', 'missing', '—', 'title.da mangler', 'title.da is missing'],
  [
    'description',
    'x'.repeat(20_001),
    'description',
    'notAllowed',
    `"${'x'.repeat(60)}…"`,
    'højst 20.000 tegn',
    'at most 20,000 characters'
  ],
  ['id', 'Stort', 'id', 'notAllowed', '"Stort"', 'små bogstaver a-z', 'lower-case letters a-z'],
  ['id', 'a'.repeat(65), 'id', 'notAllowed', `"${'a'.repeat(60)}…"`, '1 til 64 tegn', '1 to 64 characters'],
  [
    'priceLevel',
    1989,
    'priceLevel',
    'notAllowed',
    '1989',
    'et årstal fra 1990 til 2199',
    'a year from 1990 to 2199'
  ],
  [
    'period.start',
    '2024-02-30',
    'period.start',
    'notAllowed',
    '"2024-02-30"',
    'en dato, der findes',
    'a date that exists'
  ],
  ['period.start', '2023-02-29', 'period.start', 'notAllowed', '"2023-02-29"', 'ÅÅÅÅ-MM-DD', 'YYYY-MM-DD'],
  [
    'period.end',
    '2023-01-31',
    'period',
    'notAllowed',
    '{"start":"2024-01-01","end":"2023-01-31","forecastFrom":"2025-01-01"}',
    'hele måneder',
    'whole months'
  ],
  [
    'period.end',
    '2025-12-30',
    'period',
    'notAllowed',
    '{"start":"2024-01-01","end":"2025-12-30","forecastFrom":"2025-01-01"}',
    'end den sidste dag i en måned',
    'end on the last day of a month'
  ],
  [
    'period.end',
    '2036-01-31',
    'period',
    'notAllowed',
    '{"start":"2024-01-01","end":"2036-01-31","forecastFrom":"2025-01-01"}',
    '12 til 144 måneder',
    '12 to 144 months'
  ],
  [
    'period.forecastFrom',
    '2026-01-01',
    'period',
    'notAllowed',
    '{"start":"2024-01-01","end":"2025-12-31","forecastFrom":"2026-01-01"}',
    'forecastFrom den første i en måned',
    'forecastFrom on the first of a month'
  ],
  ['calendar.closingDays', ['13-01'], 'calendar.closingDays[0]', 'notAllowed', '"13-01"', 'MM-DD', 'MM-DD'],
  [
    'calendar.availability',
    [{ week: 54, weight: { value: 1, unit: 'share', source } }],
    'calendar.availability[0].week',
    'notAllowed',
    '54',
    'et helt tal fra 1 til 53',
    'a whole number from 1 to 53'
  ],
  [
    'calendar.availability',
    [{ week: 7, weight: { value: 0, unit: 'share', source } }],
    'calendar.availability[0].weight.value',
    'notAllowed',
    '0',
    'over 0 og højst 2',
    'above 0 and at most 2'
  ],
  [
    'netHours.annualLeave.value',
    -1,
    'netHours.annualLeave.value',
    'notAllowed',
    '-1',
    'et tal fra 0 til 366',
    'a number from 0 to 366'
  ],
  [
    'netHours.annualLeave.unit',
    'hours/year',
    'netHours.annualLeave.unit',
    'notAllowed',
    '"hours/year"',
    '"days/year" (dage pr. år)',
    '"days/year" (days a year)'
  ],
  [
    'netHours.annualLeave.source',
    undefined,
    'netHours.annualLeave.source',
    'missing',
    '—',
    'mangler',
    'is missing'
  ],
  [
    'netHours.annualLeave.source',
    { kind: 'guess', note: 'x' },
    'netHours.annualLeave.source.kind',
    'notAllowed',
    '"guess"',
    '"document", "measured" eller "assumption"',
    '"document", "measured" or "assumption"'
  ],
  [
    'units',
    [],
    'units',
    'notAllowed',
    '[]',
    'en liste med 1 til 100 elementer',
    'a list of 1 to 100 elements'
  ],
  [
    'inflows.0.perMonth',
    40,
    'inflows[0] "merudgift-ind".perMonth',
    'notAllowed',
    '40',
    'felterne value, unit, source; et objekt',
    'the fields value, unit, source; an object'
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
    { value: 1, formula: '2 * x', unit: 'cases/month', source },
    'inflows[0] "merudgift-ind".perMonth.formula',
    'unknownKey',
    '"formula"',
    'feltet kendes ikke',
    'the field is not known'
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

describe('what each place allows', () => {
  it.each(shapeCases)('%s = %j', (at, value, place, code, found, danish, english) => {
    const problems = problemsOf(validateModel(broken(at, value)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ place, code, found });
    expect(problems[0]?.message.da).toContain(danish);
    expect(problems[0]?.message.en).toContain(english);
    expect(problems[0]?.message.da).toContain(place);
    expect(problems[0]?.message.en).toContain(place);
  });
});

describe('schedules', () => {
  const change = (from: string, reached?: string) => ({
    from,
    ...(reached === undefined ? {} : { reached }),
    to: known(1, 'cases/month')
  });
  const scheduled = (...changes: ReturnType<typeof change>[]) =>
    validateModel(broken('inflows.0.perMonth', { start: known(1, 'cases/month'), changes }));
  const inOrder = {
    da: expect.stringContaining('i tidsfølge') as string,
    en: expect.stringContaining('in time order') as string
  };

  it.each([
    ['no change', []],
    ['changes in order', [change('2024-02-01'), change('2024-03-01', '2024-04-01'), change('2024-04-02')]]
  ])('takes %s', (_, changes) => expect(scheduled(...changes).ok).toBe(true));

  it.each([
    ['the same date twice', [change('2024-02-01'), change('2024-02-01')]],
    ['dates going back', [change('2024-02-01'), change('2024-01-01')]],
    ['a change on the last day of a ramp', [change('2024-02-01', '2024-05-01'), change('2024-05-01')]]
  ])('refuses %s', (_, changes) => {
    const [problem] = problemsOf(scheduled(...changes));
    expect(problem).toMatchObject({ path: ['inflows', 0, 'perMonth', 'changes'], allowed: inOrder });
  });

  it('refuses a ramp that ends when it begins', () => {
    const [problem] = problemsOf(scheduled(change('2024-02-01', '2024-02-01')));
    expect(problem).toMatchObject({
      path: ['inflows', 0, 'perMonth', 'changes', 0, 'reached'],
      allowed: { da: 'en dato efter from', en: 'a date after from' }
    });
  });

  it('names a mistake inside a change and not the other forms of a schedule', () => {
    const bad = { start: { value: 'x' }, changes: [{ to: { value: -1 } }, 3] };
    const places = problemsOf(validateModel(broken('inflows.0.perMonth', bad))).map(({ path }) =>
      path.slice(3).join('.')
    );
    expect(places).toEqual([
      'start.value',
      'start.unit',
      'start.source',
      'changes.0.from',
      'changes.0.to.value',
      'changes.0.to.unit',
      'changes.0.to.source',
      'changes.1'
    ]);
  });
});

describe('ranges across cases', () => {
  it('may not overlap, since a draw could turn them round', () => {
    const value = {
      kind: 'range',
      low: uncertain(1, 2, 3, 'hours'),
      likely: uncertain(2, 4, 5, 'hours'),
      high: known(6, 'hours')
    };
    const [problem] = problemsOf(validateModel(broken('caseTypes.0.steps.0.handlingHours', value)));
    expect(problem?.path).toEqual(['caseTypes', 0, 'steps', 0, 'handlingHours']);
    expect(problem?.allowed.da).toContain('må ikke overlappe');
    expect(problem?.allowed.en).toContain('may not overlap');
  });
});

describe('ages of a backlog', () => {
  const backlog = (ages: unknown) =>
    validateModel(
      smallInput((draft) => {
        draft.backlogs = [
          {
            id: 'gamle',
            caseType: 'merudgift',
            unit: 'handicap',
            openCases: known(10, 'cases'),
            ages: ages as ModelInput['backlogs'][number]['ages'],
            agesSource: { kind: 'assumption', note: 'x' }
          }
        ];
      })
    );
  const bin = (from: number, to: number, share: number) => ({ from, to, share });

  it.each([
    ['uniform', { kind: 'uniform', from: 0, to: 90 }],
    ['a list', { kind: 'list', days: [0, 5, 5, 900] }],
    [
      'a table of rounded shares',
      { kind: 'table', bins: [bin(0, 30, 0.33), bin(30, 90, 0.33), bin(91, 99, 0.33)] }
    ]
  ])('takes %s', (_, ages) => expect(backlog(ages).ok).toBe(true));

  it.each([
    ['an end before its start', { kind: 'uniform', from: 90, to: 0 }, ['ages'], 'from ≤ to', 'from ≤ to'],
    [
      'bins that overlap',
      { kind: 'table', bins: [bin(0, 30, 0.5), bin(20, 90, 0.5)] },
      ['ages', 'bins'],
      'uden overlap',
      'without overlap'
    ],
    [
      'shares far from 1',
      { kind: 'table', bins: [bin(0, 30, 0.5), bin(30, 90, 0.4)] },
      ['ages', 'bins'],
      'tilsammen giver 1',
      'add up to 1'
    ],
    ['half days', { kind: 'list', days: [0.5] }, ['ages', 'days', 0], 'et helt tal', 'a whole number'],
    ['an empty list', { kind: 'list', days: [] }, ['ages', 'days'], '1 til 100.000', '1 to 100,000']
  ])('refuses %s', (_, ages, path, danish, english) => {
    const [problem] = problemsOf(backlog(ages));
    expect(problem?.path).toEqual(['backlogs', 0, ...path]);
    expect(problem?.allowed.da).toContain(danish);
    expect(problem?.allowed.en).toContain(english);
  });
});

describe('what is no plain data', () => {
  const circle: Record<string, unknown> = {};
  circle['again'] = circle;
  const deep = Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], 1);

  it.each([
    ['NaN', broken('run.seed', NaN), 'notFinite', 'run.seed', 'et endeligt tal', 'a finite number'],
    [
      'Infinity',
      broken('run.seed', -Infinity),
      'notFinite',
      'run.seed',
      'et endeligt tal',
      'a finite number'
    ],
    ['a function', broken('title', () => 'x'), 'notData', 'title', 'objekter, lister', 'objects, lists'],
    ['a date object', broken('title', new Date(0)), 'notData', 'title', 'objekter, lister', 'objects, lists'],
    ['a big integer', broken('run.seed', 1n), 'notData', 'run.seed', 'objekter, lister', 'objects, lists'],
    ['a circle', circle, 'tooDeep', 'again.again', 'højst 64 niveauer', 'at most 64 levels'],
    ['deep nesting', deep, 'tooDeep', '[0][0]', 'højst 64 niveauer', 'at most 64 levels'],
    [
      'too many values',
      Array(limits.nodes + 1).fill(0),
      'tooLarge',
      'model',
      'højst 2.000.000 værdier',
      'at most 2,000,000 values'
    ]
  ] as const)('refuses %s', (_, value, code, place, danish, english) => {
    const [problem] = problemsOf(validateModel(value));
    expect(problem).toMatchObject({ code });
    expect(problem?.place).toContain(place);
    expect(problem?.message.da).toContain(danish);
    expect(problem?.message.en).toContain(english);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s, and nothing is polluted', (key) => {
    const text = JSON.stringify(smallInput()).replace('{', `{"${key}":{"polluted":true},`);
    const [problem] = problemsOf(parseModelText(text));
    expect(problem).toMatchObject({ code: 'prototypeKey', path: [key], found: `"${key}"` });
    expect(problem?.message.da).toContain('modellens egne felter');
    expect(problem?.message.en).toContain("the model's own fields");
    expect('polluted' in {}).toBe(false);
  });

  it('refuses a number too large for a number', () => {
    const [problem] = problemsOf(parseModelText('{"schemaVersion": 1, "id": 1e999}'));
    expect(problem).toMatchObject({ code: 'notFinite', place: 'id', found: 'Infinity' });
  });
});

describe('the text', () => {
  it('is refused above 10 MB, counted in bytes', () => {
    const tooMany = 'å'.repeat(limits.textBytes / 2 + 1);
    const [problem] = problemsOf(parseModelText(tooMany));
    expect(problem).toMatchObject({ code: 'tooLarge', path: [], place: 'model' });
    expect(problem?.message.da).toContain('højst 10.000.000 byte (10 MB)');
    expect(problem?.message.en).toContain('at most 10,000,000 bytes (10 MB)');
  });

  it('names line and column where a document was cut off', () => {
    const text = JSON.stringify(smallInput(), null, 2);
    const cut = text.slice(0, text.indexOf('"grossHours"') + 20);
    const [problem] = problemsOf(parseModelText(cut));
    const lines = cut.split('\n');
    expect(problem).toMatchObject({ code: 'truncated', position: { line: lines.length } });
    expect(problem?.message.da).toMatch(
      new RegExp(`^Linje ${lines.length}, kolonne \\d+: teksten slutter for tidligt`)
    );
    expect(problem?.message.en).toMatch(
      new RegExp(`^Line ${lines.length}, column \\d+: the text ends too early`)
    );
  });

  it('is refused wherever it is cut off', () => {
    const text = JSON.stringify(smallInput());
    for (let length = 0; length < text.length; length++) {
      const [problem] = problemsOf(parseModelText(text.slice(0, length)));
      expect(problem?.code).toBe('truncated');
      expect(problem?.position?.line).toBe(1);
    }
  });
});

describe('many problems', () => {
  it('are reported up to 50, and the rest counted in both languages', () => {
    const events = Array.from({ length: 60 }, () => ({ date: 'i morgen', name: 'x' }));
    const result = validateModel(broken('events', events));
    if (result.ok) throw new Error('expected a refusal');
    expect(result.problems).toHaveLength(50);
    expect(result.more).toBe(10);
    expect(problemLines(result, 'da').at(-1)).toBe('… og 10 mere.');
    expect(problemLines(result, 'en').at(-1)).toBe('… and 10 more.');
  });

  it('by the hundred thousand get one answer instead of a stack overflow', () => {
    const lines = Array.from({ length: limits.listLength }, () => ({}));
    const grants = Array.from({ length: limits.concepts }, () => ({ lines }));
    const result = validateModel(broken('grants', grants));
    const [problem] = problemsOf(result);
    expect(problem).toMatchObject({ code: 'tooLarge', place: 'model', found: '> 100 000' });
    expect(problem?.allowed).toEqual({
      da: 'et dokument med færre fejl',
      en: 'a document with fewer mistakes'
    });
  });
});

describe('a deadline', () => {
  it('is a known number and never a range', () => {
    const problems = problemsOf(
      validateModel(broken('caseTypes.0.deadline', { amount: uncertain(1, 2, 3, 'months') }))
    );
    expect(problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['missing', 'value'],
      ['unknownKey', 'low'],
      ['unknownKey', 'likely'],
      ['unknownKey', 'high']
    ]);
    expect(problems[0]?.message.da).toContain('deadline.amount.value mangler');
    expect(problems[0]?.message.en).toContain('deadline.amount.value is missing');
  });
});

describe('problems of several kinds at once', () => {
  it('are all found in one stage', () => {
    const places = problemsOf(
      validateModel({
        ...smallInput(),
        title: 3,
        run: { seed: 1 },
        headline: { ...smallInput().headline, year: 1 }
      })
    ).map(({ place }) => place);
    expect(places).toEqual(['title', 'headline.year', 'run.replications']);
  });
});
