import { describe, expect, it } from 'vitest';
import { fours, lane, received, run, sketch, stateBefore } from './caseloads-testing.ts';
import { createMemory, runReplications, runTogether } from './replications.ts';
import { planOf } from './test-plan.ts';

describe('caseloads that are moved to advisers', () => {
  it.each(['shared', 'personal'] as const)(
    'cost them three hours for each of half the six cases open on the morning, and stay whose they are (%s)',
    (caseload) => {
      const given = sketch(caseload, 8, [{ capacity: 10 }, { capacity: 10 }], {
        moves: [{ on: 1, flow: 0, group: 0, share: 0.5, workPerCase: 3 }]
      });
      const tally = run(given);
      expect([...tally.handoverWork].slice(0, 3)).toEqual([0, 9, 0]);
      expect([...tally.dutyWork].slice(0, 3)).toEqual([0, 9, 0]);
      // 80 hours of cases and 9 of duty; of the second case each has 5 or 6 hours done with day 1.
      expect([...tally.worked].slice(0, 6)).toEqual([20, 20, 20, 20, 9, 0]);
      expect([...tally.counts.closed].slice(0, 6)).toEqual([2, 0, 2, 2, 2, 0]);
      if (caseload === 'personal') expect([...stateBefore(given, 2).desks.caseload]).toEqual([3, 3]);
    }
  );
});

it.each(['shared', 'personal'] as const)(
  'goes on from a history in common to the same bits: what lanes are owed, posts and caseloads (%s)',
  (caseload) => {
    const plans = [2, 9].map((later) => {
      const plan = planOf({
        days: 20,
        months: 5,
        flows: [0, 1].map((line) => ({
          dueAfter: 9,
          steps: [{ line, work: [3, 17, 40] }],
          backlog: { step: 0, perDay: [30] },
          perDay: 2
        })),
        lines: [received, received],
        groups: [0, 1].map((g) => ({
          capacity: 0,
          caseload,
          posts: [{ capacity: 11 }, { capacity: 7, to: 6 }, { capacity: 9, from: 3, successor: 6 }],
          handover: 2,
          // The lines of a personal group are its own.
          lanes: caseload === 'personal' ? [lane([g], 0.4)] : [lane([0], 0.4), lane([1], 0.3)]
        }))
      });
      for (const group of plan.groups)
        for (const { capacity } of group.advisers)
          capacity.forEach(
            (hours, day) => (capacity[day] = day >= plan.past + 8 ? Math.min(hours, later) : hours)
          );
      for (const group of plan.groups)
        group.capacity.forEach((_, day) => {
          group.capacity[day] = group.advisers.reduce((sum, { capacity }) => sum + capacity[day]!, 0);
        });
      return plan;
    });
    const range = { seed: 2, from: 0, to: 3 };
    const together = runTogether(() => {}, range, plans.map(createMemory), 2);
    expect(together).toEqual(plans.map((plan) => runReplications(() => plan, range)));
  }
);

it('goes on from a history in common that has more cases than memory begins with', () => {
  const plans = [0, 1].map(() => planOf(sketch('personal', 5000, fours, { days: 4 })));
  const range = { seed: 2, from: 0, to: 1 };
  const alone = runReplications(() => plans[0]!, range);
  expect(runTogether(() => {}, range, plans.map(createMemory), 2)).toEqual([alone, alone]);
});
