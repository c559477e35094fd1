import { spawn } from 'node:child_process';
import fs, {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import type { StoreFault } from '../../src/lib/server/store/fault.ts';
import { lockFolder } from '../../src/lib/server/store/folder-lock.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { storeSettings } from '../../src/lib/server/store/settings.ts';
import { thisProcess } from '../../src/lib/server/store/this-process.ts';
import { preparedFolder } from './prepared-folder.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvaerk-folder-'));
  file = join(folder, 'store.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A lock as another process left or holds it. */
function locked(mark: object, age = 0): void {
  const since = '2026-03-02T08:00:00.000Z';
  writeFileSync(file, JSON.stringify({ ...thisProcess(), key: 'en anden', since, ...mark }));
  const written = new Date(Date.now() - age);
  utimesSync(file, written, written);
}

const fault = (kind: string) => expect.objectContaining({ name: 'StoreFault', kind });

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

describe('the lock of a folder', () => {
  test('keeps everyone else out until it is let go', () => {
    const lock = lockFolder(file);
    lock.check();
    expect(() => lockFolder(file)).toThrow(fault('held'));
    lock.release();
    lockFolder(file).release();
  });

  test('says in both languages who holds it', () => {
    const lock = lockFolder(file);
    try {
      lockFolder(file);
      expect.unreachable();
    } catch (error) {
      const { wording } = error as StoreFault;
      expect(wording.da).toContain(`i brug af et andet program: proces ${process.pid} på ${hostname()}`);
      expect(wording.en).toContain(`in use by another program: process ${process.pid} on ${hostname()}`);
    }
    lock.release();
  });

  test('is taken over from a process that ended without letting go', async () => {
    locked({ pid: await endedProcess(), began: '1' });
    lockFolder(file).release();
  });

  test('is taken over from a process whose number another one has got since', () => {
    locked({ began: '1' });
    lockFolder(file).release();
  });

  test('is believed of another machine or container while its holder says that it lives', () => {
    locked({ host: 'en-anden-maskine' }, 25_000);
    expect(() => lockFolder(file)).toThrow(/en-anden-maskine/);
    locked({ numbering: 'en anden container' }, 25_000);
    expect(() => lockFolder(file)).toThrow(fault('held'));
    locked({ host: 'en-anden-maskine' }, 31_000);
    lockFolder(file).release();
  });

  test.each(['', '{', '[]', 'null', '{"pid":"1"}', '{"pid":1}'])(
    'that reads %j is left when it is old',
    (text) => {
      writeFileSync(file, text);
      expect(() => lockFolder(file)).toThrow(fault('held'));
      utimesSync(file, 1, 1);
      lockFolder(file).release();
    }
  );

  test('is not taken over while another does so', () => {
    locked({ began: '1' });
    mkdirSync(`${file}.takeover`);
    expect(() => lockFolder(file)).toThrow(fault('held'));
    utimesSync(`${file}.takeover`, 1, 1);
    lockFolder(file).release();
  });

  test('tells its holder that another has taken it over', () => {
    const lock = lockFolder(file);
    locked({});
    expect(() => lock.check()).toThrow(fault('held'));
    lock.release();
    // It is the other's, and stays.
    expect(readFileSync(file, 'utf8')).toContain('en anden');
  });
});

describe('settings', () => {
  test.each([
    [{}, { kind: 'embedded', folder: '/app/data' }],
    [{ FRISTVAERK_DATA: 'andet' }, { kind: 'embedded', folder: '/app/andet' }],
    [{ FRISTVAERK_DATA: '/srv/modeller' }, { kind: 'embedded', folder: '/srv/modeller' }],
    [
      { FRISTVAERK_DATA: ' ', DATABASE_URL: '' },
      { kind: 'embedded', folder: '/app/data' }
    ],
    [
      { FRISTVAERK_DATA: '/srv', DATABASE_URL: ' postgres://a@b/c ' },
      { kind: 'postgres', url: 'postgres://a@b/c' }
    ]
  ])('%j', (environment, expected) => {
    expect(storeSettings(environment, '/app')).toEqual(expected);
  });
});

describe('a folder that cannot be used', () => {
  test('because a file stands in its place', async () => {
    writeFileSync(join(folder, 'fil'), '');
    await expect(openStore({ kind: 'embedded', folder: join(folder, 'fil', 'data') })).rejects.toThrow(
      fault('unwritable')
    );
    await expect(openStore({ kind: 'embedded', folder: join(folder, 'fil') })).rejects.toThrow(
      fault('unwritable')
    );
  });

  test('because another PostgreSQL made it: it is left as it is, and unlocked', async () => {
    mkdirSync(join(folder, 'store'));
    writeFileSync(join(folder, 'store', 'PG_VERSION'), '17\n');
    writeFileSync(join(folder, 'store', 'fristvaerk.json'), '{}');
    for (const _again of [1, 2]) {
      await expect(openStore({ kind: 'embedded', folder })).rejects.toThrow(fault('foreign'));
    }
    expect(readFileSync(join(folder, 'store', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });
});

test.runIf(process.platform === 'linux')(
  'a save in a folder is acknowledged when its journal is on the disk',
  async () => {
    const prepared = await preparedFolder();
    const store = await openStore({ kind: 'embedded', folder: prepared });
    const synced: string[] = [];
    const real = fs.fsyncSync;
    const watch = vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
      synced.push(relative(join(prepared, 'store'), readlinkSync(`/proc/self/fd/${file}`)));
      real(file);
    });
    syncBuiltinESMExports();
    try {
      const { rows } = await sql`select current_setting('fsync') as fsync`.execute(store.database);
      expect(rows).toEqual([{ fsync: 'on' }]);
      for (const _each of [1, 2, 3]) {
        synced.length = 0;
        await createModel(store, { document: smallInput(), by: 'Åse', change: 'Ny' });
        expect(synced).toContainEqual(expect.stringMatching(/^pg_wal\/[0-9A-F]{24}$/));
      }
      synced.length = 0;
      await sql`checkpoint`.execute(store.database);
      expect(synced).toContainEqual(expect.stringMatching(/^base\/\d+\/\d+$/));
      expect(synced).toContain('global/pg_control');
    } finally {
      watch.mockRestore();
      syncBuiltinESMExports();
      await store.close();
    }
  }
);
