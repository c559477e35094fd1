import { expect, test } from 'vitest';
import { mixOklab, oklabOf } from './mix-oklab.ts';

// CSS Color 4, section 9: white is 1 0 0; the rest as its sample code gives them for the primaries of sRGB.
test.each([
  ['#ffffff', [1, 0, 0]],
  ['#000000', [0, 0, 0]],
  ['#ff0000', [0.62796, 0.22486, 0.12585]],
  ['#00ff00', [0.86644, -0.23389, 0.1795]],
  ['#0000ff', [0.45201, -0.03246, -0.31153]]
])('%s is %s', (hex, lab) => {
  oklabOf(hex).forEach((value, axis) => expect(value).toBeCloseTo(lab[axis]!, 4));
});

// As Chromium computes color-mix(in oklab, …).
test.each([
  ['#ffffff', '#000000', 0.5, '#636363'],
  ['#84120e', '#f0b0a4', 1, '#84120e'],
  ['#84120e', '#f0b0a4', 0, '#f0b0a4']
])('%s and %s mixed %s are %s', (a, b, part, mixed) => {
  expect(mixOklab(a, b, part)).toBe(mixed);
});
