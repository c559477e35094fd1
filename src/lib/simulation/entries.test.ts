import { describe, expect, it } from 'vitest';
import { COUNT, ENTRY_SIZE, freeEntry, takeEntry, twiceAsLong } from './entries.ts';
import { reset } from './reset.ts';
import { createState, type State } from './state.ts';
import { planOf, type SketchGroup } from './test-plan.ts';

const lanes = [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 } as const];

function stateOf(group: Partial<SketchGroup>): State {
  const state = createState(
    planOf({
      days: 10,
      flows: [{ dueAfter: 5, steps: [{ line: 0, work: [1] }] }],
      lines: [{ order: 'received', priorityClass: 1 }],
      groups: [{ capacity: 1, lanes, ...group }]
    })
  );
  reset(state, 1, 0, false);
  return state;
}

const personal = { caseload: 'personal', posts: [{ capacity: 1 }] } as const;
const pressed = {
  pressure: { normalQueueDays: 5, handlingCut: 0.5, extraReturnShare: 0, overtimeShare: 0 }
} as const;

describe('the pool of entries', () => {
  it.each([
    ['a pooled group', {}],
    ['a personal group', personal],
    ['a group under pressure', pressed]
  ])('has a place of its own for each, and keeps what stands in them while it grows: %s', (_name, group) => {
    const state = stateOf(group);
    const places = Math.floor(state.entries.length / ENTRY_SIZE);
    const taken = Array.from({ length: places + 5 }, (_, i) => {
      const entry = takeEntry(state);
      for (let field = 0; field < ENTRY_SIZE; field++) state.entries[entry + field] = 10 * i + field;
      if (state.desks.personal) state.desks.holder[entry / ENTRY_SIZE] = i;
      if (state.pressure.used) state.pressure.isOutside[entry / ENTRY_SIZE] = 1 + (i % 2);
      return entry;
    });
    // 0 is no entry.
    expect(taken).toEqual(taken.map((_, i) => (i + 1) * ENTRY_SIZE));
    expect(state.entries).toHaveLength(2 * places * ENTRY_SIZE);
    for (const [i, entry] of taken.entries()) {
      expect(state.entries[entry + COUNT]).toBe(10 * i + COUNT);
      if (state.desks.personal) expect(state.desks.holder[entry / ENTRY_SIZE]).toBe(i);
      if (state.pressure.used) expect(state.pressure.isOutside[entry / ENTRY_SIZE]).toBe(1 + (i % 2));
    }
    expect(state.desks.holder).toHaveLength(state.desks.personal ? 2 * places : 0);
    if (state.pressure.used) expect(state.pressure.isOutside).toHaveLength(2 * places);
  });

  it('gives the place that was given back last first, and then new ones', () => {
    const state = stateOf({});
    const [first, second, third] = [1, 2, 3].map(() => takeEntry(state)) as [number, number, number];
    freeEntry(state, first);
    freeEntry(state, third);
    expect([1, 2, 3].map(() => takeEntry(state))).toEqual([third, first, third + ENTRY_SIZE]);
    expect(second).toBe(2 * ENTRY_SIZE);
  });

  it('gives a place that nobody holds: one that has been used, or that was used in another replication', () => {
    const state = stateOf(personal);
    const [first, second] = [takeEntry(state), takeEntry(state)];
    state.desks.holder.fill(1025);
    freeEntry(state, first);
    expect(takeEntry(state)).toBe(first);
    expect(state.desks.holder[first / ENTRY_SIZE]).toBe(0);
    expect(state.desks.holder[second / ENTRY_SIZE]).toBe(1025);
    reset(state, 1, 1, false);
    takeEntry(state);
    expect(takeEntry(state)).toBe(second);
    expect(state.desks.holder[second / ENTRY_SIZE]).toBe(0);
  });

  it('has room for the marks of more entries already where it took them over', () => {
    const state = stateOf(pressed);
    const longer = new Uint8Array(8 * state.pressure.isOutside.length).fill(1);
    state.pressure.isOutside = longer;
    const places = state.entries.length / ENTRY_SIZE;
    for (let i = 0; i < places; i++) takeEntry(state);
    expect(state.pressure.isOutside).toBe(longer);
  });
});

it('a list twice as long begins with the same numbers', () => {
  expect([...twiceAsLong(Int32Array.of(3, -1, 7))]).toEqual([3, -1, 7, 0, 0, 0]);
});
