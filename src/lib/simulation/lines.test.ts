import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUE, NEXT, RECEIVED, takeEntry } from './entries.ts';
import { clearKey, firstKey, joinLater, joinLine, leaveLine, nextKey } from './lines.ts';
import { reset } from './reset.ts';
import { createState, type State } from './state.ts';
import { planOf } from './test-plan.ts';

/** Room for two lines, by day received and by day due. */
function twoLines(): State {
  const state = createState(
    planOf({
      days: 90,
      flows: [{ dueAfter: 40, steps: [{ line: 0, work: [1] }] }],
      lines: [
        { order: 'received', priorityClass: 1 },
        { order: 'due', priorityClass: 1 }
      ],
      groups: [{ capacity: 1, lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }] }]
    })
  );
  reset(state, 1, 0, false);
  return state;
}

function entryWith(state: State, received: number, due: number): number {
  const entry = takeEntry(state);
  state.entries[entry + RECEIVED] = received;
  state.entries[entry + DUE] = due;
  return entry;
}

interface Waiting {
  key: number;
  entry: number;
}

const someOperation = fc.oneof(
  fc.record({ join: fc.constant(true), line: fc.nat(1), received: fc.nat(99), due: fc.nat(140) }),
  fc.record({ join: fc.constant(false), line: fc.nat(1), received: fc.nat(140), due: fc.constant(0) })
);

describe('a line', () => {
  it('is a list sorted by its key, first come first among equals', () => {
    fc.assert(
      fc.property(fc.array(someOperation, { maxLength: 200 }), (operations) => {
        const state = twoLines();
        const lists: [Waiting[], Waiting[]] = [[], []];
        for (const { join, line, received, due } of operations) {
          const list = lists[line as 0 | 1];
          if (join) {
            const entry = entryWith(state, received, due);
            joinLine(state, line, entry);
            list.push({ key: line === 0 ? received : due, entry });
          } else {
            const from = received;
            const keys = list.map(({ key }) => key).filter((key) => key >= from);
            const next = nextKey(state, line, from);
            expect(next).toBe(keys.length > 0 ? Math.min(...keys) : -1);
            if (next >= 0) {
              const first = list.findIndex(({ key }) => key === next);
              expect(state.head[line * state.plan.horizon + next]).toBe(list[first]!.entry);
              leaveLine(state, line, next);
              list.splice(first, 1);
            }
          }
          expect(firstKey(state, line)).toBe(list.length > 0 ? Math.min(...list.map(({ key }) => key)) : -1);
        }
      }),
      { seed: 20250901, numRuns: 200 }
    );
  });

  it('looks for keys to the last one there is', () => {
    const state = twoLines();
    const last = state.plan.horizon - 1;
    joinLine(state, 1, entryWith(state, 0, last));
    for (const from of [0, 31, 32, last]) expect(nextKey(state, 1, from)).toBe(last);
    expect(nextKey(state, 1, state.plan.horizon)).toBe(-1);
    expect(nextKey(state, 1, state.plan.horizon + 64)).toBe(-1);
    expect(nextKey(state, 0, 0)).toBe(-1);
  });

  it('does not look into the next line beyond its own last key', () => {
    const state = twoLines();
    joinLine(state, 1, entryWith(state, 0, 3));
    for (let from = 0; from < state.wordsPerLine * 32 + 64; from++) expect(nextKey(state, 0, from)).toBe(-1);
  });

  it.each([0, 31, 32, 63, 77])('gives up all entries of the key %i, in their order, and no others', (key) => {
    const state = twoLines();
    const others = [key === 0 ? 95 : key - 1, key + 1];
    for (const other of others) joinLine(state, 1, entryWith(state, 0, other));
    joinLine(state, 0, entryWith(state, key, 0));
    const entries = [1, 2, 3].map(() => entryWith(state, 0, key));
    for (const entry of entries) joinLine(state, 1, entry);
    const given: number[] = [];
    for (let entry = clearKey(state, 1, key); entry !== 0; entry = state.entries[entry + NEXT]!)
      given.push(entry);
    expect(given).toEqual(entries);
    expect(firstKey(state, 1)).toBe(Math.min(...others));
    expect(nextKey(state, 1, key)).toBe(key + 1);
    expect(nextKey(state, 0, 0), 'of the other line').toBe(key);
    // The key can be filled again.
    const again = entryWith(state, 0, key);
    joinLine(state, 1, again);
    expect(clearKey(state, 1, key)).toBe(again);
    expect(state.entries[again + NEXT]).toBe(0);
  });
});

describe('entries that join later', () => {
  it('stand in the order in which they were put, day by day, and are dropped beyond the end', () => {
    const state = twoLines();
    const end = state.plan.past + state.plan.days;
    const days = [40, 41, 40, end - 1, 40, end, end + 5];
    const entries = days.map(() => entryWith(state, 0, 0));
    days.forEach((day, i) => joinLater(state, day, entries[i]!));
    const on = (day: number) => {
      const found: number[] = [];
      for (let entry = state.joinHead[day]!; entry !== 0; entry = state.entries[entry + NEXT]!)
        found.push(entry);
      return found;
    };
    expect(on(40)).toEqual([entries[0], entries[2], entries[4]]);
    expect(on(41)).toEqual([entries[1]]);
    expect(on(end - 1)).toEqual([entries[3]]);
  });
});
