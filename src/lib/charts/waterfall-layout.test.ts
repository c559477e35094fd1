import { describe, expect, test } from 'vitest';
import { sampleWaterfall } from './testing.ts';
import { textWidth } from './text-width.ts';
import { waterfallLayout } from './waterfall-layout.ts';

const em = 13;
const at = (width: number) => waterfallLayout(sampleWaterfall(), { width, em }, 'da');

describe.each([280, 328, 494, 640, 900, 1600])('a waterfall %s px wide', (width) => {
  const layout = at(width);

  test('begins each change where the bar before it ended', () => {
    const { bars, connectors, ticks } = layout;
    const zero = ticks.find((tick) => tick.zero)!.x;
    const perFte = bars[0]!.width;
    const ends = [1, 5, -0.5, 1.5, 1.5].map((total) => zero + total * perFte);
    expect(bars[1]!.x).toBeCloseTo(ends[0]!);
    expect(bars[1]!.x + bars[1]!.width).toBeCloseTo(ends[1]!);
    expect(bars[2]!.x).toBeCloseTo(ends[2]!);
    expect(bars[4]!.x).toBeCloseTo(zero);
    connectors.forEach(({ x, from, to }, i) => {
      expect(x).toBeCloseTo(ends[i]!);
      expect(to).toBeGreaterThan(from);
    });
  });

  test('has a row for each bar, from the top down', () => {
    layout.bars.forEach((bar, i) => {
      expect(bar.y).toBeGreaterThanOrEqual(bar.top);
      expect(bar.y + bar.height).toBeLessThanOrEqual(bar.bottom);
      if (i > 0) expect(bar.top).toBe(layout.bars[i - 1]!.bottom);
      const { lines, firstY } = bar.label;
      expect(firstY - 0.8 * em).toBeGreaterThanOrEqual(bar.top - 1);
      expect(firstY + (lines.length - 1) * 1.3 * em).toBeLessThanOrEqual(bar.bottom);
    });
  });

  test('keeps its words inside and off the bars', () => {
    for (const bar of layout.bars) {
      const { value, label } = bar;
      expect(value.x).toBeGreaterThan(bar.x + bar.width);
      expect(value.x + textWidth(value.text, em, bar.look === 'level' ? 600 : 400)).toBeLessThanOrEqual(
        width
      );
      for (const line of label.lines) {
        const wide = textWidth(line, em, bar.look === 'level' ? 600 : 400);
        if (label.anchor === 'end') {
          expect(label.x - wide).toBeGreaterThanOrEqual(-1);
          expect(label.x).toBeLessThan(layout.plot.left);
        } else expect(wide).toBeLessThanOrEqual(width);
      }
    }
  });
});

test('tells what rises from what falls, and both from the ends', () => {
  expect(at(640).bars.map(({ look }) => look)).toEqual(['level', 'more', 'less', 'more', 'level']);
});

test('draws a band where the end of a change may lie', () => {
  const [, , , banded] = at(640).bars;
  const perFte = at(640).bars[0]!.width;
  // From −0.5: by 0.5 to 3.
  expect(banded!.band!.to - banded!.band!.from).toBeCloseTo(2.5 * perFte);
  expect(banded!.value.x).toBeGreaterThan(banded!.band!.to);
});

test('of nothing is empty', () => {
  const { bars, connectors } = waterfallLayout({ ...sampleWaterfall(), bars: [] }, { width: 640, em }, 'da');
  expect([bars, connectors]).toEqual([[], []]);
});
