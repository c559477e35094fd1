import { describe, expect, it } from 'vitest';
import type { Lane, Pressure } from './plan.ts';
import { replicate } from './replicate.ts';
import { createMemory, runReplications, runTogether } from './replications.ts';
import { createState } from './state.ts';
import { createTally } from './tally.ts';
import { planOf, type Sketch } from './test-plan.ts';

const received = { order: 'received', priorityClass: 1 } as const;
const lane = (...lines: number[]): Lane => ({ lines, discipline: 'firstReceived', reservedShare: 0 });
const pressure = (given: Partial<Pressure>): Pressure => ({
  normalQueueDays: 2,
  handlingCut: 0,
  extraReturnShare: 0,
  overtimeShare: 0,
  ...given
});

/** Months are days. */
function run(sketch: Omit<Sketch, 'lines'> & { lines?: Sketch['lines'] }, expected = true, replication = 0) {
  const plan = planOf({ lines: [received], ...sketch });
  const tally = createTally(plan);
  replicate(createState(plan), tally, { seed: 1, replication, expected });
  const rows = (numbers: ArrayLike<number>, row = 0) =>
    Array.from(numbers).slice(row * plan.months, (row + 1) * plan.months);
  return { tally, rows };
}

/** Cases of some work each, open at the start. */
const open = (cases: number, work: number, line = 0): Sketch['flows'][number] => ({
  dueAfter: 90,
  steps: [{ line, work: [work] }],
  backlog: { step: 0, perDay: [cases] }
});

describe('overtime', () => {
  it('makes up for the hours that are short, up to its share', () => {
    const { tally, rows } = run({
      days: 4,
      flows: [open(40, 1)],
      groups: [{ capacity: 10, pressure: pressure({ overtimeShare: 0.3 }), lanes: [lane(0)] }]
    });
    // Required 20, then 13,5 (40 − 13 over two days), then less than 10: 13, 13, 10, 4.
    expect(rows(tally.counts.closed)).toEqual([13, 13, 10, 4]);
    expect(rows(tally.overtime)).toEqual([3, 3, 0, 0]);
    expect(rows(tally.worked)).toEqual([13, 13, 10, 4]);
    expect(rows(tally.available)).toEqual([10, 10, 10, 10]);
  });

  it('is no longer than what is short', () => {
    const { tally, rows } = run({
      days: 2,
      flows: [open(24, 1)],
      groups: [{ capacity: 10, pressure: pressure({ overtimeShare: 1 }), lanes: [lane(0)] }]
    });
    expect(rows(tally.overtime)).toEqual([2, 0]);
  });

  it('answers duties in full, since they are done at once', () => {
    const { tally, rows } = run({
      days: 3,
      flows: [open(1, 1)],
      groups: [
        { capacity: 10, duty: [14, 0, 0], pressure: pressure({ overtimeShare: 0.5 }), lanes: [lane(0)] }
      ]
    });
    // 14 of duties and half a work unit of the queue; whole work units.
    expect(rows(tally.overtime)).toEqual([4, 0, 0]);
    expect(rows(tally.dutyWork)).toEqual([14, 0, 0]);
    expect(rows(tally.counts.closed)).toEqual([0, 1, 0]);
  });

  it('is not worked where nothing is left to do', () => {
    const { tally, rows } = run(
      {
        days: 2,
        // On average 20 work units wait; with this luck it may be as little as 2.
        flows: [
          {
            dueAfter: 9,
            steps: [{ line: 0, work: Array.from({ length: 1024 }, (_, i) => (i < 4 ? 2560 : 1)) }],
            backlog: { step: 0, perDay: [2] }
          }
        ],
        groups: [
          { capacity: 1, pressure: pressure({ normalQueueDays: 1, overtimeShare: 1 }), lanes: [lane(0)] }
        ]
      },
      false
    );
    expect(rows(tally.worked)).toEqual([2, 0]);
    expect(rows(tally.overtime)).toEqual([1, 0]);
  });
});

describe('handling under pressure', () => {
  it('takes a part of its time that is what is available of what is required, for cases begun then', () => {
    const { tally, rows } = run({
      days: 3,
      flows: [open(3, 100)],
      groups: [{ capacity: 100, pressure: pressure({ handlingCut: 0.4 }), lanes: [lane(0)] }]
    });
    // Required 150: cases begun take 67 of 100. The day after 100 are required, the one in hand counted in full: 100 of 100.
    expect(rows(tally.workedOn)).toEqual([100, 100, 34]);
    expect(rows(tally.counts.closed)).toEqual([1, 1, 1]);
    // 100 hours of the first day were worth 150.
    expect(rows(tally.workSaved)).toEqual([50, 0, 0]);
  });

  it('saves nothing with hours that are left', () => {
    const { tally, rows } = run(
      {
        days: 1,
        // On average 220 work units wait; with this luck it is 20.
        flows: [
          {
            dueAfter: 9,
            steps: [{ line: 0, work: Array.from({ length: 1024 }, (_, i) => (i < 4 ? 25_600 : 10)) }],
            backlog: { step: 0, perDay: [2] }
          }
        ],
        groups: [
          {
            capacity: 100,
            pressure: pressure({ normalQueueDays: 1, handlingCut: 0.9 }),
            lanes: [lane(0)]
          }
        ]
      },
      false
    );
    expect(rows(tally.counts.closed)).toEqual([2]);
    // Required 220, available 100: 20 work units are done in 9 or 10, as each case takes whole ones.
    const [worked, saved] = [rows(tally.worked)[0]!, rows(tally.workSaved)[0]!];
    expect(worked).toBeLessThanOrEqual(10);
    expect(Math.abs(worked + saved - 20)).toBeLessThanOrEqual(2);
  });

  it('is cut by no more than its largest part', () => {
    const { tally, rows } = run({
      days: 2,
      flows: [open(1000, 10)],
      groups: [{ capacity: 60, pressure: pressure({ handlingCut: 0.4 }), lanes: [lane(0)] }]
    });
    expect(rows(tally.counts.closed)).toEqual([10, 10]);
  });

  it('is cut for what overtime does not cover', () => {
    const { tally, rows } = run({
      days: 1,
      flows: [open(30, 10)],
      groups: [
        { capacity: 100, pressure: pressure({ handlingCut: 0.5, overtimeShare: 0.2 }), lanes: [lane(0)] }
      ]
    });
    // Required 150, available 120 with overtime: eight tenths of ten hours, fifteen cases.
    expect(rows(tally.counts.closed)).toEqual([15]);
    expect(rows(tally.worked)).toEqual([120]);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'draws the same hours and takes its part of them (replication %i)',
    (replication) => {
      const worked = (given: Partial<Pressure>) =>
        run(
          {
            days: 1,
            flows: [{ ...open(3, 1), steps: [{ line: 0, work: [40, 80, 120, 160] }] }],
            groups: [
              // Required 3 · 100 / 0,1 on 1.000.
              { capacity: 1000, pressure: pressure({ normalQueueDays: 0.1, ...given }), lanes: [lane(0)] }
            ]
          },
          false,
          replication
        ).tally.worked[0]!;
      expect(worked({ handlingCut: 0.25 })).toBe(0.75 * worked({}));
    }
  );

  it('makes more of its cases return, in proportion to the cut', () => {
    const returning = (handlingCut: number, cases: number) =>
      run({
        days: 3,
        flows: [
          {
            ...open(cases, 10),
            choices: [[{ share: 0.1, risesUnderPressure: true, birth: 0 }], [{ share: 0.2, birth: 1 }]]
          },
          { dueAfter: 9, steps: [{ line: 1, work: [1] }] },
          { dueAfter: 9, steps: [{ line: 1, work: [1] }] }
        ],
        births: [
          { flow: 1, delay: [1] },
          { flow: 2, delay: [1] }
        ],
        lines: [received, received],
        groups: [
          {
            capacity: 1000,
            pressure: pressure({ normalQueueDays: 1, handlingCut, extraReturnShare: 0.4 }),
            lanes: [lane(0)]
          },
          { capacity: 0, lanes: [lane(1)] }
        ]
      });
    // 125 cases of 10 on 1.000 hours: 8 of 10, all the cut that is allowed; half of it where 4 tenths are allowed.
    const most = returning(0.2, 125);
    expect(most.rows(most.tally.counts.received, 1)).toEqual([0, 62, 0]);
    // A fifth, whatever presses.
    expect(most.rows(most.tally.counts.received, 2)).toEqual([0, 25, 0]);
    const half = returning(0.4, 125);
    expect(half.rows(half.tally.counts.received, 1)).toEqual([0, 37, 0]);
    const none = returning(0.2, 100);
    expect(none.rows(none.tally.counts.received, 1)).toEqual([0, 10, 0]);
  });
});

describe('the work that presses a group', () => {
  it('is its part, by hours, of what waits in lines that others serve as well', () => {
    const { tally, rows } = run({
      days: 1,
      flows: [open(160, 1)],
      groups: [
        { capacity: 10, pressure: pressure({ overtimeShare: 9 }), lanes: [lane(0), lane(0)] },
        { capacity: 30, pressure: pressure({ overtimeShare: 9 }), lanes: [lane(0), lane(0)] }
      ]
    });
    // 160 on 40 hours a day: four days' work for both, twice the usual.
    expect(rows(tally.overtime, 0)).toEqual([10]);
    expect(rows(tally.overtime, 1)).toEqual([30]);
  });

  it('is not that of cases that wait outside, nor of those that left while they did', () => {
    const sketch = (
      stay?: readonly number[],
      normalQueueDays = 1,
      others: Sketch['flows'] = []
    ): Parameters<typeof run>[0] => ({
      days: 6,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: 0, work: [1], wait: [4] },
            { line: 1, work: [10] }
          ]
        },
        ...others
      ],
      stocks: [{ flow: 0, firstDue: [-1, -1, -1], interval: [90], earliest: 0, ...(stay && { stay }) }],
      lines: [received, received],
      groups: [
        {
          capacity: 10,
          pressure: pressure({ normalQueueDays, overtimeShare: 9 }),
          lanes: [lane(0), lane(1)]
        }
      ]
    });
    const all = run(sketch());
    // Three follow-ups are back on day 4 with 10 each.
    expect(all.rows(all.tally.overtime)).toEqual([0, 0, 0, 0, 20, 0]);
    // Beside 25 hours in line, 28 of three days at most, and 30 when they are back: none.
    const beside = run(sketch(undefined, 3, [open(25, 1, 1)]));
    expect(beside.rows(beside.tally.worked)).toEqual([10, 10, 8, 0, 10, 10]);
    expect(beside.rows(beside.tally.overtime)).toEqual([0, 0, 0, 0, 0, 0]);
    const gone = run(sketch([2, 2, 90, 90]));
    expect(gone.rows(gone.tally.counts.withdrawn).some((cases) => cases > 0)).toBe(true);
    const back = 3 - gone.rows(gone.tally.counts.withdrawn).reduce((sum, cases) => sum + cases, 0);
    expect(gone.rows(gone.tally.overtime)).toEqual([0, 0, 0, 0, (back - 1) * 10, 0]);
  });
});

it('makes no case return where overtime alone answers it', () => {
  const { tally, rows } = run({
    days: 2,
    flows: [
      { ...open(20, 10), choices: [[{ share: 0.1, risesUnderPressure: true, birth: 0 }]] },
      { dueAfter: 9, steps: [{ line: 1, work: [1] }] }
    ],
    births: [{ flow: 1, delay: [1] }],
    lines: [received, received],
    groups: [
      {
        capacity: 100,
        pressure: pressure({ normalQueueDays: 1, overtimeShare: 1, extraReturnShare: 0.4 }),
        lanes: [lane(0)]
      },
      { capacity: 0, lanes: [lane(1)] }
    ]
  });
  expect(rows(tally.overtime)).toEqual([100, 0]);
  expect(rows(tally.counts.closed)).toEqual([20, 0]);
  // A tenth, as without pressure.
  expect(rows(tally.counts.received, 1)).toEqual([0, 2]);
});

it('goes on from a history in common to the same bits', () => {
  const plans = [10, 30].map((later) => {
    const plan = planOf({
      days: 20,
      months: 5,
      flows: [
        {
          dueAfter: 9,
          steps: [
            { line: 0, work: [1], wait: [4, 9] },
            { line: 1, work: [10] }
          ],
          perDay: 4
        }
      ],
      lines: [received, received],
      groups: [
        {
          capacity: 30,
          pressure: pressure({ normalQueueDays: 1, overtimeShare: 0.5, handlingCut: 0.3 }),
          lanes: [lane(0), lane(1)]
        }
      ]
    });
    plan.groups[0]!.capacity.fill(later, plan.past + 8);
    return plan;
  });
  const range = { seed: 2, from: 0, to: 3 };
  const together = runTogether(() => {}, range, plans.map(createMemory), 2);
  expect(together).toEqual(plans.map((plan) => runReplications(() => plan, range)));
  expect(Math.max(...together[0]!.sums.overtime)).toBeGreaterThan(0);
});
