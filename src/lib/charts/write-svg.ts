import type { Language } from '../text/language.ts';
import { type Colour, lightColours } from './colours.ts';
import type { Mark, TextMark } from './marks.ts';
import { mixOklab } from './mix-oklab.ts';
import { paintProperties } from './paint-properties.ts';

/** A drawing to be written: its size in pixels, what it is for those who do not see it, and its marks. */
export interface Drawing {
  width: number;
  height: number;
  /** Text size in pixels. */
  em: number;
  title: string;
  description: string;
  /** From the ground up, each moved to its place. */
  parts: readonly { x: number; y: number; marks: readonly Mark[] }[];
}

type Attributes = readonly (readonly [name: string, value: string | number])[];

/** Where the typeface is not at hand, one that nearly every machine has: its letters are about as wide. */
const FAMILY = "'IBM Plex Sans', Arial, sans-serif";

const HATCH =
  `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<line x1="0" x2="0" y1="0" y2="6" stroke="${lightColours.shortage}" stroke-width="2"/></pattern></defs>`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Texts stand between tags only, never in an attribute. */
const written = (text: string) => text.replace(/[&<>]/g, (sign) => entities[sign]!);

const short = (value: string | number) => (typeof value === 'number' ? Number(value.toFixed(2)) : value);

function element(name: string, attributes: Attributes, content = ''): string {
  const head = [name, ...attributes.map(([key, value]) => `${key}="${short(value)}"`)].join(' ');
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`;
}

function colourOf(colour: Colour): string {
  if (typeof colour === 'string') return lightColours[colour];
  const { hue, darkness } = colour;
  return mixOklab(
    lightColours[`${hue}-dark`],
    lightColours[`${hue}-light`],
    Math.round(darkness * 100) / 100
  );
}

/** Words, over a rim of their own where they have one: not every reader of SVG knows of an order of painting. */
function textElement(mark: TextMark, paint: Attributes, title: string): string {
  const { lines, halo } = mark;
  const rows = lines
    .map(({ x, y, text }) =>
      element(
        'tspan',
        [
          ['x', x],
          ['y', y]
        ],
        written(text) || ' '
      )
    )
    .join('');
  const rim: Attributes = halo
    ? [
        ['stroke', colourOf(halo.colour)],
        ['stroke-width', halo.width],
        ['stroke-linejoin', 'round'],
        ['aria-hidden', 'true']
      ]
    : [];
  return (halo ? element('text', [...paint, ...rim], rows) : '') + element('text', paint, title + rows);
}

function markElement(mark: Mark): string {
  const paint = paintProperties(mark, colourOf, 'url(#hatch)');
  const title = mark.title === undefined ? '' : element('title', [], written(mark.title));
  switch (mark.kind) {
    case 'text':
      return textElement(mark, paint, title);
    case 'path':
      return element('path', [['d', mark.d], ...paint], title);
    case 'line':
      return element(
        'line',
        [['x1', mark.x1], ['x2', mark.x2], ['y1', mark.y1], ['y2', mark.y2], ...paint],
        title
      );
    case 'rect':
      return element(
        'rect',
        [['x', mark.x], ['y', mark.y], ['width', mark.width], ['height', mark.height], ...paint],
        title
      );
    case 'circle':
      return element('circle', [['cx', mark.cx], ['cy', mark.cy], ['r', mark.r], ...paint], title);
  }
}

/**
 * A drawing as an SVG file on white paper that stands alone: no style sheet, no script, nothing from elsewhere.
 * Texts must be free of what XML cannot hold; see `cleanSeries`.
 */
export function writeSvg(
  { width, height, em, title, description, parts }: Drawing,
  language: Language
): string {
  const hatched = parts.some(({ marks }) => marks.some((mark) => 'fill' in mark && mark.fill === 'hatch'));
  const paper: Mark = {
    kind: 'rect',
    key: 'paper',
    name: 'paper',
    x: 0,
    y: 0,
    width,
    height,
    fill: 'surface'
  };
  return element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['width', width],
      ['height', height],
      ['viewBox', `0 0 ${width} ${height}`],
      ['role', 'img'],
      ['xml:lang', language],
      ['font-family', FAMILY],
      ['font-size', em]
    ],
    element('title', [], written(title)) +
      element('desc', [], written(description)) +
      (hatched ? HATCH : '') +
      markElement(paper) +
      parts
        .map(({ x, y, marks }) =>
          element(
            'g',
            [['transform', `translate(${x} ${Number(y.toFixed(2))})`]],
            marks.map(markElement).join('')
          )
        )
        .join('')
  );
}
