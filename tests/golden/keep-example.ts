import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Forecast } from '../../src/lib/forecast/forecast.ts';
import { runForecast } from '../../src/lib/forecast/run-forecast.ts';
import { threadRunner } from '../../src/lib/forecast/run-threads.ts';
import type { ModelDocument } from '../../src/lib/model/document.ts';
import { readModelText } from '../../src/lib/model/validate.ts';
import { denseLeadTimes } from '../../src/lib/simulation/lead-times-testing.ts';
import type { Partial } from '../../src/lib/simulation/partial.ts';
import { outcomeSelections } from '../../src/lib/views/outcome-selections.ts';
import { outcomeRow, periodsOfForecast } from '../../src/lib/views/outcome-table.ts';
import { periodCode } from '../../src/lib/views/period-code.ts';
import { threadScript } from '../cli/program.ts';

/** Set by `npm run golden`, which writes what is otherwise compared. */
const write = process.env['GOLDEN'] === 'write';

/** Compares an example's results, of so many replications of every scenario, with those on file. */
export async function keepExample(name: string, replications: number): Promise<void> {
  const golden = new URL(`./${name}.json`, import.meta.url);
  const model = await readExample(name);
  const request = {
    model,
    scenarios: model.scenarios.map(({ id }) => id),
    seed: model.run.seed,
    replications
  };
  const runner = threadRunner(threadScript, 2);
  const lines = told(await runForecast(request, runner), model);
  runner.close();
  if (write) writeFileSync(golden, `[\n${lines.join(',\n')}\n]\n`);

  it('has its results on file', () => {
    expect(existsSync(golden), 'write it with npm run golden').toBe(true);
  });

  it('gives them again to the last digit', () => {
    const kept = JSON.parse(readFileSync(golden, 'utf8')) as unknown[];
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(kept);
  });
}

async function readExample(name: string): Promise<ModelDocument> {
  const example = new URL(`../../static/examples/${name}.json`, import.meta.url);
  const result = await readModelText(readFileSync(example, 'utf8'));
  if (!result.ok) throw new Error(result.problems[0]!.message.en);
  return result.model;
}

/** Every number of a partial, its type apart, as 64 hexadecimal digits. What is 0 throughout belongs to a mechanism that is not used. */
function digest({ columns, sums, leadTimes, probes }: Partial): string {
  // By step, what is kept by flow: it adds up to that.
  const { overdueByAge, openByAge, requiredAtStep: _, ...others } = sums;
  const { reachedOn, needed, before, progress } = probes;
  const hash = createHash('sha256');
  for (const [name, numbers] of Object.entries({
    ...columns,
    overdueByAge,
    openByAge,
    leadTimes: denseLeadTimes(leadTimes),
    ...others,
    reachedOn,
    needed,
    before,
    progress
  })) {
    if (numbers?.some((number) => number !== 0)) hash.update(name).update(Float64Array.from(numbers));
  }
  return hash.digest('hex');
}

/** What is kept, a line to a scenario and year, so that a change can be read. */
function told(forecast: Forecast, model: ModelDocument): string[] {
  const { layout, scenarios, provenance } = forecast;
  const total = outcomeSelections(model, layout)[0]!;
  const years = periodsOfForecast(layout, 'year').flatMap((year) =>
    outcomeRow(forecast, total, year).scenarios.map(({ scenario, outcomes, differences }) => ({
      year: periodCode(year),
      scenario,
      outcomes,
      differences
    }))
  );
  const whole = scenarios.map(({ scenario, expected, replications }) => ({
    scenario,
    expected: digest(expected),
    replications: digest(replications!)
  }));
  return [provenance, ...whole, ...years].map((line) => JSON.stringify(line));
}
