import { describe, expect, it } from 'vitest';
import { readTypedField, writeTypedField, type TypedField } from './read-field.ts';

const number: TypedField = { kind: 'number', within: { min: 0, max: 5_000_000 } };
const share: TypedField = { kind: 'number', within: { min: 0, max: 1 } };

describe('what is typed in a field', () => {
  it.each<[TypedField, string, string, unknown]>([
    [number, 'seed', '17.040', 17_040],
    [number, 'seed', '1,5', 1.5],
    [number, 'seed', 'mange', 'mange'],
    [number, 'seed', '80 pct.', '80 pct.'],
    [share, 'share', '80 pct.', 0.8],
    [share, 'share', '0,57', 0.57],
    [{ kind: 'year' }, 'year', ' 2025', 2025],
    [{ kind: 'year' }, 'year', '25', '25'],
    [{ kind: 'date' }, 'from', '1.3.2025', '2025-03-01'],
    [{ kind: 'date' }, 'from', 'marts 2025', '2025-03-01'],
    [{ kind: 'date' }, 'until', 'marts 2025', '2025-03-31'],
    [{ kind: 'date' }, 'expires', '2025', '2025-12-31'],
    [{ kind: 'date' }, 'from', '30.2.2025', '30.2.2025'],
    [{ kind: 'monthDay' }, 'closingDays', '24.12.', '12-24'],
    [{ kind: 'monthDay' }, 'closingDays', '5/6', '06-05'],
    [{ kind: 'monthDay' }, 'closingDays', 'jul', 'jul'],
    [{ kind: 'text', most: 200, mayBeBlank: false }, 'number', ' TM97 ', ' TM97 ']
  ])('%j %s: %s', (field, key, text, value) => {
    expect(readTypedField(field, key, text, 'da')).toEqual(value);
  });

  it.each<[TypedField, unknown, string, string]>([
    [number, 17_040.5, '17.040,5', '17,040.5'],
    [{ kind: 'year' }, 2025, '2025', '2025'],
    [{ kind: 'date' }, '2025-03-01', '1.3.2025', '2025-03-01'],
    [{ kind: 'date' }, '30.2.2025', '30.2.2025', '30.2.2025'],
    [{ kind: 'monthDay' }, '12-24', '24.12.', '24.12.'],
    [number, undefined, '', ''],
    [number, 'mange', 'mange', 'mange']
  ])('%j is written %j', (field, value, da, en) => {
    expect(writeTypedField(field, value, 'da')).toBe(da);
    expect(writeTypedField(field, value, 'en')).toBe(en);
  });
});
