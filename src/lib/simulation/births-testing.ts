import type { Choice, Plan } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { createTally, type Measure, type Tally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

/** A group with hours for whatever comes. */
export const ample = {
  capacity: 1_000_000,
  lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }]
} as const;

/** Applications of flow 0 close on the day they come; what closes may give birth to cases of the other flows, due after 3 days. */
export const withChoices = (choices: readonly Choice['options'][], more: Partial<Sketch> = {}): Plan =>
  planOf({
    days: 60,
    flows: [
      { dueAfter: 5, steps: [{ line: 0, work: [1, 3] }], perDay: 8, choices },
      { dueAfter: 3, steps: [{ line: 0, work: [2] }] },
      { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
    ],
    births: [
      { flow: 1, delay: [4] },
      { flow: 2, delay: [6] }
    ],
    lines: [{ order: 'due', priorityClass: 1 }],
    groups: [ample],
    ...more
  });

/** What a run counts, expected or drawn. */
export function run(plan: Plan, expected: boolean, replication = 0): Tally {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 5, replication, expected });
  return tally;
}

/** A measure of a flow, day by day. */
export const daysOf = (plan: Plan, tally: Tally, measure: Measure, flow: number): number[] =>
  Array.from(tally.counts[measure].subarray(flow * plan.months, (flow + 1) * plan.months));
/** The sum of some numbers. */
export const total = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);
