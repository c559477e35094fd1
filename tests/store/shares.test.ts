import { beforeEach, describe, expect, test } from 'vitest';
import { documentHash } from '../../src/lib/model/hash.ts';
import { smallInput, smallModel } from '../../src/lib/model/testing.ts';
import { createModel } from '../../src/lib/server/store/create-model.ts';
import { deleteModel, removeOld, undeleteModel } from '../../src/lib/server/store/delete-model.ts';
import { saveVersion } from '../../src/lib/server/store/save-version.ts';
import { createShare, listShares, readShare, revokeShare } from '../../src/lib/server/store/share.ts';
import { emptyStore, kinds, type TestStore } from './stores.ts';

const expiresAt = new Date('2026-06-30T22:00:00Z');
const documentHash1 = documentHash(smallModel());

describe.each(kinds)('links in the %s store', (kind) => {
  let store: TestStore;
  let modelId: string;
  beforeEach(async () => {
    store = await emptyStore(kind);
    const created = await createModel(store, { document: smallInput(), by: 'Budget', change: 'Ny' });
    if (created.outcome !== 'created') throw new Error(created.outcome);
    modelId = created.id;
  });

  const share = async (version = 1, hash = documentHash1) => {
    const created = await createShare(store, {
      modelId,
      version,
      documentHash: hash,
      results: '{"takeaway":"62 pct."}',
      engineVersion: '0.1.0',
      seed: 4_294_967_295,
      replications: 200,
      leverAllowed: true,
      expiresAt,
      by: 'Budget'
    });
    if (typeof created === 'string') throw new Error(created);
    return created;
  };

  test('opens the version and its results as they were handed in, and names neither the model nor its author', async () => {
    const { token } = await share();
    expect(await readShare(store, token)).toEqual({
      document: smallModel(),
      refused: undefined,
      hash: documentHash(smallModel()),
      results: { takeaway: '62 pct.' },
      engineVersion: '0.1.0',
      seed: 4_294_967_295,
      replications: 200,
      leverAllowed: true,
      sharedAt: '2026-03-02T08:00:00.000Z',
      expiresAt: '2026-06-30T22:00:00.000Z'
    });
  });

  test('is not changed by later versions', async () => {
    const { token } = await share();
    const document = smallInput({ title: 'Senere' });
    await saveVersion(store, { modelId, document, base: 1, by: 'Økonomi', change: 'x' });
    expect((await readShare(store, token))?.document).toEqual(smallModel());
    const later = await share(2, documentHash(smallModel({ title: 'Senere' })));
    expect((await readShare(store, later.token))?.document).toMatchObject({ title: 'Senere' });
  });

  test('has a token of 256 bits, different each time, which is stored nowhere', async () => {
    const tokens = [await share(), await share(), await share()].map(({ token }) => token);
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await store.database.selectFrom('shares').selectAll().execute();
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('a stranger is told the same of a token that never was, has expired, was revoked or whose model was deleted', async () => {
    const { token, id } = await share();
    const one = token.startsWith('A') ? 'B' : 'A';
    for (const wrong of [
      '',
      'x',
      id,
      one + token.slice(1),
      `${token}A`,
      `${token}\n`,
      "' or true --",
      token.slice(1)
    ]) {
      expect(await readShare(store, wrong)).toBeUndefined();
    }
    await deleteModel(store, { modelId, by: 'Økonomi' });
    expect(await readShare(store, token)).toBeUndefined();
    await undeleteModel(store, modelId);
    expect(await readShare(store, token)).toBeDefined();
    store.time = new Date(expiresAt.getTime() - 1);
    expect(await readShare(store, token)).toBeDefined();
    store.time = expiresAt;
    expect(await readShare(store, token)).toBeUndefined();
    store.time = new Date('2026-03-02T08:00:00Z');
    expect(await revokeShare(store, { modelId, id })).toBe(true);
    expect(await revokeShare(store, { modelId, id })).toBe(false);
    expect(await readShare(store, token)).toBeUndefined();
  });

  test('is listed for its author, with whether it is open', async () => {
    const first = await share();
    store.time = new Date('2026-03-03T08:00:00Z');
    const second = await share();
    await revokeShare(store, { modelId, id: first.id });
    expect(await listShares(store, modelId)).toEqual([
      {
        id: second.id,
        version: 1,
        leverAllowed: true,
        createdAt: '2026-03-03T08:00:00.000Z',
        createdBy: 'Budget',
        expiresAt: '2026-06-30T22:00:00.000Z',
        revokedAt: undefined,
        open: true
      },
      expect.objectContaining({ id: first.id, revokedAt: '2026-03-03T08:00:00.000Z', open: false })
    ]);
    store.time = expiresAt;
    expect((await listShares(store, modelId))?.map(({ open }) => open)).toEqual([false, false]);
    expect(await listShares(store, 'nej')).toBeUndefined();
  });

  test('cannot be made of what is not there, nor revoked by way of another model', async () => {
    const wanted = {
      version: 1,
      documentHash: documentHash1,
      results: '{}',
      engineVersion: '1',
      seed: 1,
      replications: 1,
      leverAllowed: false,
      by: 'Økonomi'
    };
    expect(await createShare(store, { ...wanted, modelId, version: 2, expiresAt })).toBe('missing');
    expect(await createShare(store, { ...wanted, modelId: 'nej', expiresAt })).toBe('missing');
    expect(await createShare(store, { ...wanted, modelId, documentHash: 'x', expiresAt })).toBe('other');
    const { id, token } = await share();
    expect(await revokeShare(store, { modelId: 'nej', id })).toBe(false);
    expect(await readShare(store, token)).toBeDefined();
  });

  test('is removed 30 days after it closed', async () => {
    const revoked = await share();
    await share();
    await revokeShare(store, { modelId, id: revoked.id });
    store.time = new Date('2026-04-01T08:00:00.001Z');
    expect(await removeOld(store)).toEqual({ models: 0, shares: 1 });
    store.time = new Date('2026-07-30T22:00:00.001Z');
    expect(await removeOld(store)).toEqual({ models: 0, shares: 1 });
  });
});
