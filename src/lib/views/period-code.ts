import { isoFromMonth, monthOfYear, yearOfMonth } from '../calendar/month.ts';
import type { Period } from '../calendar/periods.ts';

/** A period as it is written in files: `2025-01`, `2025-Q1`, `2025-H1`, `2025`. */
export function periodCode({ kind, firstMonth }: Period): string {
  const year = yearOfMonth(firstMonth);
  const before = monthOfYear(firstMonth) - 1;
  switch (kind) {
    case 'month':
      return isoFromMonth(firstMonth);
    case 'quarter':
      return `${year}-Q${Math.floor(before / 3) + 1}`;
    case 'halfYear':
      return `${year}-H${Math.floor(before / 6) + 1}`;
    case 'year':
      return String(year);
  }
}
