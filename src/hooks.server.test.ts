import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handle, handleError, init } from './hooks.server.ts';
import { createAccess } from './lib/server/access/access.ts';

const KEY = 'hest-bil-lampe-sommer-42';

/** Every route that the folder holds, as SvelteKit names it. */
const routes = readdirSync(fileURLToPath(new URL('routes', import.meta.url)), { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /(^|\/)\+(page|server|page\.server)\.(svelte|ts)$/.test(file))
  .map((file) => `/${file.replace(/\/?\+[^/]*$/, '')}`);
const apiRoutes = [...new Set(routes)].filter((route) => route.startsWith('/api/'));
const pages = [...new Set(routes)].filter((route) => !route.startsWith('/api/'));

/** What is there for anybody: said here a second time, so that a route that is added is locked until both lists say otherwise. */
const OPEN = [
  '/',
  '/eksempler',
  '/eksempler/[id]',
  '/ny',
  '/tilgaengelighed',
  '/laas-op',
  '/delt/[token]',
  '/api/shares/[token]'
];

interface Asked {
  route: string | null;
  at?: string;
  address?: string;
  method?: string;
  cookie?: string;
}

function eventOf({
  route,
  at = 'http://127.0.0.1:4173',
  address = '127.0.0.1',
  method = 'GET',
  cookie
}: Asked) {
  const url = new URL(`${at}${(route ?? '/x').replaceAll(/\[(\w+)\]/g, '$1')}?q=1`);
  return {
    url,
    request: new Request(url, { method, headers: { host: url.host } }),
    route: { id: route },
    locals: {},
    getClientAddress: () => address,
    cookies: { get: () => cookie }
  } as unknown as RequestEvent;
}

async function ask(asked: Asked) {
  const resolve = vi.fn(async () => new Response('kept'));
  try {
    const response = await handle({ event: eventOf(asked), resolve });
    return { status: response.status, body: await response.text(), headers: response.headers, resolve };
  } catch (thrown) {
    const { status, location } = thrown as { status: number; location: string };
    return { status, location, resolve };
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the walk finds the routes', () => {
  expect(apiRoutes).toContain('/api/models/[id]/versions/[number]/restore');
  expect(apiRoutes.length).toBeGreaterThanOrEqual(10);
  expect(pages).toContain('/eksempler/[id]');
});

describe('with a key, a browser that has not shown it', () => {
  beforeEach(() => {
    vi.stubEnv('FRISTVAERK_KEY', KEY);
    return init();
  });

  test.each(apiRoutes)('at %s', async (route) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, resolve, body, headers } = await ask({ route, method });
      if (OPEN.includes(route)) {
        expect(resolve).toHaveBeenCalledOnce();
        continue;
      }
      expect([route, method, status]).toEqual([route, method, 401]);
      expect(resolve).not.toHaveBeenCalled();
      expect(JSON.parse(body!).problems).toHaveLength(1);
      expect(headers!.get('cache-control')).toBe('private, no-store');
    }
  });

  test.each(pages)('at %s', async (route) => {
    const { status, location, resolve } = await ask({ route });
    if (OPEN.includes(route)) return expect(resolve).toHaveBeenCalledOnce();
    expect(status).toBe(303);
    expect(location).toMatch(/^\/laas-op\?til=%2F/);
    expect(resolve).not.toHaveBeenCalled();
  });

  test('a page that is added', async () => {
    expect(await ask({ route: '/noget-nyt' })).toMatchObject({
      status: 303,
      location: '/laas-op?til=%2Fnoget-nyt%3Fq%3D1'
    });
    expect(await ask({ route: '/api/noget-nyt' })).toMatchObject({ status: 401 });
  });

  test('is let in once it has', async () => {
    const unlocking = createAccess({ FRISTVAERK_KEY: KEY }).unlock(KEY, '127.0.0.1');
    if (unlocking.outcome !== 'open') throw new Error(unlocking.outcome);
    const asked = { route: '/api/models', cookie: unlocking.session, at: 'https://fristvaerk.example.org' };
    expect(await ask({ ...asked, address: '10.0.0.7' })).toMatchObject({ status: 200, body: 'kept' });
  });

  test('a key that is too short stops the program', async () => {
    vi.stubEnv('FRISTVAERK_KEY', 'kort');
    expect(() => init()).toThrow('16');
  });
});

describe('without a key', () => {
  beforeEach(() => init());

  test('this machine is answered, and no other', async () => {
    expect(await ask({ route: '/api/models' })).toMatchObject({ status: 200, body: 'kept' });
    const others = { address: '10.0.0.7' };
    expect(await ask({ route: '/api/models', ...others })).toMatchObject({ status: 403 });
    expect(await ask({ route: '/modeller/[id]', ...others })).toMatchObject({ status: 303 });
    expect(await ask({ route: '/api/shares/[token]', ...others })).toMatchObject({ status: 200 });
    expect(await ask({ route: '/', ...others })).toMatchObject({ status: 200 });
    expect(await ask({ route: '/api/models', at: 'https://fristvaerk.example.org' })).toMatchObject({
      status: 403
    });
  });
});

describe('an answer', () => {
  test.each(['/delt/[token]', '/api/shares/[token]'])(
    'of %s is kept nowhere and tells nobody its address',
    async (route) => {
      const { headers } = await ask({ route });
      expect(Object.fromEntries(headers!)).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-robots-tag': 'noindex, nofollow'
      });
    }
  );

  test('of a page that says nothing of anybody may be kept', async () => {
    const { headers } = await ask({ route: '/' });
    expect(headers!.get('cache-control')).toBeNull();
    expect(headers!.get('referrer-policy')).toBe('same-origin');
  });
});

test('what goes wrong is logged without the token', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const token = 'x'.repeat(43);
  const url = new URL(`http://127.0.0.1:4173/delt/${token}`);
  const event = { ...eventOf({ route: '/delt/[token]' }), url };
  await handleError({ error: new Error('trouble'), event, status: 500, message: '' });
  expect(said).toHaveBeenCalledOnce();
  expect(JSON.stringify(said.mock.calls)).not.toContain(token);
  expect(said.mock.calls[0]![0]).toContain('500 GET /delt/[token]');
});
