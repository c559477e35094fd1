/** Everything that is quick to know: format, lint, types, unit tests. Each stage counts as one. */
import { close, runs } from './run.js';

const typescript = 'node_modules/typescript/bin/tsc';

/** @type {[string, () => boolean][]} */
const stages = [
  ['prettier', () => runs('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['eslint', () => runs('node_modules/eslint/bin/eslint.js', ['--max-warnings=0', '.'])],
  [
    'svelte-check',
    () =>
      runs('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']) &&
      runs('node_modules/svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human'])
  ],
  ['tsc', () => runs(typescript, ['--noEmit'])],
  [
    'unit tests',
    () => runs('node_modules/vitest/vitest.mjs', ['run', '--project', 'unit', '--project', 'runes'])
  ]
];

let failed = 0;
for (const [name, stage] of stages) {
  const well = stage();
  if (!well) failed += 1;
  console.log(`${well ? '✓' : '✗'} ${name}`);
}
close(stages.length - failed, failed);
