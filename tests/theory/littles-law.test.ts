import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../../src/lib/numerics/lognormal.ts';
import type { Discipline } from '../../src/lib/simulation/plan.ts';
import { dailyPlan, expectedRun, monthsOf, replications, sum, withoutArrivalsFrom } from './measure.ts';

const FLOWS: PlainModel['flows'] = [
  {
    dueAfterDays: 20,
    arrivalsPerDay: 3,
    priorityClass: 2,
    steps: [
      { hours: gammaFromMean(3, 0.8), waitDays: gammaFromMean(9, 1) },
      { hours: gammaFromMean(1, 0.5) },
      { hours: lognormalFromMean(2, 1.5) }
    ]
  },
  { dueAfterDays: 5, arrivalsPerDay: 6, priorityClass: 1, steps: [{ hours: gammaFromMean(1.5, 0.7) }] },
  {
    dueAfterDays: 60,
    arrivalsPerDay: 1.5,
    priorityClass: 3,
    steps: [{ hours: gammaFromMean(4, 1) }, { hours: gammaFromMean(2, 1) }]
  }
];

function planWith(discipline: Discipline) {
  const open = dailyPlan({
    days: 500,
    flows: FLOWS,
    groups: [
      { hoursPerDay: 28, lanes: [{ serves: [0, 1, 2], discipline }] },
      {
        hoursPerDay: 8,
        lanes: [
          { serves: [[0, 1], 2], discipline, reservedShare: 0.3 },
          { serves: [1], discipline, reservedShare: 0.2 }
        ]
      }
    ]
  });
  return withoutArrivalsFrom(open, 300);
}

describe("Little's law over a cleared run: Σ open at the end of each day = Σ lead days, to the day", () => {
  it.each(['firstReceived', 'earliestDue', 'priority', 'onTimeFirst'] as const)('%s', (discipline) => {
    const plan = planWith(discipline);
    const sums = (tally: Parameters<typeof monthsOf>[1]) =>
      FLOWS.map((_, flow) => ({
        opened: sum(monthsOf(plan, tally, 'received', flow)),
        closed: sum(monthsOf(plan, tally, 'closed', flow)),
        openDays: sum(monthsOf(plan, tally, 'open', flow)),
        leadDays: sum(monthsOf(plan, tally, 'leadDays', flow))
      }));
    for (const flows of [...replications(plan, 4, sums), sums(expectedRun(plan))]) {
      for (const { opened, closed, openDays, leadDays } of flows) {
        expect(closed, 'the run is cleared').toBe(opened);
        expect(openDays).toBe(leadDays);
      }
      expect(sum(flows.map(({ leadDays }) => leadDays))).toBeGreaterThan(1000);
    }
  });
});
