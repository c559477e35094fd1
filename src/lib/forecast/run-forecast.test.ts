import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ScenarioId } from '../model/id.ts';
import type { Partial } from '../simulation/partial.ts';
import { runReplications } from '../simulation/replications.ts';
import { listInputs } from '../model/inputs.ts';
import { pairedDifference } from './band.ts';
import { compile } from './compile.ts';
import { valueDraws } from './draw-values.ts';
import { expectedForecast } from './forecast.ts';
import { gather } from './gather.ts';
import { COUNT_MEASURES, SHARE_MEASURES, outcomePerReplication } from './outcome.ts';
import { createReplicator } from './replicator.ts';
import type { Chunk, ForecastRequest } from './request.ts';
import { runForecast } from './run-forecast.ts';
import { localRunner, runOnWorkers, type Answer, type ChunkWorker } from './runner.ts';
import { richModel } from './testing.ts';

const model = richModel((draft) => {
  draft.scenarios.push({ id: 'tvilling', name: 'Tvilling', basedOn: 'viderefoert', measures: [] });
});
const scenarios = model.scenarios.map(({ id }) => id);
const request: ForecastRequest = { model, scenarios, seed: 42, replications: 36 };

const CHUNKS: Chunk[] = [
  { from: 0, to: 4 },
  { from: 4, to: 12 },
  { from: 12, to: 13 },
  { from: 13, to: 36 }
];

/** The replications in one go, compiled anew. */
function straight({ seed, replications }: ForecastRequest, scenario: ScenarioId): Partial {
  const compiled = compile(model, scenario);
  const draws = valueDraws(listInputs(model), seed);
  return runReplications((r) => compiled.fill(draws.ofReplication(r), { seed, replication: r }), {
    seed,
    from: 0,
    to: replications
  });
}

/** Every bit of a partial, as text that is quick to compare. */
function digest({ columns, sums, leadTimes, ...rest }: Partial): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const [name, numbers] of Object.entries({ ...columns, ...sums, ...leadTimes })) {
    hash.update(`${name} ${numbers?.constructor.name}`).update(numbers ?? '');
  }
  return hash.digest('hex');
}

const forecast = await runForecast(request, localRunner());

describe('replications of a forecast', () => {
  const whole = scenarios.map((scenario) => straight(request, scenario));

  it('are the same bit for bit in chunks', () => {
    expect(forecast.scenarios.map(({ replications }) => digest(replications!))).toEqual(whole.map(digest));
    expect(forecast.provenance).toMatchObject({ seed: 42, replications: 36 });
  });

  it.each([
    ['backwards', (chunks: Chunk[]) => [...chunks].reverse()],
    ['the first one last', ([first, ...rest]: Chunk[]) => [...rest, first!]],
    ['of one replication each', () => Array.from({ length: 36 }, (_, i) => ({ from: 35 - i, to: 36 - i }))]
  ])('are gathered the same %s', (_name, arrange) => {
    const replicator = createReplicator(request);
    const gathering = gather();
    for (const chunk of arrange(CHUNKS)) {
      gathering.add(chunk, replicator.run(chunk));
      gathering.merged();
    }
    expect(gathering.replications).toBe(36);
    expect(gathering.merged().map(digest)).toEqual(whole.map(digest));
  });

  it('wait for those before them', () => {
    const replicator = createReplicator(request);
    const gathering = gather();
    gathering.add({ from: 16, to: 20 }, replicator.run({ from: 16, to: 20 }));
    expect([gathering.replications, gathering.merged()]).toEqual([0, []]);
    gathering.add({ from: 0, to: 16 }, replicator.run({ from: 0, to: 16 }));
    expect(gathering.replications).toBe(20);
  });

  it('of fewer are the first of more', () => {
    const fewer = straight({ ...request, replications: 20 }, scenarios[0]!);
    for (const [measure, column] of Object.entries(fewer.columns)) {
      const all = whole[0]!.columns[measure as keyof Partial['columns']];
      if (column) expect(Array.from(column)).toEqual(Array.from(all!.subarray(0, column.length)));
    }
  });

  it('follow the seed', () => {
    expect(digest(straight({ ...request, seed: 43 }, scenarios[0]!))).not.toBe(digest(whole[0]!));
  });
});

describe('scenarios on the same luck', () => {
  it('that differ in nothing differ by exactly 0 in every outcome', () => {
    const { layout, scenarios: run } = forecast;
    const [, continued, twin] = run;
    const flows = layout.flows.map((_, f) => f);
    let told = 0;
    for (const measure of [...SHARE_MEASURES, ...COUNT_MEASURES, 'leadDays' as const]) {
      for (let month = 0; month < layout.months; month++) {
        const selection = { flows, from: month, to: month + 1 };
        const [a, b] = [continued!, twin!].map(({ replications }) =>
          outcomePerReplication(replications!, layout, measure, selection)
        );
        const difference = pairedDifference(a!, b!);
        if (!difference) continue;
        told++;
        expect(difference).toEqual({ mean: 0, standardError: 0, low: 0, high: 0, positive: 0 });
      }
    }
    expect(told).toBeGreaterThan(200);
  });

  it('are the same until they part', () => {
    const { layout, scenarios: run } = forecast;
    const flows = layout.flows.map((_, f) => f);
    const open = (scenario: number, month: number) =>
      outcomePerReplication(run[scenario]!.replications!, layout, 'open', {
        flows,
        from: month,
        to: month + 1
      });
    // The grant expires with the year, and staff leave early in its last eight months at most.
    expect(open(0, 3)).toEqual(open(1, 3));
    expect(open(0, 23)).not.toEqual(open(1, 23));
  });
});

describe('a run', () => {
  it('tells how far it is, and shows bands on the way', async () => {
    const progress: number[] = [];
    const shown: number[] = [];
    await runForecast(request, localRunner(), {
      onProgress: ({ done, of }) => progress.push(done / of),
      onForecast: ({ provenance }) => shown.push(provenance.replications),
      refreshMilliseconds: 0
    });
    expect(progress[0]).toBe(1 / 36);
    expect(progress.at(-1)).toBe(1);
    // From eight replications on, and the last ones are the result.
    expect(shown).toEqual(progress.map((part) => part * 36).filter((done) => done >= 8 && done < 36));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('begins with the expected run, which is the same alone', () => {
    const alone = expectedForecast(model, scenarios);
    expect(forecast.scenarios.map(({ expected }) => digest(expected))).toEqual(
      alone.scenarios.map(({ expected }) => digest(expected))
    );
    expect(alone.scenarios.every(({ replications }) => replications === null)).toBe(true);
  });

  it('is stopped in its middle, and tells of nothing more', async () => {
    const stop = new AbortController();
    let told = 0;
    const run = runForecast(request, localRunner(), {
      signal: stop.signal,
      onProgress: () => {
        told++;
        stop.abort();
      }
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toBe(1);
  });

  it('that was stopped before it began does nothing', async () => {
    const run = runForecast(request, localRunner(), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('workers', () => {
  const never = new Promise<Answer>(() => {});

  it('that wait when the run is stopped are left at once', async () => {
    const stop = new AbortController();
    const worker: ChunkWorker = { start() {}, run: () => never };
    const run = runOnWorkers([worker], request, () => {}, stop.signal);
    stop.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('are given no more chunks after the first error', async () => {
    const given: number[] = [];
    const worker = (fails: boolean): ChunkWorker => ({
      start() {},
      async run({ from }) {
        given.push(from);
        await new Promise((resolve) => setTimeout(resolve, fails ? 1 : 10));
        if (fails) throw new Error('a thread is out of memory');
        return { partials: [], milliseconds: 1 };
      }
    });
    const told: Chunk[] = [];
    const run = runOnWorkers([worker(true), worker(false)], request, (chunk) => told.push(chunk));
    await expect(run).rejects.toThrow('out of memory');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([given, told]).toEqual([[0, 1], []]);
  });
});
