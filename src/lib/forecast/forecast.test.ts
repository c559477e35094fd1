import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModelText } from '../model/validate.ts';
import { expectedForecast } from './forecast.ts';

describe('expectedForecast', () => {
  it('gives scenarios side by side what it gives each alone', () => {
    const read = parseModelText(readFileSync('static/examples/so42.json', 'utf8'));
    if (!read.ok) throw new Error('the shipped example is not valid');
    const ids = read.model.scenarios.map(({ id }) => id);
    const alone = ids.map((id) => expectedForecast(read.model, [id]).scenarios[0]);
    expect(expectedForecast(read.model, ids).scenarios).toEqual(alone);
    expect(expectedForecast(read.model, [...ids].reverse()).scenarios).toEqual([...alone].reverse());
  });
});
