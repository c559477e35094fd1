import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrantId } from '../model/id.ts';
import {
  daysLater,
  isMovable,
  monthsIn,
  monthsLater,
  moveWhole,
  nearestMonth,
  placeOf,
  spanOf,
  within,
  yearsOf,
  type Edge
} from './timeline.ts';

/** Four years with a leap year: 1,461 days. */
const frame = { start: '2023-01-01', end: '2026-12-31' };
const grants = [{ id: 'so42' as GrantId, expires: '2024-12-31' }];

describe('an end of a measure', () => {
  it.each<[string, number, Edge, string]>([
    ['2025-03-01', 1, 'start', '2025-04-01'],
    ['2025-01-31', 1, 'start', '2025-02-28'],
    ['2024-01-31', 1, 'start', '2024-02-29'],
    ['2024-02-29', 12, 'start', '2025-02-28'],
    ['2025-02-28', 1, 'start', '2025-03-28'],
    ['2025-02-28', 1, 'end', '2025-03-31'],
    ['2023-02-28', 12, 'end', '2024-02-29'],
    ['2024-02-29', -12, 'end', '2023-02-28'],
    ['2024-02-28', 1, 'end', '2024-03-28'],
    ['2025-12-31', -1, 'end', '2025-11-30'],
    ['2024-12-15', 1, 'end', '2025-01-15']
  ])('%s moves by %i months (%s) to %s', (date, count, edge, moved) => {
    expect(monthsLater(date, count, edge)).toBe(moved);
  });

  it('moves by days over the end of February', () => {
    expect([daysLater('2024-02-28', 1), daysLater('2025-02-28', 1), daysLater('2024-03-01', -1)]).toEqual([
      '2024-02-29',
      '2025-03-01',
      '2024-02-29'
    ]);
  });

  it('is dragged to whole months', () => {
    // Of 1,461 days, 2024 begins after 365 and its March after 425.
    expect(nearestMonth(365 / 1461, frame, 'start')).toBe('2024-01-01');
    expect(nearestMonth(365 / 1461, frame, 'end')).toBe('2023-12-31');
    expect(nearestMonth(421 / 1461, frame, 'start')).toBe('2024-03-01');
    expect(nearestMonth(421 / 1461, frame, 'end')).toBe('2024-02-29');
    expect(nearestMonth(370 / 1461, frame, 'start')).toBe('2024-01-01');
    expect([nearestMonth(-1, frame, 'start'), nearestMonth(2, frame, 'end')]).toEqual([
      '2023-01-01',
      '2026-12-31'
    ]);
  });

  it('is where it was dragged to, at every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47 }), fc.constantFrom<Edge>('start', 'end'), (month, edge) => {
        const first = monthsLater('2023-01-01', month, 'start');
        const date = edge === 'start' ? first : daysLater(monthsLater(first, 1, 'start'), -1);
        expect(nearestMonth(placeOf(date, frame, edge), frame, edge)).toBe(date);
      })
    );
  });

  it('stays within the period and on its own side of the other end', () => {
    const span = { from: '2024-03-01', to: '2024-09-30', isOpen: false, handles: [] };
    expect(within('2022-06-01', span, frame, 'start')).toBe('2023-01-01');
    expect(within('2024-12-01', span, frame, 'start')).toBe('2024-09-30');
    expect(within('2024-01-31', span, frame, 'end')).toBe('2024-03-01');
    expect(within('2031-01-31', span, frame, 'end')).toBe('2026-12-31');
    expect(within('2024-06-01', span, frame, 'start')).toBe('2024-06-01');
  });
});

describe('a measure that is moved as a whole', () => {
  const spanned = (dates: object) => spanOf({ kind: 'changeInflow', ...dates }, frame, grants)!;
  const team = spanned({ from: '2024-03-01', until: '2024-11-30', reached: '2024-06-01' });

  it.each<[number, 'months' | 'days', string[]]>([
    [1, 'months', ['2024-04-01', '2024-12-31', '2024-07-01']],
    [-1, 'months', ['2024-02-01', '2024-10-31', '2024-05-01']],
    [12, 'months', ['2025-03-01', '2025-11-30', '2025-06-01']],
    [3, 'days', ['2024-03-04', '2024-12-03', '2024-06-04']],
    // Of 25 months to the end of the period there is room for all, and for 14 back; not for one more.
    [99, 'months', ['2026-04-01', '2026-12-31', '2026-07-01']],
    [-99, 'months', ['2023-01-01', '2023-09-30', '2023-04-01']],
    [-999, 'days', ['2023-01-01', '2023-10-02', '2023-04-03']]
  ])('by %i %s has all its dates moved', (count, by, [from, until, reached]) => {
    expect(moveWhole(team, frame, count, by)).toEqual({ from, until, reached });
  });

  it('states both its ends', () => {
    expect(isMovable(team)).toBe(true);
    expect(isMovable(spanned({ from: '2024-03-01' }))).toBe(false);
    expect(moveWhole(spanned({ from: '2024-01-01', until: '2026-12-31' }), frame, 1, 'months')).toEqual({
      from: '2024-01-01',
      until: '2026-12-31'
    });
  });

  it('is dragged by months of the period', () => {
    expect([monthsIn(0.25, frame), monthsIn(-1 / 48, frame), monthsIn(0.009, frame)]).toEqual([12, -1, 0]);
  });
});

describe('a measure on the timeline', () => {
  it('has the ends that its kind has', () => {
    const team = { kind: 'temporaryTeam', from: '2025-03-01', until: '2026-12-31' };
    expect(spanOf(team, frame, grants)).toEqual({
      from: '2025-03-01',
      to: '2026-12-31',
      isOpen: false,
      handles: [
        { edge: 'start', key: 'from', date: '2025-03-01', isStated: true },
        { edge: 'end', key: 'until', date: '2026-12-31', isStated: true }
      ]
    });
    expect(spanOf({ kind: 'endGrant', grant: 'so42', on: '2024-06-30' }, frame, grants)).toMatchObject({
      isOpen: true,
      handles: [{ key: 'on', edge: 'start' }]
    });
    expect(spanOf({ kind: 'changeInput', input: 'x', formula: 'grund' }, frame, grants)).toBeUndefined();
  });

  it('goes on to the end of the period where it states no end, which can be given one', () => {
    expect(spanOf({ kind: 'leaveVacant', from: '2025-01-01' }, frame, grants)).toMatchObject({
      to: '2026-12-31',
      isOpen: true,
      handles: [{ key: 'from' }, { key: 'until', date: '2026-12-31', isStated: false }]
    });
  });

  it('begins on the day after the expiry of the grant that it continues', () => {
    expect(spanOf({ kind: 'continueGrant', grant: 'so42' }, frame, grants)).toMatchObject({
      from: '2025-01-01',
      handles: [{ key: 'until' }]
    });
  });

  it('is left out while its date cannot be read', () => {
    expect(spanOf({ kind: 'leaveVacant', from: 'snart' }, frame, grants)).toBeUndefined();
    expect(
      spanOf({ kind: 'leaveVacant', from: '2025-01-01', until: 'aldrig' }, frame, grants)?.handles
    ).toEqual([{ edge: 'start', key: 'from', date: '2025-01-01', isStated: true }]);
  });

  it('stands under years', () => {
    expect(yearsOf({ start: '2024-07-01', end: '2026-06-30' })).toEqual([
      { year: 2024, place: 0 },
      { year: 2025, place: 184 / 730 },
      { year: 2026, place: 549 / 730 }
    ]);
  });
});
