/** Every test but the deep ones: unit, theory, then end to end against the built app. */
import { readFileSync, rmSync } from 'node:fs';
import { close, runs } from './run.js';

const results = { vitest: 'test-results/vitest.json', e2e: 'test-results/e2e.json' };
rmSync('test-results', { recursive: true, force: true });

/**
 * A runner that died before it could report, or failed outside any test, counts as one failed test.
 * @param {boolean} endedWell
 * @param {() => { passed: number, failed: number }} read
 */
function counts(endedWell, read) {
  try {
    const { passed, failed } = read();
    return { passed, failed: endedWell ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const vitest = counts(
  runs('node_modules/vitest/vitest.mjs', [
    'run',
    ...['unit', 'alone', 'runes', 'theory', 'terminal', 'storage'].flatMap((project) => [
      '--project',
      project
    ]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results.vitest}`
  ]),
  () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results.vitest, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  }
);

const e2e = counts(runs('node_modules/@playwright/test/cli.js', ['test']), () => {
  const { stats } = JSON.parse(readFileSync(results.e2e, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
});

close(vitest.passed + e2e.passed, vitest.failed + e2e.failed);
