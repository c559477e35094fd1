import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { Measure } from '../model/measure.ts';
import { known, smallModel } from '../model/testing.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { grantShares, shareOn } from './grant-shares.ts';

const grant = smallModel().grants[0]!; // expires 31.12.2024
const measure = (fields: object) => ({ grant: 'so42', ...fields }) as unknown as Measure;
const continued = (share: number, dates: { from?: string; until?: string } = {}) =>
  measure({ kind: 'continueGrant', share: known(share, 'share'), ...dates });
const ended = (on: string) => measure({ kind: 'endGrant', on });

describe('the share of a grant that is given', () => {
  it.each<[string, Measure[], Record<string, number>]>([
    ['ends when it expires', [], { '2024-12-31': 1, '2025-01-01': 0, '2030-01-01': 0 }],
    ['goes on in whole', [continued(1)], { '2024-12-31': 1, '2025-01-01': 1, '2030-01-01': 1 }],
    ['goes on in part', [continued(0.4)], { '2024-12-31': 1, '2025-01-01': 0.4 }],
    ['grows', [continued(1.5)], { '2024-12-31': 1, '2025-01-01': 1.5 }],
    [
      'goes on for a time',
      [continued(1, { until: '2026-06-30' })],
      { '2025-01-01': 1, '2026-06-30': 1, '2026-07-01': 0 }
    ],
    [
      'begins again after a pause',
      [continued(0.5, { from: '2025-04-01' })],
      { '2024-12-31': 1, '2025-01-01': 0, '2025-03-31': 0, '2025-04-01': 0.5 }
    ],
    [
      'is cut before it expires',
      [continued(0.5, { from: '2024-07-01', until: '2025-06-30' })],
      { '2024-06-30': 1, '2024-07-01': 0.5, '2025-06-30': 0.5, '2025-07-01': 0 }
    ],
    [
      'is cut for a time and whole again until it expires',
      [continued(0.5, { from: '2024-02-01', until: '2024-03-31' })],
      { '2024-01-31': 1, '2024-02-01': 0.5, '2024-04-01': 1, '2024-12-31': 1, '2025-01-01': 0 }
    ],
    ['ends early', [ended('2024-06-30')], { '2024-06-30': 1, '2024-07-01': 0, '2025-01-01': 0 }],
    [
      'ends early although an earlier measure continued it',
      [continued(1), ended('2024-06-30')],
      { '2024-06-30': 1, '2024-07-01': 0, '2026-01-01': 0 }
    ],
    [
      'ends early and is taken up again when it would have expired',
      [ended('2024-06-30'), continued(0.8)],
      { '2024-06-30': 1, '2024-07-01': 0, '2024-12-31': 0, '2025-01-01': 0.8 }
    ],
    [
      'falls by steps',
      [continued(1), continued(0.5, { from: '2026-01-01' })],
      { '2025-12-31': 1, '2026-01-01': 0.5, '2029-01-01': 0.5 }
    ]
  ])('%s', (_name, measures, expected) => {
    const shares = grantShares(grant, measures, likelyValue);
    const read = Object.keys(expected).map((date) => [date, shareOn(shares, dayFromIso(date))]);
    expect(Object.fromEntries(read)).toEqual(expected);
    const days = shares.map(({ from }) => from);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('leaves other grants alone', () => {
    const other = { ...continued(1), grant: 'another' } as unknown as Measure;
    expect(grantShares(grant, [other], likelyValue)).toEqual(grantShares(grant, [], likelyValue));
  });
});
