import { expect, it } from 'vitest';
import { documentHash } from '../model/hash.ts';
import type { DeviceCopy } from './device-store.ts';
import type { StoreClient } from './store-client.ts';
import { unsavedHere } from './unsaved-here.ts';

const stored = { title: 'Gemt' };
const version = (document: object) => ({
  number: 1,
  hash: documentHash(document),
  savedAt: '2026-03-02T08:00:00.000Z',
  savedBy: 'Budget',
  change: 'Ny'
});
const copy = (id: string, draft: object | undefined, writtenAt = 1): DeviceCopy => ({
  id,
  tab: `${id}-${String(writtenAt)}`,
  version: version(stored),
  base: stored,
  draft,
  unanswered: [],
  writtenAt
});
/** A server whose newest version of every model is a document; undefined where it does not answer. */
const server = (document?: object): Pick<StoreClient, 'newest'> => ({
  newest: () =>
    Promise.resolve(
      document
        ? { ok: true, value: { ...version(document), document } }
        : { ok: false, failure: { kind: 'offline' } }
    )
});

it('what a device has that the server has not got is told, each model once, by its latest text', async () => {
  const later = copy('a', { title: 'Senere' }, 5);
  const copies = [copy('a', { title: 'Før' }, 2), later, copy('b', undefined)];
  expect(await unsavedHere(copies, server(stored))).toEqual([later]);
  expect(await unsavedHere(copies, server())).toEqual([later]);
});

it('a save whose answer was lost is known by what the server has', async () => {
  const sent = copy('a', { title: 'Sendt' });
  expect(await unsavedHere([sent], server({ title: 'Sendt' }))).toEqual([]);
});
