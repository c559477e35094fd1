import { area, line } from 'd3';
import type { Value } from './series.ts';
import type { Scale } from './scales.ts';

const middle = 0.5;

/**
 * The SVG path of a line through the middles of its periods, broken where a value is undefined.
 * A value alone between two gaps becomes a point (drawn by a round line cap).
 * @param from first period drawn, @param to end (exclusive)
 */
export function linePath(values: readonly Value[], x: Scale, y: Scale, from = 0, to = values.length): string {
  const path = line<Value>()
    .digits(1)
    .defined((value) => value !== null)
    .x((_, index) => x(from + index + middle))
    .y((value) => y(value ?? 0));
  return path(values.slice(from, to)) ?? '';
}

/** The SVG path of the area between two bounds, broken where either is undefined. */
export function bandPath(
  low: readonly Value[],
  high: readonly Value[],
  x: Scale,
  y: Scale,
  from = 0,
  to = low.length
): string {
  const defined = (index: number) =>
    (low[from + index] ?? null) !== null && (high[from + index] ?? null) !== null;
  const path = area<Value>()
    .digits(1)
    .defined((_, index) => defined(index))
    .x((_, index) => x(from + index + middle))
    .y0((value) => y(value ?? 0))
    .y1((_, index) => y(high[from + index] ?? 0));
  return path(low.slice(from, to)) ?? '';
}

/** The last defined value and its period; undefined where there is none. */
export function lastValue(values: readonly Value[]): { index: number; value: number } | undefined {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index] ?? null;
    if (value !== null) return { index, value };
  }
  return undefined;
}
