import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, documentHash } from './hash.ts';
import { sha256Hex } from './sha-256.ts';
import { smallInput, smallModel } from './testing.ts';

async function platformHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('SHA-256', () => {
  // FIPS 180-4 examples.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
  ])('of %.20s', (text, digest) => expect(sha256Hex(text)).toBe(digest));

  it('agrees with the platform at every length about the block size', async () => {
    for (let length = 0; length < 200; length++) {
      const text = 'å'.repeat(length);
      expect(sha256Hex(text)).toBe(await platformHash(text));
    }
  });

  it('agrees with the platform on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        expect(sha256Hex(text)).toBe(await platformHash(text));
      })
    );
  });
});

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'å"'] }, '{"a":[true,null,"å\\""],"b":1}'],
    [{ b: undefined, a: -0 }, '{"a":0}'],
    [{ '10': 1, '9': 2, å: 3, z: 4, Z: 5 }, '{"10":1,"9":2,"Z":5,"z":4,"å":3}'],
    [0.1 + 0.2, '0.30000000000000004']
  ])('of %j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it.each([NaN, Infinity, undefined, () => 1, 1n])('refuses %s', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  it('reads back as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
  });
});

describe('the hash of a document', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reversed(inner)])
    );
  };

  it('does not depend on the order of keys or on being read', () => {
    expect(documentHash(reversed(smallInput()))).toBe(documentHash(smallModel()));
  });

  it('changes with any value', () => {
    const other = smallModel((draft) => (draft.run.seed = 43));
    expect(documentHash(other)).not.toBe(documentHash(smallModel()));
  });
});
