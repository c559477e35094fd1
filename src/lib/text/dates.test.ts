import { expect, test } from 'vitest';
import {
  writeClock,
  writeDate,
  writeHalfYear,
  writeLongDate,
  writeLongMonth,
  writeMoment,
  writeMonth,
  writeQuarter,
  writeWeek
} from './dates.ts';

test.each([
  [writeDate('2024-12-31', 'da'), '31.12.2024'],
  [writeDate('2025-01-01', 'da'), '1.1.2025'],
  [writeDate('2024-12-31', 'en'), '31 Dec 2024'],
  [writeLongDate('2024-12-31', 'da'), '31. december 2024'],
  [writeLongDate('2024-12-31', 'en'), '31 December 2024'],
  [writeMonth(2019, 1, 'da'), 'jan. 2019'],
  [writeMonth(2019, 5, 'da'), 'maj 2019'],
  [writeMonth(2019, 10, 'en'), 'Oct 2019'],
  [writeLongMonth(2019, 3, 'da'), 'marts 2019'],
  [writeQuarter(2025, 1, 'da'), '1. kvt. 2025'],
  [writeQuarter(2025, 1, 'en'), 'Q1 2025'],
  [writeHalfYear(2023, 1, 'da'), '1. halvår 2023'],
  [writeHalfYear(2023, 2, 'en'), 'second half of 2023'],
  [writeClock(new Date(2026, 2, 2, 8, 5), 'da'), '08.05'],
  [writeClock(new Date(2026, 2, 2, 20, 32), 'en'), '20:32'],
  [writeMoment(new Date(2026, 2, 2, 8, 5), 'da'), '2. marts 2026 kl. 08.05'],
  [writeMoment(new Date(2026, 2, 2, 8, 5), 'en'), '2 March 2026, 08:05'],
  [writeWeek(29, 'da'), 'uge 29'],
  [writeWeek(29, 'en', 2025), 'week 29 2025']
])('%s', (written, expected) => {
  expect(written).toBe(expected);
});

test.each(['31.12.2024', '2024-13-01', ''])('"%s" is refused', (text) => {
  expect(() => writeDate(text, 'en')).toThrow(RangeError);
});
