import type { Scale } from './scales.ts';
import type { Value } from './series.ts';

type Corner = [position: number, required: number, available: number];

/** Corners of the two lines, with one more where they cross, in unbroken runs. */
function runs(required: readonly Value[], available: readonly Value[]): Corner[][] {
  const found: Corner[][] = [];
  let run: Corner[] = [];
  required.forEach((need, index) => {
    const have = available[index] ?? null;
    if (need === null || have === null) {
      if (run.length > 0) found.push(run);
      run = [];
      return;
    }
    const before = run.at(-1);
    if (before) {
      const gapBefore = before[1] - before[2];
      const gap = need - have;
      if (gapBefore * gap < 0) {
        const part = gapBefore / (gapBefore - gap);
        const level = before[1] + (need - before[1]) * part;
        run.push([before[0] + part * (index + 0.5 - before[0]), level, level]);
      }
    }
    run.push([index + 0.5, need, have]);
  });
  if (run.length > 0) found.push(run);
  return found;
}

/**
 * SVG paths of the areas between two lines: `shortage` where required lies above available, `surplus` where it lies
 * below, cut exactly where the lines cross.
 */
export function gapAreas(
  required: readonly Value[],
  available: readonly Value[],
  x: Scale,
  y: Scale
): { shortage: string; surplus: string } {
  const outline = (corners: readonly Corner[], upper: (corner: Corner) => number) => {
    const point = ([position]: Corner, value: number) => `${x(position).toFixed(1)},${y(value).toFixed(1)}`;
    const forth = corners.map((corner) => point(corner, upper(corner)));
    const back = corners.map((corner) => point(corner, corner[2])).reverse();
    return `M${[...forth, ...back].join('L')}Z`;
  };
  const areas = { shortage: '', surplus: '' };
  for (const run of runs(required, available)) {
    if (run.length < 2) continue;
    if (run.some(([, need, have]) => need > have)) {
      areas.shortage += outline(run, ([, need, have]) => Math.max(need, have));
    }
    if (run.some(([, need, have]) => need < have)) {
      areas.surplus += outline(run, ([, need, have]) => Math.min(need, have));
    }
  }
  return areas;
}
