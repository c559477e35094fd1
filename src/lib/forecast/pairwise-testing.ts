/**
 * For tests: a list of cases in which any two levels of any two factors stand together at least once (a covering array of strength
 * two). Greedy: each case takes, factor after factor, the level that covers most pairs not yet covered, and begins with such a pair.
 * @param levels of each factor
 * @returns cases, each a level per factor
 */
export function pairwise(levels: readonly number[]): number[][] {
  const open = new Set(pairsOf(levels));
  const cases: number[][] = [];
  while (open.size > 0) {
    const [first] = open;
    const [f, a, g, b] = first!.split(' ').map(Number) as [number, number, number, number];
    const row = levels.map(() => -1);
    row[f] = a;
    row[g] = b;
    levels.forEach((count, factor) => {
      if (row[factor]! >= 0) return;
      let best = -1;
      for (let turn = 0; turn < count; turn++) {
        // Among levels that cover as many, each in its turn.
        const level = (turn + cases.length) % count;
        const candidate = row.map((known, at) => (at === factor ? level : known));
        const covers = coveredBy(candidate, factor).filter((pair) => open.has(pair)).length;
        if (covers > best) [best, row[factor]] = [covers, level];
      }
    });
    cases.push(row);
    row.forEach((_, factor) => coveredBy(row, factor).forEach((pair) => open.delete(pair)));
  }
  return cases;
}

/** Every pair of levels of two factors. */
export const pairsOf = (levels: readonly number[]): string[] =>
  levels.flatMap((count, f) =>
    levels.flatMap((other, g) =>
      g <= f
        ? []
        : Array.from({ length: count * other }, (_, i) => pair(f, Math.floor(i / other), g, i % other))
    )
  );

/** The pairs of a case that a factor takes part in. */
export const coveredBy = (row: readonly number[], factor: number): string[] =>
  row.flatMap((level, other) => {
    if (other === factor || level < 0) return [];
    return [
      other < factor ? pair(other, level, factor, row[factor]!) : pair(factor, row[factor]!, other, level)
    ];
  });

const pair = (f: number, a: number, g: number, b: number): string => [f, a, g, b].join(' ');
