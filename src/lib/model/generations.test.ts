import { describe, expect, it } from 'vitest';
import { withDescendants } from './generations.ts';

describe('cases with all that come of them', () => {
  it('are those that were opened when none come', () => {
    expect(withDescendants([3, 0, 5], [])).toEqual({ cases: [3, 0, 5] });
  });

  it('sum a geometric series for a type of which a share comes again: 10 / (1 − 0.8)', () => {
    const all = withDescendants([10], [{ from: 0, to: 0, share: 0.8 }]);
    expect('cases' in all && all.cases[0]).toBeCloseTo(50, 9);
  });

  it('pass through a chain that comes back to its beginning', () => {
    // 100 applications, half appealed; of the appeals a fifth come back as applications: a = 100 + 0.2·b, b = 0.5·a.
    const all = withDescendants(
      [100, 0],
      [
        { from: 0, to: 1, share: 0.5 },
        { from: 1, to: 0, share: 0.2 }
      ]
    );
    if ('endless' in all) throw new Error('the shares multiply to 0.1');
    expect(all.cases[0]).toBeCloseTo(100 / 0.9, 9);
    expect(all.cases[1]).toBeCloseTo(50 / 0.9, 9);
  });

  it.each([
    ['all of a type come again', [{ from: 0, to: 0, share: 1 }]],
    [
      'shares round a ring multiply to 1',
      [
        { from: 0, to: 1, share: 2 },
        { from: 1, to: 2, share: 0.5 },
        { from: 2, to: 0, share: 1 }
      ]
    ],
    [
      'two ways back add up to 1, though neither does',
      [
        { from: 0, to: 0, share: 0.6 },
        { from: 0, to: 1, share: 0.5 },
        { from: 1, to: 0, share: 0.8 }
      ]
    ]
  ])('breed without end when %s', (_name, descents) => {
    expect(withDescendants([1, 1, 1], descents)).toHaveProperty('endless');
  });

  it('end when the shares are a little smaller', () => {
    const descents = [
      { from: 0, to: 0, share: 0.6 },
      { from: 0, to: 1, share: 0.5 },
      { from: 1, to: 0, share: 0.79 }
    ];
    expect(withDescendants([1, 1], descents)).toHaveProperty('cases');
  });
});
