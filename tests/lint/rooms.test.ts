import { ESLint } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** The order of design: a room imports what stands on an earlier line. */
const order = [
  ['numerics'],
  ['formulas'],
  ['model', 'calendar', 'text'],
  ['simulation', 'budget', 'import'],
  ['forecast'],
  ['analysis', 'calibration'],
  ['views'],
  ['report'],
  ['state'],
  ['routes', 'cli']
];
const rooms = order.flat();
const aside = ['charts', 'ui', 'server'];
const folder = (room: string) => (['routes', 'cli'].includes(room) ? `src/${room}` : `src/lib/${room}`);

// Only imports of files that exist are judged: a house with one file in each room, and the Series.
const house = mkdtempSync(join(tmpdir(), 'fristvaerk-rooms-'));
for (const room of [...rooms, ...aside]) {
  mkdirSync(join(house, folder(room)), { recursive: true });
  writeFileSync(join(house, folder(room), 'target.ts'), 'export const used = 1;\n');
}
writeFileSync(join(house, 'src/lib/charts/series.ts'), 'export const used = 1;\n');
afterAll(() => rmSync(house, { recursive: true }));

const eslint = new ESLint({
  cwd: house,
  overrideConfigFile: join(process.cwd(), 'eslint.config.js'),
  overrideConfig: { settings: { 'boundaries/root-path': house } }
});

async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(house, file) });
  if (!result) throw new Error(`${file} is not linted at all`);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const boundary = 'boundaries/dependencies';
const use = (from: string) => `import * as used from '${from}';\nexport { used };`;
const target = (from: string, to: string) => `${relative(folder(from), folder(to))}/target.ts`;

describe('imports go leftwards only', () => {
  const level = (room: string) => order.findIndex((line) => line.includes(room));
  const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => [from, to] as const));

  test.each(pairs)('%s → %s', async (from, to) => {
    const allowed = from !== 'simulation' && level(to) < level(from);
    const found = await refusals(`${folder(from)}/probe.ts`, use(target(from, to)));
    expect(found).toEqual(allowed ? [] : [boundary]);
  });
});

describe('refused', () => {
  test.each([
    ['src/lib/charts/probe.ts', '../views/target.ts'],
    ['src/lib/charts/probe.ts', '../model/target.ts'],
    ['src/lib/charts/probe.ts', '../ui/target.ts'],
    ['src/lib/ui/probe.ts', '../state/target.ts'],
    ['src/lib/views/probe.ts', '../charts/target.ts'],
    ['src/lib/forecast/probe.ts', '../charts/series.ts'],
    ['src/lib/server/probe.ts', '../state/target.ts'],
    ['src/lib/state/probe.svelte.ts', '../server/target.ts'],
    ['src/routes/+page.ts', '../lib/server/target.ts'],
    ['src/cli/probe.ts', '../lib/ui/target.ts'],
    ['src/lib/forecast/probe.ts', 'zod'],
    ['src/lib/views/probe.ts', 'd3'],
    ['src/lib/model/probe.ts', 'papaparse'],
    ['src/lib/model/probe.ts', 'mathjs'],
    ['src/lib/forecast/probe.ts', 'node:worker_threads'],
    ['src/lib/simulation/probe.ts', 'fs'],
    ['src/lib/simulation/probe.ts', 'vitest'],
    ['src/lib/simulation/probe-testing.ts', '../numerics/target.ts'],
    ['src/lib/state/probe.ts', 'left-pad']
  ])('%s → %s', async (file, from) => {
    expect(await refusals(file, use(from))).toEqual([boundary]);
  });

  test('in a component as in a module', async () => {
    const code = `<script lang="ts">\n  import { used } from '../model/target.ts';\n</script>\n\n{used}`;
    expect(await refusals('src/lib/ui/Probe.svelte', code)).toEqual([boundary]);
  });

  test('a type as much as a value', async () => {
    const code = `import type { used } from '../model/target.ts';\nexport type { used };`;
    expect(await refusals('src/lib/ui/probe.ts', code)).toEqual([boundary]);
  });

  test('a file outside every room', async () => {
    expect(await refusals('src/lib/attic/probe.ts', 'export {};')).toEqual(['boundaries/no-unknown-files']);
  });
});

describe('allowed', () => {
  test.each([
    ['src/lib/views/probe.ts', '../charts/series.ts'],
    ['src/lib/charts/probe.ts', '../text/target.ts'],
    ['src/lib/charts/probe.ts', './series.ts'],
    ['src/routes/probe.ts', '../lib/charts/target.ts'],
    ['src/routes/probe.ts', '../lib/ui/target.ts'],
    ['src/routes/+page.server.ts', '../lib/server/target.ts'],
    ['src/routes/api/+server.ts', '../../lib/server/target.ts'],
    ['src/cli/probe.ts', '../lib/server/target.ts'],
    ['src/lib/server/probe.ts', '../report/target.ts'],
    ['src/lib/model/probe.ts', 'zod'],
    ['src/lib/charts/probe.ts', 'd3'],
    ['src/lib/report/probe.ts', 'papaparse'],
    ['src/lib/formulas/probe.ts', 'mathjs/number'],
    ['src/lib/forecast/replicate-thread.ts', 'node:worker_threads'],
    ['src/lib/server/probe.ts', 'node:fs'],
    ['src/lib/simulation/probe.test.ts', 'vitest'],
    ['src/lib/simulation/probe.test.ts', '../numerics/target.ts'],
    ['src/lib/simulation/probe-testing.ts', 'fast-check'],
    ['src/lib/state/probe.svelte.ts', 'svelte/reactivity'],
    ['src/routes/probe.ts', '$app/navigation']
  ])('%s → %s', async (file, from) => {
    expect(await refusals(file, use(from))).toEqual([]);
  });
});

const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const syntax = 'no-restricted-syntax';

test.each([
  ['src/lib/simulation/probe.ts', 'export const x = Math.random();', [properties]],
  ['src/lib/numerics/probe.ts', 'export const x = Date.now();', [globals]],
  ['src/lib/simulation/probe.ts', 'export const x = new Date(0);', [globals]],
  ['src/lib/simulation/probe.ts', 'export const x = window.innerWidth;', [globals]],
  ['src/lib/simulation/probe.ts', 'export const x = performance.now();', [globals]],
  ['src/lib/forecast/probe.ts', 'export const x = Math.exp(1);', [properties]],
  ['src/lib/analysis/probe.ts', 'export const x = Math.atan2(1, 2);', [properties]],
  ['src/lib/calendar/probe.ts', 'export const x = 2 ** 0.5;', [syntax]],
  ['src/lib/calendar/probe.ts', 'export const x = Math.floor(Math.sqrt(2));', []],
  ['src/lib/charts/probe.ts', 'export const x = Math.log(2);', []],
  ['src/lib/numerics/probe.test.ts', 'export const x = Math.exp(1);', []]
])('in %s: %s', async (file, code, expected) => {
  expect(await refusals(file, code)).toEqual(expected);
});
