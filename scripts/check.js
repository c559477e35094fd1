/**
 * Everything that is quick to know: format, lint, types, and the unit tests. Each stage counts as one.
 *
 *   node scripts/check.js [--static]     --static leaves the unit tests out
 */
import { availableParallelism } from 'node:os';
import { close, runs, runsAside } from './run.js';

/** What is known without running the program. @type {[name: string, script: string, args: string[]][]} */
const stages = [
  ['eslint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings=0', '.']],
  ['svelte-check', 'node_modules/svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']],
  ['tsc', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['prettier', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']]
];
let passed = 0;
let failed = 0;

/** @param {string} name @param {boolean} well */
function tell(name, well) {
  if (well) passed += 1;
  else failed += 1;
  console.log(`${well ? '✓' : '✗'} ${name}`);
}

async function work() {
  for (let stage = stages.shift(); stage; stage = stages.shift()) {
    const [name, script, args] = stage;
    const { well, said } = await runsAside(script, args);
    process.stdout.write(said);
    tell(name, well);
  }
}

runs('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
// More than two at a time would only wait for memory.
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
if (!process.argv.includes('--static')) {
  const units = ['run', '--project', 'unit', '--project', 'alone', '--project', 'runes'];
  tell('unit tests', runs('node_modules/vitest/vitest.mjs', units));
}
close(passed, failed);
