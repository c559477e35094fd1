import { describe, expect, it } from 'vitest';
import { plainPlan } from '../../src/lib/forecast/plain-plan.ts';
import { denseLeadTimes } from '../../src/lib/simulation/lead-times-testing.ts';
import { runReplications } from '../../src/lib/simulation/replications.ts';
import { bareR1 } from './bare-r1.ts';
import { bareR2 } from './bare-r2.ts';
import { r1, r2 } from './reference-models.ts';

const measures = ['closed', 'closedOnTime', 'receivedOnTime', 'open', 'overdue'] as const;

describe.each([
  { name: 'R1', model: r1, bare: bareR1 },
  { name: 'R2', model: r2, bare: bareR2 }
])('the bare loop of $name', ({ model, bare }) => {
  const plan = plainPlan(model);
  const kernel = runReplications(() => plan, { seed: 20240101, from: 3, to: 23 });
  const peer = bare(plan, 20240101, 3, 23);

  it.each(measures)('counts %s as the kernel does, month by month', (measure) => {
    expect(Array.from(peer[measure])).toEqual(Array.from(kernel.columns[measure]!));
  });

  it.each(['leadTimes', 'overdueByAge', 'worked'] as const)('adds up %s as the kernel does', (sum) => {
    const leadTimes = denseLeadTimes(kernel.leadTimes);
    expect(Array.from(peer[sum])).toEqual(Array.from({ ...kernel.sums, leadTimes }[sum]));
  });
});
