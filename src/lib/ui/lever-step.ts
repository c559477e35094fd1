/** What moves the lever besides the slider's own keys: which way and how far. */
export interface LeverKey {
  key: string;
  shiftKey: boolean;
}

/**
 * The value a key leads to, in whole per cents: arrows 1, arrows with shift and Page Up or Page Down 10.
 * A step of ten lands on a whole ten. Undefined when the key is not one of these.
 */
export function leverStep(
  { key, shiftKey }: LeverKey,
  value: number,
  least: number,
  most: number
): number | undefined {
  const bounded = (next: number) => Math.max(least, Math.min(most, next));
  const up = key === 'ArrowUp' || key === 'ArrowRight';
  const down = key === 'ArrowDown' || key === 'ArrowLeft';
  if (key === 'PageUp' || (up && shiftKey)) return bounded((Math.floor(value / 10) + 1) * 10);
  if (key === 'PageDown' || (down && shiftKey)) return bounded((Math.ceil(value / 10) - 1) * 10);
  if (up) return bounded(value + 1);
  if (down) return bounded(value - 1);
  return undefined;
}
