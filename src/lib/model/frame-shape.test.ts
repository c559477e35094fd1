import { describe, it } from 'vitest';
import { expectRefused, type BrokenCase } from './broken-testing.ts';

const source = { kind: 'assumption', note: 'x' };

const cases: BrokenCase[] = [
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
  ]
];

describe('what the frame of a document allows', () => {
  it.each(cases)('%s = %j', expectRefused);
});
