import { lineColour, lineDash } from './colours.ts';
import type { Mark } from './marks.ts';

/**
 * A line with its band under it.
 * @param slot undefined for what is no scenario's own
 */
export function lineMarks(
  id: string,
  { path, band, slot }: { path: string; band: string; slot?: number | undefined },
  em: number
): Mark[] {
  const colour = lineColour(slot);
  const line: Mark = {
    kind: 'path',
    key: `line-${id}`,
    name: 'line',
    d: path,
    stroke: colour,
    strokeWidth: 0.17 * em,
    dash: lineDash(slot, em),
    round: true
  };
  if (band === '') return [line];
  return [{ kind: 'path', key: `band-${id}`, name: 'band', d: band, fill: colour, fillOpacity: 0.16 }, line];
}
