import { describe, expect, it } from 'vitest';
import { fours, lane, received, run } from './caseloads-testing.ts';
import type { Caseload } from './plan.ts';
import type { Sketch } from './test-plan.ts';

describe('reserves of advisers on one case at a time', () => {
  const two = (caseload: Caseload, reserve: number): Sketch => ({
    days: 100,
    flows: [0, 1].map((line) => ({
      dueAfter: 9,
      steps: [{ line, work: [10] }],
      backlog: { step: 0, perDay: [1000] }
    })),
    lines: [received, received],
    groups: [{ capacity: 0, caseload, posts: fours, lanes: [lane([0]), lane([1], reserve)] }]
  });

  it.each(['shared', 'personal'] as const)(
    'are met in the long run, to one case an adviser (%s)',
    (caseload) => {
      const tally = run({ ...two(caseload, 0.25), months: 1 });
      expect(tally.worked[0]).toBe(800);
      const onReserved = tally.workedOn[1]!;
      expect(Math.abs(onReserved - 200)).toBeLessThanOrEqual(20);
    }
  );

  it.each(['shared', 'personal'] as const)('are met by a lane that stands first (%s)', (caseload) => {
    const given = two(caseload, 0);
    const tally = run({
      ...given,
      months: 1,
      // Another group's lane stands before them.
      groups: [
        { capacity: 0, lanes: [lane([])] },
        { ...given.groups[0]!, lanes: [lane([0], 0.25), lane([1], 0.75)] }
      ]
    });
    expect(tally.worked[1]).toBe(800);
    expect(Math.abs(tally.workedOn[0]! - 200)).toBeLessThanOrEqual(20);
  });

  it("are the others' while their lane has nothing to do", () => {
    const given = two('shared', 0.5);
    const tally = run({
      ...given,
      months: 1,
      flows: [given.flows[0]!, { ...given.flows[1]!, backlog: { step: 0, perDay: [0] } }]
    });
    expect(tally.workedOn[0]).toBe(800);
  });

  // One adviser of 10 hours a day, whose second lane is owed half of them; all cases take an hour.
  const short = (flows: Sketch['flows'], lines: Sketch['lines']): Sketch => ({
    days: 2,
    flows,
    lines,
    groups: [
      { capacity: 0, caseload: 'shared', posts: [{ capacity: 10 }], lanes: [lane([0]), lane([1], 0.5)] },
      { capacity: 100, lanes: [lane([2])] }
    ]
  });

  it('are paid with the hours of each case, begun and ended within the day', () => {
    const flows = [0, 1].map((line) => ({
      dueAfter: 9,
      steps: [{ line, work: [1] }],
      backlog: { step: 0, perDay: [100] }
    }));
    const tally = run(short(flows, [received, received, received]));
    expect([...tally.counts.closed]).toEqual([5, 5, 5, 5]);
  });

  it('are lost by a lane that has no use for them', () => {
    const flows = [
      { dueAfter: 9, steps: [{ line: 0, work: [1] }], backlog: { step: 0, perDay: [100] } },
      // Their second step comes to the lane on day 1.
      {
        dueAfter: 9,
        steps: [
          { line: 2, work: [1], wait: [1] },
          { line: 1, work: [1] }
        ],
        backlog: { step: 0, perDay: [100] }
      }
    ];
    const tally = run(short(flows, [received, received, received]));
    expect([...tally.counts.closed]).toEqual([10, 5, 0, 5]);
  });
});
