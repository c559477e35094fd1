import type { WaterfallBar } from '../charts/series.ts';
import { roundTogether } from './round-together.ts';

/** An end or a part of a difference, in the chart's unit. */
export interface NamedValue {
  readonly label: string;
  readonly value: number;
}

/** Decimals that a chart's file has. */
const FILE_DECIMALS = 4;

/**
 * The bars of a difference from one level to another. They add up as they are printed, and in files.
 * @param decimals of the printed numbers, in the chart's unit: 2 for shares in whole per cents
 */
export function waterfallBars(
  from: NamedValue,
  changes: readonly (NamedValue & { readonly id: string })[],
  to: NamedValue,
  decimals: number
): WaterfallBar[] {
  const values = changes.map(({ value }) => value);
  const [printed, precise] = [decimals, Math.max(decimals, FILE_DECIMALS)].map((places) => {
    const { from: start, parts, to: end } = roundTogether(from.value, values, to.value, places);
    return [start, ...parts, end].map((units) => units / 10 ** places);
  }) as [number[], number[]];
  const named = [{ id: 'from', ...from }, ...changes, { id: 'to', ...to }];
  return named.map(({ id, label }, i) => ({
    id,
    label,
    kind: i === 0 || i === named.length - 1 ? 'level' : 'change',
    value: printed[i]!,
    precise: precise[i]!
  }));
}
