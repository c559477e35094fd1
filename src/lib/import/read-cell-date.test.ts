import { describe, expect, it } from 'vitest';
import { readCellDate } from './read-cell-date.ts';

describe('a date in a cell', () => {
  it.each([
    ['12-03-2025', '2025-03-12'],
    ['12-03-25', '2025-03-12'],
    ['1.1.2025', '2025-01-01'],
    ['31/12/2024', '2024-12-31'],
    ['2025-03-12', '2025-03-12'],
    ['2025-03-12 00:00:00', '2025-03-12'],
    ['jan-25', '2025-01-01'],
    ['maj 2025', '2025-05-01'],
    ['maj-2025', '2025-05-01'],
    ['03-2025', '2025-03-01'],
    ['2. kvartal 2025', '2025-04-01'],
    ['31-02-2025', undefined],
    ['12-13-2025', undefined],
    ['2025-03-12 08:30', undefined],
    ['45658', undefined],
    ['i går', undefined]
  ])('%j is %j', (text, date) => {
    expect(readCellDate(text, 'from')).toBe(date);
  });

  it('is the last day of a month or year where something ends', () => {
    expect(readCellDate('feb-24', 'expires')).toBe('2024-02-29');
    expect(readCellDate('12-2025', 'until')).toBe('2025-12-31');
    expect(readCellDate('2025', 'until')).toBe('2025-12-31');
    expect(readCellDate('12-03-25', 'until')).toBe('2025-03-12');
  });
});
