import { describe, expect, it } from 'vitest';
import { daysOf, run, total, withChoices } from './births-testing.ts';
import { noteHandedOver } from './handed-over.ts';
import { begin, replicate, runDays } from './replicate.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf } from './test-plan.ts';

describe('shares', () => {
  it('are met to a case by the expected run, for every option, day by day', () => {
    const options = [
      { share: 0.37, birth: 0 },
      { share: 0.21, birth: 1 }
    ];
    const plan = withChoices([options]);
    const tally = run(plan, true);
    let closed = 0;
    const born = [0, 0];
    for (let day = 0; day < plan.months - 6; day++) {
      closed += tally.counts.closed[day]!;
      options.forEach(({ share }, k) => {
        born[k]! += daysOf(plan, tally, 'born', k + 1)[day + [4, 6][k]!]!;
        // What is furthest behind is chosen, so that no option is a whole case from its share.
        expect(Math.abs(born[k]! - share * closed)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('that rise give birth to the same cases and some more', () => {
    const received = [0.2, 0.3, 0.6].map((share) => {
      const plan = withChoices([[{ share, birth: 0 }]]);
      return daysOf(plan, run(plan, false), 'received', 1);
    });
    received[1]!.forEach((cases, day) => {
      expect(cases).toBeGreaterThanOrEqual(received[0]![day]!);
      expect(received[2]![day]).toBeGreaterThanOrEqual(cases);
    });
    expect(total(received[2]!)).toBeGreaterThan(total(received[0]!));
  });

  it('of two choices are drawn independently of each other', () => {
    const plan = withChoices([[{ share: 0.5, birth: 0 }], [{ share: 0.5, birth: 1 }]], {
      flows: [
        {
          dueAfter: 5,
          steps: [{ line: 0, work: [1] }],
          // One case a day, so that the children of each are told apart by their day.
          backlog: { step: 0, perDay: [1] },
          choices: [[{ share: 0.5, birth: 0 }], [{ share: 0.5, birth: 1 }]]
        },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] },
        { dueAfter: 3, steps: [{ line: 0, work: [2] }] }
      ],
      days: 10
    });
    const replications = 4000;
    const seen = [0, 0, 0, 0];
    const [state, tally] = [createState(plan), createTally(plan)];
    for (let replication = 0; replication < replications; replication++) {
      replicate(state, tally, { seed: 5, replication, expected: false });
      const [first, second] = [1, 2].map((flow) => total(daysOf(plan, tally, 'born', flow)));
      seen[2 * first! + second!]!++;
    }
    // Chi-square of three degrees of freedom: mean 3, deviation √6.
    const expectedEach = replications / 4;
    const chiSquare = total(seen.map((count) => (count - expectedEach) ** 2 / expectedEach));
    expect(chiSquare).toBeLessThan(3 + 4 * Math.sqrt(6));
  });
});

describe('a case that has changed hands', () => {
  const plan = planOf({
    days: 20,
    flows: [
      {
        dueAfter: 5,
        steps: [{ line: 0, work: [1] }],
        backlog: { step: 0, perDay: [100] },
        choices: [[{ share: 0, extraShareHandedOver: 1, birth: 0 }]]
      },
      { dueAfter: 3, steps: [{ line: 1, work: [2] }] }
    ],
    births: [{ flow: 1, delay: [1] }],
    lines: [
      { order: 'due', priorityClass: 1 },
      { order: 'due', priorityClass: 1 }
    ],
    groups: [{ capacity: 10, lanes: [{ lines: [0], discipline: 'earliestDue', reservedShare: 0 }] }]
  });
  const bornAfter = (moved: readonly number[], expected: boolean, replication = 0): number => {
    const [state, tally] = [createState(plan), createTally(plan)];
    begin(state, tally, { seed: 5, replication, expected });
    runDays(state, tally, plan.past, plan.past + 3);
    for (const cases of moved) noteHandedOver(state, 0, cases);
    runDays(state, tally, plan.past + 3, plan.past + 20);
    return total(daysOf(plan, tally, 'born', 1));
  };

  it('has a larger share: of 70 open cases 28 are moved, of which all return', () => {
    expect(bornAfter([], true)).toBe(0);
    expect(bornAfter([28], true)).toBe(28);
    expect(bornAfter([70], true)).toBe(70);
    // Of 35 and 35 more, half of the second have moved before: 35 + 35 · ½, of which the closest whole case.
    expect(Math.abs(bornAfter([35, 35], true) - 52.5)).toBeLessThanOrEqual(0.5);
  });

  it('returns in a stochastic run with its part of the open cases as probability', () => {
    const born = Array.from({ length: 400 }, (_, replication) => bornAfter([28], false, replication));
    const mean = total(born) / born.length;
    // 70 draws of probability 0.4.
    const error = Math.sqrt((70 * 0.4 * 0.6) / born.length);
    expect(Math.abs(mean - 28)).toBeLessThan(4 * error);
    expect(bornAfter([70], false)).toBe(70);
  });
});
