import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallInput, smallModel } from '../../src/lib/model/testing.ts';
import { StoreFault } from '../../src/lib/server/store/fault.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { useStore } from '../../src/lib/server/store/the-store.ts';
import * as models from '../../src/routes/api/models/+server.ts';
import * as model from '../../src/routes/api/models/[id]/+server.ts';
import * as undelete from '../../src/routes/api/models/[id]/undelete/+server.ts';
import * as deleted from '../../src/routes/api/models/deleted/+server.ts';
import * as versions from '../../src/routes/api/models/[id]/versions/+server.ts';
import * as version from '../../src/routes/api/models/[id]/versions/[number]/+server.ts';
import * as restore from '../../src/routes/api/models/[id]/versions/[number]/restore/+server.ts';
import * as shares from '../../src/routes/api/models/[id]/shares/+server.ts';
import * as share from '../../src/routes/api/models/[id]/shares/[share]/+server.ts';
import * as shared from '../../src/routes/api/shares/[token]/+server.ts';
import { call, ORIGIN } from './call-api.ts';
import { sharedPageFor } from './shared-page-for.ts';
import { emptyStore, kinds, type TestStore } from './stores.ts';

const by = 'Budget';
const create = (document: unknown = smallInput()) =>
  call(models.POST, { body: { document, by, change: 'Ny' } });

describe.each(kinds)('the addresses under /api with the %s store', (kind) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await emptyStore(kind);
    useStore(store);
  });

  test('a model is created, listed, read, saved, renamed, restored, deleted and had back', async () => {
    const made = await create();
    expect(made).toMatchObject({ status: 201, body: { version: { number: 1, savedBy: by } } });
    const params = { id: made.body.id as string };
    expect(made.headers.get('location')).toBe(`/api/models/${params.id}`);
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(await call(models.GET)).toMatchObject({
      status: 200,
      body: { models: [{ id: params.id, version: 1 }], more: 0 }
    });
    expect(await call(model.GET, { params })).toMatchObject({
      status: 200,
      body: { number: 1, document: smallModel() }
    });

    const document = smallInput({ run: { seed: 7, replications: 10 } });
    const save = { document, base: 1, by: 'Økonomi', change: { da: 'Startværdi', en: 'Seed' } };
    expect(await call(model.PUT, { params, body: save })).toMatchObject({
      status: 200,
      body: { version: { number: 2 }, unchanged: false }
    });
    const late = await call(model.PUT, { params, body: { ...save, document: smallInput(), by } });
    expect(late).toMatchObject({
      status: 409,
      body: {
        newest: { number: 2, savedBy: 'Økonomi', document: { run: { seed: 7 } } },
        problems: [{ place: 'base', message: { da: expect.stringContaining('Økonomi har gemt version 2') } }]
      }
    });
    expect(await call(model.PATCH, { params, body: { title: 'Andet', by } })).toMatchObject({
      status: 200,
      body: { version: { number: 3 } }
    });
    expect(
      await call(restore.POST, { params: { ...params, number: '1' }, body: { base: 3, by } })
    ).toMatchObject({
      status: 200,
      body: { version: { number: 4, restoredFrom: 1 } }
    });
    expect((await call(versions.GET, { params })).body.versions).toHaveLength(4);
    expect((await call(versions.GET, { params, query: '?before=3' })).body.versions).toHaveLength(2);
    expect(await call(version.GET, { params: { ...params, number: '2' } })).toMatchObject({
      status: 200,
      body: { document: { run: { seed: 7 } } }
    });

    expect((await call(model.DELETE, { params, body: { by } })).status).toBe(200);
    expect((await call(model.GET, { params })).status).toBe(404);
    expect((await call(deleted.GET)).body.models).toMatchObject([{ id: params.id, deletedBy: by }]);
    expect((await call(undelete.POST, { params, body: { by } })).status).toBe(200);
    expect((await call(model.GET, { params })).status).toBe(200);
  });

  test('a link is made, opened, listed and revoked', async () => {
    const results = sharedPageFor(smallModel());
    const params = { id: (await create()).body.id as string };
    const wanted = {
      version: 1,
      results,
      engineVersion: '0.1.0',
      seed: 42,
      replications: 100,
      leverAllowed: false,
      expires: '2026-03-31',
      by
    };
    const made = await call(shares.POST, { params, body: wanted });
    // Denmark has summer time from 29 March 2026: the day ends at 22:00 in Greenwich.
    expect(made).toMatchObject({ status: 201, body: { expiresAt: '2026-03-31T22:00:00.000Z' } });
    const winter = await call(shares.POST, { params, body: { ...wanted, expires: '2026-03-28' } });
    expect(winter.body.expiresAt).toBe('2026-03-28T23:00:00.000Z');
    const { token, id } = made.body as { token: string; id: string };
    expect(await call(shared.GET, { params: { token } })).toMatchObject({
      status: 200,
      body: { page: results, engineVersion: '0.1.0', seed: 42, replications: 100 }
    });
    // Nothing that the page does not show: no document where the lever stands still, no name, no other model.
    const opened = await call(shared.GET, { params: { token } });
    expect(Object.keys(opened.body).sort()).toEqual(['engineVersion', 'page', 'replications', 'seed']);
    const movable = await call(shares.POST, { params, body: { ...wanted, leverAllowed: true } });
    const { budgetNote: _, ...document } = smallModel();
    expect((await call(shared.GET, { params: { token: movable.body.token as string } })).body).toEqual({
      ...opened.body,
      document
    });
    expect((await call(shares.GET, { params })).body.shares).toHaveLength(3);
    expect((await call(share.DELETE, { params: { ...params, share: id }, body: { by } })).status).toBe(200);
    const gone = await call(shared.GET, { params: { token } });
    const never = await call(shared.GET, { params: { token: 'x'.repeat(43) } });
    expect([gone.status, gone.body, [...gone.headers]]).toEqual([
      never.status,
      never.body,
      [...never.headers]
    ]);
    expect(gone.status).toBe(404);

    for (const expires of ['2026-03-01', '2031-03-31', '2026-02-30', 'i morgen']) {
      expect(await call(shares.POST, { params, body: { ...wanted, expires } })).toMatchObject({
        status: 400,
        body: { problems: [{ place: 'expires' }] }
      });
    }
    expect((await call(shares.POST, { params, body: { ...wanted, version: 2 } })).status).toBe(404);
    for (const [place, wrong] of [
      ['results.documentHash', { ...results, documentHash: 'x'.repeat(64) }],
      ['results.author', { ...results, author: by }],
      ['results.da', { ...results, da: '<script>' }],
      ['results', 'x']
    ] as const) {
      const refused = await call(shares.POST, { params, body: { ...wanted, results: wrong } });
      expect([refused.status, refused.body.problems[0].place]).toEqual([
        place === 'results.documentHash' ? 422 : 400,
        place
      ]);
    }
  });
});

describe('what is refused', () => {
  beforeEach(async () => {
    useStore(await emptyStore('embedded'));
  });

  test.each([
    ['no JSON', '{"document": ', 400, '1:14'],
    ['a list', '[]', 400, 'model'],
    ['a missing name', { document: smallInput(), change: 'Ny' }, 400, 'by'],
    ['a blank name', { document: smallInput(), by: '  ', change: 'Ny' }, 400, 'by'],
    [
      'a name with a control character',
      { document: smallInput(), by: 'Økonomi\u0000', change: 'Ny' },
      400,
      'by'
    ],
    ['an endless name', { document: smallInput(), by: 'x'.repeat(201), change: 'Ny' }, 400, 'by'],
    ['an unknown field', { document: smallInput(), by, change: 'Ny', role: 'admin' }, 400, 'role'],
    [
      'a key that reaches a prototype',
      `{"document":{"__proto__":{}},"by":"Økonomi","change":"Ny"}`,
      400,
      'document.__proto__'
    ],
    ['no document', { by, change: 'Ny' }, 400, 'document'],
    [
      'a document that does not fit together',
      { document: smallInput({ priceLevel: 1066 }), by, change: 'Ny' },
      422,
      'priceLevel'
    ]
  ])('%s', async (_what, body, status, place) => {
    const answered = await call(models.POST, { body });
    expect(answered).toMatchObject({ status, body: { problems: [{ place }], more: 0 } });
    const { message } = answered.body.problems[0];
    expect(message.da).not.toBe(message.en);
    expect((await call(models.GET)).body.models).toEqual([]);
  });

  test('text nested 100,000 deep', async () => {
    const answered = await call(models.POST, { body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` });
    expect(answered).toMatchObject({ status: 400, body: { problems: [{ code: 'tooDeep' }] } });
  });

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data'],
    ['application/jsonp']
  ])('content of type %s, which a form of another site may send', async (type) => {
    const sent = { body: { document: smallInput(), by, change: 'Ny' }, headers: { 'content-type': type } };
    expect((await call(models.POST, sent)).status).toBe(415);
  });

  test.each([
    [{ origin: 'https://example.org' }],
    [{ origin: 'http://127.0.0.1:4174' }],
    [{ origin: 'https://127.0.0.1:4173' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ host: 'example.org:4173' }]
  ])('requests of other sites: %j', async (headers) => {
    expect(
      (await call(models.POST, { body: { document: smallInput(), by, change: 'Ny' }, headers })).status
    ).toBe(403);
    expect((await call(models.GET, { headers })).status).toBe(403);
  });

  test.each([
    [{ origin: ORIGIN }],
    [{ origin: 'http://localhost:4173', host: 'localhost:4173' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' }]
  ])('but not of the program itself: %j', async (headers) => {
    expect(
      (await call(models.POST, { body: { document: smallInput(), by, change: 'Ny' }, headers })).status
    ).toBe(201);
  });

  test('more than 10.1 MB, stated or not, and text that is not UTF-8', async () => {
    const large = JSON.stringify({ document: 'x'.repeat(10_100_000), by, change: 'Ny' });
    expect((await call(models.POST, { body: large })).status).toBe(413);
    const url = new URL(ORIGIN);
    const post = (body: Uint8Array<ArrayBuffer>) => {
      const headers = { 'content-type': 'application/json' };
      return models.POST({
        request: new Request(url, { method: 'POST', body, headers }),
        url,
        params: {}
      } as never);
    };
    expect((await post(new TextEncoder().encode(large))).status).toBe(413);
    expect((await post(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))).status).toBe(400);
  });

  test.each(['0', '-1', '1.5', '1e3', '01', 'x', '99999999999'])(
    '%s as the number of a version',
    async (number) => {
      const params = { id: (await create()).body.id as string, number };
      expect((await call(version.GET, { params })).status).toBe(404);
    }
  );
});

describe('trouble of the store', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['full', 507],
    ['away', 503],
    ['held', 503],
    ['unwritable', 503],
    ['lost', 503]
  ] as const)('%s is answered with %i and words, and nothing of its cause', async (kind, status) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const troubled = {
      now: () => new Date(),
      checkHeld() {
        throw new StoreFault(kind, { da: 'Sådan er det.', en: 'So it is.' }, new Error('password=hemmelig'));
      },
      close: async () => {}
    };
    useStore(troubled as unknown as Store);
    const answered = await create();
    expect(answered).toMatchObject({
      status,
      body: { fault: kind, problems: [{ place: 'store', message: { da: 'Sådan er det.', en: 'So it is.' } }] }
    });
    expect(JSON.stringify(answered.body)).not.toContain('hemmelig');
    expect(said).toHaveBeenCalledOnce();
  });
});
