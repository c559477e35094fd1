import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { killSaves } from './kill-saves.ts';
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

const plan = { kills: 3, saves: 34, pause: (kill: number) => 7 * kill };

test('a hundred saves in a folder, their program killed three times: every acknowledged one is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fristvaerk-killed-'));
  try {
    expectAllThere(
      await killSaves({ FRISTVAERK_DATA: folder, DATABASE_URL: '' }, plan, () =>
        openStore({ kind: 'embedded', folder })
      )
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('and on PostgreSQL', async () => {
  const url = await newPostgresDatabase(inject('postgres'));
  expectAllThere(await killSaves({ DATABASE_URL: url }, plan, () => openStore({ kind: 'postgres', url })));
});
