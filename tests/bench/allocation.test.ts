import { describe, expect, it } from 'vitest';
import { r1, r2 } from './reference-models.ts';
import { plainPlan, type PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { addReplication } from '../../src/lib/simulation/replicate.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaDistribution } from '../../src/lib/numerics/gamma-distribution.ts';
import { createMemory } from '../../src/lib/simulation/replications.ts';

/** Steps with outside waits, cases that become active cases, and active cases that leave. */
const withWaits: PlainModel = {
  days: 1300,
  months: 60,
  flows: [
    {
      dueAfterDays: 40,
      arrivalsPerDay: 12,
      steps: [
        { hours: gammaDistribution(2, 3), waitDays: gammaDistribution(3, 5) },
        { hours: gammaDistribution(2, 2) }
      ],
      grants: [{ stock: 0, share: 0.3 }]
    },
    { dueAfterDays: 0, steps: [{ hours: gammaDistribution(2, 2.5) }] }
  ],
  stocks: [
    {
      flow: 1,
      activeCases: 800,
      intervalDays: gammaDistribution(9, 20),
      earliestDaysBefore: 10,
      firstAvailableOver: 129,
      stayDays: fixedDistribution(300)
    }
  ],
  groups: [{ hoursPerDay: 170, lanes: [{ serves: [0, 1], discipline: 'onTimeFirst' }] }]
};

/** Fewer bytes than one number a day: what is allocated once per replication passes, what is allocated in the day loop does not. */
const MOST_BYTES_PER_DAY = 4;

describe.each([
  ['R1', r1],
  ['R2', r2],
  ['a model with waits and grants', withWaits]
])('the day loop of %s', { timeout: 60_000 }, (_name, model) => {
  it.each([false, true])('allocates nothing (expected run: %s)', (expected) => {
    const plan = plainPlan(model);
    const { state, tally } = createMemory(plan);
    const run = (replication: number) => addReplication(state, tally, { seed: 1, replication, expected });
    for (let replication = 0; replication < 40; replication++) run(replication);
    const grown: number[] = [];
    for (let replication = 0; replication < 15; replication++) {
      const before = process.memoryUsage().heapUsed;
      run(replication);
      grown.push(process.memoryUsage().heapUsed - before);
    }
    // The median, as a collection may come at any time and makes a difference negative.
    const median = grown.sort((a, b) => a - b)[7]!;
    expect(median).toBeLessThan(MOST_BYTES_PER_DAY * plan.days);
  });
});
