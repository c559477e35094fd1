/** Something to time; called with the number of the round. */
export type Contender = (round: number) => void;

/**
 * Times contenders in alternation, so that what else the machine does meets them all alike.
 * @param warmUp rounds before those that count
 * @returns milliseconds per contender and round
 */
export function alternate(contenders: readonly Contender[], warmUp: number, rounds: number): number[][] {
  const times: number[][] = contenders.map(() => []);
  for (let round = -warmUp; round < rounds; round++) {
    contenders.forEach((contender, i) => {
      const start = performance.now();
      contender(round);
      if (round >= 0) times[i]!.push(performance.now() - start);
    });
  }
  return times;
}

/** The middle number, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median over rounds of one contender's time as a multiple of another's in the same round. */
export function medianRatio(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / others[round]!));
}
