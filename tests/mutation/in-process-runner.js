/**
 * A test runner of Stryker that loads the tests once and runs them in its own process, mutant after mutant: milliseconds where a
 * start of vitest costs seconds. Same tests, same `expect`, same verdicts.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOMS = ['src/lib/calendar', 'src/lib/simulation'];

/** A test that takes this many times the rounds of loops that it takes without the mutant runs for ever. */
const ENDLESS = 30;
/** Some tests take so few that this many are none too many. */
const ALWAYS_ALLOWED = 200_000;

const FAILED = 1;
const SUCCESS = 0;

/** How Stryker's helper that counts which mutants a test reaches begins, in every file. */
const COVER = 'function stryCov_9fa48() {';

/** @type {Record<string, any>} */
const space = /** @type {any} */ (globalThis).__stryker__ ?? /** @type {any} */ (globalThis.__stryker__ = {});

/** Rounds of all loops since a test began, and how many it may take; in the pure rooms nothing else runs for ever. */
const rounds = /** @type {any} */ (
  globalThis.__rounds__ = {
    taken: 0,
    limit: Infinity,
    isEndless: false,
    stop() {
      this.isEndless = true;
      throw new Error('Runs for ever');
    }
  }
);
const COUNT_ROUND = 'if (++__rounds__.taken > __rounds__.limit) __rounds__.stop();';

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement'
]);

/**
 * The code with every round of every loop counted.
 * @param {string} code
 * @param {unknown} tree
 */
function countRounds(code, tree) {
  /** @type {[at: number, text: string][]} */
  const insertions = [];
  /** @param {any} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (LOOPS.has(node.type)) insertions.push([node.body.start, `{${COUNT_ROUND}`], [node.body.end, '}']);
    for (const part of Object.values(node)) visit(part);
  };
  visit(tree);
  // From behind, so that the places before stay where they are; of two at one place the last found is the innermost loop's.
  return insertions
    .map(([at, text], order) => ({ at, text, order }))
    .sort((a, b) => b.at - a.at || (a.text === '}' ? a.order - b.order : b.order - a.order))
    .reduce(
      (text, insertion) => text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at),
      code
    );
}

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
          if (counting || !code.includes('stryCov_9fa48')) return;
          if (!code.includes(COVER)) throw new Error('Stryker writes another helper than the one known here');
          return code.replace(COVER, `${COVER} return;`);
        }
      },
      {
        name: 'rounds',
        enforce: 'post',
        transform(code, id) {
          return ROOMS.some((room) => id.startsWith(resolve(room)))
            ? countRounds(code, this.parse(code))
            : undefined;
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
  /** Milliseconds and rounds of every test without a mutant. @type {Map<string, { ms: number, rounds: number }>} */
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
    rounds.limit = Infinity;
    const { tests } = await import(`${pathToFileURL(file)}?${this.loads++}`);
    this.tests = new Map(tests.map((/** @type {{ id: string }} */ test) => [test.id, test]));
  }

  /**
   * The message of its failure, if it fails.
   * @param {string} id
   * @param {string | undefined} mutant
   * @param {number} limit
   * @returns {Promise<string | undefined>}
   */
  async fails(id, mutant, limit) {
    space.activeMutant = mutant;
    rounds.isEndless = false;
    rounds.taken = 0;
    rounds.limit = limit;
    try {
      await this.tests.get(id)?.run();
      return undefined;
    } catch (error) {
      return String(error).slice(0, 300);
    } finally {
      space.activeMutant = undefined;
      rounds.limit = Infinity;
    }
  }

  /** @param {string} id */
  async measure(id) {
    const before = performance.now();
    const failure = await this.fails(id, undefined, Infinity);
    const cost = { ms: performance.now() - before, rounds: rounds.taken };
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
      const limit = ENDLESS * (this.cost.get(id)?.rounds ?? 0) + ALWAYS_ALLOWED;
      const failure = await this.fails(id, activeMutant.id, limit);
      if (failure === undefined) continue;
      if (rounds.isEndless) return { status: 'timeout', reason: `Runs for ever: ${id}` };
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
