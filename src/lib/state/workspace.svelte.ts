import { expectedForecast, type Forecast } from '../forecast/forecast.ts';
import { runForecast, type Progress } from '../forecast/run-forecast.ts';
import type { PriceLevel } from '../budget/price-level.ts';
import type { Runner } from '../forecast/runner.ts';
import type { ModelDocument } from '../model/document.ts';
import { documentHash } from '../model/hash.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import type { Path } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { FurtherMeasures } from '../views/further-measures.ts';
import type { ResultChoice } from '../views/result-choice.ts';
import { EarlierNote } from './earlier-note.svelte.ts';
import { leverRun, type LeverRun } from './lever-run.ts';
import { leverPaths, leverQuantity, leverShare, withLeverShare } from './lever-share.ts';
import { refineScenarios, replaceScenario, replicationsOf } from './mix-forecasts.ts';
import { readModelFile, type ModelFile, type RefusedFile } from './read-model-file.ts';
import { errorText } from '../text/error-text.ts';

/** A model with its forecast. While the lever moves, the provenance still names the document it left; settled results name their own. */
export interface Result {
  readonly model: ModelDocument;
  readonly forecast: Forecast;
}

/** What a workspace needs of the page it lives in. */
export interface Surroundings {
  /** Makes a runner for replications. */
  createRunner(): Runner;
  /** Whether there are threads beside the page's own: then they run replications while it makes the first expected runs. */
  readonly hasThreads: boolean;
  /** Calls back before the next repaint. */
  nextFrame(callback: () => void): void;
  /** Calls back after some milliseconds, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Milliseconds from any start. */
  now(): number;
}

/** Why a run ended early: the reader stopped it, or it failed. */
export type Ended = { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly message: string };

/** So long must the lever rest before replications are run for it. */
const REST_MILLISECONDS = 100;
/** So long must an edited document rest: bands would only slow the next keystroke. */
const ADOPTED_REST_MILLISECONDS = 700;
/** The first bands come at once; then this long between refinements, each of which redraws the page. */
const REFRESH_MILLISECONDS = 700;

/** Threads that have told of nothing for so long are at a long replication. */
const SILENCE_MILLISECONDS = 2000;

const scenariosOf = (model: ModelDocument): ScenarioId[] => model.scenarios.map(({ id }) => id);

const leverPercentOf = (model: ModelDocument): number | undefined => {
  const share = leverShare(model);
  return share === undefined ? undefined : Math.round(share * 100);
};

const namesIn = ({
  scenarios,
  units,
  caseTypes,
  staffGroups,
  grants,
  programmes = []
}: ModelDocument): string =>
  JSON.stringify(
    [scenarios, units, caseTypes, staffGroups, grants, programmes].map((list) => list.map(({ id }) => id))
  );

/** Whether what is chosen in one model is there in the other. */
const haveSameNames = (a: ModelDocument, b: ModelDocument): boolean => namesIn(a) === namesIn(b);

/** Whether results have at least twice the replications of others: then they may tell another story. */
const twiceAsMany = (result: Result, settled: Result | undefined): boolean =>
  result.forecast.provenance.replications >= 2 * (settled?.forecast.provenance.replications ?? 0);

/** Reading a whole document takes longer than a frame has to spare, so its hash waits until the lever rests. */
function withOwnHash({ model, forecast }: Result): Result {
  const provenance = { ...forecast.provenance, documentHash: documentHash(model) };
  return { model, forecast: { ...forecast, provenance } };
}

/**
 * The page's state: one open model, what the reader has chosen, and the newest results. Expected runs follow every change at once;
 * replications follow in other threads and replace them. Runs are numbered, and what an earlier run still sends is dropped.
 */
export class Workspace {
  /** The newest results; undefined while no model is open. */
  result = $state.raw<Result>();
  /** The newest results for what need not follow the hand: renewed with the first bands after the lever moved, as replications double, and
   * when a run ends. */
  settled = $state.raw<Result>();
  /** Whether the lever has moved on since the settled results. */
  moving = $state(false);
  /** The scenario in focus. */
  scenario = $state.raw<ScenarioId>();
  /** The scenarios that the reader has asked to see side by side; without it, as many as there is room for. */
  compared = $state.raw<readonly ScenarioId[]>();
  /** The unit in focus; null is all of them together. */
  unit = $state.raw<UnitId | null>(null);
  /** What else the reader has chosen to see results of; the address has it, the document has not. */
  choice = $state.raw<ResultChoice>({});
  /** What says and draws measures that no headline is about, once one was chosen. */
  further = $state.raw<FurtherMeasures>();
  /** The price level that the reader has chosen for the note; without it, what the document says of its note. */
  prices = $state.raw<PriceLevel>();
  /** What the note is compared with. */
  readonly earlier = new EarlierNote();
  /** Where the lever stands, in whole per cents; undefined where the model has no lever. */
  leverPercent = $state<number>();
  /** How far the replications are; undefined when none are being run. */
  progress = $state.raw<Progress>();
  /** Why the newest run ended early. */
  ended = $state.raw<Ended>();
  /** The model that was opened last, as it was then. */
  opened = $state.raw<ModelDocument>();
  /** Is told of the share that the lever has come to rest at, and where it stands in the document. */
  onlever: ((path: Path, share: unknown, model: ModelDocument) => void) | undefined;
  /** A file that could not be opened; what was open stays so. */
  refused = $state.raw<RefusedFile>();

  readonly #surroundings: Surroundings;
  #runner: Runner | undefined;
  #run = 0;
  #openings = 0;
  /** Whether the run that is going began before the page was there, and is not shown yet. */
  #isAhead = false;
  #abort: AbortController | undefined;
  /** When the run began or last told of a chunk. */
  #heard = 0;
  #frameAsked = false;
  /** A changed document, until its expected runs are there. */
  #next = $state.raw<ModelDocument>();
  #cancelRest: (() => void) | undefined;
  #leverSource: Source | undefined;
  /** Whether the lever has moved since the settled results. */
  #leverMoved = false;
  /** Of the open model; compiled at the lever's first movement. */
  #leverRun: LeverRun | undefined;

  /** @param hash of the model, where it is known already */
  constructor(surroundings: Surroundings, model?: ModelDocument, hash?: string) {
    this.#surroundings = surroundings;
    if (!model) return;
    if (surroundings.hasThreads) {
      this.#isAhead = true;
      void this.#runReplications(model, scenariosOf(model), () => this.result!.forecast);
    }
    this.#show(model, hash);
  }

  /** Opens a model: its expected runs are there on return. Replications are run when {@link refine} is called. */
  open(model: ModelDocument): void {
    this.#halt();
    this.#show(model);
  }

  /** Whether results are of an earlier document than the newest, whose expected runs are being made. */
  get isBehind(): boolean {
    return this.#next !== undefined;
  }

  /**
   * Takes over a changed document: its expected runs come from threads, where there are any, and else are there on return; its replications
   * follow when it rests. What the reader looks at stays in focus where it is still there.
   */
  adopt(model: ModelDocument): void {
    this.#halt();
    if (!this.#surroundings.hasThreads) {
      this.#take(model, expectedForecast(model, scenariosOf(model), this.#knownHash(model)));
      return;
    }
    const isAsked = this.isBehind;
    this.#next = model;
    if (!isAsked) void this.#expectNewest();
  }

  /** Asks threads for the expected runs of the newest document until they have been made of it, one document at a time. */
  async #expectNewest(): Promise<void> {
    for (let model = this.#next; model; model = this.#next) {
      const forecast = await this.#expect(model);
      if (!forecast || model !== this.#next) continue;
      this.#next = undefined;
      this.#take(model, forecast);
    }
  }

  /** @returns undefined where they could not be made and nobody waits for them any more */
  async #expect(model: ModelDocument): Promise<Forecast | undefined> {
    const hash = this.#knownHash(model);
    try {
      this.#runner ??= this.#surroundings.createRunner();
      return await this.#runner.expect(model, scenariosOf(model), hash);
    } catch {
      // A thread that has ended answers nothing any more: the page does it itself.
      this.#endThreads();
      return model === this.#next ? expectedForecast(model, scenariosOf(model), hash) : undefined;
    }
  }

  /** A document's own hash waits until it rests; until then results name the one before. */
  #knownHash(model: ModelDocument): string {
    return this.result?.forecast.provenance.documentHash ?? documentHash(model);
  }

  #take(model: ModelDocument, forecast: Forecast): void {
    this.#halt();
    const { scenario, unit } = this;
    const before = this.result;
    this.#leverRun = undefined;
    this.#leverMoved = false;
    this.result = { model, forecast };
    this.moving = true;
    // What need not follow at once still shows the document before, where that has the same things to show.
    if (!before || !haveSameNames(before.model, model)) this.#settle();
    this.scenario = scenariosOf(model).find((id) => id === scenario) ?? model.headline.scenario;
    this.unit = model.units.some(({ id }) => id === unit) ? unit : null;
    if (!this.#frameAsked) this.leverPercent = leverPercentOf(model);
    this.ended = undefined;
    this.#cancelRest = this.#surroundings.after(ADOPTED_REST_MILLISECONDS, () => this.refine());
  }

  #show(model: ModelDocument, hash?: string): void {
    const forecast = expectedForecast(model, scenariosOf(model), hash);
    this.#leverRun = undefined;
    this.#next = undefined;
    this.opened = model;
    this.result = { model, forecast };
    this.#settle();
    this.scenario = model.headline.scenario;
    this.unit = model.headline.unit ?? null;
    this.choice = {};
    this.compared = undefined;
    this.prices = undefined;
    this.earlier.clear();
    this.leverPercent = leverPercentOf(model);
    this.refused = undefined;
    this.ended = undefined;
  }

  /** Opens a file of the reader's own and runs it; one that is no valid model changes nothing but {@link refused}. */
  async openFile(file: ModelFile): Promise<void> {
    const opening = ++this.#openings;
    const read = await readModelFile(file);
    if (opening !== this.#openings) return;
    if (!read.ok) {
      this.refused = read.refused;
      return;
    }
    this.open(read.model);
    this.refine();
  }

  /** Puts the lever at a share in whole per cents; many calls between two frames are one. @param source of the share from now on */
  moveLever(percent: number, source: Source): void {
    if (this.leverPercent === undefined || percent === this.leverPercent) return;
    this.leverPercent = percent;
    this.#leverSource = source;
    if (!this.#frameAsked) this.#followInFrame();
  }

  #followInFrame(): void {
    this.#frameAsked = true;
    this.#surroundings.nextFrame(() => {
      this.#frameAsked = false;
      // The lever moves the newest document, which is there in a moment.
      if (this.isBehind) this.#followInFrame();
      else this.#followLever();
    });
  }

  /** Says that the hand has let go of the lever: replications need not wait for it to rest. */
  releaseLever(): void {
    // A movement that waits for its frame rests by itself.
    if (!this.#frameAsked && this.moving) this.refine();
  }

  /** Runs the replications that are missing, or shows the run that began before the page was there. */
  refine(): void {
    this.#cancelRest?.();
    if (!this.result) return;
    const { model, forecast } = this.result;
    if (this.#isAhead) {
      this.#isAhead = false;
      this.progress ??= { done: 0, of: model.run.replications };
      return;
    }
    const missing = forecast.scenarios.filter(
      (scenario) => replicationsOf(scenario) < model.run.replications
    );
    if (missing.length === 0) return this.#settle();
    const scenarios = missing.map(({ scenario }) => scenario);
    this.#halt();
    void this.#runReplications(model, scenarios, () => ({ ...forecast, scenarios: missing }));
  }

  /** Stops the run; what it has found so far stays. */
  stop(): void {
    if (!this.progress) return;
    this.#halt();
    this.#settle();
    this.ended = { kind: 'stopped' };
  }

  /** Ends the runner's threads. */
  close(): void {
    this.#run++;
    this.#next = undefined;
    this.#cancelRest?.();
    this.#abort?.abort();
    this.#endThreads();
  }

  #endThreads(): void {
    this.#runner?.close();
    this.#runner = undefined;
  }

  #followLever(): void {
    const { result, leverPercent } = this;
    const lever = result?.model.lever;
    if (!result || !lever || leverPercent === undefined || !this.#leverSource) return;
    this.#halt();
    this.ended = undefined;
    this.#leverRun ??= leverRun(result.model);
    const moved = this.#leverRun?.(leverPercent / 100);
    if (!moved) return;
    const model = withLeverShare(result.model, leverPercent / 100, this.#leverSource);
    this.result = { model, forecast: replaceScenario(result.forecast, moved) };
    this.moving = true;
    this.#leverMoved = true;
    this.scenario = lever.scenario;
    this.#cancelRest = this.#surroundings.after(REST_MILLISECONDS, () => this.refine());
  }

  async #runReplications(
    model: ModelDocument,
    scenarios: readonly ScenarioId[],
    expected: () => Forecast
  ): Promise<void> {
    const run = this.#run;
    const abort = new AbortController();
    this.#abort = abort;
    this.#heard = this.#surroundings.now();
    this.ended = undefined;
    const { seed, replications } = model.run;
    const newest = () => run === this.#run;
    const adopt = (forecast: Forecast) => {
      if (!newest() || !this.result) return;
      this.result = { model, forecast: refineScenarios(this.result.forecast, forecast) };
      if (this.moving || twiceAsMany(this.result, this.settled)) this.#settle();
    };
    if (!this.#isAhead) this.progress = { done: 0, of: replications };
    try {
      this.#runner ??= this.#surroundings.createRunner();
      const forecast = await runForecast({ model, scenarios, seed, replications }, this.#runner, {
        expected,
        signal: abort.signal,
        now: this.#surroundings.now,
        refreshMilliseconds: REFRESH_MILLISECONDS,
        onForecast: adopt,
        onProgress: (progress) => {
          if (!newest()) return;
          this.#heard = this.#surroundings.now();
          this.progress = progress;
        }
      });
      adopt(forecast);
      if (newest()) this.#settle();
    } catch (error) {
      if (newest()) {
        // A thread that has ended answers nothing any more; the next run has new ones.
        this.#endThreads();
        this.#settle();
        this.ended = { kind: 'failed', message: errorText(error) };
      }
    }
    if (newest()) {
      this.progress = undefined;
      this.#isAhead = false;
    }
  }

  #settle(): void {
    const moved = this.moving && this.result ? withOwnHash(this.result) : undefined;
    if (moved) this.result = moved;
    this.moving = false;
    this.settled = this.result;
    if (!moved || !this.#leverMoved) return;
    this.#leverMoved = false;
    for (const path of leverPaths(moved.model)) this.onlever?.(path, leverQuantity(moved.model), moved.model);
  }

  /**
   * Ends the run, if any: what it still sends has an old number. A thread finishes the chunk that it is at, which is a short one; where
   * one replication takes long, the threads are ended instead, so that the next run need not wait for them.
   */
  #halt(): void {
    this.#run++;
    this.#cancelRest?.();
    if (!this.progress && !this.#isAhead) return;
    this.progress = undefined;
    this.#isAhead = false;
    this.#abort?.abort();
    if (this.#surroundings.now() - this.#heard > SILENCE_MILLISECONDS) this.#endThreads();
  }
}
