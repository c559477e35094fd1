import { describe, expect, it } from 'vitest';
import { StoreClient, type Answer } from './store-client.ts';

const version = {
  number: 3,
  hash: 'a'.repeat(64),
  savedAt: '2026-03-02T08:00:00.000Z',
  savedBy: 'Budget',
  change: { da: 'Omdøbt', en: 'Renamed' }
};
const problem = { place: 'store', message: { da: 'Nej.', en: 'No.' } };

/** A client whose every request is noted and answered alike. */
function answered(status: number, body: unknown) {
  const sent: { path: string; init: RequestInit | undefined }[] = [];
  const client = new StoreClient((path, init) => {
    sent.push({ path: String(path), init });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status }));
  });
  return { client, sent };
}

const kindOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.failure.kind);

describe('what the server answers', () => {
  it('is asked for under the addresses that docs/WORKBENCH.md lists', async () => {
    const { client, sent } = answered(200, { version, unchanged: false });
    await client.save('1/../2', { document: {}, base: 2, by: 'Budget', change: 'x' });
    await client.rename('7', 'Ny', 'Budget');
    await client.remove('7', 'Budget');
    await client.undelete('7', 'Budget');
    await client.list();
    await client.listDeleted();
    await client.newest('7');
    await client.version('7', 2);
    await client.create({}, 'Budget', 'Ny');
    expect(sent.map(({ path, init }) => `${init?.method ?? ''} ${path}`)).toEqual([
      'PUT /api/models/1%2F..%2F2',
      'PATCH /api/models/7',
      'DELETE /api/models/7',
      'POST /api/models/7/undelete',
      'GET /api/models',
      'GET /api/models/deleted',
      'GET /api/models/7',
      'GET /api/models/7/versions/2',
      'POST /api/models'
    ]);
    expect(sent[0]?.init).toMatchObject({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: {}, base: 2, by: 'Budget', change: 'x' })
    });
    expect(sent[4]?.init?.headers).toBeUndefined();
  });

  it('is read as far as it is known', async () => {
    const { client } = answered(200, { version: { ...version, later: 1 }, unchanged: true, later: 2 });
    const answer = await client.rename('7', 'Ny', 'Budget');
    expect(answer).toEqual({ ok: true, value: { version, unchanged: true } });
  });

  // Kinds by status as docs/WORKBENCH.md tells them.
  it.each([
    [400, 'refused'],
    [401, 'locked'],
    [403, 'locked'],
    [404, 'missing'],
    [413, 'refused'],
    [415, 'refused'],
    [422, 'refused'],
    [500, 'away'],
    [502, 'away'],
    [503, 'away'],
    [507, 'full']
  ] as const)('%i is told as %s, with what it says', async (status, kind) => {
    const { client } = answered(status, { problems: [problem], more: 2 });
    expect(await client.list()).toEqual({ ok: false, failure: { kind, problems: [problem], more: 2 } });
    const { client: proxied } = answered(status, '<html>');
    expect(await proxied.list()).toEqual({ ok: false, failure: { kind, problems: [], more: 0 } });
  });

  it('is the newest version where another has saved since', async () => {
    const newest = { ...version, document: { title: 'x' } };
    const { client } = answered(409, { problems: [problem], more: 0, newest });
    const answer = await client.save('7', { document: {}, base: 2, by: 'Budget', change: 'x' });
    expect(answer).toEqual({ ok: false, failure: { kind: 'conflict', newest } });
  });

  it('is unknown where it is not the program that answers', async () => {
    for (const body of ['<html>Log ind</html>', { models: 1 }, { models: [{}], more: 0 }])
      expect(kindOf(await answered(200, body).client.list())).toBe('unknown');
    expect(kindOf(await answered(302, '').client.list())).toBe('unknown');
  });

  it('is offline where none comes', async () => {
    const client = new StoreClient(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await client.list()).toEqual({ ok: false, failure: { kind: 'offline' } });
  });
});
