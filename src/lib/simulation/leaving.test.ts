import { describe, expect, it } from 'vitest';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

/** Three active cases whose stay is four days, and nobody to follow up on them. */
function dayByDay(firstDue: number[], expected: boolean) {
  const plan = planOf({
    days: 6,
    flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
    stocks: [{ flow: 0, firstDue, interval: [50], earliest: 0, stay: [4] }],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [{ capacity: 0, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected });
  const { active, open, overdue, withdrawn, received, receivedLeft } = tally.counts;
  return Object.fromEntries(
    Object.entries({ active, open, overdue, withdrawn, received, receivedLeft }).map(([measure, days]) => [
      measure,
      Array.from(days)
    ])
  );
}

describe('an active case whose stay ends', () => {
  it.each([false, true])(
    'leaves its stock in the morning, and its open follow-up is withdrawn (expected: %s)',
    (expected) => {
      // Due on day 1, on day 4 (which it does not live to see available) and on day 5.
      expect(dayByDay([1, 4, 5], expected)).toEqual({
        active: [3, 3, 3, 3, 0, 0],
        open: [0, 1, 1, 1, 0, 0],
        overdue: [0, 0, 1, 1, 0, 0],
        withdrawn: [0, 0, 0, 0, 1, 0],
        received: [0, 1, 0, 0, 0, 0],
        // It was overdue when it left.
        receivedLeft: [0, 0, 0, 0, 0, 0]
      });
    }
  );
});
