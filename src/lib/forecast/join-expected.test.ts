import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { validateModel } from '../model/validate.ts';
import type { ScenarioId } from '../model/id.ts';
import { expectedForecast } from './forecast.ts';
import { dealScenarios, joinExpected } from './join-expected.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as ScenarioId[];

describe('dealing scenarios out', () => {
  it.each([
    [1, ['abcde']],
    [2, ['ab', 'cde']],
    [4, ['a', 'b', 'c', 'de']],
    [9, ['a', 'b', 'c', 'd', 'e']]
  ])('to %i threads keeps neighbours together', (threads, parts) => {
    expect(dealScenarios(ids, threads).map((part) => part.join(''))).toEqual(parts);
  });
});

describe.each(['so42', 'boerneomraadet'])('expected runs of parts of %s', (name) => {
  const read = validateModel(JSON.parse(readFileSync(`static/examples/${name}.json`, 'utf8')));
  if (!read.ok) throw new Error(name);
  const { model } = read;
  const scenarios = model.scenarios.map(({ id }) => id);

  it('are joined to those of all of them, also after they were sent', () => {
    const parts = dealScenarios(scenarios, 2).map((part) => expectedForecast(model, part, 'hash'));
    const joined = joinExpected(structuredClone(parts));
    // Ten times as fast as toEqual over so many numbers.
    expect(isDeepStrictEqual(joined, expectedForecast(model, scenarios, 'hash'))).toBe(true);
  });
});
