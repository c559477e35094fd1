import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { Schedule } from '../model/schedule.ts';
import { known, uncertain } from '../model/testing.ts';
import { resolveLikely } from './draw-values.ts';
import { addLevels, bendsOf, isUncertain, levelAt, levelsOf } from './levels.ts';

const changing = (changes: unknown[]): Schedule =>
  ({ start: known(10, 'årsværk'), changes }) as unknown as Schedule;
const step = { from: '2025-03-01', to: known(4, 'årsværk') };
const ramp = { from: '2025-05-01', reached: '2025-05-11', to: known(14, 'årsværk') };

describe('the level of a schedule', () => {
  it.each([
    ['before any change', '2025-02-28', 10],
    ['on the day of a step', '2025-03-01', 4],
    ['between changes', '2025-04-30', 4],
    ['where a ramp begins', '2025-05-01', 4],
    ['half-way up', '2025-05-06', 9],
    ['where it is reached', '2025-05-11', 14],
    ['ever after', '2030-01-01', 14]
  ])('%s', (_when, date, level) => {
    const levels = levelsOf(changing([step, ramp]), resolveLikely);
    expect(levelAt(levels, dayFromIso(date))).toBeCloseTo(level, 12);
  });

  it('of a ramp from a level that is itself still the start', () => {
    const levels = levelsOf(changing([ramp]), resolveLikely);
    expect(levelAt(levels, dayFromIso('2025-05-06'))).toBeCloseTo(12, 12);
  });

  it('of a quantity is the same on every day, at sandsynlig where it is a range', () => {
    const levels = levelsOf(uncertain(1, 3, 9, 'årsværk'), resolveLikely);
    expect([levelAt(levels, -1e5), levelAt(levels, 1e5)]).toEqual([3, 3]);
  });
});

describe('a row of levels', () => {
  const schedules: [string, Schedule][] = [
    ['one quantity', known(7, 'årsværk')],
    ['a step and a ramp', changing([step, ramp])],
    ['changes before the row', changing([{ from: '2019-01-01', to: known(2, 'årsværk') }])],
    ['changes after the row', changing([{ from: '2031-01-01', to: known(2, 'årsværk') }])],
    [
      'a ramp over the whole row and beyond',
      changing([{ from: '2024-06-01', reached: '2026-06-01', to: known(30, 'årsværk') }])
    ],
    [
      'a ramp that begins before the row and ends in it',
      changing([{ from: '2024-06-01', reached: '2025-03-01', to: known(30, 'årsværk') }])
    ]
  ];

  it.each(schedules)('is the level of each of its days, added to what is there: %s', (_name, schedule) => {
    const levels = levelsOf(schedule, resolveLikely);
    const firstDay = dayFromIso('2025-01-01');
    const row = new Float64Array(365).fill(100);
    addLevels(row, levels, firstDay);
    row.forEach((value, i) => expect(value - 100).toBeCloseTo(levelAt(levels, firstDay + i), 9));
  });
});

it('bends where it steps, and where a ramp begins and ends', () => {
  expect(bendsOf(changing([step, ramp]))).toEqual(['2025-03-01', '2025-05-01', '2025-05-11'].map(dayFromIso));
  expect(bendsOf(known(1, 'årsværk'))).toEqual([]);
});

it('is uncertain when any of its values is', () => {
  expect(isUncertain(changing([step]))).toBe(false);
  expect(isUncertain(changing([{ ...step, to: uncertain(1, 2, 3, 'årsværk') }]))).toBe(true);
});
