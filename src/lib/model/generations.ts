/** A share of one flow's cases that give birth to a case of another. */
export interface Descent {
  readonly from: number;
  readonly to: number;
  /** Cases born per case. */
  readonly share: number;
}

// Shares such as 0.5 + 0.3 + 0.2 do not add up exactly in binary.
const rounding = 1e-9;

/**
 * All cases of each flow, when every case bears others by shares and those bear again: x = opened + Σ share · x.
 * @param opened cases of each flow that come of no other
 * @returns the cases of each flow, or the flow by which they breed without end
 */
export function withDescendants(
  opened: readonly number[],
  descents: readonly Descent[]
): { cases: number[] } | { endless: number } {
  const n = opened.length;
  const rows = opened.map((cases, flow) => {
    const row = new Float64Array(n + 1);
    row[flow] = 1;
    row[n] = cases;
    return row;
  });
  for (const { from, to, share } of descents) rows[to]![from] = rows[to]![from]! - share;
  // Shares breed without end exactly when elimination meets a pivot that is not positive (Hawkins–Simon).
  for (let k = 0; k < n; k++) {
    const pivotRow = rows[k]!;
    const pivot = pivotRow[k]!;
    if (pivot <= rounding) return { endless: k };
    for (let i = k + 1; i < n; i++) {
      const row = rows[i]!;
      const factor = row[k]! / pivot;
      if (factor !== 0) for (let j = k; j <= n; j++) row[j] = row[j]! - factor * pivotRow[j]!;
    }
  }
  const cases = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k]![n]!;
    for (let j = k + 1; j < n; j++) rest -= rows[k]![j]! * cases[j]!;
    cases[k] = rest / rows[k]![k]!;
  }
  return { cases };
}
