import { describe, expect, it } from 'vitest';
import type { Probe } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

/** Each flow has a group that does one case a day; eight days in four months. Cases of the second flow go on to the third. */
function observed(probes: readonly Probe[]) {
  const plan = planOf({
    days: 8,
    months: 4,
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [3] } },
      {
        dueAfter: 5,
        steps: [{ line: 1, work: [1] }],
        backlog: { step: 0, perDay: [20] },
        choices: [[{ share: 1, birth: 1 }]]
      },
      { dueAfter: 5, steps: [{ line: 2, work: [1] }] }
    ],
    births: [
      { flow: 0, delay: [1] },
      { flow: 2, delay: [1] }
    ],
    lines: [0, 1, 2].map(() => ({ order: 'due', priorityClass: 1 })),
    groups: [0, 1, 2].map((line) => ({
      capacity: 1,
      lanes: [{ lines: [line], discipline: 'earliestDue', reservedShare: 0 }]
    })),
    probes
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: true });
  const { reachedOn, needed, before, progress } = tally;
  return probes.map((_, p) => ({
    reachedOn: reachedOn[p],
    needed: needed[p],
    before: before[p],
    progress: Array.from(progress.subarray(4 * p, 4 * p + 4))
  }));
}

describe('how far cases have come', () => {
  it('is told by month, and the days until they are enough', () => {
    expect(
      observed([
        { flows: [1], births: [], before: 0, needed: 3 },
        { flows: [0, 1], births: [], before: 2, needed: 7 },
        { flows: [1], births: [], before: 0, needed: 4 }
      ])
    ).toEqual([
      { reachedOn: 3, needed: 3, before: 0, progress: [2, 4, 6, 8] },
      // Two a day for three days, then one: 4, 6, 8 at the end of the third.
      { reachedOn: 3, needed: 7, before: 2, progress: [6, 9, 11, 13] },
      { reachedOn: 4, needed: 4, before: 0, progress: [2, 4, 6, 8] }
    ]);
  });

  it('may be enough before the first day, or never', () => {
    expect(
      observed([
        { flows: [0], births: [], before: 5, needed: 5 },
        { flows: [0], births: [], before: 5, needed: 9 }
      ])
    ).toEqual([
      { reachedOn: 0, needed: 5, before: 5, progress: [7, 8, 8, 8] },
      { reachedOn: -1, needed: 9, before: 5, progress: [7, 8, 8, 8] }
    ]);
  });

  it('leaves out those that go on in another of the flows, until they have closed there', () => {
    // Closed there the day after: on each day one fewer than have closed first.
    expect(observed([{ flows: [1, 2], births: [1], before: 0, needed: 2 }])).toEqual([
      { reachedOn: 3, needed: 2, before: 0, progress: [1, 3, 5, 7] }
    ]);
  });
});
