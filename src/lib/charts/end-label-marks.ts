import { lineColour, lineDash, nameColour } from './colours.ts';
import type { EndLabel } from './end-labels.ts';
import { linesAt, type Mark } from './marks.ts';

/**
 * The names at the ends, each with its leader.
 * @param slotOf scenario slot of a label; undefined for what is no scenario (targets, layers)
 */
export function endLabelMarks(
  labels: readonly EndLabel[],
  em: number,
  slotOf: (id: string) => number | undefined = () => undefined
): Mark[] {
  return labels.flatMap(({ id, lines, textX, firstY, lineHeight, leader }): Mark[] => {
    const slot = slotOf(id);
    return [
      {
        kind: 'path',
        key: `leader-${id}`,
        name: 'leader',
        d: leader,
        ...(slot === undefined
          ? { stroke: 'rule-strong' }
          : { stroke: lineColour(slot), strokeWidth: 0.12 * em, dash: lineDash(slot, em) })
      },
      {
        kind: 'text',
        key: `name-${id}`,
        name: 'name',
        fill: nameColour(slot),
        strong: slot !== undefined,
        lines: linesAt(lines, textX, firstY, lineHeight)
      }
    ];
  });
}
