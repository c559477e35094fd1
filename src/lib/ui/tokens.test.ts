import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colour of a token in light and in dark, as relative luminance. */
function luminance(token: string, theme: 'light' | 'dark'): number {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!match) throw new Error(`${token} has no two colours`);
  const hex = match[theme === 'light' ? 1 : 2]!;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [dim, bright] = [luminance(a, theme), luminance(b, theme)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const slots = [0, 1, 2, 3, 4, 5];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each([
    ...['ink', 'ink-soft', 'accent', 'overdue', ...slots.map((slot) => `scenario-${slot}-text`)].flatMap(
      (token) => [[token, 'surface', 4.5] as const, [token, 'ground', 4.5] as const]
    ),
    ['on-accent', 'accent', 4.5] as const,
    ...['rule-strong', 'shortage', 'overdue-dark', ...slots.map((slot) => `scenario-${slot}`)].map(
      (token) => [token, 'surface', 3] as const
    )
  ])('%s on %s has at least %s:1', (token, ground, least) => {
    expect(contrast(token, ground, theme)).toBeGreaterThanOrEqual(least);
  });

  test('no two scenarios are equally light', () => {
    const lightness = slots.map((slot) => luminance(`scenario-${slot}`, theme)).sort((a, b) => a - b);
    lightness.slice(1).forEach((value, index) => {
      expect((value + 0.05) / (lightness[index]! + 0.05)).toBeGreaterThan(1.05);
    });
  });

  test('the first two scenarios, the most common pair, differ much in lightness', () => {
    expect(contrast('scenario-0', 'scenario-1', theme)).toBeGreaterThan(1.4);
  });
});

test('each scenario has its own dash', () => {
  const dashes = slots.map((slot) => new RegExp(`--scenario-${slot}-dash: ([^;]+);`).exec(css)![1]);
  expect(new Set(dashes).size).toBe(6);
});
