import type { Language } from '../text/language.ts';
import { endLabelMarks } from './end-label-marks.ts';
import type { GapChartLayout } from './gap-chart-layout.ts';
import { lineMarks } from './line-marks.ts';
import { linesAt, type Mark } from './marks.ts';
import { eventMarks, groundMarks } from './shell-marks.ts';

/** All that is drawn of required against available, from the ground up. */
export function gapChartMarks(layout: GapChartLayout, language: Language): Mark[] {
  const { shell, shortage, surplus, lines, labels, words } = layout;
  const { em } = shell;
  // What is required is no scenario's own: it is drawn in ink, so that the two lines are told apart.
  const slots = new Map(lines.map(({ id, role, slot }) => [id, role === 'available' ? slot : undefined]));
  const area = (name: string, d: string, fill: 'rule' | 'hatch'): Mark[] =>
    d === '' ? [] : [{ kind: 'path', key: name, name, d, fill }];
  return [
    ...groundMarks(shell, language),
    ...area('surplus', surplus, 'rule'),
    ...area('shortage', shortage, 'hatch'),
    ...lines.flatMap(({ id, path, band }) => lineMarks(id, { path, band, slot: slots.get(id) }, em)),
    ...endLabelMarks(labels, em, (id) => slots.get(id)),
    ...words.map(({ x, firstY, lineHeight, lines: own }, order): Mark => ({
      kind: 'text',
      key: `gap-${order}`,
      name: 'gap',
      fill: 'ink',
      anchor: 'middle',
      lines: linesAt(own, x, firstY, lineHeight)
    })),
    ...eventMarks(shell)
  ];
}
