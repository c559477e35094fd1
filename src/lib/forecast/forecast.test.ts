import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModelText } from '../model/validate.ts';
import type { Partial } from '../simulation/partial.ts';
import { expectedForecast } from './forecast.ts';

/** Every number of a partial as bytes: comparing them one by one would take seconds. */
function bytesOf({ columns, sums }: Partial): Buffer {
  const arrays = [...Object.values(columns), ...Object.values(sums)].filter((array) => array !== null);
  return Buffer.concat(
    arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
  );
}

describe('expectedForecast', () => {
  it('gives scenarios side by side what it gives each alone, to the last bit', () => {
    const read = parseModelText(readFileSync('static/examples/so42.json', 'utf8'));
    if (!read.ok) throw new Error('the shipped example is not valid');
    const { model } = read;
    const ids = model.scenarios.map(({ id }) => id);
    const together = expectedForecast(model, ids).scenarios;
    const turned = [...expectedForecast(model, [...ids].reverse()).scenarios].reverse();
    ids.forEach((id, i) => {
      const alone = bytesOf(expectedForecast(model, [id]).scenarios[0]!.expected);
      expect(bytesOf(together[i]!.expected).equals(alone)).toBe(true);
      expect(bytesOf(turned[i]!.expected).equals(alone)).toBe(true);
    });
    expect(bytesOf(together[0]!.expected).equals(bytesOf(together[1]!.expected))).toBe(false);
  });
});
