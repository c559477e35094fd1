/** Writes the results that tests/golden compares with: after a change that is meant to change them. */
import { runs } from './run.js';

process.env.GOLDEN = 'write';
process.exitCode = runs('node_modules/vitest/vitest.mjs', [
  ...['run', '--project', 'terminal', 'tests/golden']
])
  ? 0
  : 1;
