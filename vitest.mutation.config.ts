import { defineConfig } from 'vitest/config';

/** The tests that mutants of the pure rooms must answer to. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/lib/{calendar,simulation}/**/*.test.ts'],
    setupFiles: ['tests/mutation/fewer-plans.ts'],
    testTimeout: 30_000
  }
});
