import type { Language } from '../text/language.ts';
import { endLabelMarks } from './end-label-marks.ts';
import type { Mark } from './marks.ts';
import { eventMarks, groundMarks } from './shell-marks.ts';
import type { StackChartLayout } from './stack-chart-layout.ts';

/** All that is drawn of a stack, from the ground up. */
export function stackChartMarks(layout: StackChartLayout, language: Language): Mark[] {
  const { shell, hue, layers, totals, labels } = layout;
  return [
    ...groundMarks(shell, language),
    ...layers.map(({ id, darkness, path }): Mark => ({
      kind: 'path',
      key: `layer-${id}`,
      name: 'layer',
      d: path,
      fill: { hue, darkness },
      stroke: 'surface',
      round: true
    })),
    ...totals.map(({ x, y, label }, order): Mark => ({
      kind: 'text',
      key: `total-${order}`,
      name: 'total',
      fill: 'ink',
      anchor: 'middle',
      lines: [{ x, y, text: label }]
    })),
    ...endLabelMarks(labels, shell.em),
    ...eventMarks(shell)
  ];
}
