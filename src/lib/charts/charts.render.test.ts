import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../text/paraglide/runtime.js';
import { chartTable } from './chart-table.ts';
import ChartFigure from './ChartFigure.svelte';
import ChartTable from './ChartTable.svelte';
import GapChart from './GapChart.svelte';
import LineChart from './LineChart.svelte';
import SmallMultiple from './SmallMultiple.svelte';
import StackChart from './StackChart.svelte';
import { sampleBacklog, sampleGap, sampleShares, sampleWaterfall } from './testing.ts';
import WaterfallChart from './WaterfallChart.svelte';

afterEach(() => overwriteGetLocale(() => 'da'));

const charts = [
  ['LineChart', render(LineChart, { props: { series: sampleShares(0.05) } }).body],
  [
    'LineChart without bands',
    render(LineChart, { props: { series: sampleShares(), size: 'low', stale: true } }).body
  ],
  ['SmallMultiple', render(SmallMultiple, { props: { series: sampleShares() } }).body],
  ['StackChart of areas', render(StackChart, { props: { series: sampleBacklog() } }).body],
  ['StackChart of bars', render(StackChart, { props: { series: { ...sampleBacklog(), form: 'bar' } } }).body],
  ['GapChart', render(GapChart, { props: { series: sampleGap() } }).body]
] as const;

describe.each(charts)('%s on the server', (_, body) => {
  test('is an image with title and description', () => {
    const svg = /<svg[^>]*role="img"[^>]*>/.exec(body)![0];
    const title = /aria-labelledby="([^"]+)"/.exec(svg)![1];
    const description = /aria-describedby="([^"]+)"/.exec(svg)![1];
    expect(body).toContain(`<title id="${title}">Prøve</title>`);
    expect(body).toContain(`<desc id="${description}">En prøve på et diagram.</desc>`);
  });

  test('has geometry, without a number that is none', () => {
    expect(body).toMatch(/ d="M[\d.]+,[\d.]+/);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('can be walked by month', () => {
    expect(body).toMatch(/role="slider"[^>]*tabindex="0"/);
    expect(body).toContain('aria-valuemax="35"');
    expect(body).toContain('aria-valuetext="1/2024"');
  });
});

test('a line chart names lines, target, event and published figure in words', () => {
  const words = render(LineChart, { props: { series: sampleShares(0.05) } })
    .body.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const word of [
    'Med bevillingen',
    'Uden bevillingen',
    'mål 80 pct.',
    '31.12.2023 bevillingen udløber',
    '1. halvår 2023: 45 pct.',
    'historik',
    'fremskrivning',
    'Linje: median · Bånd: 8 af 10 gennemregninger'
  ]) {
    expect(words).toContain(word);
  }
});

describe('a waterfall on the server', () => {
  const body = render(WaterfallChart, { props: { series: sampleWaterfall() } }).body;
  const words = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('is an image with title and description, its bars and their words', () => {
    const svg = /<svg[^>]*role="img"[^>]*>/.exec(body)![0];
    expect(body).toContain(`<title id="${/aria-labelledby="([^"]+)"/.exec(svg)![1]}">Prøve</title>`);
    expect(body).toContain(
      `<desc id="${/aria-describedby="([^"]+)"/.exec(svg)![1]}">En prøve på et diagram.</desc>`
    );
    expect(body.match(/<rect/g)).toHaveLength(5);
    for (const word of ['Tilgang af sager', '+4,0 årsværk', '\u22125,5 årsværk', 'Uændret'])
      expect(words).toContain(word);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('can be walked from bar to bar', () => {
    expect(body).toMatch(/role="slider"[^>]*tabindex="0"/);
    expect(body).toContain('aria-valuemax="4"');
    expect(body).toContain('aria-valuetext="Mangler 2023"');
  });

  test('without bars is empty', () => {
    const empty = render(WaterfallChart, { props: { series: { ...sampleWaterfall(), bars: [] } } }).body;
    expect(empty).not.toMatch(/NaN|undefined|Infinity|role="slider"/);
  });
});

test('speaks English to an English reader', () => {
  overwriteGetLocale(() => 'en');
  const body = render(LineChart, { props: { series: sampleShares() } }).body;
  expect(body).toContain('forecast');
  expect(body).toContain('Line: expected course');
  expect(body).not.toContain('fremskrivning');
});

test('an empty chart is drawn, too', () => {
  const body = render(LineChart, {
    props: {
      series: { ...sampleShares(), periods: [], years: [], lines: [], points: [], events: [] }
    }
  }).body;
  expect(body).not.toMatch(/NaN|undefined|Infinity|role="slider"/);
});

test('the figure has its takeaway as caption and its numbers on demand', () => {
  const chart = createRawSnippet(() => ({ render: () => '<p>her</p>' }));
  const body = render(ChartFigure, { props: { series: sampleShares(), heading: 3, children: chart } }).body;
  expect(body).toMatch(/<figure id="proeve"/);
  expect(body).toMatch(
    /<figcaption[^>]*>.*<h3[^>]*>.*Prøve.*<\/h3>.*Uden bevillingen er 35 pct. rettidige\..*<\/figcaption>/s
  );
  expect(body).toMatch(/<summary[^>]*>Vis tal<\/summary>/);
  expect(body).not.toContain('<table');
});

test('a figure without anything to draw is its sentence alone', () => {
  const chart = createRawSnippet(() => ({ render: () => '<p>her</p>' }));
  const body = render(ChartFigure, {
    props: { series: sampleShares(), isEmpty: true, children: chart }
  }).body;
  expect(body).toContain('Uden bevillingen er 35 pct. rettidige.');
  expect(body).not.toMatch(/<details|her/);
});

test('the table is a real one', () => {
  const table = chartTable(sampleShares(0.05), 'da');
  const body = render(ChartTable, { props: { table } }).body;
  expect(body).toMatch(/<caption[^>]*>Prøve<\/caption>/);
  expect(body.match(/scope="col"/g)).toHaveLength(7);
  expect(body.match(/scope="row"/g)).toHaveLength(36);
  expect(body).toContain('mål 80 pct.');
});
