import type { Discipline, Lane, Line } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

/** Lines in the order of the due day, and of the day a case was received. */
export const byDue: Line = { order: 'due', priorityClass: 1 };
export const byReceived: Line = { order: 'received', priorityClass: 1 };
/** A lane of some lines, with a share of its group's hours reserved. */
export const lane = (lines: number[], discipline: Discipline = 'earliestDue', reservedShare = 0): Lane => ({
  lines,
  discipline,
  reservedShare
});

/** Cases closed per flow and day. */
export function closedBy(sketch: Sketch): number[][] {
  const plan = planOf({ past: 30, ...sketch });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
  return plan.flows.map((_, flow) =>
    Array.from(tally.counts.closed.subarray(flow * plan.months, (flow + 1) * plan.months))
  );
}

/** `cases` received some days before the start, the last of them the day before. */
export const waiting = (
  line: number,
  cases: number[],
  work: number,
  dueAfter: number
): Sketch['flows'][number] => ({
  dueAfter,
  steps: [{ line, work: [work] }],
  backlog: { step: 0, perDay: cases }
});

/** Work units spent per flow and day. */
export function workedOn(sketch: Sketch): number[][] {
  const plan = planOf(sketch);
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication: 0, expected: false });
  return plan.flows.map((_, flow) =>
    Array.from(tally.workedOn.subarray(flow * plan.months, (flow + 1) * plan.months))
  );
}
