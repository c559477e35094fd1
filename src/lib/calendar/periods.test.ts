import { describe, expect, it } from 'vitest';
import { dayFromIso } from './iso-day.ts';
import { isoFromMonth, monthOf } from './month.ts';
import { type PeriodKind, periodsOf } from './periods.ts';

const range = { firstDay: dayFromIso('2024-11-15'), lastDay: dayFromIso('2026-02-03') };

describe('periodsOf', () => {
  it.each<[PeriodKind, [string, number][]]>([
    [
      'year',
      [
        ['2024-11', 2],
        ['2025-01', 12],
        ['2026-01', 2]
      ]
    ],
    [
      'halfYear',
      [
        ['2024-11', 2],
        ['2025-01', 6],
        ['2025-07', 6],
        ['2026-01', 2]
      ]
    ],
    [
      'quarter',
      [
        ['2024-11', 2],
        ['2025-01', 3],
        ['2025-04', 3],
        ['2025-07', 3],
        ['2025-10', 3],
        ['2026-01', 2]
      ]
    ]
  ])('by %s', (kind, expected) => {
    const periods = periodsOf(range, kind);
    expect(periods.map((period) => [isoFromMonth(period.firstMonth), period.monthCount])).toEqual(expected);
    expect(periods.every((period) => period.kind === kind)).toBe(true);
  });

  it('by month gives each month once', () => {
    const periods = periodsOf(range, 'month');
    expect(periods).toHaveLength(16);
    periods.forEach((period, i) => {
      expect(period).toEqual({ kind: 'month', firstMonth: monthOf(range.firstDay) + i, monthCount: 1 });
    });
  });

  it('works before 1970 as after', () => {
    const early = { firstDay: dayFromIso('1968-05-01'), lastDay: dayFromIso('1969-04-30') };
    expect(periodsOf(early, 'halfYear').map((period) => isoFromMonth(period.firstMonth))).toEqual([
      '1968-05',
      '1968-07',
      '1969-01'
    ]);
  });

  it('rejects an empty range', () => {
    expect(() => periodsOf({ firstDay: range.lastDay, lastDay: range.firstDay }, 'year')).toThrow(RangeError);
  });
});
