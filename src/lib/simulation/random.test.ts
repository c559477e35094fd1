import { describe, expect, it } from 'vitest';
import { Purpose, bits, dealingStep, mix, placeKey, streamKey, streamKey2, unit } from './random.ts';

const DRAWS = 1 << 17;

/** Chi-square of counts that should be equal, in standard deviations of its own law from its mean. */
function unevenness(counts: ArrayLike<number>): number {
  const cells = counts.length;
  let total = 0;
  for (let i = 0; i < cells; i++) total += counts[i]!;
  const even = total / cells;
  let chiSquare = 0;
  for (let i = 0; i < cells; i++) chiSquare += (counts[i]! - even) ** 2 / even;
  return (chiSquare - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

const top = (word: number, bitCount: number): number => word >>> (32 - bitCount);

/** The draw at an address; what is left out is 1. */
function drawAt(address: {
  seed?: number;
  replication?: number;
  identity?: number;
  purpose?: number;
  place?: number;
  ordinal?: number;
}): number {
  const { seed = 1, replication = 1, identity = 1, purpose = 1, place = 1, ordinal = 1 } = address;
  const key = streamKey(seed, replication, identity, purpose);
  return bits(placeKey(key, place), streamKey2(seed, replication, identity, purpose), ordinal);
}

/** Every way to walk through addresses: the next draw differs in one field. */
const WALKS: [string, (i: number) => number][] = [
  ['ordinals', (i) => drawAt({ ordinal: i })],
  ['places', (i) => drawAt({ place: i })],
  ['replications', (i) => drawAt({ replication: i })],
  ['identities', (i) => drawAt({ identity: i })],
  ['seeds', (i) => drawAt({ seed: i })],
  ['places and ordinals', (i) => drawAt({ place: i >> 5, ordinal: i & 31 })],
  [
    'replications, places and ordinals',
    (i) => drawAt({ replication: i >> 10, place: (i >> 5) & 31, ordinal: i & 31 })
  ],
  ['purposes', (i) => drawAt({ place: i >> 3, purpose: i & 7 })],
  ['the low bits of ordinals', (i) => drawAt({ ordinal: i }) << 16]
];

describe.each(WALKS)('draws along %s', { timeout: 60_000 }, (_name, draw) => {
  it('fill 4,096 strata as evenly as chance does', () => {
    const counts = new Int32Array(4096);
    for (let i = 0; i < DRAWS; i++) counts[top(draw(i), 12)]!++;
    expect(Math.abs(unevenness(counts))).toBeLessThan(4);
  });

  it('are independent of the draw before, and of the one eight before', () => {
    for (const apart of [1, 8]) {
      const counts = new Int32Array(4096);
      for (let i = 0; i < DRAWS; i++) counts[top(draw(i), 6) * 64 + top(draw(i + apart), 6)]!++;
      expect(Math.abs(unevenness(counts)), `${apart} apart`).toBeLessThan(4);
    }
  });
});

describe('draws at one place and ordinal', { timeout: 60_000 }, () => {
  const PAIRS: [string, object, object][] = [
    ['purposes', { purpose: Purpose.WORK }, { purpose: Purpose.WAIT }],
    ['replications', { replication: 0 }, { replication: 1 }],
    ['identities', { identity: 1 }, { identity: 2 }],
    ['seeds', { seed: 1 }, { seed: 2 }]
  ];

  it.each(PAIRS)('are independent between two %s', (_name, one, other) => {
    const counts = new Int32Array(4096);
    for (let i = 0; i < DRAWS / 2; i++) {
      const at = { place: i >> 6, ordinal: i & 63 };
      counts[top(drawAt({ ...at, ...one }), 6) * 64 + top(drawAt({ ...at, ...other }), 6)]!++;
    }
    expect(Math.abs(unevenness(counts))).toBeLessThan(4);
  });
});

describe('avalanche', { timeout: 60_000 }, () => {
  const TRIALS = 1 << 14;

  /** Per (input bit, output bit): how often flipping the one flipped the other. */
  function flips(f: (word: number, trial: number) => number): Int32Array {
    const counts = new Int32Array(32 * 32);
    for (let trial = 0; trial < TRIALS; trial++) {
      const word = Math.imul(trial, 0x9e3779b1) ^ (trial << 7);
      const value = f(word, trial);
      for (let input = 0; input < 32; input++) {
        let changed = value ^ f(word ^ (1 << input), trial);
        for (let output = 0; output < 32; output++, changed >>>= 1)
          counts[input * 32 + output]! += changed & 1;
      }
    }
    return counts;
  }

  it.each<[string, (word: number, trial: number) => number]>([
    ['mix', (word) => mix(word)],
    ['a place', (word) => placeKey(0x1234567, word)],
    ['the ordinal of a draw', (word, trial) => bits(0x7654321, mix(trial), word)],
    ['the place of a draw', (word, trial) => bits(word, mix(trial), 3)]
  ])('%s: each bit moves each bit of the result half of the time', (_name, f) => {
    const worst = flips(f).reduce((most, count) => {
      const deviation = Math.abs(count - TRIALS / 2) / Math.sqrt(TRIALS / 4);
      return Math.max(most, deviation);
    }, 0);
    // The largest of 1,024 standard normal deviations exceeds 5 once in 1,700 times.
    expect(worst).toBeLessThan(5);
  });
});

describe('a draw', () => {
  it('is the same whatever was drawn before it', () => {
    const forwards = Array.from({ length: 1000 }, (_, i) => drawAt({ place: i % 10, ordinal: i }));
    const backwards = Array.from({ length: 1000 }, (_, i) =>
      drawAt({ place: (999 - i) % 10, ordinal: 999 - i })
    );
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('depends on every part of its address', () => {
    const fields = ['seed', 'replication', 'identity', 'purpose', 'place', 'ordinal'] as const;
    const draws = new Set([drawAt({}), ...fields.map((field) => drawAt({ [field]: 2 }))]);
    expect(draws.size).toBe(fields.length + 1);
  });

  it.each([
    [0, 2 ** -33],
    [-1, 1 - 2 ** -33],
    [1 << 31, 0.5 + 2 ** -33]
  ])('of the word %i is %f as a number between 0 and 1', (word, number) => {
    expect(unit(word)).toBe(number);
  });
});

/**
 * Reckoned in Python from the definition, with whole numbers of any size modulo 2^32. A result names its seed, so an address has
 * the same draw in every version.
 */
describe.each<{ stream: [number, number, number, number]; place: number; ordinal: number; words: number[] }>([
  { stream: [0, 0, 0, 0], place: 0, ordinal: 0, words: [0xa33a7b1f, 0x210f914e, 0x105717f1] },
  { stream: [1, 0, 7, 4], place: 30, ordinal: 2, words: [0xe605b138, 0x8ffd4582, 0x1be2e8bb] },
  {
    stream: [20250901, 999, 1234567, 5],
    place: 4000,
    ordinal: 65536,
    words: [0x32f7a7d9, 0x16836bc1, 0xa81ebbb0]
  },
  {
    stream: [0xffffffff, 3, 0xffffffff, 11],
    place: 1,
    ordinal: 1,
    words: [0x9a2eefcb, 0x513e2a00, 0x087fb7e0]
  }
])('the address $stream, $place, $ordinal', ({ stream, place, ordinal, words }) => {
  it('has the key words and the draw that its definition gives', () => {
    const [key, key2] = [streamKey(...stream), streamKey2(...stream)];
    const draw = bits(placeKey(key, place), key2, ordinal);
    expect([key, key2, draw].map((word) => word >>> 0)).toEqual(words);
  });
});

describe('mix', { timeout: 60_000 }, () => {
  /** The word whose product with an odd number is 1, by Newton's method. */
  const inverseOf = (odd: number): number => {
    let inverse = odd;
    for (let i = 0; i < 5; i++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
    return inverse;
  };
  const unmix = (word: number): number => {
    let x = word ^ (word >>> 15) ^ (word >>> 30);
    x = Math.imul(x, inverseOf(0x735a2d97));
    x ^= (x >>> 15) ^ (x >>> 30);
    x = Math.imul(x, inverseOf(0x21f0aaad));
    return x ^ (x >>> 16);
  };

  it('can be undone, so that no two words become one', () => {
    const words = Int32Array.from({ length: 100_000 }, (_, i) => Math.imul(i, 0x9e3779b1) ^ i);
    expect(words.map((word) => unmix(mix(word)))).toEqual(words);
  });
});

describe('dealing', () => {
  /** Star discrepancy of the first n multiples of step/2^32, times n. */
  function discrepancy(step: number, n: number): number {
    const points = Float64Array.from({ length: n }, (_, i) => (Math.imul(i, step) >>> 0) / 2 ** 32).sort();
    let worst = 0;
    points.forEach((x, i) => (worst = Math.max(worst, i + 1 - n * x, n * x - i)));
    return worst;
  }

  /** Largest partial quotient of the continued fraction of step/2^32, up to denominators of n. */
  function largestQuotient(step: number, n: number): number {
    let [a, b] = [2 ** 32, step >>> 0];
    let [q, before] = [1, 0];
    let largest = 1;
    while (b > 0 && q <= n) {
      const quotient = Math.floor(a / b);
      largest = Math.max(largest, quotient);
      [q, before] = [quotient * q + before, q];
      [a, b] = [b, a % b];
    }
    return largest;
  }

  const golden = (1 + Math.sqrt(5)) / 2;
  const PURPOSES = Object.entries(Purpose);

  it.each(PURPOSES)(
    '%s: leaves no stratum behind (Kuipers & Niederreiter, ch. 2, theorem 3.4)',
    (_name, purpose) => {
      const step = dealingStep(purpose);
      for (const n of [10, 100, 1000, 30_000]) {
        const k = largestQuotient(step, n);
        const bound = 3 + (1 / Math.log(golden) + k / Math.log(k + 1)) * Math.log(n);
        expect(discrepancy(step, n)).toBeLessThanOrEqual(bound);
      }
    }
  );

  it('has an odd step of its own for every purpose, those of later steps among them', () => {
    const steps = Array.from({ length: 60 }, (_, purpose) => dealingStep(purpose));
    expect(new Set(steps).size).toBe(60);
    for (const step of steps) expect(Math.abs(step) % 2).toBe(1);
    // From the eighth on: a mix of the purpose's multiple of the golden ratio, made odd; in Python as above.
    expect([8, 9, 13].map((purpose) => steps[purpose]! >>> 0)).toEqual([0xa3772475, 0xee3e862d, 0x991e27d9]);
  });

  it('deals any two purposes independently of each other, no less evenly than chance', () => {
    for (let one = 0; one < 8; one++) {
      for (let other = 0; other < one; other++) {
        const counts = new Int32Array(256);
        for (let i = 0; i < 4096; i++) {
          const a = top(Math.imul(i, dealingStep(one)), 4);
          counts[a * 16 + top(Math.imul(i, dealingStep(other)), 4)]!++;
        }
        expect(unevenness(counts), `purposes ${one} and ${other}`).toBeLessThan(4);
      }
    }
  });
});
