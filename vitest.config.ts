import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { joinedMessages } from './scripts/joined-messages.js';

/** Tests of the pure rooms share what they load: most of their time was loading it again for each file. */
const shared = { environment: 'node', pool: 'threads', isolate: false } as const;
/** The built terminal program is loaded as Node loads it. */
const built = /\/build-cli\//;
const node = { environment: 'node', pool: 'threads' } as const;

export default defineConfig({
  test: {
    // Every core: by default one is left free.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/lib/**/*.ts'],
      exclude: ['src/lib/text/paraglide/**', '**/*.test.ts']
    },
    projects: [
      {
        // Components are compiled for the server here: what they render as text can be tested.
        plugins: [svelte(), joinedMessages()],
        test: {
          ...shared,
          name: 'unit',
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'tests/{lint,bench}/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts', 'tests/bench/allocation.test.ts']
        }
      },
      {
        // It measures memory, which others would use too.
        test: { ...node, name: 'alone', include: ['tests/bench/allocation.test.ts'], testTimeout: 30_000 }
      },
      {
        // Runes only react when compiled for the browser; here that needs no page.
        plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) }), joinedMessages()],
        ssr: { resolve: { conditions: ['browser'] } },
        test: {
          ...shared,
          name: 'runes',
          testTimeout: 30_000,
          include: ['src/**/*.svelte.test.ts'],
          server: { deps: { inline: ['svelte'] } }
        }
      },
      {
        // The terminal program as it is built: most of it in this process, and of each kind one run as a user runs it.
        plugins: [joinedMessages()],
        test: {
          ...shared,
          name: 'terminal',
          include: ['tests/{cli,golden}/**/*.test.ts'],
          globalSetup: 'tests/cli/build.ts',
          server: { deps: { external: [built] } },
          testTimeout: 60_000
        }
      },
      {
        plugins: [joinedMessages()],
        test: {
          ...shared,
          name: 'theory',
          include: ['tests/theory/**/*.test.ts'],
          testTimeout: 60_000
        }
      },
      {
        // The same tests on both stores. Files share what they load: an embedded server takes seconds to start.
        plugins: [joinedMessages()],
        test: {
          ...shared,
          name: 'storage',
          include: ['tests/store/**/*.test.ts'],
          globalSetup: [
            'tests/cli/build.ts',
            'tests/store/postgres-server.ts',
            'tests/store/prepared-folder.ts'
          ],
          server: { deps: { external: [built] } },
          testTimeout: 180_000,
          hookTimeout: 180_000
        }
      },
      {
        plugins: [joinedMessages()],
        test: { ...node, name: 'deep', include: ['tests/deep/**/*.test.ts'], testTimeout: 1_800_000 }
      }
    ]
  }
});
