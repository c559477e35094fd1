import type { Caseload } from './plan.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch, type SketchPost } from './test-plan.ts';

/** A line in the order in which cases were received. */
export const received = { order: 'received', priorityClass: 1 } as const;
/** A lane that takes the first received. */
export const lane = (lines: number[], reservedShare = 0) =>
  ({ lines, discipline: 'firstReceived', reservedShare }) as const;
/** The one run that is looked at. */
export const reading = { seed: 1, replication: 0, expected: false };

/** `cases` of 10 hours each at the start. */
export const sketch = (
  caseload: Caseload,
  cases: number,
  posts: readonly SketchPost[],
  more: Partial<Sketch> = {}
): Sketch => ({
  days: 12,
  flows: [{ dueAfter: 9, steps: [{ line: 0, work: [10] }], backlog: { step: 0, perDay: [cases] } }],
  lines: [received],
  groups: [{ capacity: 0, caseload, posts, handover: 3, lanes: [lane([0])] }],
  ...more
});

/** What a run counts. */
export function run(given: Sketch) {
  const plan = planOf(given);
  const tally = createTally(plan);
  replicate(createState(plan), tally, reading);
  return tally;
}

/** The state before a day of the run. */
export function stateBefore(given: Sketch, day: number) {
  const plan = planOf(given);
  const state = createState(plan);
  const tally = createTally(plan);
  begin(state, tally, reading);
  runDays(state, tally, plan.past, plan.past + day);
  return state;
}

/** Two advisers of 4 hours a day. */
export const fours: SketchPost[] = [{ capacity: 4 }, { capacity: 4 }];
