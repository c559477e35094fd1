import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/lib/forecast/forecast.ts';
import { createReplicator } from '../../src/lib/forecast/replicator.ts';
import type { ForecastRequest } from '../../src/lib/forecast/request.ts';
import { runForecast } from '../../src/lib/forecast/run-forecast.ts';
import { threadRunner } from '../../src/lib/forecast/run-threads.ts';
import { localRunner } from '../../src/lib/forecast/runner.ts';
import { richWith, type MeasureInput } from '../../src/lib/forecast/measures-testing.ts';
import { richModel } from '../../src/lib/forecast/testing.ts';
import { loadFormulas } from '../../src/lib/formulas/load-formulas.ts';
import type { ModelInput } from '../../src/lib/model/document.ts';
import type { Partial } from '../../src/lib/simulation/partial.ts';
import { threadScript } from './program.ts';

const model = richModel();
/** So many that each of three threads is dealt several chunks. */
const REPLICATIONS = 40;
const request: ForecastRequest = {
  model,
  scenarios: model.scenarios.map(({ id }) => id),
  seed: 7,
  replications: REPLICATIONS
};

function digest({ columns, sums, leadTimes, ...rest }: Partial): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const [name, numbers] of Object.entries({ ...columns, ...sums, ...leadTimes })) {
    hash.update(`${name} ${numbers?.constructor.name}`).update(numbers ?? '');
  }
  return hash.digest('hex');
}

const digests = ({ scenarios }: Forecast) => scenarios.map(({ replications }) => digest(replications!));

const fewer = { ...request, replications: 10 };
const fewerInOneGo = createReplicator(fewer).run({ from: 0, to: 10 }).map(digest);

describe('the replications of a request', () => {
  const inOneGo = createReplicator(request).run({ from: 0, to: REPLICATIONS }).map(digest);

  it('are the same bit for bit in chunks in this thread', async () => {
    expect(digests(await runForecast(request, localRunner()))).toEqual(inOneGo);
  });

  // The program's own answers are compared on none, 2 and 5 (`simulate.test.ts`).
  it.each([1, 3])('are the same bit for bit on %d worker threads', async (threads) => {
    const runner = threadRunner(threadScript, threads);
    try {
      expect(digests(await runForecast(request, runner))).toEqual(inOneGo);
      // A runner serves one request after another.
      expect(digests(await runForecast(fewer, runner))).toEqual(fewerInOneGo);
    } finally {
      runner.close();
    }
  });
});

describe('a model with formulas gives the same bits here and on threads, which load what reads them', () => {
  const halfOfTheInflow = (draft: ModelInput) => {
    const source = { kind: 'assumption', note: 'Halvt så mange.' } as const;
    const formula = '[inflows.merudgift-ind.perMonth] / 2';
    draft.inflows[1]!.perMonth = { formula, unit: 'cases/month', source };
  };
  const change = {
    kind: 'changeInput',
    input: 'inflows.merudgift-ind.perMonth',
    formula: 'exp(ln(grund) + 10 %)'
  } as MeasureInput;

  const bare = richWith([[]]);
  const without = { ...request, model: bare, scenarios: bare.scenarios.map(({ id }) => id) };
  const withoutFormulas = createReplicator(without).run({ from: 0, to: 10 }).map(digest);

  it.each([
    ['in a scenario', () => richWith([[change]])],
    ['as an uncertain input', () => richWith([[]], halfOfTheInflow)],
    ['in both', () => richWith([[change]], halfOfTheInflow)]
  ])('%s', async (_, make) => {
    await loadFormulas();
    const changed = make();
    const asked: ForecastRequest = {
      model: changed,
      scenarios: changed.scenarios.map(({ id }) => id),
      seed: 7,
      replications: 10
    };
    const runner = threadRunner(threadScript, 1);
    try {
      const here = createReplicator(asked).run({ from: 0, to: 10 }).map(digest);
      expect(here[1]).not.toBe(withoutFormulas[1]);
      expect(digests(await runForecast(asked, runner))).toEqual(here);
    } finally {
      runner.close();
    }
  });
});

describe('worker threads', () => {
  const runner = threadRunner(threadScript, 2);
  afterAll(() => runner.close());

  it('are left in the middle of a run, and serve the next', async () => {
    const stop = new AbortController();
    const stopped = runForecast({ ...request, replications: 20_000 }, runner, {
      signal: stop.signal,
      onProgress: () => stop.abort()
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(digests(await runForecast(fewer, runner))).toEqual(fewerInOneGo);
  });

  it('report what goes wrong in them', async () => {
    const broken = structuredClone(model);
    broken.inflows[0]!.perMonth = { start: null } as never;
    const run = runner.run({ ...request, model: broken }, () => {});
    await expect(run).rejects.toThrow();
  });

  it('that cannot start fail the run', async () => {
    const missing = threadRunner(new URL('./no-such-thread.js', threadScript), 1);
    await expect(missing.run(request, () => {})).rejects.toThrow('no-such-thread');
    await expect(missing.run(request, () => {})).rejects.toThrow('no-such-thread');
    missing.close();
  });

  it('that are closed reject the run they were on', async () => {
    const closing = threadRunner(threadScript, 1);
    const run = closing.run({ ...request, replications: 20_000 }, () => {});
    closing.close();
    await expect(run).rejects.toThrow('closed');
  });
});
