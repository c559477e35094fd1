import { describe, expect, it } from 'vitest';
import type { DeviceCopy } from './device-store.ts';
import { ModelList } from './model-list.svelte.ts';
import { StoreClient } from './store-client.ts';

interface Row {
  id: string;
  title: unknown;
  isDeleted: boolean;
}

/** A list of models kept by a server of few words. */
function listed(rows: Row[], copies: DeviceCopy[] = []) {
  let isAway = false;
  const stamp = { version: 1, savedAt: '2026-03-02T08:00:00.000Z', savedBy: 'Budget' };
  const version = { number: 1, hash: 'a', savedAt: stamp.savedAt, savedBy: 'Budget', change: 'x' };
  const deletedStamp = { deletedAt: stamp.savedAt, deletedBy: 'Budget', keptUntil: stamp.savedAt };
  const answer = (path: string, method: string, sent: Record<string, unknown>): [number, object] => {
    const [, id, act] = /^\/api\/models(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [];
    if (method === 'GET' && id === 'deleted')
      return [
        200,
        {
          models: rows.filter((row) => row.isDeleted).map((row) => ({ ...row, ...stamp, ...deletedStamp })),
          more: 0
        }
      ];
    if (method === 'GET' && id === undefined)
      return [
        200,
        { models: rows.filter((row) => !row.isDeleted).map((row) => ({ ...row, ...stamp })), more: 0 }
      ];
    if (method === 'POST' && id === undefined) {
      const document = sent['document'] as { title: unknown };
      rows.push({ id: String(rows.length + 1), title: document.title, isDeleted: false });
      return [201, { id: String(rows.length), version }];
    }
    const row = rows.find((one) => one.id === id);
    if (!row) return [404, { problems: [], more: 0 }];
    if (act === 'undelete') row.isDeleted = false;
    else if (method === 'GET') return [200, { ...version, document: { title: row.title, units: [] } }];
    else if (method === 'PATCH') row.title = sent['title'];
    else if (method === 'DELETE') row.isDeleted = true;
    return [200, method === 'PATCH' ? { version, unchanged: false } : {}];
  };
  const list = new ModelList(
    new StoreClient((path, init) => {
      if (isAway) return Promise.reject(new TypeError('Failed to fetch'));
      const sent = JSON.parse(String(init?.body ?? '{}')) as Record<string, unknown>;
      const [status, body] = answer(String(path), init?.method ?? 'GET', sent);
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    }),
    { all: () => Promise.resolve(copies) }
  );
  const titles = () => list.models?.map(({ title }) => title);
  return { list, titles, goAway: () => (isAway = true), comeBack: () => (isAway = false) };
}

const row = (id: string, title: unknown): Row => ({ id, title, isDeleted: false });

describe('the list of stored models', () => {
  it('is not known until it has been read, and may be empty', async () => {
    const { list } = listed([]);
    expect(list.models).toBeUndefined();
    await list.read();
    expect(list.models).toEqual([]);
  });

  it('renames, deletes and has back, and says what was done', async () => {
    const { list, titles } = listed([row('1', 'Første'), row('2', 'Anden')]);
    await list.read();
    const [first] = list.models!;
    expect(await list.rename(first!, 'Nyt navn', 'Plan')).toBe(true);
    expect([titles(), list.done]).toEqual([
      ['Nyt navn', 'Anden'],
      { kind: 'renamed', id: '1', title: 'Nyt navn' }
    ]);
    await list.remove(list.models![0]!, 'Plan');
    expect([titles(), list.deleted.map(({ id }) => id), list.done?.kind]).toEqual([
      ['Anden'],
      ['1'],
      'deleted'
    ]);
    await list.undelete(list.deleted[0]!, 'Plan');
    expect([titles(), list.deleted, list.done?.kind]).toEqual([['Nyt navn', 'Anden'], [], 'undeleted']);
  });

  it('copies under a title of its own, no longer than a title may be', async () => {
    const { list, titles } = listed([row('1', { da: 'Børn', en: 'Children' }), row('2', 'x'.repeat(200))]);
    await list.read();
    for (const model of list.models!) await list.copy(model, 'Plan');
    const [, , copy, long] = titles()!;
    expect(copy).toEqual({ da: 'Børn (kopi)', en: 'Children (copy)' });
    expect([(long as string).length, (long as string).endsWith(' (kopi)')]).toEqual([200, true]);
  });

  it('keeps what is shown while the server is away, says so, and reads it again', async () => {
    const { list, titles, goAway, comeBack } = listed([row('1', 'Første')]);
    await list.read();
    goAway();
    expect(await list.remove(list.models![0]!, 'Plan')).toBe(false);
    expect([list.refused, list.failure, titles()]).toEqual([
      { kind: 'offline' },
      { kind: 'offline' },
      ['Første']
    ]);
    comeBack();
    await list.read();
    expect([list.failure, titles()]).toEqual([undefined, ['Første']]);
  });

  it('tells of a model that another has deleted', async () => {
    const { list } = listed([row('1', 'Første')]);
    await list.read();
    const gone = { ...list.models![0]!, id: '9' };
    expect(await list.copy(gone, 'Plan')).toBe(false);
    expect(list.refused?.kind).toBe('missing');
  });

  it('tells what only this device has: changes of models that are gone, and all its copies while the server is away', async () => {
    const copy = (id: string, draft: unknown, writtenAt: number): DeviceCopy => ({
      id,
      tab: String(writtenAt),
      version: { number: 1, hash: 'a', savedAt: '', savedBy: 'Budget', change: 'x' },
      base: { title: 'x' },
      draft,
      unanswered: [],
      writtenAt
    });
    const written = { title: 'y' };
    const copies = [
      copy('1', undefined, 9),
      copy('1', written, 2),
      copy('gone', written, 3),
      copy('gone unchanged', undefined, 4)
    ];
    const { list, goAway } = listed([row('1', 'Første')], copies);
    await list.read();
    expect([list.isUnsaved('1'), list.isUnsaved('gone unchanged')]).toEqual([true, false]);
    expect(list.onlyHere.map(({ id }) => id)).toEqual(['gone']);
    const { list: fresh, goAway: leave } = listed([row('1', 'Første')], copies);
    leave();
    await fresh.read();
    expect(fresh.onlyHere.map(({ id }) => id)).toEqual(['gone', '1', 'gone unchanged']);
    goAway();
    await list.read();
    expect(list.onlyHere.map(({ id }) => id)).toEqual(['gone', 'gone unchanged']);
  });
});
