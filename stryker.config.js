/**
 * Mutation testing of the rooms in which a wrong sign changes a forecast. `npm run mutation` takes both; single files or lines:
 * `npm run mutation -- --mutate src/lib/simulation/births.ts`.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
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
  timeoutMS: 8000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  // The copy that is mutated has no settings of TypeScript until they are made.
  buildCommand: 'svelte-kit sync',
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['.svelte-kit', 'build', 'build-cli', 'coverage', 'test-results', 'static', '.cache']
};
