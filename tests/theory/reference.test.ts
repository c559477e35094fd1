import { describe, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { r1 } from '../bench/reference-models.ts';
import { estimateOf, expectTheory, often, ratioOf, replications, sum, totalOf } from './measure.ts';

/** The standard error of a known answer is its own: a measured difference has both. */
const withReference = ({ mean, error }: { mean: number; error: number }, reference: number) => ({
  mean,
  error: Math.sqrt(error ** 2 + reference ** 2)
});

describe('reference model R1', () => {
  it('has its known on-time share and mean of open cases, found by other simulators', () => {
    const plan = plainPlan(r1);
    const runs = replications(plan, often(400), (tally) => ({
      closed: totalOf(tally, 'closed'),
      onTime: totalOf(tally, 'closedOnTime'),
      open: sum(tally.counts.open) / plan.months
    }));
    const share = ratioOf(
      runs.map((run) => run.onTime),
      runs.map((run) => run.closed)
    );
    expectTheory('R1 on-time share', withReference(share, 0.0006), 0.5561);
    expectTheory('R1 open cases', withReference(estimateOf(runs.map((run) => run.open)), 1), 711);
  });
});
