import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

const label = (wanted: number, size = 10) => ({ wanted, size });

test.each([
  ['free labels stay', [label(20), label(50)], [20, 50]],
  ['two on one spot part evenly', [label(50), label(50)], [45, 55]],
  ['order of wishes, not of the list', [label(52), label(48)], [55, 45]],
  ['kept within the top', [label(0), label(1)], [5, 15]],
  ['kept within the bottom', [label(99)], [95]],
  ['a pushed label pushes on', [label(50), label(52), label(63)], [45, 55, 65]],
  ['none', [], []]
])('%s', (_, labels, middles) => {
  expect(spreadLabels(labels, 0, 100)).toEqual(middles);
});

test('never overlaps and stays inside whenever the labels fit', () => {
  const labels = fc.array(
    fc.record({ wanted: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 5, max: 30 }) }),
    { maxLength: 10 }
  );
  fc.assert(
    fc.property(labels, (wishes) => {
      const placed = spreadLabels(wishes, 0, 300)
        .map((middle, index) => ({
          from: middle - wishes[index]!.size / 2,
          to: middle + wishes[index]!.size / 2
        }))
        .sort((a, b) => a.from - b.from);
      placed.forEach((span, index) => {
        expect(span.from).toBeGreaterThanOrEqual(-1e-9);
        expect(span.to).toBeLessThanOrEqual(300 + 1e-9);
        if (index > 0) expect(span.from).toBeGreaterThanOrEqual(placed[index - 1]!.to - 1e-9);
      });
    })
  );
});
