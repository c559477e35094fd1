import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapAreas } from './gap-area.ts';
import { periodScale, valueScale } from './scales.ts';
import type { Value } from './series.ts';

const areasOf = (required: Value[], available: Value[]) =>
  gapAreas(
    required,
    available,
    periodScale(required.length, 0, required.length * 100),
    valueScale({ domain: [0, 100], ticks: [] }, 0, 1000)
  );

/** Area of all outlines in a path, by the shoelace formula, in pixels. */
function pathArea(path: string): number {
  return path
    .split('Z')
    .filter(Boolean)
    .reduce((sum, outline) => {
      const points = outline
        .slice(1)
        .split('L')
        .map((pair) => pair.split(',').map(Number) as [number, number]);
      const twice = points.reduce((total, [x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length]!;
        return total + x1 * y2 - x2 * y1;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
}

test('is cut exactly where the lines cross', () => {
  const { shortage, surplus } = areasOf([40, 60], [50, 50]);
  expect(surplus).toBe('M50.0,600.0L100.0,500.0L150.0,500.0L150.0,500.0L100.0,500.0L50.0,500.0Z');
  expect(shortage).toBe('M50.0,500.0L100.0,500.0L150.0,400.0L150.0,500.0L100.0,500.0L50.0,500.0Z');
});

test.each<[string, Value[], Value[]]>([
  ['equal lines', [50, 50], [50, 50]],
  ['a single month', [60], [50]],
  ['only gaps', [null, null], [50, 50]]
])('%s have no area', (_, required, available) => {
  expect(areasOf(required, available)).toEqual({ shortage: '', surplus: '' });
});

test('is broken at undefined months', () => {
  expect(areasOf([60, 60, null, 60, 60], [50, 50, 50, 50, 50]).shortage.match(/M/g)).toHaveLength(2);
});

test('shortage less surplus is the area between the lines', () => {
  const value = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (pairs) => {
      const required = pairs.map(([need]) => need);
      const available = pairs.map(([, have]) => have);
      const { shortage, surplus } = areasOf(required, available);
      const gaps = pairs.map(([need, have]) => need - have);
      // Trapezoids, 100 px to a month and 10 px to a unit.
      const net = gaps.slice(1).reduce((sum, gap, index) => sum + ((gap + gaps[index]!) / 2) * 1000, 0);
      // Corners are rounded to a tenth of a pixel, over at most 1.200 px.
      expect(Math.abs(pathArea(shortage) - pathArea(surplus) - net)).toBeLessThan(0.1 * 1200);
    })
  );
});
