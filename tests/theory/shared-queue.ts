import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import type { Distribution } from '../../src/lib/numerics/distribution.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import type { Discipline } from '../../src/lib/simulation/plan.ts';
import { type Estimate, estimateOf, monthsOf, often, ratioOf, replications, sum } from './measure.ts';

/** A shared group of advisers with a short step; work is 1 on average. */
export interface Setting {
  rates: readonly number[];
  servers: number;
  hours?: Distribution;
  discipline?: Discipline;
  step: number;
  /** Time, of which a tenth is left to warm up. */
  length: number;
  runs: number;
  dueAfter?: number;
}

/** Time between two looks at the number open. */
const LOOK = 2;

/** What is seen of a queue after its warm-up. */
export function run({
  rates,
  servers,
  hours = gammaFromMean(1, 1),
  discipline = 'firstReceived',
  step,
  length,
  runs,
  dueAfter = 1
}: Setting) {
  const months = Math.round(length / LOOK);
  const plan = plainPlan({
    days: Math.round(LOOK / step) * months,
    months,
    flows: rates.map((rate, flow) => ({
      dueAfterDays: Math.round(dueAfter / step) - 1,
      arrivalsPerDay: rate * step,
      priorityClass: flow + 1,
      steps: [{ hours }]
    })),
    groups: [
      {
        hoursPerDay: servers * step,
        caseload: 'shared',
        advisers: servers,
        lanes: [{ serves: rates.map((_, flow) => flow), discipline }]
      }
    ]
  });
  const from = Math.round(months / 10);
  const totals = replications(plan, often(runs), (tally) => {
    const flows = rates.map((_, flow) => {
      const after = (measure: 'closed' | 'leadDays' | 'closedOnTime') =>
        sum(monthsOf(plan, tally, measure, flow).slice(from));
      return { closed: after('closed'), leadDays: after('leadDays'), onTime: after('closedOnTime') };
    });
    const open = rates.map((_, flow) => monthsOf(plan, tally, 'open', flow).slice(from));
    const looks = open[0]!.map((_, month) => sum(open.map((ofFlow) => ofFlow[month]!)));
    return { flows, allBusy: looks.filter((cases) => cases >= servers).length / looks.length };
  });
  const ratio = (flow: number, part: 'leadDays' | 'onTime') =>
    ratioOf(
      totals.map(({ flows }) => flows[flow]![part]),
      totals.map(({ flows }) => flows[flow]!.closed)
    );
  return {
    /** Per flow: the mean of whole steps from arrival to end, in time. */
    leads: rates.map((_, flow): Estimate => {
      const { mean, error } = ratio(flow, 'leadDays');
      return { mean: mean * step, error: error * step };
    }),
    onTime: rates.map((_, flow) => ratio(flow, 'onTime')),
    allBusy: estimateOf(totals.map(({ allBusy }) => allBusy))
  };
}
