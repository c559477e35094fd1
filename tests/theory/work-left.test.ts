import { describe, expect, it } from 'vitest';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { gammaDistribution } from '../../src/lib/numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../../src/lib/numerics/lognormal.ts';
import type { Plan } from '../../src/lib/simulation/plan.ts';
import { arrivedOn, workAtStart } from './addressed-draws.ts';
import { dailyPlan, monthsOf, replications } from './measure.ts';

type Lanes = PlainModel['groups'][number]['lanes'];

const HOURS = 61;
const ORDERS: [string, Lanes][] = [
  ['first received', [{ serves: [0, 1], discipline: 'firstReceived' }]],
  ['earliest due', [{ serves: [0, 1], discipline: 'earliestDue' }]],
  ['priority', [{ serves: [0, 1], discipline: 'priority' }]],
  ['on time first', [{ serves: [0, 1], discipline: 'onTimeFirst' }]],
  [
    'two lanes',
    [
      { serves: [1], discipline: 'earliestDue' },
      { serves: [0], discipline: 'firstReceived' }
    ]
  ],
  [
    'two lanes with reserves',
    [
      { serves: [0], discipline: 'onTimeFirst', reservedShare: 0.2 },
      { serves: [1], discipline: 'earliestDue', reservedShare: 0.5 }
    ]
  ]
];

function planWith(lanes: Lanes): Plan {
  return dailyPlan({
    days: 400,
    flows: [
      {
        dueAfterDays: 10,
        arrivalsPerDay: 7.5,
        priorityClass: 2,
        backlog: { cases: 60, perDay: 8 },
        steps: [{ hours: gammaDistribution(2, 3) }]
      },
      {
        dueAfterDays: 35,
        arrivalsPerDay: 3.2,
        priorityClass: 1,
        steps: [{ hours: lognormalFromMean(4, 1.5) }]
      }
    ],
    groups: [{ hoursPerDay: HOURS, lanes }]
  });
}

/** Cases received and work done on each day, by the recursion alone. */
function pathByTheory(plan: Plan, replication: number): { received: number[]; worked: number[] } {
  const { capacity } = plan.groups[0]!;
  const path = { received: [] as number[], worked: [] as number[] };
  let left = workAtStart(plan, replication);
  for (let day = plan.past; day < plan.past + plan.days; day++) {
    const arrived = plan.arrivals.map((source) => arrivedOn(plan, replication, source, day));
    const before = arrived.reduce((total, { work }) => total + work, left);
    left = Math.max(0, before - capacity[day]!);
    path.received.push(arrived.reduce((total, { cases }) => total + cases, 0));
    path.worked.push(before - left);
  }
  return path;
}

describe('work left at the end of each day is max(0, previous + arrived − H), path by path', () => {
  it.each(ORDERS)('to the last second: %s', (_order, lanes) => {
    const plan = planWith(lanes);
    const paths = replications(plan, 6, (tally) => {
      const second = monthsOf(plan, tally, 'received', 1);
      return {
        received: monthsOf(plan, tally, 'received', 0).map((cases, day) => cases + second[day]!),
        worked: Array.from(tally.worked)
      };
    });
    paths.forEach((path, replication) => {
      expect(path).toEqual(pathByTheory(plan, replication));
      const idle = path.worked.filter((worked) => worked < HOURS * 3600).length;
      expect(idle, 'days on which the work ran out').toBeGreaterThan(5);
      expect(idle).toBeLessThan(plan.days - 5);
    });
  });
});
