import { describe, expect, it } from 'vitest';
import { plainPlan, type PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { fixedDistribution } from '../../src/lib/numerics/fixed.ts';
import { gammaFromMean } from '../../src/lib/numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../../src/lib/numerics/lognormal.ts';
import type { Discipline, Plan } from '../../src/lib/simulation/plan.ts';
import { runExpected, runReplications } from '../../src/lib/simulation/replications.ts';
import { MEASURES } from '../../src/lib/simulation/tally.ts';
import { SEED, dailyPlan, monthsOf, replications } from './measure.ts';

const everything: PlainModel = {
  days: 400,
  months: 20,
  flows: [
    {
      dueAfterDays: 20,
      arrivalsPerDay: 4,
      backlog: { cases: 100, perDay: 5 },
      steps: [
        { hours: gammaFromMean(3, 0.8), waitDays: gammaFromMean(9, 1) },
        { hours: gammaFromMean(2, 0.5) }
      ],
      grants: [{ stock: 0, share: 0.4 }],
      choices: [[{ birth: 0, share: 0.15 }], [{ birth: 1, share: 0.1 }]]
    },
    { dueAfterDays: 0, steps: [{ hours: lognormalFromMean(2, 1.5) }] },
    { dueAfterDays: 30, steps: [{ hours: fixedDistribution(4) }] }
  ],
  births: [
    { flow: 0, delayDays: gammaFromMean(20, 1) },
    { flow: 2, delayDays: fixedDistribution(5) }
  ],
  stocks: [
    {
      flow: 1,
      activeCases: 200,
      intervalDays: gammaFromMean(90, 0.2),
      earliestDaysBefore: 10,
      firstAvailableOver: 89,
      stayDays: gammaFromMean(200, 1)
    }
  ],
  groups: [
    { hoursPerDay: 18, lanes: [{ serves: [0, 1, 2], discipline: 'earliestDue' }] },
    { hoursPerDay: 8, lanes: [{ serves: [1, [0, 1]], discipline: 'onTimeFirst', reservedShare: 0.5 }] }
  ]
};

const range = { seed: SEED, from: 0, to: 20 };

describe('two scenarios', () => {
  it('that differ in nothing have no difference, in either reading', () => {
    const once = runReplications(() => plainPlan(everything), range);
    const again = runReplications(() => plainPlan(builtAgain(everything)), range);
    expect(again).toEqual(once);
    // The deadlines of a plain model all run from receipt, so nothing waits for its clock.
    for (const measure of MEASURES)
      expect(once.columns[measure] === null, measure).toBe(measure === 'receivedNotDue');
    expect(runExpected(plainPlan(builtAgain(everything)))).toEqual(runExpected(plainPlan(everything)));
  });

  it('that differ in what does not concern a flow leave its every number as it was', () => {
    const more: PlainModel = {
      ...everything,
      flows: [
        ...everything.flows,
        { dueAfterDays: 9, arrivalsPerDay: 7, steps: [{ hours: gammaFromMean(1, 1) }] }
      ],
      groups: [
        ...everything.groups,
        { hoursPerDay: 6, lanes: [{ serves: [3], discipline: 'firstReceived' }] }
      ]
    };
    const [before, after] = [plainPlan(everything), plainPlan(more)];
    for (const measure of MEASURES) {
      for (const flow of [0, 1, 2]) {
        const of = (plan: Plan) => replications(plan, 5, (tally) => monthsOf(plan, tally, measure, flow));
        expect(of(after), measure).toEqual(of(before));
      }
    }
  });

  it('with more inflow have the same cases and some more', () => {
    const withInflow = (arrivalsPerDay: number) =>
      dailyPlan({
        days: 300,
        flows: [{ dueAfterDays: 5, arrivalsPerDay, steps: [{ hours: gammaFromMean(6, 0.7) }] }],
        groups: [{ hoursPerDay: 1000, lanes: [{ serves: [0], discipline: 'firstReceived' }] }]
      });
    const paths = [8, 9].map((arrivalsPerDay) => {
      const plan = withInflow(arrivalsPerDay);
      return replications(plan, 5, (tally) => ({
        received: monthsOf(plan, tally, 'received'),
        worked: Array.from(tally.worked)
      }));
    });
    paths[0]!.forEach((few, replication) => {
      const many = paths[1]![replication]!;
      few.received.forEach((cases, day) => {
        const extra = many.received[day]! - cases;
        expect(extra).toBeGreaterThanOrEqual(0);
        // All work of a day is done on it: with no case more it is the same to the second.
        if (extra === 0) expect(many.worked[day]).toBe(few.worked[day]);
        else expect(many.worked[day]).toBeGreaterThan(few.worked[day]!);
      });
    });
  });
});

function builtAgain(model: PlainModel): PlainModel {
  return {
    ...model,
    flows: model.flows.map((flow) => ({ ...flow })),
    groups: model.groups.map((group) => ({ ...group }))
  };
}

function pooled(hoursPerDay: number, discipline: Discipline, hours = gammaFromMean(6, 0.7)): Plan {
  return dailyPlan({
    days: 400,
    flows: [
      {
        dueAfterDays: 10,
        arrivalsPerDay: 6,
        priorityClass: 2,
        backlog: { cases: 80, perDay: 4 },
        steps: [{ hours }]
      },
      { dueAfterDays: 30, arrivalsPerDay: 4, priorityClass: 1, steps: [{ hours: lognormalFromMean(5, 1) }] }
    ],
    groups: [{ hoursPerDay, lanes: [{ serves: [0, 1], discipline }] }]
  });
}

/** Open cases and hours spent up to each day. */
function pathsOf(plan: Plan): { open: number[]; spent: number[] }[] {
  return replications(plan, 10, (tally) => {
    let total = 0;
    const other = monthsOf(plan, tally, 'open', 1);
    return {
      open: monthsOf(plan, tally, 'open', 0).map((cases, day) => cases + other[day]!),
      spent: Array.from(tally.worked, (work) => (total += work))
    };
  });
}

const ORDERS = ['firstReceived', 'earliestDue', 'priority', 'onTimeFirst'] as const;

describe('more positions in a pooled group, one step', () => {
  it('never leave more cases open on any day, first received first', () => {
    const paths = [55, 57.5, 60, 66, 80].map((hours) => pathsOf(pooled(hours, 'firstReceived')));
    for (let i = 1; i < paths.length; i++) {
      paths[i]!.forEach((path, replication) => {
        const fewer = paths[i - 1]![replication]!;
        path.open.forEach((cases, day) => expect(cases).toBeLessThanOrEqual(fewer.open[day]!));
        expect(path.open).not.toEqual(fewer.open);
      });
    }
  });

  it.each(ORDERS)('never leave more work on any day: %s', (order) => {
    const paths = [55, 57.5, 60, 66, 80].map((hours) => pathsOf(pooled(hours, order)));
    for (let i = 1; i < paths.length; i++) {
      paths[i]!.forEach((path, replication) => {
        const fewer = paths[i - 1]![replication]!;
        path.spent.forEach((work, day) => expect(work).toBeGreaterThanOrEqual(fewer.spent[day]!));
      });
    }
  });
});

describe('orders that idle no hour', () => {
  it('leave the same work on every day, to the second', () => {
    const first = pathsOf(pooled(62, 'firstReceived')).map((path) => path.spent);
    for (const order of ORDERS.slice(1))
      expect(pathsOf(pooled(62, order)).map((path) => path.spent)).toEqual(first);
  });

  it('are one path, first received or earliest due, when all cases have the same allowance', () => {
    const withOrder = (discipline: Discipline) => {
      const plan = dailyPlan({
        days: 300,
        flows: [
          { dueAfterDays: 12, arrivalsPerDay: 6, steps: [{ hours: gammaFromMean(6, 0.7) }] },
          { dueAfterDays: 12, arrivalsPerDay: 4, steps: [{ hours: fixedDistribution(5) }] }
        ],
        groups: [{ hoursPerDay: 57, lanes: [{ serves: [0, 1], discipline }] }]
      });
      return replications(plan, 5, (tally) => structuredClone(tally.counts));
    };
    expect(withOrder('earliestDue')).toEqual(withOrder('firstReceived'));
  });
});
