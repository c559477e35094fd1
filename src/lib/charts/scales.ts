import { scaleLinear, ticks } from 'd3';
import type { ChartUnit, Value } from './series.ts';

/** A linear scale both ways; plain functions, so that layouts stay plain data around them. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
}

/** Positions in periods (0..count) to pixels; period i covers [i, i + 1] and is drawn at its middle. */
export function periodScale(count: number, left: number, right: number): Scale {
  return scaleLinear([0, Math.max(1, count)], [left, right]);
}

/** The value axis: its domain from 0 (or the lowest, where values go below) and its ticks. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
}

/** Ticks about `wanted` in number. Shares end at 0 and 1; the rest start at 0 and end at a round number. */
export function valueAxis(
  values: readonly Value[][],
  unit: ChartUnit,
  wanted: number,
  maximum?: number
): ValueAxis {
  if (unit === 'share') return { domain: [0, 1], ticks: wanted < 4 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1] };
  let low = 0;
  let high = maximum ?? 0;
  for (const row of values) {
    for (const value of row) {
      if (value === null) continue;
      if (value < low) low = value;
      if (maximum === undefined && value > high) high = value;
    }
  }
  // An empty chart of whole things still counts them one by one.
  if (unit === 'cases' || unit === 'hours') high = Math.max(high, 4);
  if (high <= low) high = low + 1;
  const domain = scaleLinear([low, high], [0, 1]).nice(wanted).domain() as [number, number];
  return { domain, ticks: ticks(domain[0], domain[1], wanted) };
}

/** Values to pixels, upwards from the plot's bottom. */
export function valueScale(axis: ValueAxis, top: number, bottom: number): Scale {
  return scaleLinear(axis.domain, [bottom, top]);
}
