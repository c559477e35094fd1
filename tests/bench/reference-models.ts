import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaDistribution } from '../../src/lib/numerics/gamma-distribution.ts';

export const r1: PlainModel = {
  days: 1300,
  months: 60,
  flows: [
    {
      dueAfterDays: 20,
      arrivalsPerDay: 40,
      backlog: { cases: 1500, perDay: 40 },
      steps: [{ hours: gammaDistribution(2, 3) }]
    }
  ],
  groups: [{ hoursPerDay: 247.345, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
};
export const r2: PlainModel = {
  days: 1300,
  months: 60,
  flows: [
    {
      dueAfterDays: 20,
      arrivalsPerDay: 20,
      backlog: { cases: 750, perDay: 20 },
      steps: [{ hours: gammaDistribution(2, 3) }]
    },
    { dueAfterDays: 0, steps: [{ hours: gammaDistribution(2, 2.5) }] }
  ],
  stocks: [
    {
      flow: 1,
      activeCases: 3000,
      intervalDays: fixedDistribution(130),
      earliestDaysBefore: 10,
      firstAvailableOver: 129
    }
  ],
  groups: [{ hoursPerDay: 247.345, lanes: [{ serves: [0, 1], discipline: 'earliestDue' }] }]
};
