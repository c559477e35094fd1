import { describe, expect, it } from 'vitest';
import { CASE_SIZE, OCCURRENCE } from './cohorts.ts';
import { caseBits, onlyNumberOf, sample } from './draws.ts';
import { FROM, PLACE, SOURCE, takeEntry } from './entries.ts';
import { TABLE_SIZE } from './plan.ts';
import { Purpose } from './random.ts';
import { begin } from './replicate.ts';
import { createState, type State } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

const numbers = (of: (i: number) => number) => Array.from({ length: TABLE_SIZE }, (_, i) => of(i));

describe('a sampler', () => {
  // Stratum i is i, but stratum 7 is divided once more: into 10,000, 10,001, …
  const tables = Int32Array.from([
    ...numbers((i) => (i === 7 ? -TABLE_SIZE : i)),
    ...numbers((i) => 10_000 + i)
  ]);

  it.each([
    [0, 0],
    [0xffffffff, 1023],
    [8 * 2 ** 22, 8],
    [8 * 2 ** 22 - 1, 11_023],
    [7 * 2 ** 22, 10_000],
    [7 * 2 ** 22 + 300 * 2 ** 12 + 4095, 10_300]
  ])('gives by the bits %i, of which the first ten choose and the next ten divide, %i', (word, number) => {
    expect(sample(tables, 0, word)).toBe(number);
    expect(sample(Int32Array.from([99, ...tables.map((n) => (n < 0 ? n - 1 : n))]), 1, word)).toBe(number);
  });

  it.each<[string, number[], number]>([
    ['one number', numbers(() => 4), 4],
    ['another in its last stratum', numbers((i) => (i === TABLE_SIZE - 1 ? 5 : 4)), 0],
    ['another in its first stratum', numbers((i) => (i === 0 ? 5 : 4)), 0],
    [
      'the same where it is divided',
      [...numbers((i) => (i === 3 ? -TABLE_SIZE : 4)), ...numbers(() => 4)],
      4
    ],
    [
      'another where it is divided',
      [...numbers((i) => (i === 3 ? -TABLE_SIZE : 4)), ...numbers((i) => (i === 9 ? 5 : 4))],
      0
    ],
    [
      'its only other where it is divided',
      [...numbers((i) => (i === 3 ? -TABLE_SIZE : 4)), ...numbers(() => 5)],
      0
    ]
  ])('has only %s: %#', (_name, table, only) => {
    expect(onlyNumberOf(Int32Array.from(table), 0)).toBe(only);
  });
});

/** Two sources from outside and two stocks, each stock with three active cases that have been followed up 0, 1 and 2 times. */
function stateOf(expected: boolean, replication = 0): State {
  const steps = [
    { line: 0, work: [1, 2], wait: [1, 2] },
    { line: 0, work: [1, 2], wait: [1, 2] },
    { line: 0, work: [1, 2] }
  ];
  const plan = planOf({
    days: 20,
    flows: [
      { dueAfter: 9, steps, perDay: 1 },
      { dueAfter: 9, steps, perDay: 1 }
    ],
    stocks: [0, 1].map((flow) => ({ flow, firstDue: [15, 16, 17], interval: [30], earliest: 0 })),
    lines: [{ order: 'received', priorityClass: 1 }],
    groups: [{ capacity: 1, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
  });
  const state = createState(plan);
  begin(state, createTally(plan), { seed: 1, replication, expected });
  return state;
}

const EVERY_PURPOSE: readonly number[] = [
  ...[Purpose.COUNT, Purpose.ENTRY, Purpose.INTERVAL, Purpose.STAY],
  ...[0, 1, 2].flatMap((step) => [Purpose.WORK + 2 * step, Purpose.WAIT + 2 * step])
];

/** Every draw of some cases from outside and some active cases, for every purpose. */
function allDraws(state: State): number[] {
  const entry = takeEntry(state);
  const words: number[] = [];
  for (const purpose of EVERY_PURPOSE) {
    for (const source of [0, 1]) {
      state.entries[entry + SOURCE] = source;
      for (const place of [0, 1, 9]) {
        state.entries[entry + PLACE] = place;
        for (let ordinal = 0; ordinal < 10; ordinal++) words.push(caseBits(state, entry, ordinal, purpose));
      }
    }
    state.stocks.forEach((stock, k) => {
      state.entries[entry + SOURCE] = state.firstStockSource + k;
      for (let cases = 1; cases < stock.usedCases; cases++)
        for (const occurrence of [0, 1, 2]) {
          const activeCase = cases * CASE_SIZE;
          stock.cases[activeCase + OCCURRENCE] = occurrence;
          state.entries[entry + FROM] = activeCase;
          words.push(caseBits(state, entry, activeCase, purpose));
        }
    });
  }
  return words;
}

describe('draws of cases', () => {
  it('are never the same draw twice: of two sources, purposes, steps, places, ordinals, stocks or occurrences', () => {
    const words = [0, 1].flatMap((replication) => allDraws(stateOf(false, replication)));
    expect(words).toHaveLength(2 * 10 * (60 + 18));
    // Of n words drawn by chance, n²/2³³ pairs are the same on average: 0.0003 of these 1,560.
    expect(new Set(words.map((word) => word | 0)).size).toBe(words.length);
  });

  it('are dealt in turn without luck: from one running number to the next by the same step for every case and place', () => {
    const state = stateOf(true);
    const entry = takeEntry(state);
    for (const purpose of EVERY_PURPOSE) {
      const steps = new Set<number>();
      for (const [source, place] of [
        [0, 0],
        [1, 5]
      ] as const) {
        state.entries[entry + SOURCE] = source;
        state.entries[entry + PLACE] = place;
        for (let ordinal = 0; ordinal < 5; ordinal++)
          steps.add(
            (caseBits(state, entry, ordinal + 1, purpose) - caseBits(state, entry, ordinal, purpose)) | 0
          );
      }
      expect(steps.size).toBe(1);
      // An odd step visits every stratum before it comes back.
      expect([...steps][0]! & 1).toBe(1);
    }
  });
});
