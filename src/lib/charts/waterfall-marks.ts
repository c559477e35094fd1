import { linesAt, type Mark, type Paint } from './marks.ts';
import type { DrawnBar, WaterfallLayout } from './waterfall-layout.ts';

/** What rises is full, what falls is hollow: told apart without colour. */
const looks: Record<DrawnBar['look'], Paint> = {
  level: { fill: 'neutral-dark' },
  more: { fill: 'shortage' },
  less: { fill: 'surface', stroke: 'shortage', strokeWidth: 1.5 }
};

function barMarks({ id, look, x, y, width, height, label, value, band }: DrawnBar, em: number): Mark[] {
  const strong = look === 'level';
  return [
    { kind: 'rect', key: `bar-${id}`, name: look, x, y, width: Math.max(1.5, width), height, ...looks[look] },
    ...(band
      ? [
          {
            kind: 'line',
            key: `band-${id}`,
            name: 'reach',
            x1: band.from,
            x2: band.to,
            y1: band.y,
            y2: band.y,
            stroke: 'ink',
            strokeWidth: 1.5,
            crisp: true
          } as const
        ]
      : []),
    {
      kind: 'text',
      key: `name-${id}`,
      name: 'name',
      fill: 'ink',
      strong,
      anchor: label.anchor,
      lines: linesAt(label.lines, label.x, label.firstY, em * 1.3)
    },
    {
      kind: 'text',
      key: `value-${id}`,
      name: 'value',
      fill: 'ink',
      strong,
      anchor: value.anchor,
      lines: [{ x: value.x, y: value.y, text: value.text }],
      halo: { colour: 'surface', width: 0.25 * em }
    }
  ];
}

/** All that is drawn of a waterfall, from the ground up. */
export function waterfallMarks({ plot, em, ticks, unit, bars, connectors }: WaterfallLayout): Mark[] {
  const soft = (key: string, text: string, x: number, y: number): Mark => ({
    kind: 'text',
    key,
    name: 'soft',
    fill: 'ink-soft',
    anchor: 'middle',
    lines: [{ x, y, text }]
  });
  return [
    ...ticks.flatMap(({ x, label, zero }, order): Mark[] => [
      {
        kind: 'line',
        key: `grid-${order}`,
        name: 'grid',
        x1: x,
        x2: x,
        y1: plot.top,
        y2: plot.bottom,
        stroke: zero ? 'rule-strong' : 'rule',
        crisp: true
      },
      soft(`tick-${order}`, label, x, plot.bottom + em * 1.2)
    ]),
    soft('unit', unit, (plot.left + plot.right) / 2, plot.bottom + em * 2.5),
    ...connectors.map(({ x, from, to }, order): Mark => ({
      kind: 'line',
      key: `connector-${order}`,
      name: 'connector',
      x1: x,
      x2: x,
      y1: from,
      y2: to,
      stroke: 'rule-strong',
      crisp: true
    })),
    ...bars.flatMap((bar) => barMarks(bar, em))
  ];
}
