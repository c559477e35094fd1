import { describe, expect, it } from 'vitest';
import { OfflineCopy } from './offline-copy.ts';

const origin = 'http://127.0.0.1:4173';
const assets = ['/_app/immutable/entry/start.js', '/_app/immutable/a.wasm', '/favicon.svg'];

/** Stores of a browser, in memory. */
function stores() {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const held = all.get(name) ?? new Map<string, Response>();
    all.set(name, held);
    return Promise.resolve({
      match: (key: string) => Promise.resolve(held.get(key)?.clone()),
      put: (key: string, response: Response) => Promise.resolve(void held.set(key, response))
    } as unknown as Cache);
  };
  const caches = {
    open,
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name))
  };
  return { all, caches };
}

/** A server of one version, that may be away or in trouble, and a device with a copy of another or the same. */
function device(version = '1', shared = stores()) {
  const server = { version, status: 200, isAway: false };
  const asked: string[] = [];
  const fetch = (request: Request | string) => {
    const path = typeof request === 'string' ? request : new URL(request.url).pathname;
    asked.push(path);
    if (server.isAway) return Promise.reject(new TypeError('Failed to fetch'));
    const isVersion = path === '/_app/version.json';
    const body = isVersion ? JSON.stringify({ version: server.version }) : `${path} of ${server.version}`;
    return Promise.resolve(new Response(body, { status: server.status }));
  };
  const copy = new OfflineCopy(version, assets, { caches: shared.caches, fetch, origin });
  const get = async (path: string, mode = 'navigate', method = 'GET') => {
    const request = { url: origin + path, mode, method } as Request;
    const response = await copy.answer(request);
    return response?.type === 'error' ? 'error' : response?.text();
  };
  return { ...shared, server, asked, copy, get };
}

describe('a version of the program on a device', () => {
  it('opens its first pages, any stored model and what was opened, with their files, without a server', async () => {
    const { copy, server, get, asked } = device();
    await copy.install(['/eksempler/oe501', '/modeller/abc', '/delt/token']);
    server.isAway = true;
    expect(await get('/')).toBe('/ of 1');
    expect(await get('/eksempler/oe501')).toBe('/eksempler/oe501 of 1');
    expect(await get('/modeller/whatever')).toBe('/modeller/- of 1');
    expect(await get('/_app/immutable/entry/start.js', 'cors')).toBe('/_app/immutable/entry/start.js of 1');
    expect(await get('/eksempler/so42')).toBe('error');
    expect(asked).not.toContain('/delt/token');
  });

  it('asks the server first for pages and their data, and keeps what came last', async () => {
    const { copy, server, get, all } = device();
    await copy.install();
    expect(await get('/eksempler/so42')).toBe('/eksempler/so42 of 1');
    await get('/modeller/__data.json?x=1', 'cors');
    server.status = 502;
    expect(await get('/eksempler/so42')).toBe('/eksempler/so42 of 1');
    expect(await get('/modeller/__data.json?x=1', 'cors')).toBe('/modeller/__data.json of 1');
    expect([...all.keys()]).toEqual(['fristvaerk-1']);
  });

  it('never answers for what is stored, shared or locked, for other sites, or for what changes anything', async () => {
    const { copy, get, asked } = device();
    for (const path of ['/api/models', '/api/models/7', '/delt/abc', '/delt/abc/__data.json', '/laas-op'])
      expect(await get(path)).toBeUndefined();
    expect(await get('/', 'navigate', 'POST')).toBeUndefined();
    const elsewhere = { url: 'https://example.org/', mode: 'navigate', method: 'GET' } as Request;
    expect(copy.answer(elsewhere)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('asks once for a file, and for a large one when it is first used', async () => {
    const { copy, get, asked } = device();
    await copy.install();
    const installed = asked.length;
    await get('/_app/immutable/entry/start.js', 'cors');
    expect(asked).toHaveLength(installed);
    for (let time = 0; time < 2; time++) await get('/_app/immutable/a.wasm', 'cors');
    expect(asked.slice(installed)).toEqual(['/_app/immutable/a.wasm']);
  });

  it('does not keep a page of another version, nor one that it was sent elsewhere for', async () => {
    const { copy, server, get } = device();
    await copy.install();
    server.version = '2';
    expect(await get('/')).toBe('/ of 2');
    server.isAway = true;
    expect(await get('/')).toBe('/ of 1');
  });

  it('is not installed where a file of it is missing, so that no half of it is used', async () => {
    const { copy, server } = device();
    server.status = 404;
    await expect(copy.install()).rejects.toThrow('404');
  });

  it('takes over from the one before whole, and what others keep stays', async () => {
    const shared = stores();
    const first = device('1', shared);
    await first.copy.install();
    await shared.caches.open('another program');
    const second = device('2', shared);
    await second.copy.install();
    // Both are there while pages of the first are open.
    first.server.isAway = true;
    expect(await first.get('/_app/immutable/entry/start.js', 'cors')).toBe(
      '/_app/immutable/entry/start.js of 1'
    );
    await second.copy.activate();
    expect([...shared.all.keys()]).toEqual(['another program', 'fristvaerk-2']);
  });
});
