import fs from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { smallInput, smallModel } from '../../src/lib/model/testing.ts';
import { closeTheStore, theStore } from '../../src/lib/server/store/the-store.ts';
import * as models from '../../src/routes/api/models/+server.ts';
import * as model from '../../src/routes/api/models/[id]/+server.ts';
import { call } from './call-api.ts';
import { startPostgres } from './postgres-server.ts';
import { preparedFolder } from './prepared-folder.ts';
import { newPostgresDatabase } from './stores.ts';

const by = 'Budget';
const run = (seed: number) => ({ run: { seed, replications: 100 } });

const create = () => call(models.POST, { body: { document: smallInput(run(1)), by, change: 'Ny' } });
const save = (id: string, base: number, seed: number, more = {}) => {
  const document = smallInput({ ...run(seed), ...more });
  return call(model.PUT, { params: { id }, body: { document, base, by, change: 'x' } });
};
const newest = async (id: string) => (await call(model.GET, { params: { id } })).body;

/** The store as requests open it, by the environment. */
beforeEach(async () => {
  await closeTheStore();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await closeTheStore();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const troubled = (status: number, fault: string, da: string) => ({
  status,
  body: { fault, problems: [{ place: 'store', message: { da: expect.stringContaining(da) } }] }
});

describe('a folder on a full disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await preparedFolder();
    vi.stubEnv('FRISTVAERK_DATA', folder);
    vi.stubEnv('DATABASE_URL', '');
  });

  test('says so, keeps what was acknowledged, and saves again when there is room', async () => {
    const created = await create();
    expect(created.status).toBe(201);
    const id = created.body.id as string;
    expect((await save(id, 1, 2)).status).toBe(200);

    const write = fs.writeSync;
    const full = vi.spyOn(fs, 'writeSync').mockImplementation((...args: Parameters<typeof write>) => {
      // The program's own words still come out.
      if (args[0] === 1 || args[0] === 2) return write(...args);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        errno: -28,
        syscall: 'write'
      });
    });
    // Large enough that it needs room of its own, and such that nothing in it can be pressed together.
    const description = Array.from({ length: 19_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))
    ).join('');
    const refused = await save(id, 2, 3, { description });
    expect(refused).toMatchObject(troubled(507, 'full', 'ikke mere plads på disken'));
    expect(full).toHaveBeenCalled();
    full.mockRestore();

    expect(await newest(id)).toMatchObject({ number: 2, document: smallModel(run(2)) });
    expect(await save(id, 2, 3, { description })).toMatchObject({
      status: 200,
      body: { version: { number: 3 } }
    });
    await closeTheStore();
    expect(await newest(id)).toMatchObject({ number: 3, document: { run: { seed: 3 } } });
  });
});

describe('a PostgreSQL', () => {
  test('that is stopped in the middle says so, and saves again when it is back', async () => {
    const server = await startPostgres();
    try {
      vi.stubEnv('DATABASE_URL', server.url);
      const id = (await create()).body.id as string;
      expect((await save(id, 1, 2)).status).toBe(200);
      await server.stop();
      for (const _again of [1, 2]) {
        expect(await save(id, 2, 3)).toMatchObject(troubled(503, 'away', 'ingen forbindelse til databasen'));
      }
      await server.start();
      expect(await newest(id)).toMatchObject({ number: 2, document: smallModel(run(2)) });
      expect(await save(id, 2, 3)).toMatchObject({ status: 200, body: { version: { number: 3 } } });
    } finally {
      await closeTheStore();
      await server.remove();
    }
  });

  test('that ends a connection inside a save says so, and nothing is half saved', async () => {
    vi.stubEnv('DATABASE_URL', await newPostgresDatabase());
    const id = (await create()).body.id as string;
    const { database } = await theStore();
    // The next version cuts the connection that stores it.
    await sql`create function cut() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'`.execute(database);
    await sql`create trigger cut after insert on versions for each row execute function cut()`.execute(
      database
    );
    expect(await save(id, 1, 2)).toMatchObject(troubled(503, 'away', 'ingen forbindelse'));
    await sql`drop trigger cut on versions`.execute(database);
    expect(await newest(id)).toMatchObject({ number: 1 });
    expect((await save(id, 1, 2)).status).toBe(200);
  });

  test.each([
    ['that has no such database', (url: string) => `${url}_findes_ikke`, 'denied', 'DATABASE_URL'],
    ['where none listens', (url: string) => url.replace(/:\d+\//, ':9/'), 'away', 'ingen forbindelse']
  ] as const)('%s says so, and neither address nor password is told', async (_what, wrong, fault, da) => {
    const url = wrong(inject('postgres')).replace('postgres@', 'postgres:hemmelig@');
    vi.stubEnv('DATABASE_URL', url);
    const answered = await create();
    expect(answered).toMatchObject(troubled(503, fault, da));
    expect(JSON.stringify(answered.body)).not.toMatch(/hemmelig|127\.0\.0\.1/);
  });
});
