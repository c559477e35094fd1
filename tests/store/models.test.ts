import { beforeEach, describe, expect, test } from 'vitest';
import { documentHash } from '../../src/lib/model/hash.ts';
import { smallInput, smallModel } from '../../src/lib/model/testing.ts';
import { renameModel, restoreVersion } from '../../src/lib/server/store/change-model.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import { deleteModel, removeOld, undeleteModel } from '../../src/lib/server/store/delete-model.ts';
import { listDeleted, listModels } from '../../src/lib/server/store/list-models.ts';
import { readHistory, readVersion } from '../../src/lib/server/store/read-version.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { emptyStore, kinds, type TestStore } from './stores.ts';

/** A small model whose seed tells it from others. */
const document = (seed: number) => smallInput({ run: { seed, replications: 100 } });
const model = (seed: number) => smallModel({ run: { seed, replications: 100 } });

async function created(store: TestStore, seed = 1): Promise<string> {
  const result = await createModel(store, { document: document(seed), by: 'Budget', change: 'Ny' });
  if (result.outcome !== 'created') throw new Error(result.outcome);
  return result.id;
}

const save = (store: TestStore, modelId: string, base: number, seed: number, by = 'Budget') =>
  saveVersion(store, { modelId, document: document(seed), base, by, change: `Startværdi ${seed}` });

const saved = (number: number, unchanged = false) => ({ outcome: 'saved', unchanged, version: { number } });

describe.each(kinds)('models in the %s store', (kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await emptyStore(kind);
  });

  test('a new store holds nothing', async () => {
    expect(await listModels(store)).toEqual({ models: [], more: 0 });
    expect(await readVersion(store, 'findes-ikke')).toBeUndefined();
    expect(await readHistory(store, 'findes-ikke')).toBeUndefined();
  });

  test('a model is read as it was created, with its hash, its time and its maker', async () => {
    const id = await created(store, 7);
    expect(await readVersion(store, id)).toEqual({
      number: 1,
      hash: documentHash(model(7)),
      savedAt: '2026-03-02T08:00:00.000Z',
      savedBy: 'Budget',
      change: 'Ny',
      restoredFrom: undefined,
      document: model(7),
      refused: undefined
    });
    expect((await listModels(store)).models).toEqual([
      {
        id,
        title: { da: 'Lille model', en: 'Small model' },
        version: 1,
        savedAt: '2026-03-02T08:00:00.000Z',
        savedBy: 'Budget'
      }
    ]);
  });

  test('saves make versions 2, 3 …, each of which stays as it was', async () => {
    const id = await created(store, 1);
    store.time = new Date('2026-03-02T09:30:00.250Z');
    expect(await save(store, id, 1, 2)).toMatchObject(saved(2));
    expect(await save(store, id, 2, 3, 'Økonomi')).toMatchObject(saved(3));
    for (const number of [1, 2, 3]) {
      expect((await readVersion(store, id, number))?.document).toEqual(model(number));
    }
    expect((await readVersion(store, id))?.number).toBe(3);
    expect(await readVersion(store, id, 4)).toBeUndefined();
    const history = await readHistory(store, id);
    expect(history?.older).toBe(false);
    expect(
      history?.versions.map(({ number, savedAt, savedBy, change }) => [number, savedAt, savedBy, change])
    ).toEqual([
      [3, '2026-03-02T09:30:00.250Z', 'Økonomi', 'Startværdi 3'],
      [2, '2026-03-02T09:30:00.250Z', 'Budget', 'Startværdi 2'],
      [1, '2026-03-02T08:00:00.000Z', 'Budget', 'Ny']
    ]);
    expect((await readHistory(store, id, 3))?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(await readHistory(store, id, 1)).toEqual({ versions: [], older: false });
  });

  test('the last saved model stands first in the list', async () => {
    const first = await created(store, 1);
    store.time = new Date('2026-03-03T08:00:00Z');
    const second = await created(store, 2);
    store.time = new Date('2026-03-04T08:00:00Z');
    expect((await listModels(store)).models.map(({ id }) => id)).toEqual([second, first]);
    await save(store, first, 1, 3);
    expect((await listModels(store)).models.map(({ id }) => id)).toEqual([first, second]);
  });

  test('a save from a version that is not the newest is refused with the newest, and stores nothing', async () => {
    const id = await created(store, 1);
    await save(store, id, 1, 2, 'Økonomi');
    for (const base of [1, 3, 0, -1]) {
      expect(await save(store, id, base, 9)).toMatchObject({
        outcome: 'newer',
        newest: { number: 2, savedBy: 'Økonomi', document: model(2) }
      });
    }
    expect((await readHistory(store, id))?.versions).toHaveLength(2);
  });

  test('of ten who save at once from the same version, one is saved and nine are told of it', async () => {
    const id = await created(store, 1);
    const ended = await Promise.all(
      Array.from({ length: 10 }, (_, index) => save(store, id, 1, 100 + index, `Nr. ${index}`))
    );
    const winner = ended.findIndex(({ outcome }) => outcome === 'saved');
    expect(ended.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    for (const other of ended.filter(({ outcome }) => outcome !== 'saved')) {
      expect(other).toMatchObject({
        outcome: 'newer',
        newest: { number: 2, savedBy: `Nr. ${winner}`, document: model(100 + winner) }
      });
    }
    expect((await readHistory(store, id))?.versions).toHaveLength(2);
  });

  test('two editors who each begin again from the newest lose nothing', async () => {
    const id = await created(store, 0);
    const editor = async (by: string, first: number) => {
      let base = 1;
      for (let seed = first; seed < first + 8;) {
        const result = await save(store, id, base, seed, by);
        if (result.outcome === 'saved') seed++;
        base = result.outcome === 'newer' ? result.newest.number : base + 1;
      }
    };
    await Promise.all([editor('Budget', 100), editor('Økonomi', 200)]);
    const { versions } = (await readHistory(store, id))!;
    expect(versions.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, index) => 17 - index)
    );
    const seeds = (by: string) =>
      versions.filter(({ savedBy, number }) => savedBy === by && number > 1).map(({ change }) => change);
    const expected = (first: number) =>
      Array.from({ length: 8 }, (_, index) => `Startværdi ${first + 7 - index}`);
    expect(seeds('Budget')).toEqual(expected(100));
    expect(seeds('Økonomi')).toEqual(expected(200));
  });

  test('what is already the newest makes no new version, also when its answer was lost and it is saved again', async () => {
    const id = await created(store, 1);
    expect(await save(store, id, 1, 1)).toMatchObject(saved(1, true));
    expect(await save(store, id, 1, 2)).toMatchObject(saved(2));
    expect(await save(store, id, 1, 2)).toMatchObject(saved(2, true));
    expect((await readHistory(store, id))?.versions).toHaveLength(2);
  });

  test('a document that is no model is refused with places, and nothing is stored', async () => {
    const id = await created(store, 1);
    const broken = smallInput((draft) => {
      draft.headline.unit = 'borgerservice';
    });
    const refused = { outcome: 'invalid', refused: { problems: [{ place: 'headline.unit' }] } };
    expect(await createModel(store, { document: broken, by: 'Økonomi', change: 'Ny' })).toMatchObject(
      refused
    );
    expect(
      await saveVersion(store, { modelId: id, document: broken, base: 1, by: 'Økonomi', change: 'x' })
    ).toMatchObject(refused);
    for (const value of [null, 12, 'tekst', [], undefined]) {
      expect((await createModel(store, { document: value, by: 'Økonomi', change: 'Ny' })).outcome).toBe(
        'invalid'
      );
    }
    expect((await listModels(store)).models).toHaveLength(1);
    expect((await readHistory(store, id))?.versions).toHaveLength(1);
  });

  test('texts come back as they were written, whatever is in them', async () => {
    const hostile = `'); drop table models; -- "<b>$1 \\ \u202e=1+1 ]]> æøå 🏛️`;
    const result = await createModel(store, {
      document: smallInput({ title: hostile }),
      by: hostile,
      change: { da: hostile, en: hostile }
    });
    if (result.outcome !== 'created') throw new Error(result.outcome);
    expect((await listModels(store)).models).toMatchObject([{ title: hostile, savedBy: hostile }]);
    expect((await readVersion(store, result.id))?.change).toEqual({ da: hostile, en: hostile });
  });

  test('a save to a model that is not there says so', async () => {
    expect(await save(store, 'findes-ikke', 1, 1)).toEqual({ outcome: 'missing' });
  });

  test('another title is a version in which nothing else differs', async () => {
    const id = await created(store, 5);
    expect(await renameModel(store, { modelId: id, title: 'Budget 2027', by: 'Økonomi' })).toMatchObject(
      saved(2)
    );
    expect((await readVersion(store, id))?.document).toEqual({ ...model(5), title: 'Budget 2027' });
    expect((await listModels(store)).models).toMatchObject([{ title: 'Budget 2027', version: 2 }]);
    expect(await renameModel(store, { modelId: id, title: ' ', by: 'Økonomi' })).toMatchObject({
      outcome: 'invalid',
      refused: { problems: [{ place: 'title' }] }
    });
    expect(await renameModel(store, { modelId: 'nej', title: 'x', by: 'Økonomi' })).toEqual({
      outcome: 'missing'
    });
  });

  test('any version can be the newest again, and none is taken away', async () => {
    const id = await created(store, 1);
    await save(store, id, 1, 2);
    await save(store, id, 2, 3);
    const restored = await restoreVersion(store, { modelId: id, number: 1, base: 3, by: 'Økonomi' });
    expect(restored).toMatchObject({ outcome: 'saved', version: { number: 4, restoredFrom: 1 } });
    expect((await readVersion(store, id))?.document).toEqual(model(1));
    expect((await readVersion(store, id, 3))?.document).toEqual(model(3));
    expect(await restoreVersion(store, { modelId: id, number: 2, base: 3, by: 'Økonomi' })).toMatchObject({
      outcome: 'newer',
      newest: { number: 4 }
    });
    expect(await restoreVersion(store, { modelId: id, number: 9, base: 4, by: 'Økonomi' })).toEqual({
      outcome: 'missing'
    });
  });

  test('a deleted model is gone from everything, and can be had back for 30 days', async () => {
    const id = await created(store, 1);
    store.time = new Date('2026-03-05T12:00:00Z');
    expect(await deleteModel(store, { modelId: id, by: 'Økonomi' })).toBe(true);
    expect(await deleteModel(store, { modelId: id, by: 'Økonomi' })).toBe(false);
    expect((await listModels(store)).models).toEqual([]);
    expect(await readVersion(store, id)).toBeUndefined();
    expect(await readVersion(store, id, 1)).toBeUndefined();
    expect(await readHistory(store, id)).toBeUndefined();
    expect(await save(store, id, 1, 2)).toEqual({ outcome: 'missing' });
    expect(await listDeleted(store)).toMatchObject({
      models: [
        {
          id,
          deletedBy: 'Økonomi',
          deletedAt: '2026-03-05T12:00:00.000Z',
          keptUntil: '2026-04-04T12:00:00.000Z'
        }
      ],
      more: 0
    });

    expect(await undeleteModel(store, id)).toBe(true);
    expect(await undeleteModel(store, id)).toBe(false);
    expect((await readVersion(store, id))?.document).toEqual(model(1));

    await deleteModel(store, { modelId: id, by: 'Økonomi' });
    store.time = new Date('2026-04-04T12:00:00Z');
    expect(await removeOld(store)).toEqual({ models: 0, shares: 0 });
    store.time = new Date('2026-04-04T12:00:00.001Z');
    expect(await removeOld(store)).toEqual({ models: 1, shares: 0 });
    expect(await undeleteModel(store, id)).toBe(false);
  });
});
