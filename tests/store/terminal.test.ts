import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalJson, documentHash } from '../../src/lib/model/hash.ts';
import { smallModel } from '../../src/lib/model/testing.ts';
import { sha256 } from '../../src/lib/server/store/sha256.ts';
import { fristvaerk, scratch, startFristvaerk } from '../cli/program.ts';
import { preparedFolder } from './prepared-folder.ts';

const files = scratch();
beforeAll(async () => {
  vi.stubEnv('FRISTVAERK_DATA', await preparedFolder());
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(() => {
  vi.unstubAllEnvs();
  files.remove();
});

/** A backup of a store with one model, written by hand from docs/WORKBENCH.md. */
const at = '2026-01-01T00:00:00.000Z';
const rows = [
  { format: 'fristvaerk-store', formatVersion: 1, storeVersion: 1, made: at },
  { table: 'models', row: { id: 'm', title: '"Lille"', newest: 1, created_at: at, created_by: 'Åse' } },
  {
    table: 'versions',
    row: {
      model_id: 'm',
      number: 1,
      document: canonicalJson(smallModel()),
      hash: documentHash(smallModel()),
      schema_version: 1,
      saved_at: at,
      saved_by: 'Åse',
      change: '"Ny"',
      restored_from: null
    }
  }
].map((row) => `${JSON.stringify(row)}\n`);
const end = { end: { models: 1, versions: 1, shares: 0 }, sha256: sha256(rows.join('')) };
const backup = files.write('kopi.jsonl', `${rows.join('')}${JSON.stringify(end)}\n`);

describe('the store from the terminal', () => {
  it(
    'is restored, brought up to date, backed up, and restored over only when told so',
    { timeout: 300_000 },
    async () => {
      expect(await fristvaerk(['store', 'restore', backup])).toMatchObject({
        code: 0,
        stdout: `${backup}: 1 model, 1 version, 0 links er genindlæst.\n`
      });
      // One of them in a process of its own: it ends, and what the others did is there.
      expect(await startFristvaerk(['store', 'upgrade', '--language', 'en'])).toMatchObject({
        code: 0,
        stdout: 'The store is in version 3.\n'
      });
      const file = join(files.folder, 'ny.jsonl');
      expect(await fristvaerk(['store', 'backup', file])).toMatchObject({ code: 0, stderr: '' });
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(4);
      // What the older store did not know is empty, and the rest is as it was.
      const { row } = JSON.parse(lines[1]!);
      expect(row).toEqual({ ...JSON.parse(rows[1]!).row, deleted_at: null, deleted_by: null });
      expect(JSON.parse(lines[2]!)).toEqual(JSON.parse(rows[2]!));
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);

      const refused = await fristvaerk(['store', 'restore', file]);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain('Lageret er ikke tomt. Brug --replace');
      expect(await fristvaerk(['store', 'restore', file, '--replace'])).toMatchObject({ code: 0 });
    }
  );

  it.each([
    [['store'], 'fandt intet; tilladt er backup, restore og upgrade'],
    [['store', 'bakup'], 'Mente du backup?'],
    [['store', 'backup'], 'angiv en fil'],
    [['store', 'upgrade', 'x'], 'fandt også x'],
    [['store', 'backup', 'x', '--replace'], '--replace hører til store restore']
  ])('%j is refused before the store is opened', async (args, expected) => {
    const { code, stdout, stderr } = await fristvaerk(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });
});
