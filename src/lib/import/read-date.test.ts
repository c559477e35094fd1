import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../model/real-date.ts';
import { writeDate, writeLongDate, writeLongMonth, writeMonth, writeQuarter } from '../text/dates.ts';
import { readDate, readDateSpan } from './read-date.ts';

describe('a day or a period', () => {
  it.each([
    ['31.12.2024', '2024-12-31', '2024-12-31'],
    ['1.3.2025', '2025-03-01', '2025-03-01'],
    ['01-03-2025', '2025-03-01', '2025-03-01'],
    ['1/3/2025', '2025-03-01', '2025-03-01'],
    ['2025-03-01', '2025-03-01', '2025-03-01'],
    ['den 1. marts 2023', '2023-03-01', '2023-03-01'],
    ['1 Mar 2023', '2023-03-01', '2023-03-01'],
    ['marts 2023', '2023-03-01', '2023-03-31'],
    ['feb. 2024', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['3. kvartal 2024', '2024-07-01', '2024-09-30'],
    ['Q3 2024', '2024-07-01', '2024-09-30'],
    ['1. halvår 2023', '2023-01-01', '2023-06-30'],
    ['2. halvår 2023', '2023-07-01', '2023-12-31'],
    ['H2 2023', '2023-07-01', '2023-12-31'],
    [' 2025 ', '2025-01-01', '2025-12-31']
  ])('%s', (text, from, to) => {
    expect(readDateSpan(text)).toEqual({ from, to });
    expect(readDate(text)).toBe(from);
    expect(readDate(text, 'to')).toBe(to);
  });

  it.each([
    '',
    'i morgen',
    '31.2.2025',
    '2025-13-01',
    '2025-13',
    '5. kvartal 2024',
    '3. halvår 2024',
    '1.3.25',
    'ma 2023',
    '1. smarch 2023',
    '1.1.1889',
    '3000',
    '1'.repeat(100)
  ])('%s is none', (text) => {
    expect(readDateSpan(text)).toBeUndefined();
  });
});

const anyDate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 })
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  .filter(isDate);

it('reads what the page writes', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom('da' as const, 'en' as const), (date, language) => {
      const [year = 0, month = 0] = date.split('-').map(Number);
      expect(readDate(writeDate(date, language))).toBe(date);
      expect(readDate(writeLongDate(date, language))).toBe(date);
      for (const write of [writeMonth, writeLongMonth])
        expect(readDate(write(year, month, language))).toBe(`${date.slice(0, 7)}-01`);
      const quarter = Math.ceil(month / 3);
      expect(readDateSpan(writeQuarter(year, quarter, language))?.from.slice(5, 7)).toBe(
        String(quarter * 3 - 2).padStart(2, '0')
      );
    })
  );
});

/** What numbers, dates and formulas are made of, and what they are not. */
const anySign = fc.constantFrom(...'0123456789.,-/ =[]()*+^%krqhåsandligtmio1\u202e\u0000\n\ud800😀');

it('answers any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 60 }), (text) => {
      const span = readDateSpan(text);
      if (span)
        expect([isDate(span.from), isDate(span.to), span.from <= span.to]).toEqual([true, true, true]);
    })
  );
});
