import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * The Chromium that the end-to-end tests start: CHROMIUM_PATH, the system's, or Playwright's own.
 * @returns {string | undefined} path of the program, undefined when there is none
 */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    // Required late: before the first install there is no Playwright to ask.
    createRequire(import.meta.url)('playwright').chromium.executablePath()
  ];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * Installs a Chromium where there is none: Playwright's download, else Debian's package when root.
 * @param {(command: string[]) => void} run runs one command, throws when it fails
 * @throws {Error} when no way led to a browser
 */
export function ensureChromium(run) {
  const ways = [[[process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    ways.push([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
    ]);
  }
  for (const way of ways) {
    if (findChromium()) return;
    try {
      way.forEach(run);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (!findChromium()) {
    throw new Error('No Chromium found: install one, or set CHROMIUM_PATH to its program file.');
  }
}
