import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { buildProgram } from './build-program.ts';
import { killSaves } from './kill-saves.ts';
import { preparedFolder } from './prepared-folder.ts';
import { newPostgresDatabase } from './stores.ts';

/** Every acknowledged save is there, and no more than one beside them for each kill. */
function expectAllThere({
  acknowledged,
  kills,
  lost,
  versions
}: Awaited<ReturnType<typeof killSaves>>): void {
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(100);
  expect(versions).toBeGreaterThanOrEqual(acknowledged);
  expect(versions).toBeLessThanOrEqual(acknowledged + kills);
}

const timeout = 600_000;
const plan = { kills: 3, saves: 34, pause: (kill: number) => 7 * kill };

test(
  'a hundred saves in a folder, their program killed three times: every acknowledged one is there',
  { timeout },
  async () => {
    const folder = await preparedFolder();
    expectAllThere(
      await killSaves({ FRISTVAERK_DATA: folder, DATABASE_URL: '' }, plan, () =>
        openStore({ kind: 'embedded', folder })
      )
    );
  }
);

test('and on PostgreSQL', { timeout }, async () => {
  const url = await newPostgresDatabase(inject('postgres'));
  expectAllThere(await killSaves({ DATABASE_URL: url }, plan, () => openStore({ kind: 'postgres', url })));
});

/** What a program says next. */
const nextWord = ({ stdout }: ChildProcess) =>
  new Promise<string>((resolve) =>
    stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
  );

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test(
  'of six programs that find a lock left by a killed one at the same moment, one gets it',
  { timeout },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristvaerk-race-'));
    const file = join(folder, 'store.lock');
    const locker = await buildProgram('locker');
    const start = async () => {
      const child = spawn(process.execPath, [locker, file], { stdio: ['pipe', 'pipe', 2] });
      expect(await nextWord(child)).toBe('ready');
      return child;
    };
    let racers = await Promise.all(Array.from({ length: 6 }, start));
    try {
      for (let round = 0; round < 8; round++) {
        const words = racers.map(nextWord);
        // Long enough from now that all have heard of it.
        const moment = Date.now() + 100;
        for (const { stdin } of racers) stdin?.write(`${moment}\n`);
        const said = await Promise.all(words);
        expect([...said].sort()).toEqual(['got it', 'held', 'held', 'held', 'held', 'held']);
        // The holder leaves its lock behind for the next round, in which another takes its place.
        const holder = racers[said.indexOf('got it')]!;
        await kill(holder);
        racers = [...racers.filter((racer) => racer !== holder), await start()];
      }
    } finally {
      await Promise.all(racers.map(kill));
      rmSync(folder, { recursive: true, force: true });
    }
  }
);
