/**
 * Stands in for vitest when mutants are run in one process: `describe` and `it` keep the tests, so that they can be run again and
 * again without being loaded again. What the pure rooms use of vitest is here, and no more.
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  getState,
  setState
} from '@vitest/expect';

export interface CollectedTest {
  /** The file, its groups and its own name, with a number where that would not be one of a kind. */
  id: string;
  run: () => unknown;
}

type Body = (...values: never[]) => unknown;
/** What may stand between name and body, such as more time than usual; it means nothing here. */
type Options = object;

const tests: CollectedTest[] = [];
const ids = new Set<string>();
let path: string[] = [];

/** What `file` declares while `load` runs it. */
export async function inFile(file: string, load: () => Promise<unknown>): Promise<void> {
  path = [file];
  await load();
}

/** All tests collected so far. */
export function collectedTests(): readonly CollectedTest[] {
  return tests;
}

function named(name: string): string {
  const full = [...path, name].join(' › ');
  let id = full;
  for (let n = 2; ids.has(id); n++) id = `${full} (${n})`;
  ids.add(id);
  return id;
}

function bodyOf(rest: readonly (Options | Body)[]): Body {
  return rest.find((part): part is Body => typeof part === 'function')!;
}

type Declare = (name: string, ...rest: (Options | Body)[]) => void;

function forEachRow(declare: Declare) {
  return (rows: readonly unknown[]): Declare =>
    (name, ...rest) => {
      rows.forEach((row, index) => {
        const values = (Array.isArray(row) ? row : [row]) as never[];
        declare(`${name} #${index + 1}`, () => bodyOf(rest)(...values));
      });
    };
}

const declareGroup: Declare = (name, ...rest) => {
  path.push(name);
  bodyOf(rest)();
  path.pop();
};

const declareTest: Declare = (name, ...rest) => {
  tests.push({ id: named(name), run: bodyOf(rest) });
};

export const describe = Object.assign(declareGroup, { each: forEachRow(declareGroup) });
export const it = Object.assign(declareTest, { each: forEachRow(declareTest) });

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
  { getState: () => getState(expect as never) }
);
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect as never);
