const PRECISION = 1.1102230246251565e-16;

/**
 * Whole numbers in proportion to shares, such that every running total is the exact running total rounded (halves up).
 * So the sum is the total rounded, nothing drifts, and a part of the table is never off by more than 1.
 *
 * @param shares 0 or more each; where they add to 1 within rounding they are taken to add to exactly 1
 * @param total 0 or more, below 2^53, in the unit wanted (cases, seconds, kroner)
 * @returns one integer per share, 0 or more; its sum is round(total · sum of shares)
 * @throws RangeError for a negative share or total
 */
export function apportion(shares: Float64Array, total: number): Float64Array {
  if (!(total >= 0 && total <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`cannot apportion ${total}`);
  const running = runningTotals(shares);
  const whole = running[running.length - 1] ?? 0;
  const nearlyOne = Math.abs(whole - 1) <= PRECISION * (shares.length + 1);
  return roundedSteps(running, (reached) => (nearlyOne && reached === whole ? total : reached * total));
}

/**
 * Amounts per day made whole, such that every running total is the exact running total rounded (halves up).
 *
 * @param amounts 0 or more each, their sum below 2^53
 * @returns one integer per amount, 0 or more; its sum is round(sum of amounts)
 * @throws RangeError for a negative amount
 */
export function roundRunningTotals(amounts: Float64Array): Float64Array {
  return roundedSteps(runningTotals(amounts), (reached) => reached);
}

/** Running totals with the rounding carried along (Neumaier), so they are good to the last bit. */
function runningTotals(values: Float64Array): Float64Array {
  const totals = new Float64Array(values.length);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0)) throw new RangeError(`cannot apportion by ${value} (entry ${i})`);
    const next = sum + value;
    lost += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
    totals[i] = sum + lost;
  }
  return totals;
}

function roundedSteps(running: Float64Array, exact: (reached: number) => number): Float64Array {
  const steps = new Float64Array(running.length);
  let before = 0;
  for (let i = 0; i < running.length; i++) {
    const after = Math.max(before, Math.round(exact(running[i]!)));
    steps[i] = after - before;
    before = after;
  }
  return steps;
}
