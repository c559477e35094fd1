import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import { endSentence } from './end-sentence.ts';
import { inSentence } from './shown.ts';
import { positionOf } from './time-axis.ts';
import { writeList } from './write-list.ts';
import { writeStretch } from './write-stretch.ts';

describe('words of views', () => {
  it.each([
    ['Børn med handicap', 'børn med handicap'],
    ['BIF', 'BIF'],
    ['Borgercenter Handicap', 'Borgercenter Handicap'],
    ['Økonomisk sagsbehandling i BIF', 'Økonomisk sagsbehandling i BIF']
  ])('%s in a sentence is %s', (name, expected) => expect(inSentence(name)).toBe(expected));

  it.each([
    ['2019-01-01', '2019-12-31', '2019'],
    ['2023-01-01', '2023-06-30', '1. halvår 2023'],
    ['2023-07-01', '2023-12-31', '2. halvår 2023'],
    ['2023-02-01', '2023-02-28', '1.2.2023-28.2.2023']
  ])('%s to %s is %s', (from, to, expected) => expect(writeStretch(from, to, 'da')).toBe(expected));

  it('lists with a last and', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => writeList(items, 'da'))).toEqual([
      '',
      'a',
      'a og b',
      'a, b og c'
    ]);
  });

  it('ends an abbreviation with one full stop', () =>
    expect(endSentence('Målet er 80 pct.. Det nås.')).toBe('Målet er 80 pct. Det nås.'));
});

describe('positionOf', () => {
  const months = Array.from({ length: 24 }, (_, month) => ({ from: month, to: month + 1 }));
  const quarters = Array.from({ length: 8 }, (_, quarter) => ({ from: quarter * 3, to: quarter * 3 + 3 }));
  const january2024 = (2024 - 1970) * 12;
  it.each([
    ['2024-01-31', months, 1, 1],
    ['2024-12-31', months, 1, 12],
    ['2024-12-31', quarters, 3, 4],
    ['2025-02-14', quarters, 3, 4 + 1.5 / 3],
    ['2023-12-31', months, 1, 0],
    ['2023-12-30', months, 1, -1],
    ['2026-01-01', months, 1, -1]
  ])('the end of %s', (date, periods, length, expected) =>
    expect(positionOf(dayFromIso(date), periods, january2024, length)).toBeCloseTo(expected, 10)
  );
});
