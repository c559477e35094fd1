import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { smallInput, smallModel } from '../../src/lib/model/testing.ts';
import { canonicalJson, documentHash } from '../../src/lib/model/hash.ts';
import { backUp } from '../../src/lib/server/store/back-up.ts';
import { listModels } from '../../src/lib/server/store/list-models.ts';
import { migrateStore } from '../../src/lib/server/store/migrate.ts';
import { storeMigrations, storeVersion } from '../../src/lib/server/store/migrations.ts';
import { storeOver } from '../../src/lib/server/store/open-store.ts';
import { readVersion } from '../../src/lib/server/store/read-version.ts';
import { restoreBackup } from '../../src/lib/server/store/restore-backup.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { listShares } from '../../src/lib/server/store/share.ts';
import { sha256 } from '../../src/lib/server/store/sha256.ts';
import type { Database } from '../../src/lib/server/store/tables.ts';
import { emptyDatabase, kinds } from './stores.ts';

const now = () => new Date('2026-03-02T08:00:00Z');
const text = canonicalJson(smallModel());

const modelRow = {
  id: 'm',
  title: '"Gammel"',
  newest: 1,
  created_at: '2026-01-01T00:00:00.000Z',
  created_by: 'Åse'
};
const versionRow = {
  model_id: 'm',
  number: 1,
  document: text,
  hash: documentHash(smallModel()),
  schema_version: 1,
  saved_at: '2026-01-01T00:00:00.000Z',
  saved_by: 'Åse',
  change: '"Ny"',
  restored_from: null
};

/** What stores of every version hold, written as the program of that version would have. */
async function fill(database: Database): Promise<void> {
  const { id, title, created_at, created_by } = modelRow;
  await sql`insert into models (id, title, newest, created_at, created_by)
    values (${id}, ${title}, 1, ${created_at}, ${created_by})`.execute(database);
  await sql`insert into versions (model_id, number, document, hash, schema_version, saved_at, saved_by, change)
    values (${id}, 1, ${text}, ${versionRow.hash}, 1, ${created_at}, ${created_by}, '"Ny"')`.execute(
    database
  );
}

const earlier = storeMigrations.map(({ to }) => to);

describe.each(kinds)('the %s store', (kind) => {
  test('has migrations numbered 1, 2, 3 …', () => {
    expect(earlier).toEqual(Array.from({ length: storeVersion }, (_, index) => index + 1));
  });

  test.each(earlier)('of version %i is brought up to date, and holds what it held', async (version) => {
    const database = await emptyDatabase(kind);
    await migrateStore(database, now, version);
    await fill(database);
    const store = await storeOver(kind, database, now);
    expect(store.migrated).toEqual({ from: version, to: storeVersion });
    expect((await listModels(store)).models).toMatchObject([{ id: 'm', title: 'Gammel', savedBy: 'Åse' }]);
    expect(await readVersion(store, 'm')).toMatchObject({ number: 1, document: smallModel(), change: 'Ny' });
    expect(await listShares(store, 'm')).toEqual([]);
    const document = smallInput({ title: 'Ny' });
    expect(
      await saveVersion(store, { modelId: 'm', document, base: 1, by: 'Økonomi', change: 'x' })
    ).toMatchObject({
      outcome: 'saved'
    });
    expect(await migrateStore(database, now)).toEqual({ from: storeVersion, to: storeVersion });
  });

  test.each(earlier)('restores a backup of version %i', async (storeOfBackup) => {
    const rows = [
      {
        format: 'fristvaerk-store',
        formatVersion: 1,
        storeVersion: storeOfBackup,
        made: '2026-01-01T00:00:00.000Z'
      },
      { table: 'models', row: modelRow },
      { table: 'versions', row: versionRow }
    ].map((row) => JSON.stringify(row));
    const hash = sha256(rows.map((row) => `${row}\n`).join(''));
    rows.push(JSON.stringify({ end: { models: 1, versions: 1, shares: 0 }, sha256: hash }));
    const store = await storeOver(kind, await emptyDatabase(kind), now);
    const lines = (async function* () {
      yield* rows;
    })();
    expect(await restoreBackup(store, lines, { replace: false })).toEqual({
      models: 1,
      versions: 1,
      shares: 0
    });
    expect(await readVersion(store, 'm')).toMatchObject({ document: smallModel() });
    const written: string[] = [];
    await backUp(store, async (line) => void written.push(line));
    expect(JSON.parse(written[0]!)).toMatchObject({ storeVersion });
  });

  test('of a newer program is refused and left as it is', async () => {
    const database = await emptyDatabase(kind);
    await migrateStore(database, now);
    await sql`insert into store_versions values (${storeVersion + 1}, ${now()})`.execute(database);
    const fault = expect.objectContaining({ name: 'StoreFault', kind: 'newer' });
    await expect(migrateStore(database, now)).rejects.toThrow(fault);
  });

  test('opened by four programs at once is migrated once', async () => {
    const database = await emptyDatabase(kind);
    await Promise.all([1, 2, 3, 4].map(() => migrateStore(database, now)));
    const { rows } = await sql<{
      version: number;
    }>`select version from store_versions order by version`.execute(database);
    expect(rows.map(({ version }) => version)).toEqual(earlier);
  });

  test('gives whole numbers, dates and amounts the same from both', async () => {
    const database = await emptyDatabase(kind);
    const { rows } =
      await sql`select 4294967295::int8 as whole, '2026-03-29'::date as day, 1234567890123456.78::numeric as amount,
      null::int8 as nothing, array[1]::int4[] as list, '2026-03-02T08:00:00.123Z'::timestamptz as time`.execute(
        database
      );
    expect(rows).toEqual([
      {
        whole: 4_294_967_295,
        day: '2026-03-29',
        amount: '1234567890123456.78',
        nothing: null,
        list: [1],
        time: new Date('2026-03-02T08:00:00.123Z')
      }
    ]);
    await expect(sql`select 9007199254740993::int8`.execute(database)).rejects.toThrow(
      'too large for a number'
    );
  });
});

test('a document that newer checks refuse is still given, with the reason', async () => {
  const store = await storeOver('embedded', await emptyDatabase('embedded'), now);
  await fill(store.database);
  const later = text.replace('"schemaVersion":1', '"schemaVersion":99');
  await store.database.updateTable('versions').set({ document: later }).execute();
  expect(await readVersion(store, 'm')).toMatchObject({
    document: { schemaVersion: 99 },
    refused: { problems: [{ code: 'newerVersion' }] }
  });
});
