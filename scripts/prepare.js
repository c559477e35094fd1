/**
 * Brings a clone up to date before a command: dependencies, messages, builds. Each step is skipped while the
 * hash of what it reads is the one it last ran with. Built-in modules only, as it runs before any install.
 *
 *   node scripts/prepare.js [--text] [--build] [--cli] [--browser] [--postgres]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser.js';
import { fingerprint } from './fingerprint.js';
import { ensurePostgres } from './postgres.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = `${root}node_modules/.cache/fristvaerk/`;

const settings = ['package.json', 'package-lock.json', 'project.inlang/settings.json', 'messages', 'scripts'];
const sources = [...settings, 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'src', 'static'];
const node = process.execPath;
const vite = [node, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];

const steps = {
  install: {
    inputs: ['package-lock.json'],
    outputs: ['node_modules'],
    commands: [['npm', 'ci', '--include=dev', '--no-audit', '--no-fund']]
  },
  text: {
    inputs: settings,
    outputs: ['src/lib/text/paraglide/messages.js', '.svelte-kit/tsconfig.json'],
    commands: [
      [node, 'scripts/compile-text.js'],
      [node, 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync']
    ]
  },
  build: {
    inputs: sources,
    outputs: ['build/index.js'],
    commands: [vite]
  },
  cli: {
    inputs: [...sources, 'vite.cli.config.ts'],
    outputs: ['build-cli/index.js'],
    commands: [[...vite, '--config', 'vite.cli.config.ts']]
  }
};

/** @param {string[]} command */
function run([program = '', ...args]) {
  // Output goes to stderr, so that the answer of a terminal command stays alone on stdout.
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a command file on Windows, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm'
  });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  }
}

/** @param {keyof typeof steps} name */
function bringUpToDate(name) {
  const { inputs, outputs, commands } = steps[name];
  const stamp = `${stamps}${name}`;
  const hash = fingerprint(root, inputs);
  const complete = outputs.every((path) => existsSync(root + path));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  commands.forEach(run);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
}

/**
 * Installs, then runs the wanted steps that are out of date.
 * @param {{ text?: boolean, build?: boolean, cli?: boolean, browser?: boolean, postgres?: boolean }} wanted
 * @throws {Error} when a command of a step fails
 */
export function prepare({ text, build, cli, browser, postgres }) {
  bringUpToDate('install');
  if (text || build || cli) bringUpToDate('text');
  if (build) bringUpToDate('build');
  if (cli) bringUpToDate('cli');
  if (browser) ensureChromium(run);
  if (postgres) ensurePostgres(run);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2).map((flag) => [flag.replace(/^--/, ''), true]);
  try {
    prepare(Object.fromEntries(wanted));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
