import type { Layer, Value } from './series.ts';

/** Running sums from the bottom layer up: tops[k][i] is the top of layer k at period i; null where any is undefined. */
export function stackTops(layers: readonly Layer[]): Value[][] {
  const count = layers[0]?.values.length ?? 0;
  const tops: Value[][] = layers.map(() => new Array<Value>(count).fill(null));
  for (let index = 0; index < count; index += 1) {
    if (layers.some(({ values }) => (values[index] ?? null) === null)) continue;
    let sum = 0;
    layers.forEach(({ values }, layer) => {
      sum += values[index] ?? 0;
      tops[layer]![index] = sum;
    });
  }
  return tops;
}
