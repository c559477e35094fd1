import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { embeddedDatabase, startEmbedded } from '../../src/lib/server/store/open-embedded.ts';
import { openPostgres } from '../../src/lib/server/store/open-postgres.ts';
import { storeOver } from '../../src/lib/server/store/open-store.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import type { Database } from '../../src/lib/server/store/tables.ts';
import { preparedFolder } from './prepared-folder.ts';

/** Both kinds of store: what is tested on the one is tested on the other. */
export const kinds = ['embedded', 'postgres'] as const;
export type Kind = (typeof kinds)[number];

const databases = new Map<Kind, Promise<Database>>();

/** A new database of the test server: its address. */
export async function newPostgresDatabase(server: string = inject('postgres')): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name} template template0`);
  await client.end();
  return server.replace(/[^/]*$/, name);
}

async function openDatabase(kind: Kind): Promise<Database> {
  if (kind === 'embedded')
    return embeddedDatabase(await startEmbedded(join(await preparedFolder(), 'store')));
  return openPostgres(await newPostgresDatabase());
}

/** A database with nothing in it, which the tests of one thread use one after another. */
export async function emptyDatabase(kind: Kind): Promise<Database> {
  const database = databases.get(kind) ?? openDatabase(kind);
  databases.set(kind, database);
  const empty = await database;
  await sql`drop schema public cascade`.execute(empty);
  await sql`create schema public`.execute(empty);
  return empty;
}

/** A store with nothing in it, whose clock stands still until a test moves it. */
export interface TestStore extends Store {
  time: Date;
}

export async function emptyStore(kind: Kind): Promise<TestStore> {
  const store: { time: Date } = { time: new Date('2026-03-02T08:00:00.000Z') };
  const opened = await storeOver(kind, await emptyDatabase(kind), () => store.time);
  // The database goes on to the next test.
  return Object.assign(store, opened, { close: async () => {} });
}
