import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import { StoreFault } from '../../src/lib/server/store/fault.ts';
import { openStore } from '../../src/lib/server/store/open-store.ts';
import { readVersion } from '../../src/lib/server/store/read-version.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { killSaves, type KilledSaves } from '../store/kill-saves.ts';
import { startPostgres, type PostgresServer } from '../store/postgres-server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristvaerk-deep-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a thousand saves, their program killed at random', () => {
  /** At random within the time that some saves take. */
  const plan = { kills: 25, saves: 40, pause: () => Math.floor(Math.random() * 150) };

  function tell(where: string, { acknowledged, kills, lost, versions }: KilledSaves): void {
    console.log(
      `${where}: ${acknowledged} acknowledged, ${kills} kills, ${lost.length} lost, ${versions} kept`
    );
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(1_000);
    expect(versions).toBeGreaterThanOrEqual(acknowledged);
    expect(versions).toBeLessThanOrEqual(acknowledged + kills);
  }

  test('in a folder', async () => {
    const data = join(folder, 'killed');
    const environment = { FRISTVAERK_DATA: data, DATABASE_URL: '' };
    tell('folder', await killSaves(environment, plan, () => openStore({ kind: 'embedded', folder: data })));
  });

  describe('on PostgreSQL', () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.remove());

    test('the same', async () => {
      const { url } = server;
      tell(
        'PostgreSQL',
        await killSaves({ DATABASE_URL: url }, plan, () => openStore({ kind: 'postgres', url }))
      );
    });
  });
});

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

/** A disk of its own can be made by root alone, and not everywhere. */
const mayMount = process.getuid?.() === 0 && process.platform === 'linux';

describe.runIf(mayMount)('a disk that is full', () => {
  let disk: string;
  beforeAll(() => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    expect(mount('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk)).toBe(true);
  });
  afterAll(() => void spawnSync('umount', [disk]));

  test('refuses saves with a clear reason until there is room, and keeps every acknowledged one', async () => {
    const settings = { kind: 'embedded', folder: join(disk, 'data') } as const;
    let store = await openStore(settings);
    const created = await createModel(store, { document: smallInput(), by: 'Åse', change: 'Ny' });
    if (created.outcome !== 'created') throw new Error(created.outcome);
    const modelId = created.id;
    let base = 1;
    /** Each is large, and nothing in it can be pressed together. */
    const save = async () => {
      const letter = () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000));
      const description = Array.from({ length: 19_000 }, letter).join('');
      const saved = await saveVersion(store, {
        modelId,
        document: smallInput({ description }),
        base,
        by: 'Åse',
        change: 'x'
      });
      if (saved.outcome !== 'saved') throw new Error(saved.outcome);
      base = saved.version.number;
      return description;
    };

    const kept = [await save(), await save()];
    // All that is left but a little, so that not even the store's journal can grow.
    const { bavail, bsize } = statfsSync(disk);
    const filling = join(disk, 'filling');
    writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - 2_000_000)));
    let fault: unknown;
    for (let tries = 0; !fault && tries < 1_000; tries++) {
      try {
        kept.push(await save());
      } catch (error) {
        fault = error;
      }
    }
    expect(fault).toBeInstanceOf(StoreFault);
    console.log(`full disk: ${kept.length} saves kept, then ${(fault as StoreFault).kind}`);
    expect(['full', 'lost']).toContain((fault as StoreFault).kind);

    rmSync(filling);
    await store.close().catch(() => {});
    store = await openStore(settings);
    for (const [index, description] of kept.entries()) {
      expect((await readVersion(store, modelId, index + 2))?.document).toMatchObject({ description });
    }
    base = (await readVersion(store, modelId))?.number ?? 0;
    await save();
    await store.close();
  });
});
