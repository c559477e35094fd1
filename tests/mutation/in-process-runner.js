/**
 * A test runner of Stryker that loads the tests once and runs them in its own process, mutant after mutant: milliseconds where a
 * start of vitest costs seconds. Same tests, same `expect`, same verdicts.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOMS = ['src/lib/calendar', 'src/lib/simulation'];

/** A test that calls the mutated code this many times as often as it does without the mutant runs for ever. */
const ENDLESS = 30;
/** And some of them call it so seldom that a few more rounds are none too many. */
const ALWAYS_ALLOWED = 200_000;

const FAILED = 1;
const SUCCESS = 0;

/** Names that Stryker gives its helpers in every file. */
const COVER = 'function stryCov_9fa48() {';
const IS_ACTIVE = 'function isActive(id) {';

/** @type {Record<string, any>} */
const space =
  /** @type {any} */ (globalThis).__stryker__ ?? /** @type {any} */ ((globalThis).__stryker__ = {});

/** Every question for a mutant counts as a tick; too many of them end the test. */
const COUNT_TICKS = `${IS_ACTIVE}
    if (++ns.ticks > ns.tickLimit) { ns.endless = true; throw new Error('Runs for ever'); }`;

/**
 * One bundle of all tests with the mutated rooms. Counting which mutant a test reaches is slow, so only the dry run has it.
 * @param {string[]} files
 * @param {boolean} counting
 */
async function bundle(files, counting) {
  const outDir = resolve('.cache/mutation-tests', `${process.pid}-${counting ? 'counting' : 'plain'}`);
  const collector = resolve('tests/mutation/collected-tests.ts');
  const fewerPlans = resolve('tests/mutation/fewer-plans.ts');
  const entry = 'mutation-tests';
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: [], external: ['fast-check', '@vitest/expect'] },
    resolve: { alias: { vitest: collector } },
    plugins: [
      {
        name: 'all-tests',
        enforce: 'pre',
        resolveId: (id, importer) => {
          if (id === entry) return `\0${entry}`;
          return id === 'fast-check' && importer !== fewerPlans ? fewerPlans : undefined;
        },
        load: (id) =>
          id === `\0${entry}`
            ? [
                `import { inFile, collectedTests } from ${JSON.stringify(collector)};`,
                ...files.map(
                  (file) =>
                    `await inFile(${JSON.stringify(file)}, () => import(${JSON.stringify(resolve(file))}));`
                ),
                'export const tests = collectedTests();'
              ].join('\n')
            : undefined,
        transform: (code) => {
          if (!code.includes('stryMutAct_9fa48')) return;
          if (!code.includes(IS_ACTIVE) || !code.includes(COVER))
            throw new Error('Stryker writes other helpers than those known here');
          return code.replace(IS_ACTIVE, COUNT_TICKS).replace(COVER, counting ? COVER : `${COVER} return;`);
        }
      }
    ],
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      emptyOutDir: true,
      rollupOptions: {
        input: { tests: entry },
        treeshake: false,
        output: { entryFileNames: '[name].js', codeSplitting: false }
      }
    }
  });
  return join(outDir, 'tests.js');
}

class InProcessRunner {
  /** @type {Map<string, { id: string, run: () => unknown }>} */
  tests = new Map();
  /** Milliseconds and ticks of every test without a mutant. @type {Map<string, { ms: number, ticks: number }>} */
  cost = new Map();
  plain = '';
  loads = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = ROOMS.flatMap((room) =>
      readdirSync(room)
        .filter((file) => file.endsWith('.test.ts'))
        .sort()
        .map((file) => join(room, file))
    );
    this.plain = await bundle(this.files, false);
    await this.load(this.plain);
  }

  /** @param {string} file */
  async load(file) {
    space.activeMutant = undefined;
    space.ticks = 0;
    space.tickLimit = Infinity;
    const { tests } = await import(`${pathToFileURL(file)}?${this.loads++}`);
    this.tests = new Map(tests.map((/** @type {{ id: string }} */ test) => [test.id, test]));
  }

  /**
   * The message of its failure, if it fails.
   * @param {string} id
   * @param {string | undefined} mutant
   * @param {number} tickLimit
   * @returns {Promise<string | undefined>}
   */
  async fails(id, mutant, tickLimit) {
    space.activeMutant = mutant;
    space.endless = false;
    space.ticks = 0;
    space.tickLimit = tickLimit;
    try {
      await this.tests.get(id)?.run();
      return undefined;
    } catch (error) {
      return String(error).slice(0, 300);
    } finally {
      space.activeMutant = undefined;
      space.tickLimit = Infinity;
    }
  }

  /** @param {string} id */
  async measure(id) {
    const before = performance.now();
    const failure = await this.fails(id, undefined, Infinity);
    const cost = { ms: performance.now() - before, ticks: space.ticks };
    this.cost.set(id, cost);
    return { failure, ms: cost.ms };
  }

  async dryRun() {
    const counting = await bundle(this.files ?? [], true);
    space.mutantCoverage = { static: {}, perTest: {} };
    await this.load(counting);
    for (const id of this.tests.keys()) {
      space.currentTestId = id;
      await this.fails(id, undefined, Infinity);
    }
    space.currentTestId = undefined;
    const { mutantCoverage } = space;
    await this.load(this.plain);
    const results = [];
    for (const id of this.tests.keys()) {
      const { failure, ms } = await this.measure(id);
      const test = { id, name: id, timeSpentMs: Math.round(ms) };
      results.push(
        failure === undefined
          ? { ...test, status: SUCCESS }
          : { ...test, status: FAILED, failureMessage: failure }
      );
    }
    return { status: 'complete', tests: results, mutantCoverage };
  }

  /**
   * @param {{ activeMutant: { id: string }, testFilter?: string[] }} options
   */
  async mutantRun({ activeMutant, testFilter }) {
    if (this.cost.size === 0) for (const id of this.tests.keys()) await this.measure(id);
    const ids = (testFilter ?? [...this.tests.keys()]).filter((id) => this.tests.has(id));
    const ms = (/** @type {string} */ id) => this.cost.get(id)?.ms ?? 0;
    ids.sort((a, b) => ms(a) - ms(b));
    let clean = false;
    for (let n = 0; n < ids.length; n++) {
      const id = /** @type {string} */ (ids[n]);
      const limit = ENDLESS * (this.cost.get(id)?.ticks ?? 0) + ALWAYS_ALLOWED;
      const failure = await this.fails(id, activeMutant.id, limit);
      if (failure === undefined) continue;
      if (space.endless) return { status: 'timeout', reason: `Runs for ever: ${id}` };
      // A mutant before this one may have spoilt what tests share: then the failure is not this one's.
      if (!clean && (await this.fails(id, undefined, Infinity)) !== undefined) {
        await this.load(this.plain);
        clean = true;
        n = -1;
        continue;
      }
      return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: n + 1 };
    }
    return { status: 'survived', nrOfTests: ids.length };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
