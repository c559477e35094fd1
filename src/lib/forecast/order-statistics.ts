/**
 * Moves the k-th smallest number (from 0) to place k, smaller ones before it and larger ones behind it: Hoare's selection, whose
 * time is linear on average.
 * @param from first place that may be out of order; what lies before is no larger than what lies behind
 */
function select(numbers: Float64Array, k: number, from: number): void {
  let left = from;
  let right = numbers.length - 1;
  while (left < right) {
    // The middle of three, so that sorted numbers are no worst case.
    const pivot = middleOf(numbers[left]!, numbers[(left + right) >> 1]!, numbers[right]!);
    let i = left;
    let j = right;
    while (i <= j) {
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
      if (i > j) break;
      const moved = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = moved;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * Quantiles by straight lines between order statistics (type 7 of Hyndman and Fan 1996).
 * @param numbers at least one, none of them NaN; their order is changed
 * @param ps ascending, 0–1
 */
export function quantilesOf(numbers: Float64Array, ps: readonly number[]): number[] {
  let ordered = 0;
  return ps.map((p) => {
    const position = (numbers.length - 1) * p;
    const below = Math.floor(position);
    const above = Math.min(numbers.length - 1, below + 1);
    for (const k of [below, above]) {
      if (k < ordered) continue;
      select(numbers, k, ordered);
      ordered = k + 1;
    }
    return numbers[below]! + (numbers[above]! - numbers[below]!) * (position - below);
  });
}
