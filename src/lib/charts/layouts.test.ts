import { describe, expect, test } from 'vitest';
import { gapChartLayout } from './gap-chart-layout.ts';
import { lineChartLayout } from './line-chart-layout.ts';
import { placePoints } from './place-points.ts';
import { sharedStart } from './shared-start.ts';
import { stackChartLayout } from './stack-chart-layout.ts';
import type { Series } from './series.ts';
import { stackTops } from './stack-tops.ts';
import { sampleBacklog, sampleGap, sampleShares } from './testing.ts';
import { textWidth } from './text-width.ts';
import type { EndLabel } from './end-labels.ts';

const widths = [328, 640, 900, 1600];
const em = 13;

function expectApart(labels: readonly EndLabel[]) {
  const spans = labels
    .map(({ firstY, lines, lineHeight }) => ({
      top: firstY - 0.9 * em,
      bottom: firstY + (lines.length - 1) * lineHeight
    }))
    .sort((a, b) => a.top - b.top);
  spans.forEach(({ top }, index) => {
    if (index > 0) expect(top).toBeGreaterThan(spans[index - 1]!.bottom);
  });
}

describe('line chart', () => {
  test('draws what the lines share once, and each from there on', () => {
    const { shared, lines } = lineChartLayout(sampleShares(0.05), { width: 640, em, size: 'full' }, 'da');
    expect(sharedStart(sampleShares(0.05).lines)).toBe(13);
    expect(shared.path.match(/[ML]/g)).toHaveLength(12);
    for (const line of lines) expect(line.path.match(/[ML]/g)).toHaveLength(36 - 12);
    expect(shared.path.split('L').at(-1)).toBe(lines[0]!.path.slice(1).split('L')[0]);
    expect(shared.band).not.toBe('');
  });

  test('shares nothing with one line', () => {
    const series = sampleShares();
    const { shared, lines } = lineChartLayout(
      { ...series, lines: series.lines.slice(0, 1) },
      { width: 640, em, size: 'full' },
      'da'
    );
    expect(shared).toEqual({ path: '', band: '' });
    expect(lines[0]!.path.match(/[ML]/g)).toHaveLength(35);
  });

  test('draws the bands that it is asked for, all unless it is told', () => {
    const series = sampleShares(0.05);
    const banded = (asked: Series) =>
      lineChartLayout(asked, { width: 640, em, size: 'full' }, 'da')
        .lines.filter(({ band }) => band !== '')
        .map(({ id }) => id);
    expect(banded(series)).toEqual(['uden', 'med']);
    expect(banded({ ...series, banded: ['med'] })).toEqual(['med']);
  });

  test('draws lines that never part once', () => {
    const series = sampleShares();
    const stay = series.lines[1]!;
    const { shared, lines } = lineChartLayout(
      { ...series, lines: [stay, { ...stay, id: 'samme', label: 'Det samme' }] },
      { width: 640, em, size: 'full' },
      'da'
    );
    expect(shared.path).not.toBe('');
    expect(lines.map(({ path }) => path)).toEqual(['', '']);
  });

  test.each(widths)('names lines and targets apart, inside %s px', (width) => {
    const series = sampleShares();
    const crowd = [...series.lines, ...series.lines, ...series.lines].map((line, index) => ({
      ...line,
      id: `linje-${index}`
    }));
    const { labels, shell } = lineChartLayout({ ...series, lines: crowd }, { width, em, size: 'low' }, 'da');
    expect(labels).toHaveLength(7);
    expectApart(labels);
    for (const { lines, textX } of labels) {
      for (const line of lines) expect(textX + textWidth(line, em, 600)).toBeLessThanOrEqual(shell.width + 1);
    }
  });

  test.each(['full', 'low'] as const)('keeps the months of a %s chart in line with the others', (size) => {
    const sides = (plot: { left: number; right: number }) => [plot.left, plot.right];
    const request = { width: 800, em, size };
    const lines = sides(lineChartLayout(sampleShares(), request, 'da').shell.plot);
    expect(sides(stackChartLayout(sampleBacklog(), request, 'da').shell.plot)).toEqual(lines);
    expect(sides(gapChartLayout(sampleGap(), { ...request, size: 'full' }, 'da').shell.plot)).toEqual(lines);
  });

  test('names the values, not the lines, in a small multiple', () => {
    const { labels, shell } = lineChartLayout(sampleShares(), { width: 240, em, size: 'small' }, 'en');
    expect(labels.map(({ lines }) => lines.join(' '))).toEqual(['30%', '60%']);
    expect(shell.axes.sides).toEqual([]);
    expect(shell.events.every(({ lines }) => lines.length === 0)).toBe(true);
  });

  test('has neither marks nor words where nothing is known', () => {
    const series = sampleShares();
    const unknown = series.lines.map((line) => ({ ...line, values: line.values.map(() => null) }));
    const { lines, labels, dots } = lineChartLayout(
      { ...series, lines: unknown, targets: [] },
      { width: 640, em, size: 'full' },
      'da'
    );
    expect(lines.map(({ path }) => path)).toEqual(['', '']);
    expect(labels).toEqual([]);
    expect(dots(3)).toEqual([]);
  });

  test('stands the dots of a month on its lines', () => {
    const { dots, shell } = lineChartLayout(sampleShares(), { width: 640, em, size: 'full' }, 'da');
    const middle = (shell.plot.top + shell.plot.bottom) / 2;
    expect(dots(14).map(({ slot }) => slot)).toEqual([1, 0]);
    expect(dots(14)[0]!.y).toBeCloseTo(middle);
    expect(dots(0)).toEqual([]);
  });
});

describe('published points', () => {
  const at = (positions: number[], value = 0.5) => {
    const { shell } = lineChartLayout(sampleShares(), { width: 640, em, size: 'full' }, 'da');
    const points = positions.map((from) => ({
      from,
      to: from + 6,
      value,
      bound: 'above' as const,
      label: 'over 50 pct.'
    }));
    const x = (position: number) => shell.plot.left + (position / 36) * (shell.plot.right - shell.plot.left);
    const y = (share: number) => shell.plot.bottom - share * (shell.plot.bottom - shell.plot.top);
    const invertible = Object.assign(x, {
      invert: (pixel: number) => ((pixel - shell.plot.left) / (shell.plot.right - shell.plot.left)) * 36
    });
    return placePoints(points, [], invertible, Object.assign(y, { invert: y }), shell.plot, em);
  };

  test('are named in the middle, above', () => {
    const [point] = at([12]);
    expect(point!.words).toMatchObject({ anchor: 'middle', lines: ['over 50 pct.'] });
    expect(point!.words!.firstY).toBeLessThan(point!.y);
  });

  test('never have words on each other', () => {
    const boxes = at([0, 1, 2, 3, 12, 13, 30]).flatMap(({ words }) => {
      if (!words) return [];
      const width = textWidth(words.lines[0]!, em);
      const left =
        words.anchor === 'start' ? words.x : words.anchor === 'end' ? words.x - width : words.x - width / 2;
      return [{ left, right: left + width, top: words.firstY - 0.8 * em, bottom: words.firstY + 0.2 * em }];
    });
    expect(boxes.length).toBeGreaterThan(3);
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      })
    );
  });
});

describe('stack', () => {
  test('sums from the bottom up, and knows nothing where a layer is undefined', () => {
    const [low, high] = stackTops(sampleBacklog().layers);
    expect(low!.slice(33)).toEqual([100, 100, null]);
    expect(high!.slice(33)).toEqual([430, 440, null]);
    expect(stackTops([])).toEqual([]);
  });

  test.each(['area', 'bar'] as const)('draws %s layers from lightest to darkest', (form) => {
    const { layers, hue, labels } = stackChartLayout(
      { ...sampleBacklog(), form },
      { width: 640, em, size: 'low' },
      'da'
    );
    expect(hue).toBe('overdue');
    expect(layers.map(({ darkness }) => darkness)).toEqual([0, 1]);
    expect(layers.every(({ path }) => path.startsWith('M'))).toBe(true);
    expectApart(labels);
  });

  test('writes the sum over a bar only where there is room', () => {
    const years: StackParts = {
      ...sampleBacklog(),
      form: 'bar',
      unit: 'mio',
      periods: ['2023', '2024'],
      years: [],
      forecastFrom: 0
    };
    years.layers = years.layers.map((layer) => ({ ...layer, values: [10.25, 0] }));
    const wide = stackChartLayout(years, { width: 640, em, size: 'low' }, 'da');
    expect(wide.totals.map(({ label }) => label)).toEqual(['20,5']);
    expect(wide.hue).toBe('neutral');
    const crowded = stackChartLayout(
      { ...sampleBacklog(), form: 'bar' },
      { width: 328, em, size: 'low' },
      'da'
    );
    expect(crowded.totals).toEqual([]);
  });
});

type StackParts = ReturnType<typeof sampleBacklog>;

describe('gap', () => {
  test('names the gap under its year where there is room', () => {
    const { words, listed, shortage, surplus } = gapChartLayout(
      sampleGap(),
      { width: 900, em, size: 'low' },
      'da'
    );
    expect(words.map(({ lines }) => lines.join(' '))).toEqual(['mangler 0,6 årsværk', 'mangler 1,9 årsværk']);
    expect(listed).toEqual([]);
    expect(shortage).not.toBe('');
    expect(surplus).not.toBe('');
  });

  test('lists the gap with its year where there is none', () => {
    const { words, listed } = gapChartLayout(sampleGap(), { width: 200, em, size: 'low' }, 'da');
    expect(words).toEqual([]);
    expect(listed).toEqual([
      { year: '2024', label: 'mangler 0,6 årsværk' },
      { year: '2025', label: 'mangler 1,9 årsværk' }
    ]);
  });
});
