import type { Box } from './frame.ts';
import type { Point, Value } from './series.ts';
import type { Scale } from './scales.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A published figure: a bar over its periods, a dot in the middle, and its words where there is room. */
export interface PlacedPoint {
  x: number;
  y: number;
  fromX: number;
  toX: number;
  bound: 'equal' | 'above';
  label: string;
  /** Undefined where words would cover other words or lines; they stay in the readout and the table. */
  words: PointWords | undefined;
}

/** The words of a point, and from where to where a thin line leads to them. */
export interface PointWords {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  firstY: number;
  anchor: 'start' | 'middle' | 'end';
  leader: { fromY: number; toY: number } | undefined;
}

const lineHeight = 1.2;
/** How far words may stand from their point, in em; the nearer the better. */
const distances = [0, 1.5, 3, 4.5, 6, 8];

/** Words that more periods of lines run through are not drawn: they would be hard to read. */
const mostCrossings = 2;

interface Candidate {
  words: PointWords;
  box: Box;
  distance: number;
}

function candidates(point: PlacedPoint, lines: string[], em: number): Candidate[] {
  const width = Math.max(...lines.map((line) => textWidth(line, em)));
  const height = lines.length * lineHeight * em;
  const lift = point.bound === 'above' ? 1.3 : 0.6;
  return distances.flatMap((distance) =>
    (['above', 'below'] as const).flatMap((side) =>
      (['middle', 'start', 'end'] as const).map((anchor): Candidate => {
        const left = point.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
        const near = side === 'above' ? point.y - (lift + distance) * em : point.y + (0.6 + distance) * em;
        const top = side === 'above' ? near - height : near;
        const fromY = side === 'above' ? point.y - lift * em : point.y + 0.5 * em;
        return {
          words: {
            lines,
            x: point.x,
            firstY: top + 0.95 * em,
            anchor,
            leader: distance > 0 ? { fromY, toY: near } : undefined
          },
          box: { left, top, right: left + width, bottom: top + height },
          distance: distance + (anchor === 'middle' ? 0 : 0.5)
        };
      })
    )
  );
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How many periods of the lines run through a box. */
function crossings(box: Box, lines: readonly (readonly Value[])[], x: Scale, y: Scale): number {
  const from = Math.max(0, Math.floor(x.invert(box.left) - 0.5));
  const to = Math.ceil(x.invert(box.right) + 0.5);
  let count = 0;
  for (const values of lines) {
    for (let index = from; index < Math.min(to, values.length); index += 1) {
      const value = values[index] ?? null;
      if (value !== null && y(value) > box.top && y(value) < box.bottom) count += 1;
    }
  }
  return count;
}

/**
 * Places published figures and their words: inside the plot, over no other words or marks, and where the fewest
 * lines run through them.
 * @param taken boxes where other words already stand
 */
export function placePoints(
  points: readonly Point[],
  lines: readonly (readonly Value[])[],
  x: Scale,
  y: Scale,
  plot: Box,
  em: number,
  taken: readonly Box[] = []
): PlacedPoint[] {
  const placed = points.map((point): PlacedPoint => ({
    x: x((point.from + point.to) / 2),
    y: y(point.value),
    fromX: x(point.from),
    toX: x(point.to),
    bound: point.bound,
    label: point.label,
    words: undefined
  }));
  const marks = placed.map(({ fromX, toX, y: middle, bound }) => ({
    left: fromX,
    right: toX,
    top: middle - (bound === 'above' ? 1.2 : 0.4) * em,
    bottom: middle + 0.4 * em
  }));
  const occupied: Box[] = [...taken];
  placed.forEach((point, index) => {
    const wrapped = wrapText(point.label, 9 * em, em);
    const free = candidates(point, wrapped, em).filter(
      ({ box }) =>
        box.left >= plot.left &&
        box.right <= plot.right &&
        box.top >= plot.top - 0.3 * em &&
        box.bottom <= plot.bottom &&
        !occupied.some((other) => overlap(box, other)) &&
        !marks.some((mark, other) => other !== index && overlap(box, mark))
    );
    const best = free
      .map((candidate) => ({ ...candidate, crossed: crossings(candidate.box, lines, x, y) }))
      .filter(({ crossed }) => crossed <= mostCrossings)
      .map((candidate) => ({ ...candidate, cost: candidate.crossed + candidate.distance * 0.4 }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best === undefined) return;
    point.words = best.words;
    occupied.push(best.box);
    if (best.words.leader) {
      const { fromY, toY } = best.words.leader;
      const ends = [fromY, toY].sort((a, b) => a - b) as [number, number];
      occupied.push({ left: point.x - 1, right: point.x + 1, top: ends[0], bottom: ends[1] });
    }
  });
  return placed;
}
