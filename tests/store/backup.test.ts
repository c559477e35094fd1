import { beforeEach, describe, expect, test } from 'vitest';
import { smallInput } from '../../src/lib/model/testing.ts';
import { backUp } from '../../src/lib/server/store/back-up.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import { deleteModel } from '../../src/lib/server/store/delete-model.ts';
import { listDeleted, listModels } from '../../src/lib/server/store/list-models.ts';
import { readHistory, readVersion } from '../../src/lib/server/store/read-version.ts';
import { restoreBackup } from '../../src/lib/server/store/restore-backup.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { createShare, listShares, readShare, revokeShare } from '../../src/lib/server/store/share.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { emptyStore, kinds, type TestStore } from './stores.ts';

/** A store with two models, four versions, a deleted model and two links, one of them revoked. */
async function filled(store: TestStore) {
  const ids: string[] = [];
  for (const title of ['Første', { da: 'Anden\n"model"', en: 'Second' }, 'Slettet']) {
    const created = await createModel(store, { document: smallInput({ title }), by: 'Åse', change: 'Ny' });
    if (created.outcome !== 'created') throw new Error(created.outcome);
    ids.push(created.id);
  }
  const [first = '', second = '', third = ''] = ids;
  store.time = new Date('2026-03-02T10:00:00.123Z');
  const document = smallInput({ title: 'Første, ændret' });
  await saveVersion(store, {
    modelId: first,
    document,
    base: 1,
    by: 'Økonomi',
    change: { da: 'Titel', en: 'Title' }
  });
  await deleteModel(store, { modelId: third, by: 'Økonomi' });
  const share = {
    results: '{"b":1,"a":[1.5,null]}',
    engineVersion: '0.1.0',
    seed: 4_294_967_295,
    replications: 0,
    leverAllowed: true,
    expiresAt: new Date('2027-01-01T00:00:00Z'),
    by: 'Åse'
  };
  const shared = async (modelId: string, version: number) => {
    const read = await readVersion(store, modelId, version);
    const made = await createShare(store, { ...share, modelId, version, documentHash: read!.hash });
    if (typeof made === 'string') throw new Error(made);
    return made;
  };
  const open = await shared(first, 2);
  const revoked = await shared(second, 1);
  await revokeShare(store, { modelId: second, id: revoked.id });
  return { first, second, token: open.token };
}

async function everything(store: Store, { first, second, token }: Awaited<ReturnType<typeof filled>>) {
  return {
    models: await listModels(store),
    deleted: await listDeleted(store),
    history: await readHistory(store, first),
    versions: [
      await readVersion(store, first, 1),
      await readVersion(store, first),
      await readVersion(store, second)
    ],
    shares: [await listShares(store, first), await listShares(store, second)],
    shared: await readShare(store, token)
  };
}

async function linesOf(store: Store): Promise<string[]> {
  let text = '';
  await backUp(store, async (line) => void (text += line));
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

const restore = (store: Store, lines: readonly string[], replace = false) =>
  restoreBackup(store, each(lines), { replace });

describe.each(kinds)('a backup of the %s store', (kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await emptyStore(kind);
  });

  test.each(kinds)('restored to the %s store is everything that was there', async (other) => {
    const ids = await filled(store);
    const before = await everything(store, ids);
    const lines = await linesOf(store);
    // The header, 3 models, 4 versions, 2 links, and the end.
    expect(lines).toHaveLength(11);
    const target = await emptyStore(other);
    target.time = store.time;
    expect(await restore(target, lines)).toEqual({ models: 3, versions: 4, shares: 2 });
    expect(await everything(target, ids)).toEqual(before);
    // And what is restored is backed up to the same bytes but for the time.
    expect(await linesOf(target)).toEqual(lines);
    const next = smallInput({ title: 'Videre' });
    expect(
      await saveVersion(target, { modelId: ids.first, document: next, base: 2, by: 'Økonomi', change: 'x' })
    ).toMatchObject({ outcome: 'saved', version: { number: 3 } });
  });

  test('of an empty store is restored as one', async () => {
    const lines = await linesOf(store);
    expect(lines).toHaveLength(2);
    expect(await restore(store, lines)).toEqual({ models: 0, versions: 0, shares: 0 });
  });

  test('is refused by a store that is not empty, unless it is to be replaced', async () => {
    const ids = await filled(store);
    const before = await everything(store, ids);
    const lines = await linesOf(store);
    expect(await restore(store, lines)).toMatchObject({ why: 'notEmpty' });
    await saveVersion(store, {
      modelId: ids.first,
      document: smallInput(),
      base: 2,
      by: 'Økonomi',
      change: 'x'
    });
    expect(await restore(store, lines, true)).toEqual({ models: 3, versions: 4, shares: 2 });
    expect(await everything(store, ids)).toEqual(before);
  });

  test('that is cut off, changed or no backup at all is refused, and the store is as it was', async () => {
    const ids = await filled(store);
    const before = await everything(store, ids);
    const lines = await linesOf(store);
    const changed = (index: number, from: string | RegExp, to: string) =>
      lines.map((line, at) => (at === index ? line.replace(from, to) : line));
    const broken: [string, string[]][] = [
      ...lines.slice(1).map((_line, index): [string, string[]] => ['damaged', lines.slice(0, index + 1)]),
      ['damaged', [...lines, '{}']],
      ['damaged', [...lines.slice(0, 5), ...lines.slice(6)]],
      ['damaged', [...lines.slice(0, 5), lines[4]!, ...lines.slice(5)]],
      ['damaged', changed(1, 'Åse', 'Økonomi')],
      ['damaged', changed(5, 'merudgift', 'merudgiFt')],
      ['damaged', changed(5, '"table":"versions"', '"table":"pg_authid"')],
      ['damaged', changed(5, '"saved_by"', '"saved_by\\"; drop table models; --"')],
      ['damaged', changed(5, /"number":\d/, '"number":{"a":1}')],
      ['damaged', changed(5, /"number":\d/, '"number":"en"')],
      ['damaged', changed(4, /"model_id":"[^"]*"/, '"model_id":"findes-ikke"')],
      ['damaged', changed(9, '{', '')],
      ['notBackup', []],
      ['notBackup', ['']],
      ['notBackup', ['PK\u0003\u0004']],
      ['notBackup', lines.slice(1)],
      ['notBackup', changed(0, '"storeVersion":3', '"storeVersion":0')],
      ['newer', changed(0, '"storeVersion":3', '"storeVersion":4')],
      ['newer', changed(0, '"formatVersion":1', '"formatVersion":2')]
    ];
    for (const [index, [why, wrong]] of broken.entries()) {
      expect(await restore(store, wrong, true), `broken ${index}`).toMatchObject({ why });
    }
    expect(await everything(store, ids)).toEqual(before);
  });
});
