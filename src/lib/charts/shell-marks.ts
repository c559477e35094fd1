import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import type { ColourName } from './colours.ts';
import { linesAt, type Mark, type TextMark } from './marks.ts';
import type { Shell } from './shell.ts';

const rule = (
  key: string,
  name: string,
  ends: { x1: number; x2: number; y1: number; y2: number },
  stroke: ColourName
): Mark => ({
  kind: 'line',
  key,
  name,
  stroke,
  crisp: true,
  ...ends
});

function words(key: string, text: string, x: number, y: number, anchor: TextMark['anchor']): TextMark {
  return {
    kind: 'text',
    key,
    name: 'soft',
    lines: [{ x, y, text }],
    fill: 'ink-soft',
    ...(anchor && { anchor })
  };
}

/** The ground under the history, both axes and the thin lines of dated events: what lies under the marks. */
export function groundMarks({ plot, em, axes, events }: Shell, language: Language): Mark[] {
  const { history, sides } = axes;
  const beside = plot.left - em * 0.5;
  const side = { history: m.chart_history, forecast: m.chart_forecast };
  return [
    ...(history
      ? [
          {
            kind: 'rect',
            key: 'history',
            name: 'history',
            fill: 'ground',
            x: history.from,
            y: plot.top,
            width: history.to - history.from,
            height: plot.bottom - plot.top
          } as const
        ]
      : []),
    words('unit', axes.unit, beside, plot.top - em * 0.9, 'end'),
    ...axes.valueTicks.flatMap(({ y, label, zero }, order) => [
      rule(
        `grid-${order}`,
        'grid',
        { x1: plot.left, x2: plot.right, y1: y, y2: y },
        zero ? 'rule-strong' : 'rule'
      ),
      words(`value-${order}`, label, beside, y + em * 0.35, 'end')
    ]),
    ...axes.periodTicks.flatMap(({ startX, middleX, label }, order) => [
      rule(
        `tick-${order}`,
        'tick',
        { x1: startX, x2: startX, y1: plot.bottom, y2: plot.bottom + em * 0.4 },
        'rule-strong'
      ),
      ...(label === '' ? [] : [words(`period-${order}`, label, middleX, plot.bottom + em * 1.35, 'middle')])
    ]),
    ...sides.map(({ x, anchor, side: which }) =>
      words(`side-${which}`, side[which]({}, { locale: language }), x, plot.bottom + em * 2.8, anchor)
    ),
    ...(sides.length > 0 && history
      ? [
          rule(
            'boundary',
            'boundary',
            { x1: history.to, x2: history.to, y1: plot.top, y2: plot.bottom + em * 3 },
            'rule-strong'
          )
        ]
      : []),
    ...events.map(({ x, top }, order) =>
      rule(`event-${order}`, 'event', { x1: x, x2: x, y1: top, y2: plot.bottom }, 'rule-strong')
    )
  ];
}

/** The words of dated events: what lies over the marks. */
export function eventMarks({ events, em }: Shell): Mark[] {
  return events
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines, textX, firstY, lineHeight }, order) => ({
      kind: 'text',
      key: `event-words-${order}`,
      name: 'event-words',
      title: label,
      lines: linesAt(lines, textX, firstY, lineHeight),
      fill: 'ink',
      halo: { colour: 'surface', width: 0.25 * em }
    }));
}
