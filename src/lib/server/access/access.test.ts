import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createAccess } from './access.ts';
import { isSame, keyIn } from './key.ts';
import { SESSION_SECONDS } from './sessions.ts';
import { placeWithin } from './within.ts';

const KEY = 'hest-bil-lampe-sommer-42';
const START = Date.UTC(2026, 2, 2, 8);
const HERE = 'http://127.0.0.1:4173';

function asking({
  at = HERE,
  address = '127.0.0.1',
  headers = {}
}: { at?: string; address?: string; headers?: Record<string, string> } = {}) {
  const url = new URL(`${at}/api/models`);
  return { url, address, request: new Request(url, { headers: { host: url.host, ...headers } }) };
}

/** An access with a key and a clock of the test's own. */
function locked() {
  const clock = { now: START };
  return { clock, access: createAccess({ FRISTVAERK_KEY: KEY }, () => clock.now) };
}

function sessionOf(access: ReturnType<typeof createAccess>): string {
  const unlocking = access.unlock(KEY, '10.0.0.1');
  if (unlocking.outcome !== 'open') throw new Error(unlocking.outcome);
  return unlocking.session;
}

describe('without a key', () => {
  const access = createAccess({});

  test.each([
    ['127.0.0.1', HERE],
    ['127.8.9.10', HERE],
    ['::1', 'http://[::1]:4173'],
    ['::ffff:127.0.0.1', 'http://localhost:4173'],
    ['127.0.0.1', 'https://localhost']
  ])('this machine (%s) may ask for %s', (address, at) => {
    expect(access.standing(asking({ at, address }), undefined)).toBe('open');
  });

  test.each([
    ['another machine', { address: '10.0.0.7' }],
    ['another machine by IPv6', { address: 'fe80::1' }],
    ['an address that begins as ours', { address: '127.0.0.1.example.org' }],
    ['no address', { address: '' }],
    ['a program that says it is elsewhere', { at: 'https://fristvaerk.example.org' }],
    ['a program that listens to everybody', { at: 'http://0.0.0.0:4173' }],
    ["a stranger's name that points here", { headers: { host: 'evil.example:4173' } }],
    ['a name that only contains ours', { headers: { host: '127.0.0.1.evil.example:4173' } }],
    ['a host with a name before it', { headers: { host: 'localhost@evil.example:4173' } }],
    ['another port', { headers: { host: '127.0.0.1:80' } }],
    ['no host', { headers: { host: '' } }],
    ['a proxy (x-forwarded-for)', { headers: { 'x-forwarded-for': '127.0.0.1' } }],
    ['a proxy (forwarded)', { headers: { forwarded: 'for=127.0.0.1' } }],
    ['a proxy (via)', { headers: { via: '1.1 proxy' } }]
  ])('%s may not', (_what, how) => {
    expect(access.standing(asking(how), undefined)).toBe('closed');
  });

  test.each(['ADDRESS_HEADER', 'HOST_HEADER', 'PROTOCOL_HEADER'])(
    'nobody may where %s says that a proxy stands in front',
    (name) => {
      expect(createAccess({ [name]: 'x-forwarded-for' }).standing(asking(), undefined)).toBe('closed');
    }
  );

  test('no key opens it', () => {
    expect(access.hasKey).toBe(false);
    expect(access.unlock('', '127.0.0.1')).toEqual({ outcome: 'wrong' });
    expect(access.unlock(KEY, '127.0.0.1')).toEqual({ outcome: 'wrong' });
  });
});

describe('with a key', () => {
  test('this machine is asked as everybody is', () => {
    const { access } = locked();
    expect(access.standing(asking(), undefined)).toBe('locked');
    const session = sessionOf(access);
    expect(access.standing(asking(), session)).toBe('open');
    expect(
      access.standing(asking({ at: 'https://fristvaerk.example.org', address: '10.0.0.7' }), session)
    ).toBe('open');
  });

  test('a session holds nothing of the key and is another each time', () => {
    const { access } = locked();
    const [one, other] = [sessionOf(access), sessionOf(access)];
    expect(one).not.toBe(other);
    expect(one).not.toContain(KEY);
    for (const encoding of ['hex', 'base64url'] as const) {
      expect(one).not.toContain(createHash('sha256').update(KEY).digest(encoding));
    }
  });

  test('a session ends after a week, when it is locked, and with another key', () => {
    const { access, clock } = locked();
    const session = sessionOf(access);
    // A restart, or another process with the same key.
    expect(locked().access.standing(asking(), session)).toBe('open');
    const other = createAccess({ FRISTVAERK_KEY: `${KEY}3` }, () => START);
    expect(other.standing(asking(), session)).toBe('locked');
    clock.now += SESSION_SECONDS * 1000 - 1000;
    expect(access.standing(asking(), session)).toBe('open');
    clock.now += 1000;
    expect(access.standing(asking(), session)).toBe('locked');
    const next = sessionOf(access);
    access.lock(next);
    expect(access.standing(asking(), next)).toBe('locked');
    expect(access.standing(asking(), sessionOf(access))).toBe('open');
  });

  test('a session that was made up, changed or lengthened is none', () => {
    const { access } = locked();
    const session = sessionOf(access);
    const [end = '', chance = '', proof = ''] = session.split('.');
    const changed = proof.startsWith('A') ? `B${proof.slice(1)}` : `A${proof.slice(1)}`;
    for (const wrong of [
      undefined,
      '',
      KEY,
      `${Number(end) + 1}.${chance}.${proof}`,
      `${end}.${chance}.${changed}`,
      `${end}.${chance}`,
      `${end}.${chance}.`,
      `${session}\n`,
      `9999999999999.${chance}.${proof}`,
      'x'.repeat(100_000)
    ]) {
      expect(access.standing(asking(), wrong)).toBe('locked');
    }
  });

  test('six wrong keys in a row cost a wait that doubles, the right key too, and no other address', () => {
    const { access, clock } = locked();
    for (let i = 0; i < 5; i++) expect(access.unlock('forkert', '10.0.0.7')).toEqual({ outcome: 'wrong' });
    expect(access.unlock(KEY, '10.0.0.7')).toEqual({ outcome: 'slow', seconds: 1 });
    expect(access.unlock(KEY, '10.0.0.8').outcome).toBe('open');
    clock.now += 1000;
    expect(access.unlock('forkert', '10.0.0.7')).toEqual({ outcome: 'wrong' });
    expect(access.unlock(KEY, '10.0.0.7')).toEqual({ outcome: 'slow', seconds: 2 });
    for (let i = 0; i < 30; i++) {
      clock.now += 300_000;
      expect(access.unlock('forkert', '10.0.0.7')).toEqual({ outcome: 'wrong' });
    }
    expect(access.unlock(KEY, '10.0.0.7')).toEqual({ outcome: 'slow', seconds: 300 });
    clock.now += 300_000;
    expect(access.unlock(KEY, '10.0.0.7').outcome).toBe('open');
    expect(access.unlock('forkert', '10.0.0.7')).toEqual({ outcome: 'wrong' });
  });

  test('an IPv6 network is one address', () => {
    const { access } = locked();
    for (let i = 0; i < 5; i++) access.unlock('forkert', `2001:db8:1:2::${i}`);
    expect(access.unlock(KEY, '2001:db8:1:2:ffff::9').outcome).toBe('slow');
    expect(access.unlock(KEY, '2001:db8:1:3::9').outcome).toBe('open');
  });
});

describe('a key', () => {
  test('is what is set, without the spaces around it', () => {
    expect(keyIn({ FRISTVAERK_KEY: ` ${KEY}\n` })).toBe(KEY);
    expect(keyIn({ FRISTVAERK_KEY: '  ' })).toBeUndefined();
    expect(keyIn({})).toBeUndefined();
  });

  test('of fewer than 16 characters is refused', () => {
    expect(() => keyIn({ FRISTVAERK_KEY: 'x'.repeat(15) })).toThrow('FRISTVAERK_KEY');
    expect(keyIn({ FRISTVAERK_KEY: 'x'.repeat(16) })).toBe('x'.repeat(16));
  });

  test('is compared whole, whatever the lengths', () => {
    expect(isSame(KEY, KEY)).toBe(true);
    for (const wrong of ['', KEY.slice(1), `${KEY}x`, KEY.toUpperCase(), 'æ'.repeat(24)]) {
      expect(isSame(wrong, KEY)).toBe(false);
    }
  });
});

test.each([
  ['/modeller/1?a=b', '/modeller/1?a=b'],
  ['/../x', '/x'],
  [null, '/'],
  ['', '/'],
  ['modeller', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\u0000//evil.example', '/%00//evil.example']
])('after unlocking, %j leads to %j', (asked, place) => {
  expect(placeWithin(asked, new URL(`${HERE}/laas-op`))).toBe(place);
});
