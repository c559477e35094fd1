import { describe, expect, test } from 'vitest';
import { drawChart } from '../lib/charts/draw-chart.ts';
import type { AnySeries } from '../lib/charts/series.ts';
import { sampleBacklog, sampleGap, sampleShares, sampleWaterfall } from '../lib/charts/testing.ts';
import { openRasteriser } from '../lib/report/rasterise.ts';
import { terminalDrawChart } from './draw-picture.ts';
import { rasteriserParts } from './rasteriser-parts.ts';

const parts = await rasteriserParts();
const rasterise = await openRasteriser(parts);
const draw = terminalDrawChart('da', async (svg, scale) => rasterise(svg, scale));

/** Width and height as a PNG file states them (RFC 2083, 11.2.1: IHDR after the signature). */
function sizeOf(png: Uint8Array) {
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const kinds: [string, AnySeries][] = [
  ['lines', sampleShares(0.05)],
  ['areas', sampleBacklog()],
  ['a gap', sampleGap()],
  ['a waterfall', sampleWaterfall()]
];

describe.each(kinds)('a picture of %s', (_, series) => {
  test('has three points to each pixel', async () => {
    const { width, height, png } = draw(series);
    expect(width).toBe(640);
    expect(sizeOf(await png)).toEqual({ width: 1920, height: 3 * height });
  });

  test('is the same every time', async () => {
    const first = draw(series);
    const again = await openRasteriser(parts);
    const second = terminalDrawChart('da', async (svg, scale) => again(svg, scale))(series);
    expect(Buffer.from(await first.png).equals(Buffer.from(await second.png))).toBe(true);
  });
});

test('its words are drawn: another word is another picture', async () => {
  const one = draw(sampleWaterfall());
  const bars = sampleWaterfall().bars.map((bar) => ({ ...bar, label: bar.label.replace('sager', 'sagen') }));
  const other = draw({ ...sampleWaterfall(), bars });
  expect(Buffer.from(await one.png).equals(Buffer.from(await other.png))).toBe(false);
});

const hostile = [
  ['a script', '<script>alert(1)</script>'],
  ['an end of the drawing', '</text></svg><svg onload="alert(1)">'],
  ['a link', '<a href="javascript:alert(1)">x</a>'],
  ['a page inside', '<foreignObject><iframe src="http://example.org"/></foreignObject>'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;'],
  ['ends of sections', '<![CDATA[ ]]> & &amp; &#0; --> <?php ?>'],
  ['an attribute', '" onload="alert(1)" x="'],
  ['control characters', '\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085\ufffe\uffff'],
  ['lone surrogates', 'løs \ud800 og \udfff'],
  ['right to left', '\u202eomvendt\u2066 שלום مرحبا'],
  ['a word without end', 'x'.repeat(100_000)],
  ['a text without end', 'ord '.repeat(25_000)],
  ['a formula', '=1+1'],
  ['nothing', '']
] as const;

/** The chart with a text in the place of every word. */
function saying(series: AnySeries, text: string): AnySeries {
  const put = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return ['kind', 'unit', 'form', 'hue', 'bound'].includes(key)
        ? value
        : key === 'id'
          ? value + text
          : text;
    if (Array.isArray(value)) return value.map((one) => put(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, put(inner, name)]));
  };
  return put(series) as AnySeries;
}

/** Opening and closing names of all that stands between < and >. */
const elements = (svg: string) => new Set([...svg.matchAll(/<\/?([^\s/>]*)/g)].map((match) => match[1]));

describe.each(kinds)('in %s', (_, series) => {
  // The rasteriser reads XML strictly, and refuses what is not well formed.
  test.each(hostile)('%s comes out as text', (_, text) => {
    const { svg, width, alt } = drawChart(saying(series, text), 'da', { headed: true });
    expect(sizeOf(rasterise(svg, 0.1)).width).toBe(width / 10);
    const known = [
      'svg',
      'title',
      'desc',
      'defs',
      'pattern',
      'g',
      'text',
      'tspan',
      'path',
      'line',
      'rect',
      'circle'
    ];
    expect([...elements(svg)].filter((name) => !known.includes(name!))).toEqual([]);
    expect(svg).not.toMatch(/<[^>]*\s(on\w+|href|src|style|xlink:\w+)=/);
    expect(svg.length).toBeLessThan(200_000);
    expect(alt.length).toBeLessThan(4100);
  });
});

test('markup in a name is read as it stands', () => {
  const { svg } = drawChart(saying(sampleWaterfall(), '<b>&amp;</b>'), 'da');
  expect(svg).toContain('<title>&lt;b&gt;&amp;amp;&lt;/b&gt;</title>');
});
