import { linesAt, type Mark } from './marks.ts';
import type { PlacedPoint } from './place-points.ts';

/** Published figures: a bar over their periods with a dot, open and with an arrow for "more than"; and their words. */
export function pointMarks(points: readonly PlacedPoint[], em: number): Mark[] {
  return points.flatMap(({ x, y, fromX, toX, bound, label, words }, order): Mark[] => {
    const above = bound === 'above';
    const outline = { stroke: 'ink', strokeWidth: 0.1 * em } as const;
    const named = (name: string) => ({ key: `${name}-${order}`, name });
    const marks: Mark[] = [
      { kind: 'line', ...named('point-bar'), title: label, x1: fromX, x2: toX, y1: y, y2: y, ...outline }
    ];
    if (above) {
      const [rise, wing, drop] = [1.1 * em, 0.3 * em, 0.35 * em];
      const d = `M${x},${y}v${-rise}m${-wing},${drop}l${wing},${-drop}l${wing},${drop}`;
      marks.push({ kind: 'path', ...named('arrow'), d, ...outline });
    }
    marks.push({
      kind: 'circle',
      ...named('point'),
      title: label,
      cx: x,
      cy: y,
      r: em * 0.3,
      ...outline,
      ...(above ? { fill: 'surface' } : { fill: 'ink', stroke: 'surface' })
    });
    if (!words) return marks;
    const { lines, x: textX, firstY, anchor, leader } = words;
    if (leader) {
      const { fromY, toY } = leader;
      marks.push({
        kind: 'line',
        ...named('point-leader'),
        x1: textX,
        x2: textX,
        y1: fromY,
        y2: toY,
        stroke: 'rule-strong'
      });
    }
    marks.push({
      kind: 'text',
      ...named('point-words'),
      title: label,
      fill: 'ink',
      anchor,
      lines: linesAt(lines, textX, firstY, 1.2 * em),
      halo: { colour: 'ground', width: 0.3 * em }
    });
    return marks;
  });
}
