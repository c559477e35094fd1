import { describe, expect, test } from 'vitest';
import { periodTicks, valueTicks } from './axes.ts';
import { periodScale, valueAxis, valueScale } from './scales.ts';
import { sampleShares } from './testing.ts';

describe('valueAxis', () => {
  test.each([
    ['share', [[0.4, 0.6]], 4, undefined, [0, 1], [0, 0.25, 0.5, 0.75, 1]],
    ['share', [[0.4, 0.6]], 2, undefined, [0, 1], [0, 0.5, 1]],
    ['cases', [[12, null, 930]], 4, undefined, [0, 1000], [0, 200, 400, 600, 800, 1000]],
    ['cases', [[0, 0]], 4, undefined, [0, 4], [0, 1, 2, 3, 4]],
    ['cases', [[null]], 4, undefined, [0, 4], [0, 1, 2, 3, 4]],
    ['hours', [[100]], 4, 400, [0, 400], [0, 100, 200, 300, 400]],
    ['mio', [[33.6]], 4, undefined, [0, 40], [0, 10, 20, 30, 40]],
    ['fte', [[-2, 3.5]], 4, undefined, [-2, 4], [-2, 0, 2, 4]]
  ] as const)('%s %o', (unit, values, wanted, maximum, domain, ticks) => {
    expect(
      valueAxis(
        values.map((row) => [...row]),
        unit,
        wanted,
        maximum
      )
    ).toEqual({ domain, ticks });
  });
});

test.each([
  ['share', [[0.5]], 'da', ['0', '25', '50', '75', '100']],
  ['cases', [[3700]], 'da', ['0', '1.000', '2.000', '3.000', '4.000']],
  ['mio', [[1.9]], 'da', ['0,0', '0,5', '1,0', '1,5', '2,0']],
  ['cases', [[3700]], 'en', ['0', '1,000', '2,000', '3,000', '4,000']]
] as const)('ticks of %s %o in %s', (unit, values, language, labels) => {
  const axis = valueAxis(
    values.map((row) => [...row]),
    unit,
    4
  );
  const ticks = valueTicks(axis, valueScale(axis, 0, 100), unit, language);
  expect(ticks.map(({ label }) => label)).toEqual(labels);
  expect(ticks.map(({ zero }) => zero).filter(Boolean)).toHaveLength(1);
  expect(ticks[0]!.y).toBe(100);
});

describe('periodTicks', () => {
  const series = sampleShares();
  test.each([
    [300, ['2023', '2024', '2025']],
    [80, ['’23', '’24', '’25']],
    [40, ['’23', '', '’25']]
  ])('%s px wide', (width, labels) => {
    const ticks = periodTicks(series, periodScale(36, 0, width), 13);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
    expect(ticks[1]!.startX).toBeCloseTo(width / 3);
    expect(ticks[0]!.middleX).toBeCloseTo(width / 6);
  });

  test('names the periods where there are no years', () => {
    const ticks = periodTicks({ ...series, periods: ['a', 'b'], years: [] }, periodScale(2, 0, 100), 13);
    expect(ticks.map(({ label }) => label)).toEqual(['a', 'b']);
  });
});
