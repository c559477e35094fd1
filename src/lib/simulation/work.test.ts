import { describe, expect, it } from 'vitest';
import { CASE_SIZE, OCCURRENCE } from './cohorts.ts';
import { caseBits, memberAfter, sample } from './draws.ts';
import { COUNT, DUE, FROM, RECEIVED, STEP } from './entries.ts';
import { firstKey } from './lines.ts';
import { TABLE_SIZE, type Plan } from './plan.ts';
import { Purpose } from './random.ts';
import { begin } from './replicate.ts';
import { createState, type State } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';
import { workThrough } from './work.ts';

const CASES = 6000;
const some = (from: number) => Array.from({ length: 16 }, (_, i) => from + 5 * i);

/** Cases at the second of two steps, from outside or active, of which one in a thousand takes very long. */
function plan(cases: number): Plan {
  const steps = [
    { line: 0, work: some(500) },
    { line: 0, work: some(3) }
  ];
  const plain = planOf({
    days: 20,
    growth: 3,
    flows: [
      { dueAfter: 9, steps, backlog: { step: 1, perDay: [cases] } },
      { dueAfter: 0, steps: [{ line: 1, work: some(7) }] }
    ],
    stocks: [{ flow: 1, firstDue: Array.from({ length: cases }, () => 0), interval: [90], earliest: 2 }],
    lines: [
      { order: 'received', priorityClass: 1 },
      { order: 'received', priorityClass: 1 }
    ],
    groups: [{ capacity: 1, lanes: [{ lines: [0, 1], discipline: 'firstReceived', reservedShare: 0 }] }]
  });
  const { length } = plain.tables;
  const tables = Int32Array.from([
    ...plain.tables,
    ...Array.from({ length: TABLE_SIZE }, (_, i) => 1000 + i)
  ]);
  for (const { work } of [plain.flows[0]!.steps[1]!, plain.flows[1]!.steps[0]!])
    for (const sampler of work) tables[sampler + TABLE_SIZE - 1] = -length;
  return { ...plain, tables };
}

/** The state at the start, and the one entry of a line. */
function opened(line: number, expected = false, cases = CASES): { state: State; entry: number } {
  const given = plan(cases);
  const state = createState(given);
  begin(state, createTally(given), { seed: 7, replication: 2, expected });
  const row = state.firstRow[line]!;
  const entry = state.head[row * given.horizon + firstKey(state, row)]!;
  expect(state.entries[entry + COUNT]).toBe(cases);
  return { state, entry };
}

/** The work of every case of an entry on a day, each drawn for itself. */
function worksOf(state: State, entry: number, day: number): number[] {
  const { plan, entries } = state;
  const step = entries[entry + STEP]!;
  const index = state.stepIndex[step]!;
  const sampler = plan.flows[state.stepFlow[step]!]!.steps[index]!.work[plan.segmentOfDay[day]!]!;
  let member = entries[entry + FROM]!;
  return Array.from({ length: entries[entry + COUNT]! }, () => {
    const word = caseBits(state, entry, member, Purpose.WORK + 2 * index);
    member = memberAfter(state, entry, member);
    return sample(plan.tables, sampler, word);
  });
}

/** How many of them fit into some hours, what is left, and what the next one would have taken. */
function fitting(works: readonly number[], hours: number) {
  let [done, workLeft] = [0, hours];
  while (done < works.length && works[done]! <= workLeft) workLeft -= works[done++]!;
  return { done, workLeft, nextWork: works[Math.min(done, works.length - 1)] };
}

describe.each([
  ['from outside', 0],
  ['of a stock', 1]
])('cases %s', (_name, line) => {
  it('are worked through one by one, each with the work that is drawn for it, in either half of the run', () => {
    const { state, entry } = opened(line);
    const { past } = state.plan;
    for (const day of [past, past + 15]) {
      const works = worksOf(state, entry, day);
      expect(Math.max(...works)).toBeGreaterThanOrEqual(1000);
      const total = works.reduce((a, b) => a + b);
      for (const hours of [
        0,
        1,
        works[0]! - 1,
        works[0]!,
        works[0]! + works[1]!,
        9999,
        total - 1,
        total,
        total + 5
      ]) {
        const done = workThrough(state, entry, hours, day);
        const { workLeft, nextWork } = state;
        expect({ done, workLeft, nextWork }).toEqual(fitting(works, hours));
      }
    }
  });

  it('are worked through from any of them on, and active cases that have been followed up differently often', () => {
    const { state, entry } = opened(line);
    const [stock] = state.stocks;
    for (let n = 1; n < stock!.usedCases; n++)
      stock!.cases[n * CASE_SIZE + OCCURRENCE] = Math.floor(n / 3) % 4;
    for (let n = 0; n < 100; n++)
      state.entries[entry + FROM] = memberAfter(state, entry, state.entries[entry + FROM]!);
    state.entries[entry + COUNT] = CASES - 100;
    const works = worksOf(state, entry, state.plan.past);
    for (const hours of [works[0]!, 9999, 1e9]) {
      const done = workThrough(state, entry, hours, state.plan.past);
      const { workLeft, nextWork } = state;
      expect({ done, workLeft, nextWork }).toEqual(fitting(works, hours));
    }
  });

  it('take three times as long in the second half, of the same draws', () => {
    const { state, entry } = opened(line);
    const [before, after] = [0, 15].map((day) => worksOf(state, entry, state.plan.past + day));
    before!.forEach((work, i) => expect(after![i]).toBe(work >= 1000 ? work : 3 * work));
  });

  it('are worked through as far as they are asked for', () => {
    const { state, entry } = opened(line);
    const works = worksOf(state, entry, state.plan.past);
    expect(workThrough(state, entry, 1e9, state.plan.past, 3)).toBe(3);
    expect(state.workLeft).toBe(1e9 - works[0]! - works[1]! - works[2]!);
  });

  it('take less where their handling is cut: 0.7 of each, to a whole unit or more', () => {
    const { state, entry } = opened(line);
    const works = worksOf(state, entry, state.plan.past).map((work) => Math.ceil(work * 0.7));
    state.pressure.handlingFactor = 0.7;
    for (const hours of [0, works[0]!, works[0]! - 1, 9999, 1e9]) {
      const done = workThrough(state, entry, hours, state.plan.past);
      const { workLeft, nextWork } = state;
      expect({ done, workLeft, nextWork }).toEqual(fitting(works, hours));
    }
  });

  it('all take the mean without luck, and 0.7 of it where their handling is cut', () => {
    // (3 + 78) / 2 = 40.5 and (7 + 82) / 2 = 44.5, to a whole unit.
    const mean = [41, 45][line]!;
    const { state, entry } = opened(line, true);
    const spent = (hours: number) => {
      const done = workThrough(state, entry, hours, state.plan.past);
      return { done, workLeft: state.workLeft, nextWork: state.nextWork };
    };
    expect(spent(10 * mean - 1)).toEqual({ done: 9, workLeft: mean - 1, nextWork: mean });
    expect(spent(10 * mean)).toEqual({ done: 10, workLeft: 0, nextWork: mean });
    expect(spent(1e9).done).toBe(CASES);
    state.pressure.handlingFactor = 0.7;
    const cut = [29, 32][line]!;
    expect(spent(100)).toEqual({ done: 3, workLeft: 100 - 3 * cut, nextWork: cut });
  });

  it('are received before the start', () => {
    const { state, entry } = opened(line, false, 4);
    expect(state.entries[entry + RECEIVED]).toBe(state.plan.past - 1 - line);
    expect(state.entries[entry + DUE]).toBe(state.plan.past + (line === 0 ? 8 : 0));
  });
});
