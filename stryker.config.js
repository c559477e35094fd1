/**
 * Mutation testing of the rooms in which a wrong sign changes a forecast. `npm run mutation` takes both; single files or lines:
 * `npm run mutation -- --mutate src/lib/simulation/births.ts`.
 */
export default {
  testRunner: 'in-process',
  plugins: ['./tests/mutation/in-process-runner.js'],
  mutate: [
    'src/lib/calendar/**/*.ts',
    'src/lib/simulation/**/*.ts',
    '!src/lib/**/*.test.ts',
    '!src/lib/**/*-testing.ts',
    '!src/lib/simulation/test-plan.ts'
  ],
  // Words of a programmer's error are no behaviour.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // A constant that is read when its file is loaded would need every test.
  ignoreStatic: true,
  concurrency: 1,
  // What runs for ever is found by counting; this is for a process that no longer answers.
  timeoutMS: 120_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  // The copy that is mutated has no settings of TypeScript until they are made.
  buildCommand: 'svelte-kit sync',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['.svelte-kit', 'build', 'build-cli', 'coverage', 'test-results', 'static', '.cache']
};
