import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { Chunk, ForecastRequest } from '../forecast/request.ts';
import type { Runner } from '../forecast/runner.ts';
import type { ModelDocument } from '../model/document.ts';
import { documentHash } from '../model/hash.ts';
import type { ScenarioId } from '../model/id.ts';
import { smallInput, smallModel, uncertain } from '../model/testing.ts';
import type { Partial } from '../simulation/partial.ts';
import { leverRun } from './lever-run.ts';
import { withLeverShare } from './lever-share.ts';
import { replicationsOf } from './mix-forecasts.ts';
import type { ModelFile } from './read-model-file.ts';
import { Workspace } from './workspace.svelte.ts';

const source = { kind: 'assumption', note: 'Prøve.' } as const;
const viderefoert = 'viderefoert' as ScenarioId;

/** A page whose frames, timers and workers move only when the test says so. */
function puppetPage(hasThreads = false) {
  const frames: (() => void)[] = [];
  const timers = new Set<() => void>();
  const runs: {
    request: ForecastRequest;
    onChunk: (chunk: Chunk, partials: Partial[]) => void;
    end: (error?: Error) => void;
    signal: AbortSignal | undefined;
  }[] = [];
  const expected: { model: ModelDocument; answer: (error?: Error) => void }[] = [];
  const runner: Runner = {
    run: (request, onChunk, signal) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve());
        runs.push({ request, onChunk, end, signal });
      }),
    expect: (model) =>
      new Promise((resolve, reject) => {
        const answer = (error?: Error) =>
          error
            ? reject(error)
            : resolve(
                expectedForecast(
                  model,
                  model.scenarios.map(({ id }) => id),
                  'before'
                )
              );
        expected.push({ model, answer });
      }),
    close() {}
  };
  const take = (from: Set<() => void>) => {
    const all = [...from];
    from.clear();
    return all;
  };
  return {
    runs,
    expected,
    surroundings: {
      createRunner: () => runner,
      hasThreads,
      nextFrame: (callback: () => void) => void frames.push(callback),
      after: (_: number, callback: () => void) => {
        timers.add(callback);
        return () => void timers.delete(callback);
      },
      now: () => 0
    },
    frame: () => frames.splice(0).forEach((callback) => callback()),
    rest: () => take(timers).forEach((callback) => callback()),
    /** Computes a run's first chunks and hands them over. */
    deliver(run: number, chunks?: number) {
      const { request, onChunk } = runs[run]!;
      const replicator = createReplicator(request);
      for (const chunk of CHUNKS.slice(0, chunks).filter(({ to }) => to <= request.replications))
        onChunk(chunk, replicator.run(chunk));
    },
    async settle() {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      flushSync();
    }
  };
}

const file = (text: string): ModelFile => ({
  name: 'model.json',
  size: text.length,
  slice: (start, end) => ({ text: async () => text.slice(start, end) })
});

const CHUNKS: Chunk[] = [8, 16, 32, 64, 100].map((to, i, ends) => ({ from: ends[i - 1] ?? 0, to }));
/** Replications of the first chunk. */
const FIRST = CHUNKS[0]!.to;

const counts = ({ result }: Workspace) => result?.forecast.scenarios.map(replicationsOf);

describe('a workspace', () => {
  it('has the expected runs at once, and the bands when they come', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    expect(counts(workspace)).toEqual([0, 0]);
    workspace.refine();
    expect(workspace.progress).toEqual({ done: 0, of: 100 });
    page.deliver(0, 1);
    expect(counts(workspace)).toEqual([FIRST, FIRST]);
    expect(workspace.result?.forecast.provenance.replications).toBe(FIRST);
    expect(workspace.progress).toEqual({ done: FIRST, of: 100 });
  });

  it('with threads beside it runs replications while it makes the expected runs, and shows them when asked', async () => {
    const page = puppetPage(true);
    const workspace = new Workspace(page.surroundings, smallModel());
    expect(page.runs.map(({ request }) => request.replications)).toEqual([100]);
    expect([counts(workspace), workspace.progress]).toEqual([[0, 0], undefined]);
    workspace.refine();
    expect(workspace.progress).toEqual({ done: 0, of: 100 });
    page.deliver(0);
    page.runs[0]!.end();
    await page.settle();
    expect([page.runs.length, counts(workspace)]).toEqual([1, [100, 100]]);
    expect(workspace.progress).toBeUndefined();
  });

  it('drops the run that began with it when another model is opened', async () => {
    const page = puppetPage(true);
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.open(smallModel());
    expect(page.runs[0]!.signal?.aborted).toBe(true);
    page.deliver(0, 1);
    expect(counts(workspace)).toEqual([0, 0]);
    workspace.refine();
    expect(page.runs.length).toBe(2);
  });

  it('is done when all replications are there', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.refine();
    page.deliver(0);
    page.runs[0]!.end();
    await page.settle();
    expect(counts(workspace)).toEqual([100, 100]);
    expect([workspace.progress, workspace.ended]).toEqual([undefined, undefined]);
    workspace.refine();
    expect(page.runs.length).toBe(1);
  });

  it('follows the lever once per frame, and only its scenario', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.refine();
    page.deliver(0);
    page.runs[0]!.end();
    await page.settle();
    for (const percent of [90, 80, 40]) workspace.moveLever(percent, source);
    expect(counts(workspace)).toEqual([100, 100]);
    page.frame();
    expect(counts(workspace)).toEqual([100, 0]);
    expect([workspace.moving, workspace.scenario, workspace.leverPercent]).toEqual([true, viderefoert, 40]);
    page.rest();
    expect(page.runs[1]!.request.scenarios).toEqual([viderefoert]);
    const settled = workspace.settled;
    page.deliver(1, 1);
    expect(workspace.moving).toBe(false);
    expect(workspace.settled).toBe(workspace.result);
    expect(workspace.settled?.forecast.provenance.documentHash).toBe(documentHash(workspace.result?.model));
    expect(settled?.forecast.provenance.documentHash).toBe(documentHash(smallModel()));
  });

  it('gives at a share what the same document gives when it is opened', () => {
    const model = smallModel((draft) => {
      draft.staffGroups[0]!.caseShare = uncertain(0.65, 0.7, 0.75, 'share');
    });
    const run = leverRun(model)!;
    for (const share of [0.4, 0, 1.5, 0.4]) {
      const opened = expectedForecast(withLeverShare(model, share, source), [viderefoert]);
      expect(run(share)).toEqual(opened.scenarios[0]);
    }
  });

  it('drops what an earlier run still sends', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.refine();
    workspace.moveLever(30, source);
    page.frame();
    page.rest();
    const before = workspace.result;
    page.deliver(0, 2);
    page.runs[0]!.end(new Error('late'));
    await page.settle();
    expect(workspace.result).toBe(before);
    expect(workspace.ended).toBeUndefined();
    expect(page.runs[0]!.signal?.aborted).toBe(true);
    page.deliver(1, 1);
    expect(counts(workspace)).toEqual([FIRST, FIRST]);
  });

  it('keeps what it has when it is stopped, and goes on from there', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.refine();
    page.deliver(0, 1);
    workspace.stop();
    expect([workspace.progress, workspace.ended]).toEqual([undefined, { kind: 'stopped' }]);
    page.deliver(0, 4);
    expect(counts(workspace)).toEqual([FIRST, FIRST]);
    workspace.refine();
    expect(workspace.ended).toBeUndefined();
    page.deliver(1);
    page.runs[1]!.end();
    await page.settle();
    expect(counts(workspace)).toEqual([100, 100]);
  });

  it('says when a run fails', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.refine();
    page.runs[0]!.end(new Error('no memory'));
    await page.settle();
    expect(workspace.ended).toEqual({ kind: 'failed', message: 'no memory' });
  });

  it.each([
    [1500, 0],
    [2500, 1]
  ])(
    'whose run has told of nothing for %i ms ends its threads %i times when it is halted',
    (silence, ended) => {
      const page = puppetPage();
      let [now, closed] = [0, 0];
      const createRunner = (): Runner => ({
        ...page.surroundings.createRunner(),
        close: () => void closed++
      });
      const workspace = new Workspace({ ...page.surroundings, createRunner, now: () => now }, smallModel());
      workspace.refine();
      now = 10_000;
      page.deliver(0, 1);
      now += silence;
      workspace.stop();
      expect(closed).toBe(ended);
      workspace.refine();
      expect(page.runs).toHaveLength(2);
    }
  );

  it('has new threads after a run that failed, since theirs may have ended', async () => {
    const page = puppetPage();
    let [made, closed] = [0, 0];
    const createRunner = (): Runner => {
      made++;
      return { ...page.surroundings.createRunner(), close: () => void closed++ };
    };
    const workspace = new Workspace({ ...page.surroundings, createRunner }, smallModel());
    workspace.refine();
    page.runs[0]!.end(new Error('no memory'));
    await page.settle();
    expect([made, closed]).toEqual([1, 1]);
    workspace.refine();
    page.deliver(1);
    page.runs[1]!.end();
    await page.settle();
    expect([made, closed, workspace.ended]).toEqual([2, 1, undefined]);
    expect(counts(workspace)).toEqual([100, 100]);
  });

  it('keeps the page as it was when a file is refused', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    const before = workspace.result;
    for (const text of ['', '{"schemaVersion": 1}', '[', '\u0000']) {
      await workspace.openFile(file(text));
      expect(workspace.refused?.problems.length).toBeGreaterThan(0);
      expect(workspace.result).toBe(before);
    }
    await workspace.openFile({
      ...file(''),
      slice: () => ({ text: () => Promise.reject(new Error('gone')) })
    });
    expect(workspace.refused).toEqual({ name: 'model.json', problems: [], more: 0 });
    expect(workspace.result).toBe(before);
  });

  it('opens a valid file, forgets the refused one and starts its run', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    await workspace.openFile(file('{'));
    await workspace.openFile(file(JSON.stringify(smallInput({ id: 'min-model' }))));
    expect(workspace.result?.model.id).toBe('min-model');
    expect(workspace.refused).toBeUndefined();
    expect(page.runs.length).toBe(1);
  });

  it('opens the file chosen last, whichever is read first', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    let readFirst: (text: string) => void = () => {};
    const slow = {
      ...file(''),
      slice: () => ({ text: () => new Promise<string>((done) => (readFirst = done)) })
    };
    const text = (id: string) => JSON.stringify(smallInput({ id }));
    const first = workspace.openFile(slow);
    await workspace.openFile(file(text('sidst')));
    readFirst(text('foerst'));
    await first;
    expect(workspace.result?.model.id).toBe('sidst');
  });

  it('has no lever where the model has none', () => {
    const page = puppetPage();
    const model: ModelDocument = smallModel((draft) => delete draft.lever);
    const workspace = new Workspace(page.surroundings, model);
    workspace.moveLever(50, source);
    page.frame();
    expect([workspace.leverPercent, workspace.moving]).toEqual([undefined, false]);
  });

  it('has no lever while the continuation that it sets is switched off', () => {
    const model: ModelDocument = smallModel((draft) => {
      for (const { measures } of draft.scenarios) for (const measure of measures) measure.off = true;
    });
    const workspace = new Workspace(puppetPage().surroundings, model);
    expect([model.lever !== undefined, workspace.leverPercent]).toEqual([true, undefined]);
  });
});

describe('a changed document', () => {
  const more = (input: ReturnType<typeof smallInput>) => {
    input.inflows[0]!.perMonth = { ...uncertain(70, 80, 90, 'cases/month') };
  };

  it('has its expected runs at once, its replications when it rests, and what was looked at stays in focus', async () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.scenario = viderefoert;
    const opened = workspace.opened;
    const changed = smallModel(more);
    workspace.adopt(changed);
    const ids = changed.scenarios.map(({ id }) => id);
    expect(workspace.result?.forecast.scenarios).toEqual(expectedForecast(changed, ids).scenarios);
    expect([workspace.scenario, workspace.unit, workspace.leverPercent]).toEqual([
      viderefoert,
      'handicap',
      100
    ]);
    expect([workspace.moving, page.runs.length, workspace.opened]).toEqual([true, 0, opened]);
    page.rest();
    expect(page.runs.map(({ request }) => request.model)).toEqual([changed]);
    page.deliver(0);
    page.runs[0]!.end();
    await page.settle();
    expect([workspace.moving, counts(workspace)]).toEqual([false, [100, 100]]);
    expect(workspace.settled?.forecast.provenance.documentHash).toBe(documentHash(changed));
  });

  it('without the scenario in focus shows the headline of its own', () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    workspace.scenario = viderefoert;
    const changed = smallModel((input) => {
      input.scenarios[1]!.id = 'fortsat';
      input.headline.against = 'fortsat';
      input.lever!.scenario = 'fortsat';
    });
    workspace.adopt(changed);
    expect([workspace.scenario, workspace.moving]).toEqual(['udloeb', false]);
    expect(workspace.settled?.model).toBe(changed);
  });

  it('is told of the share that the lever comes to rest at, and of nothing else', () => {
    const page = puppetPage();
    const workspace = new Workspace(page.surroundings, smallModel());
    const told: unknown[] = [];
    workspace.onlever = (path, share) => told.push([path, share]);
    workspace.adopt(smallModel(more));
    page.rest();
    page.deliver(0, 1);
    expect(told).toEqual([]);
    workspace.moveLever(50, source);
    page.frame();
    page.rest();
    page.deliver(1, 1);
    expect(told).toEqual([[['scenarios', 1, 'measures', 0, 'share'], { value: 0.5, unit: 'share', source }]]);
  });

  describe('whose expected runs come from threads', () => {
    const [first, second] = [
      smallModel(more),
      smallModel((input) => void (more(input), (input.title = 'Ny')))
    ];

    /** A page with threads, whose first bands are there. */
    function opened() {
      const page = puppetPage(true);
      const workspace = new Workspace(page.surroundings, smallModel());
      return { page, workspace, before: workspace.result };
    }

    it('shows the document before, and says so, until they are there', async () => {
      const { page, workspace, before } = opened();
      workspace.adopt(first);
      expect([workspace.isBehind, workspace.result === before]).toEqual([true, true]);
      page.expected[0]!.answer();
      await page.settle();
      const ids = first.scenarios.map(({ id }) => id);
      expect([workspace.isBehind, workspace.result?.model]).toEqual([false, first]);
      expect(workspace.result?.forecast.scenarios).toEqual(expectedForecast(first, ids).scenarios);
    });

    it('is only asked for the newest of several, when the one before is there', async () => {
      const { page, workspace, before } = opened();
      for (const model of [first, smallModel(), second]) workspace.adopt(model);
      expect(page.expected.map(({ model }) => model)).toEqual([first]);
      page.expected[0]!.answer();
      await page.settle();
      expect([workspace.result === before, workspace.isBehind]).toEqual([true, true]);
      expect(page.expected.map(({ model }) => model)).toEqual([first, second]);
      page.expected[1]!.answer();
      await page.settle();
      expect([workspace.result?.model, workspace.isBehind]).toEqual([second, false]);
    });

    it('is made by the page itself where the threads have ended', async () => {
      const { page, workspace } = opened();
      workspace.adopt(first);
      page.expected[0]!.answer(new Error('no memory'));
      await page.settle();
      expect([workspace.result?.model, workspace.isBehind]).toEqual([first, false]);
    });

    it('is dropped when another model is opened meanwhile', async () => {
      const { page, workspace } = opened();
      workspace.adopt(first);
      workspace.open(second);
      expect(workspace.isBehind).toBe(false);
      page.expected[0]!.answer();
      await page.settle();
      expect([workspace.result?.model, page.expected.length]).toEqual([second, 1]);
    });

    it('leaves the lever where the hand put it, in the newest document', async () => {
      const { page, workspace } = opened();
      workspace.adopt(first);
      workspace.moveLever(50, source);
      page.frame();
      page.expected[0]!.answer();
      await page.settle();
      expect(workspace.leverPercent).toBe(50);
      page.frame();
      expect(workspace.result?.model).toEqual(withLeverShare(first, 0.5, source));
    });
  });
});
