import { describe, expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState } from './state.ts';
import { LEAD_CLASSES, createTally, type Tally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const DAYS = 300;
const WAITS = [0, 2, 2, 3, 5, 8, 13, 21, 34, 55];
const all = { lines: [0], discipline: 'firstReceived', reservedShare: 0 } as const;

const withWaits = (more: Partial<Sketch>): Plan =>
  planOf({
    days: DAYS,
    months: 1,
    flows: [],
    lines: [{ order: 'received', priorityClass: 1 }],
    groups: [{ capacity: 1_000_000, lanes: [all] }],
    ...more
  });

function expectedRun(plan: Plan): Tally {
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 0, replication: 0, expected: true });
  return tally;
}

/** Lead times of a flow's closed cases, class by class. */
function leadsOf(plan: Plan, tally: Tally, flow: number): number[] {
  const leads = new Array<number>(LEAD_CLASSES).fill(0);
  for (let month = 0; month < plan.months; month++)
    for (let lead = 0; lead < LEAD_CLASSES; lead++)
      leads[lead]! += tally.leadTimes[(flow * plan.months + month) * LEAD_CLASSES + lead]!;
  return leads;
}

/** Largest difference between the cases with a lead time of at most so many days, and their share by the table of waits. */
function unevenness(leads: readonly number[], waits: readonly number[]): number {
  const cases = leads.reduce((a, b) => a + b, 0);
  let [seen, worst] = [0, 0];
  leads.forEach((count, lead) => {
    seen += count;
    const share = waits.filter((wait) => Math.max(1, wait) <= lead).length / waits.length;
    worst = Math.max(worst, Math.abs(seen - share * cases));
  });
  return worst;
}

/**
 * n·D_n ≤ 3 + c·ln n for multiples of a number whose partial quotients are bounded; c is below 7 for those that waits and intervals
 * are dealt by (the bound of `random.test.ts`).
 */
const mostUneven = (cases: number): number => 3 + 7 * Math.log(cases);

describe('waits of the expected run', () => {
  const steps = [
    { line: 0, work: [1], wait: WAITS },
    { line: 0, work: [1] }
  ];

  it('are dealt evenly to cases from outside', () => {
    // Received early enough for the longest wait to be over.
    const plan = withWaits({ flows: [{ dueAfter: 10, steps, perDay: 7.3 }] });
    plan.arrivalDay.fill(0, plan.past + DAYS - 60);
    const leads = leadsOf(plan, expectedRun(plan), 0);
    const cases = leads.reduce((a, b) => a + b, 0);
    expect(cases).toBe(Math.floor(7.3 * (DAYS - 60)));
    expect(unevenness(leads, WAITS)).toBeLessThan(mostUneven(cases));
  });

  it('are dealt evenly to a backlog', () => {
    const plan = withWaits({
      flows: [{ dueAfter: 10, steps, backlog: { step: 0, perDay: [0, 0, 0, 700] } }]
    });
    // Received the day before the start: every lead time is a day longer than the wait.
    const leads = leadsOf(plan, expectedRun(plan), 0).slice(1);
    expect(leads.reduce((a, b) => a + b, 0)).toBe(700);
    expect(unevenness(leads, WAITS)).toBeLessThan(mostUneven(700));
  });

  it('are dealt evenly to follow-ups', () => {
    const plan = withWaits({
      flows: [{ dueAfter: 0, steps }],
      stocks: [
        { flow: 0, firstDue: Array.from({ length: 500 }, (_, i) => i % 50), interval: [5000], earliest: 0 }
      ]
    });
    const leads = leadsOf(plan, expectedRun(plan), 0);
    expect(leads.reduce((a, b) => a + b, 0)).toBe(500);
    expect(unevenness(leads, WAITS)).toBeLessThan(mostUneven(500));
  });

  it('of two steps are dealt independently of each other', () => {
    const plan = withWaits({
      flows: [
        {
          dueAfter: 10,
          steps: [
            { line: 0, work: [1], wait: [1, 10] },
            { line: 0, work: [1], wait: [1, 20] },
            { line: 0, work: [1] }
          ],
          perDay: 8
        }
      ]
    });
    plan.arrivalDay.fill(0, plan.past + DAYS - 60);
    const leads = leadsOf(plan, expectedRun(plan), 0);
    const cases = 8 * (DAYS - 60);
    const quarters = [2, 11, 21, 30].map((lead) => leads[lead]!);
    expect(quarters.reduce((a, b) => a + b, 0)).toBe(cases);
    // No further from a quarter each than draws by chance would be: chi-square of three degrees of freedom below 3 + 4√6.
    const chiSquare = quarters.reduce((sum, count) => sum + (count - cases / 4) ** 2 / (cases / 4), 0);
    expect(chiSquare).toBeLessThan(3 + 4 * Math.sqrt(6));
  });
});

describe('intervals and stays of the expected run', () => {
  it('are dealt evenly to follow-ups', () => {
    const interval = [10, 20, 30, 40];
    const plan = withWaits({
      months: DAYS,
      flows: [{ dueAfter: 0, steps: [{ line: 0, work: [1] }] }],
      stocks: [{ flow: 0, firstDue: Array.from({ length: 400 }, () => 0), interval, earliest: 0 }]
    });
    const { closed } = expectedRun(plan).counts;
    expect(closed[0]).toBe(400);
    // Nobody else's second follow-up falls due on day 10 than of those who were dealt the first quarter.
    expect(Math.abs(closed[10]! - 100)).toBeLessThan(mostUneven(400));
  });

  it('grant the share exactly, to one case', () => {
    const plan = withWaits({
      months: DAYS,
      flows: [
        { dueAfter: 5, steps: [{ line: 0, work: [1] }], perDay: 3, grants: [{ stock: 0, share: 0.37 }] },
        { dueAfter: 0, steps: [{ line: 0, work: [1] }] }
      ],
      stocks: [{ flow: 1, firstDue: [], interval: [100], earliest: 0 }]
    });
    const { active } = expectedRun(plan).counts;
    for (let day = 0; day < DAYS; day++)
      expect(Math.abs(active[DAYS + day]! - 0.37 * 3 * (day + 1))).toBeLessThan(1);
  });
});

describe('hours of the expected run', () => {
  it('are the mean, rounded to whole units, and as many cases close as they suffice for', () => {
    const plan = withWaits({
      months: DAYS,
      flows: [{ dueAfter: 10, steps: [{ line: 0, work: [2, 3, 7] }], perDay: 9 }],
      groups: [{ capacity: 30, lanes: [all] }]
    });
    const tally = expectedRun(plan);
    let [worked, closed] = [0, 0];
    for (let day = 0; day < DAYS; day++) {
      worked += tally.worked[day]!;
      closed += tally.counts.closed[day]!;
      expect(closed).toBe(Math.floor(worked / 4));
      expect(tally.worked[day]).toBe(30);
    }
  });
});
