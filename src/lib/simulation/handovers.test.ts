import { describe, expect, it } from 'vitest';
import { lane, received, run, sketch, stateBefore } from './caseloads-testing.ts';

describe('a personal group', () => {
  it('hands the cases of a leaver over, each for three hours, and takes none twice', () => {
    const given = sketch('personal', 8, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const tally = run(given);
    // Days 0 and 1: two cases a day. The four left: two of them were the leaver's.
    expect([...tally.counts.closed].slice(0, 2)).toEqual([2, 2]);
    expect([...tally.dutyWork].slice(0, 4)).toEqual([0, 0, 6, 0]);
    // Day 2: 6 hours of handover and 4 of work; then 10 a day for what is left: 36 hours.
    expect([...tally.counts.closed].slice(2)).toEqual([0, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect([...tally.worked].slice(2, 8)).toEqual([10, 10, 10, 10, 6, 0]);
  });

  it('counts cases handed over by their flow', () => {
    const given = sketch('personal', 0, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const state = stateBefore(
      {
        ...given,
        flows: [8, 0].map((cases) => ({
          dueAfter: 9,
          steps: [{ line: 0, work: [10] }],
          backlog: { step: 0, perDay: [cases] },
          // One option of one choice asks for it.
          choices: [
            [
              { share: 0, extraShareHandedOver: 0.5, birth: 0 },
              { share: 0, birth: 0 }
            ],
            [{ share: 0, birth: 0 }]
          ]
        })),
        births: [{ flow: 1, delay: [1] }]
      },
      3
    );
    // Two of the four that are left, one by one, each of which may have been the other: 4 · (1 − ¾²).
    expect(state.handedOver[0]).toBeCloseTo(1.75, 12);
    expect(state.handedOver[1]).toBe(0);
  });

  it('lets a new occupant begin with an empty caseload', () => {
    const given = sketch('personal', 8, [{ capacity: 10 }, { capacity: 10, to: 2 }]);
    const back = {
      ...given,
      groups: [{ ...given.groups[0]!, posts: [{ capacity: 10 }, { capacity: 10, successor: 2 }] }]
    };
    const state = stateBefore(back, 3);
    // Two of the four cases left were the leaver's: 6 hours of handover leave 7 to each, too few to close any. The colleague has
    // two, so the shorter of the two is the successor both times.
    expect(state.desks.occupant[1]).toBe(1);
    expect([...state.desks.caseload]).toEqual([2, 2]);
  });

  it.each([
    ['the first', []],
    ['the second', [{ capacity: 4, from: 99 }]]
  ])(
    'hands over the case that a leaver of %s post had in hand when a successor goes on with it',
    (_, before) => {
      // Day 0: 4 of 10 hours. Day 1: 3 hours of handover, and 1; day 2: 4; day 3: the last one.
      const given = sketch('personal', 1, [...before, { capacity: 4, successor: 1 }]);
      const tally = run(given);
      expect([...tally.dutyWork]).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
      expect([...tally.counts.closed]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
      const held = [0, 1, 2, 3, 4].map((day) => stateBefore(given, day).desks.caseload.at(-1));
      expect(held).toEqual([1, 1, 1, 1, 0]);
    }
  );

  it('holds none of the cases that have left, begun or not, when somebody comes to them', () => {
    const given = sketch('personal', 8, [
      { capacity: 10, to: 1 },
      { capacity: 10, from: 5 }
    ]);
    const flows = given.flows.map((flow) => ({
      ...flow,
      steps: [{ line: 0, work: [1000] }],
      patienceUpTo: 3
    }));
    const tally = run({ ...given, flows });
    expect([...tally.counts.withdrawn].reduce((a, b) => a + b)).toBe(8);
    expect([...stateBefore({ ...given, flows }, 7).desks.caseload]).toEqual([0, 0]);
    expect(tally.handoverWork.every((none) => none === 0)).toBe(true);
  });

  it.each([0, 1])(
    'keeps cases with nobody while all posts are vacant, and hands them to whoever comes (group %s)',
    (group) => {
      const given = sketch('personal', 6, [
        { capacity: 10, to: 2 },
        { capacity: 10, from: 5 }
      ]);
      const idle = { ...given.groups[0]!, lanes: [lane([1])] };
      const tally = run({
        ...given,
        lines: [received, received],
        groups: group === 0 ? [given.groups[0]!, idle] : [idle, given.groups[0]!]
      });
      const days = (work: Float64Array) => [...work].slice(12 * group, 12 * group + 12);
      expect([...tally.counts.closed]).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0]);
      // Four cases that had another adviser: 12 hours before the first of them.
      expect(days(tally.dutyWork)).toEqual([0, 0, 0, 0, 0, 10, 2, 0, 0, 0, 0, 0]);
      expect(days(tally.handoverWork)).toEqual([0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0]);
      expect(days(tally.dutyOwed)).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
    }
  );

  it('spreads the cases of a leaver over all who stay, by the shorter of two', () => {
    const posts = [{ capacity: 4 }, { capacity: 4 }, { capacity: 4 }, { capacity: 4, to: 1 }];
    const given = sketch('personal', 240, posts, {
      flows: [{ dueAfter: 9, steps: [{ line: 0, work: [1000] }], backlog: { step: 0, perDay: [240] } }]
    });
    const { caseload } = stateBefore(given, 2).desks;
    expect(caseload[3]).toBe(0);
    // One that the leaver had in hand stays on the desk until somebody is free.
    for (const cases of caseload.slice(0, 3)) expect(Math.abs(cases - 79.5)).toBeLessThanOrEqual(2);
  });

  it('hands over the case that a leaver had in hand when a colleague goes on with it', () => {
    // Each has begun one of 10 hours; the leaver's 6 that are left wait for the colleague, who has 6 of the own to do first.
    const given = sketch('personal', 2, [{ capacity: 4 }, { capacity: 4, to: 1 }]);
    const tally = run(given);
    // Days 1 and 2: 6 hours of the own and 2 of the other; day 3: 3 hours of handover and 1; days 4: the last 3.
    expect([...tally.dutyWork]).toEqual([0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...tally.counts.closed]).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect([...stateBefore(given, 6).desks.caseload]).toEqual([0, 0]);
  });
});
