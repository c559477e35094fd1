import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../text/paraglide/runtime.js';
import { drawChart } from './draw-chart.ts';
import GapChart from './GapChart.svelte';
import LineChart from './LineChart.svelte';
import type { AnySeries } from './series.ts';
import StackChart from './StackChart.svelte';
import { sampleBacklog, sampleGap, sampleShares, sampleWaterfall } from './testing.ts';
import { textWidth } from './text-width.ts';
import WaterfallChart from './WaterfallChart.svelte';

afterEach(() => overwriteGetLocale(() => 'da'));

const more = {
  ...sampleShares(0.05),
  points: [{ from: 0, to: 6, value: 0.2, bound: 'above' as const, label: 'over 20 pct.' }]
};
const bars: AnySeries = { ...sampleBacklog(), form: 'bar', unit: 'mio' };

// What the page draws 640 pixels wide, as it comes from the server.
const charts: [string, AnySeries, string][] = [
  ['lines', sampleShares(0.05), render(LineChart, { props: { series: sampleShares(0.05) } }).body],
  ['lines without bands', sampleShares(), render(LineChart, { props: { series: sampleShares() } }).body],
  ['a figure of more than', more, render(LineChart, { props: { series: more } }).body],
  ['areas', sampleBacklog(), render(StackChart, { props: { series: sampleBacklog(), size: 'full' } }).body],
  ['bars', bars, render(StackChart, { props: { series: bars, size: 'full' } }).body],
  ['a gap', sampleGap(), render(GapChart, { props: { series: sampleGap(), size: 'full' } }).body],
  ['a waterfall', sampleWaterfall(), render(WaterfallChart, { props: { series: sampleWaterfall() } }).body]
];

/** A picture with 8 pixels of white on either side leaves as much for its chart. */
const width = 640 + 2 * 8;

const drawn = (markup: string) =>
  /<svg.*<\/svg>/s.exec(markup)![0].replace(/<text[^>]*aria-hidden.*?<\/text>/gs, '');
const paths = (markup: string) =>
  [...drawn(markup).matchAll(/<path[^>]* d="([^"]*)"/g)].map((match) => match[1]);
const words = (markup: string) =>
  [...drawn(markup).matchAll(/<tspan x="([^"]*)"[^>]*>([^<]*)<\/tspan>/g)].map((match) => match[2]!.trim());
const shapes = (markup: string, name: string) =>
  drawn(markup).match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;

describe.each(charts)('a picture of %s', (_, series, page) => {
  const { svg, height, alt } = drawChart(series, 'da', { width });

  test('has the paths of the page, in their order', () => {
    expect(paths(page).length > 1).toBe(!('bars' in series));
    expect(paths(svg)).toEqual(paths(page));
  });

  test('has the words of the page, in their order, then those under it', () => {
    const onPage = words(page);
    expect(onPage.length).toBeGreaterThan(8);
    expect(words(svg).slice(0, onPage.length)).toEqual(onPage);
    const under = page.slice(page.indexOf('</svg>')).replace(/<[^>]+>/g, ' ');
    for (const line of words(svg).slice(onPage.length)) expect(under).toContain(line);
  });

  test('has as many other shapes, but for its paper', () => {
    expect(shapes(svg, 'line')).toBe(shapes(page, 'line'));
    expect(shapes(svg, 'circle')).toBe(shapes(page, 'circle'));
    expect(shapes(svg, 'rect')).toBe(shapes(page, 'rect') + 1);
  });

  test('is an image with title and description', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="656" height="\d+" viewBox="0 0 656 \d+" role="img"/
    );
    expect(svg).toContain('><title>Prøve</title><desc>En prøve på et diagram.</desc>');
    expect(alt).toBe('Prøve. En prøve på et diagram.');
  });

  test('stands alone: no style sheet, no names of a look, no lengths of a page, nothing from elsewhere', () => {
    expect(svg).not.toMatch(
      /var\(|color-mix|class=|style|\dem\b|href|<script|foreignObject|<image|NaN|undefined|Infinity/
    );
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].every((match) => match[1] === '#hatch')).toBe(true);
  });

  test.each([480, 656, 1200])('%s pixels wide has all its words inside its paper', (wide) => {
    const picture = drawChart(series, 'da', { width: wide, headed: true });
    for (const { left, right, y } of wordBoxes(picture.svg)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(wide);
      expect(y).toBeGreaterThan(8);
      expect(y).toBeLessThan(picture.height - 3);
    }
    expect(height).toBeGreaterThan(100);
  });
});

/** Where each line of words stands, by the widths that the font states. */
function wordBoxes(svg: string): { left: number; right: number; y: number }[] {
  return [...svg.matchAll(/<g transform="translate\((\S+) (\S+)\)">(.*?)<\/g>/gs)].flatMap(
    ([, dx, dy, inside]) =>
      [...inside!.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].flatMap(([, attributes, lines]) =>
        [...lines!.matchAll(/<tspan x="(\S+)" y="(\S+)">([^<]*)</g)].map(([, x, y, text]) => {
          const size = Number(/font-size="(\S+)"/.exec(attributes!)?.[1] ?? 13);
          const wide = textWidth(text!, size, /font-weight/.test(attributes!) ? 600 : 400);
          const anchor = /text-anchor="(\w+)"/.exec(attributes!)?.[1];
          const left =
            Number(x) + Number(dx) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
          return { left, right: left + wide, y: Number(y) + Number(dy) };
        })
      )
  );
}

test('a picture that is read alone has its title and takeaway over it', () => {
  expect(words(drawChart(sampleGap(), 'da', { headed: true }).svg).slice(0, 2)).toEqual([
    'Prøve',
    'Uden bevillingen er 35 pct. rettidige.'
  ]);
});

test('speaks English', () => {
  const { svg } = drawChart(sampleShares(0.05), 'en');
  expect(words(svg)).toContain('forecast');
  expect(svg).toContain('xml:lang="en"');
  expect(words(svg).at(-1)).toMatch(/^Line: median · Band: /);
});

test('what is too wide for the axis is listed side by side under the chart', () => {
  const gap = sampleGap();
  const labels = Array.from({ length: 12 }, (_, i) => ({
    position: i * 3,
    label: `mangler ${i} årsværk hele året`
  }));
  const { svg } = drawChart({ ...gap, gapLabels: labels }, 'da');
  const rows = [...svg.matchAll(/<tspan x="(\S+)" y="(\S+)">20\d\d mangler/g)];
  expect(rows).toHaveLength(12);
  expect(new Set(rows.map((row) => row[1])).size).toBeGreaterThan(1);
});

describe('colours', () => {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8');

  test('are those of the look in light', async () => {
    const { lightColours } = await import('./colours.ts');
    for (const [name, colour] of Object.entries(lightColours)) {
      expect(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1], name).toBe(colour);
    }
  });

  test('dashes are those of the look', async () => {
    const { scenarioDashes } = await import('./colours.ts');
    scenarioDashes.forEach((dash, slot) => {
      const written = dash.length === 0 ? 'none' : dash.map((length) => `${length}em`).join(' ');
      expect(css).toContain(`--scenario-${slot}-dash: ${written};`);
    });
  });
});
