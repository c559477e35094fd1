/** Red, green and blue as #rrggbb to linear light, 0–1. */
function linearLight(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function hexOf(light: readonly number[]): string {
  const digits = light.map((part) => {
    const within = Math.max(0, Math.min(1, part));
    const shown = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, column) => sum + factor * vector[column]!, 0));

const toCones = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005]
];
const toLab = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766]
];
const fromLab = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548]
];
const fromCones = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701]
];

/** Lightness (0–1) and the two axes of colour of #rrggbb. Source: Björn Ottosson, A perceptual color space for image processing (2020). */
export function oklabOf(hex: string): number[] {
  return times(toLab, times(toCones, linearLight(hex)).map(Math.cbrt));
}

/**
 * The colour that CSS's `color-mix(in oklab, a part, b)` is, for those who do not read CSS.
 * @param a @param b #rrggbb
 * @param part of a, 0–1
 */
export function mixOklab(a: string, b: string, part: number): string {
  const [first, second] = [oklabOf(a), oklabOf(b)];
  const mixed = first.map((value, axis) => value * part + second[axis]! * (1 - part));
  return hexOf(
    times(
      fromCones,
      times(fromLab, mixed).map((value) => value * value * value)
    )
  );
}
