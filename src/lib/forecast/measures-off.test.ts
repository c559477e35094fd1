import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { parseModelText, validateModel } from '../model/validate.ts';
import { expectedForecast } from './forecast.ts';

beforeAll(loadFormulas);

function example(name: string): ModelDocument {
  const read = parseModelText(readFileSync(`static/examples/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(name);
  return read.model;
}

/** A model with other measures; without its slider, which may have nothing left to set. */
function withMeasures(
  { lever: _, ...model }: ModelDocument,
  change: (measures: readonly Measure[], scenario: number) => Measure[]
): ModelDocument {
  const scenarios = model.scenarios.map((scenario, at) => ({
    ...scenario,
    measures: change(scenario.measures, at)
  }));
  const read = validateModel({ ...model, scenarios });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.model;
}

it.each(['oe501', 'boerneomraadet', 'frederiksberg'])(
  'measures of %s that are switched off are as if they were not there, to the last bit',
  { timeout: 30_000 },
  (name) => {
    const model = example(name);
    // Every second measure first, then the others: each is off once, beside some that are on.
    for (const turn of [0, 1]) {
      const isOff = (scenario: number, at: number) => (scenario + at) % 2 === turn;
      const off = withMeasures(model, (measures, scenario) =>
        measures.map((measure, at) => (isOff(scenario, at) ? { ...measure, off: true } : measure))
      );
      const without = withMeasures(model, (measures, scenario) =>
        measures.filter((_, at) => !isOff(scenario, at))
      );
      const run = (one: ModelDocument) =>
        expectedForecast(
          one,
          one.scenarios.map(({ id }) => id),
          'hash'
        );
      expect(run(off)).toEqual(run(without));
    }
  }
);
