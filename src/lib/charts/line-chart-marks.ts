import type { Language } from '../text/language.ts';
import { endLabelMarks } from './end-label-marks.ts';
import type { LineChartLayout } from './line-chart-layout.ts';
import { lineMarks } from './line-marks.ts';
import type { Mark } from './marks.ts';
import { pointMarks } from './point-marks.ts';
import { eventMarks, groundMarks } from './shell-marks.ts';

/** All that is drawn of a line chart, from the ground up. */
export function lineChartMarks(layout: LineChartLayout, language: Language): Mark[] {
  const { shell, shared, lines, targets, points, labels } = layout;
  const { em, plot } = shell;
  const slots = new Map(lines.map(({ id, slot }) => [id, slot]));
  return [
    ...groundMarks(shell, language),
    ...targets.map(({ id, y }): Mark => ({
      kind: 'line',
      key: `at-${id}`,
      name: 'target',
      x1: plot.left,
      x2: plot.right,
      y1: y,
      y2: y,
      stroke: 'ink',
      dash: [0.15 * em, 0.3 * em]
    })),
    ...(shared.path === '' ? [] : lineMarks(' shared', shared, em)),
    ...lines.flatMap((line) => lineMarks(line.id, line, em)),
    ...pointMarks(points, em),
    ...endLabelMarks(labels, em, (id) => slots.get(id)),
    ...eventMarks(shell)
  ];
}
