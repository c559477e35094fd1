import { describe, expect, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { replicate } from '../../src/lib/simulation/replicate.ts';
import { createState } from '../../src/lib/simulation/state.ts';
import { LEAD_CLASSES, createTally, type Tally } from '../../src/lib/simulation/tally.ts';
import { SEED, ratioOf, sum } from '../theory/measure.ts';

/**
 * When which caseload: six advisers, cases of a size beside an adviser's day (exponential, Poisson arrivals, a deadline of four times its size and at least two days; and of ten times),
 * in a pooled, a shared and a personal group. Days count from the day of receipt; the table is printed, and stands in docs/MODEL.md.
 */
const ADVISERS = 6;
const WARM_UP = 300;
const DAYS = 1500;
const CASELOADS = ['pooled', 'shared', 'personal'] as const;

const deadlineOf = (size: number): number => Math.max(2, 4 * size);

function planOf(size: number, load: number, caseload: (typeof CASELOADS)[number]) {
  const months = DAYS / 100;
  return plainPlan({
    days: DAYS,
    months,
    flows: [
      {
        dueAfterDays: deadlineOf(size),
        arrivalsPerDay: (load * ADVISERS) / size,
        steps: [{ hours: gammaFromMean(size, 1) }]
      }
    ],
    groups: [
      {
        hoursPerDay: ADVISERS,
        ...(caseload !== 'pooled' && { caseload, advisers: ADVISERS }),
        lanes: [{ serves: [0], discipline: 'firstReceived' }]
      }
    ]
  });
}

/** Closed cases, days and cases on time after the warm-up, and lead times day by day. */
function lookAt(tally: Tally, months: number) {
  const from = (WARM_UP / DAYS) * months;
  const after = (counts: Int32Array | Float64Array) => sum(counts.subarray(from, months));
  const leads = new Float64Array(LEAD_CLASSES);
  for (let month = from; month < months; month++)
    for (let lead = 0; lead < LEAD_CLASSES; lead++)
      leads[lead]! += tally.leadTimes[month * LEAD_CLASSES + lead]!;
  const { closed, leadDays, closedOnTime } = tally.counts;
  return { closed: after(closed), leadDays: after(leadDays), onTime: after(closedOnTime), leads };
}

function measure(size: number, load: number, caseload: (typeof CASELOADS)[number], runs: number) {
  const plan = planOf(size, load, caseload);
  const state = createState(plan);
  const tally = createTally(plan);
  const read = (replication: number, expected: boolean) => {
    replicate(state, tally, { seed: SEED, replication, expected });
    return lookAt(tally, plan.months);
  };
  const each = Array.from({ length: runs }, (_, replication) => read(replication, false));
  const closed = each.map((run) => run.closed);
  const leads = each.reduce(
    (all, run) => all.map((cases, lead) => cases + run.leads[lead]!),
    new Float64Array(LEAD_CLASSES)
  );
  let below = 0;
  const at80 = leads.findIndex((cases) => (below += cases) >= 0.8 * sum(closed));
  const expected = read(0, true);
  return {
    lead: ratioOf(
      each.map((run) => run.leadDays),
      closed
    ),
    onTime: ratioOf(
      each.map((run) => run.onTime),
      closed
    ),
    at80,
    onTimeLater: sum(leads.subarray(0, Math.max(2, 10 * size) + 1)) / sum(closed),
    expected: { lead: expected.leadDays / expected.closed, onTime: expected.onTime / expected.closed }
  };
}

describe('when which caseload', () => {
  it.each([
    [0.05, 0.8, 6],
    [0.05, 0.95, 6],
    [0.25, 0.8, 16],
    [0.25, 0.95, 16],
    [1, 0.8, 30],
    [1, 0.95, 30],
    [5, 0.8, 60],
    [5, 0.95, 60]
  ])('cases of %f of a day, load %f', { timeout: 300_000 }, (size, load, runs) => {
    const [pooled, shared, personal] = CASELOADS.map((caseload) => {
      const one = measure(size, load, caseload, runs);
      const { lead, onTime, onTimeLater, at80, expected } = one;
      console.log(
        `| ${size} | ${load} | ${caseload} | ${lead.mean.toFixed(2)} ± ${lead.error.toFixed(2)} | ${at80} | ` +
          `${(100 * onTime.mean).toFixed(1)} ± ${(100 * onTime.error).toFixed(1)} | ` +
          `${(100 * onTimeLater).toFixed(1)} | ` +
          `${expected.lead.toFixed(2)} | ${(100 * expected.onTime).toFixed(1)} |`
      );
      return one;
    });
    // A case has a person of its own for its work: beside the wait it lasts its size, less what a step rounds off.
    const apart = (one: typeof pooled, other: typeof pooled) =>
      4 * Math.hypot(one!.lead.error, other!.lead.error);
    expect(shared!.lead.mean).toBeGreaterThan(pooled!.lead.mean - apart(shared, pooled));
    expect(personal!.lead.mean).toBeGreaterThan(shared!.lead.mean - apart(personal, shared));
  });
});
