import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './scripts/browser.js';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });
}

// The workers read this file again: they inherit the port that the first reading chose.
const port = (process.env.FRISTVAERK_TEST_PORT ??= String(await freePort()));
// Models that the tests store are none of anybody's.
const data = (process.env.FRISTVAERK_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'fristvaerk-e2e-')));
const root = process.getuid?.() === 0;

export default defineConfig({
  // A look for accessibility takes half a minute on a busy machine.
  timeout: 120_000,
  // Two pages at once compute with two workers each: what is expected may take its time.
  expect: { timeout: 15_000 },
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  // Each test has a page of its own: those of a long file need not wait for each other.
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // What is kept for later would be fetched beside every test; those about it let it.
    serviceWorkers: 'block',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // A trace copies the whole page at every act, which took a third of the time: `npm run e2e -- --trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      chromiumSandbox: !root,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  webServer: {
    command: 'node scripts/start.js',
    env: { FRISTVAERK_DATA: data, HOST: '127.0.0.1', PORT: port, ORIGIN: `http://127.0.0.1:${port}` },
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false
  }
});
