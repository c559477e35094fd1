/** So many standard errors must a bend stand out by. */
const SURE = 2;

/**
 * Where a curve of outcome against money bends most: the point farthest from the straight line between its ends, measured along the outcome,
 * replication by replication.
 * @param kroner per point, ascending
 * @param values `[point][replication]`
 * @returns the order of the point; null where the bend cannot be told from none, or the curve bends the other way (each krone gives more than
 * the one before)
 */
export function kneeOf(kroner: readonly number[], values: readonly Float64Array[]): number | null {
  const last = kroner.length - 1;
  const width = kroner[last]! - kroner[0]!;
  if (last < 2 || width === 0) return null;
  let best: { point: number; distance: number; sure: boolean } | null = null;
  for (let point = 1; point < last; point++) {
    const along = (kroner[point]! - kroner[0]!) / width;
    const distances = values[point]!.map(
      (value, r) => value - (values[0]![r]! + along * (values[last]![r]! - values[0]![r]!))
    ).filter((distance) => !Number.isNaN(distance));
    const { mean, standardError } = meanOf(distances);
    // Less may be better: what counts is a bend towards what the money is for.
    const rise = meanOf(
      values[last]!.map((value, r) => value - values[0]![r]!).filter((each) => !Number.isNaN(each))
    );
    const towards = rise.mean < 0 ? -mean : mean;
    if (towards > (best?.distance ?? 0))
      best = { point, distance: towards, sure: towards > SURE * standardError };
  }
  return best?.sure ? best.point : null;
}

function meanOf(values: Float64Array): { mean: number; standardError: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}
