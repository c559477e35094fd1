import type { Colour } from './colours.ts';
import type { Mark } from './marks.ts';

/** A mark's paint as properties that are CSS and SVG attributes alike; what SVG takes for granted is left out. */
export function paintProperties(
  mark: Mark,
  colourOf: (colour: Colour) => string,
  hatch: string
): [name: string, value: string | number][] {
  if (mark.kind === 'text') {
    const { fill, anchor, strong, size } = mark;
    return [
      ['fill', colourOf(fill)],
      ...(anchor && anchor !== 'start' ? ([['text-anchor', anchor]] as const) : []),
      ...(strong ? ([['font-weight', 600]] as const) : []),
      ...(size === undefined ? [] : ([['font-size', size]] as const))
    ].map(([name, value]) => [name!, value!] as [string, string | number]);
  }
  const { fill, fillOpacity, stroke, strokeWidth = 1, dash = [], round, crisp } = mark;
  const properties: [string, string | number][] = [
    ['fill', fill === undefined ? 'none' : fill === 'hatch' ? hatch : colourOf(fill)]
  ];
  if (fillOpacity !== undefined) properties.push(['fill-opacity', fillOpacity]);
  if (stroke !== undefined) {
    properties.push(['stroke', colourOf(stroke)], ['stroke-width', strokeWidth]);
    if (dash.length > 0)
      properties.push(['stroke-dasharray', dash.map((length) => Number(length.toFixed(2))).join(' ')]);
    if (round) properties.push(['stroke-linecap', 'round'], ['stroke-linejoin', 'round']);
  }
  if (crisp) properties.push(['shape-rendering', 'crispEdges']);
  return properties;
}
