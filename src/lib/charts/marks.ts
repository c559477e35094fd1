import type { Colour } from './colours.ts';

/** How a mark is painted; lengths in pixels. What is not said is not painted. */
export interface Paint {
  fill?: Colour | 'hatch';
  fillOpacity?: number;
  stroke?: Colour;
  strokeWidth?: number;
  /** Lengths of line and gap; unbroken without. */
  dash?: readonly number[];
  /** Round ends and corners. */
  round?: boolean;
  /** Snapped to the screen's points. */
  crisp?: boolean;
}

interface Named {
  /** What it is in the chart, once in each: a mark keeps it while its place changes. */
  key: string;
  /** What kind of thing it is. */
  name: string;
  /** Told when it is pointed at. */
  title?: string;
}

/** Words on one or more lines, each with its own baseline. */
export interface TextMark extends Named {
  kind: 'text';
  lines: readonly { x: number; y: number; text: string }[];
  fill: Colour;
  anchor?: 'start' | 'middle' | 'end';
  strong?: boolean;
  /** A rim that keeps words readable over marks. */
  halo?: { colour: Colour; width: number };
  /** Text size, where it is not the chart's own. */
  size?: number;
}

/** One thing drawn: what the page and a picture are both made of, so that they cannot differ. */
export type Mark =
  | (Named & Paint & { kind: 'path'; d: string })
  | (Named & Paint & { kind: 'line'; x1: number; y1: number; x2: number; y2: number })
  | (Named & Paint & { kind: 'rect'; x: number; y: number; width: number; height: number })
  | (Named & Paint & { kind: 'circle'; cx: number; cy: number; r: number })
  | TextMark;

/** Lines under each other as the layouts place them. */
export const linesAt = (
  lines: readonly string[],
  x: number,
  firstY: number,
  lineHeight: number
): TextMark['lines'] => lines.map((text, row) => ({ x, y: firstY + row * lineHeight, text }));
