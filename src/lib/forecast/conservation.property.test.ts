import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import { listInputs } from '../model/inputs.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { isChanging } from '../model/schedule-value.ts';
import type { Schedule } from '../model/schedule.ts';
import { known, uncertain } from '../model/testing.ts';
import type { Measure } from '../simulation/tally.ts';
import type { Plan } from '../simulation/plan.ts';
import type { Partial } from '../simulation/partial.ts';
import { runExpected, runReplications } from '../simulation/replications.ts';
import { compile } from './compile.ts';
import { resolveLikely, valueDraws } from './draw-values.ts';
import { richModel } from './testing.ts';

/** The deep tests import this file with more runs and another seed. */
const { numRuns = 12, seed = 20250902 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

const monthDay = (month: number, day: number) =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const someDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => monthDay(month, day));
/** Days here and there, or a July without a working day. */
const someClosingDays = fc.oneof(
  fc.uniqueArray(someDay, { maxLength: 60 }),
  fc.constant(Array.from({ length: 31 }, (_, i) => monthDay(7, i + 1)))
);
const byDue = fc.constantFrom('earliestDue' as const, 'priority' as const, 'onTimeFirst' as const);

const someCaseload = fc.constantFrom('pooled' as const, 'shared' as const, 'personal' as const);

/** Documents of two units, follow-ups with entries and exits, a grant that ends, and ranges. */
const someModel: fc.Arbitrary<ModelDocument> = fc
  .record({
    closingDays: someClosingDays,
    amount: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('days' as const, 'workingDays' as const, 'weeks' as const, 'months' as const),
    rollToWorkingDay: fc.boolean(),
    perMonth: fc.integer({ min: 0, max: 120 }),
    stepOn: fc.constantFrom('2024-02-01', '2024-07-01', '2025-03-01'),
    stepTo: fc.integer({ min: 0, max: 120 }),
    openCases: fc.integer({ min: 0, max: 300 }),
    oldest: fc.integer({ min: 1, max: 900 }),
    startStep: fc.constantFrom('oplysning', 'vurdering'),
    intervalDays: fc.integer({ min: 1, max: 400 }),
    earliest: fc.integer({ min: 0, max: 60 }),
    overdueAtStart: fc.double({ min: 0, max: 1, noNaN: true }),
    nextFrom: fc.constantFrom('actual' as const, 'planned' as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    exits: fc.double({ min: 0, max: 0.9, noNaN: true }),
    positions: fc.double({ min: 0, max: 9, noNaN: true }),
    reserves: fc.constantFrom([0, 0], [1, 0], [0.3, 0.7], [0.25, 0.25]),
    disciplines: fc.tuple(byDue, byDue),
    reminderAge: fc.integer({ min: 0, max: 400 }),
    reminderHours: fc.constantFrom(0, 0.2, 3),
    noticeHours: fc.constantFrom(0, 0.3, 2),
    normalQueueDays: fc.integer({ min: 1, max: 60 }),
    overtimeShare: fc.constantFrom(0, 0.1, 1),
    handlingCut: fc.constantFrom(0, 0.2, 0.9),
    caseloads: fc.tuple(someCaseload, someCaseload),
    handoverHours: fc.constantFrom(undefined, 1.5)
  })
  .map((some) =>
    richModel((draft) => {
      draft.calendar.closingDays = some.closingDays;
      draft.caseTypes[0]!.deadline = {
        amount: known(some.amount, some.unit),
        rollToWorkingDay: some.rollToWorkingDay
      };
      draft.inflows[0]!.perMonth = {
        start: known(some.perMonth, 'cases/month'),
        changes: [{ from: some.stepOn, to: uncertain(0, some.stepTo, 150, 'cases/month') }]
      };
      for (const inflow of draft.inflows) delete inflow.yearlyTrend;
      draft.caseTypes[0]!.reminders = {
        afterDays: known(some.reminderAge, 'days'),
        hoursPerMonth: known(some.reminderHours, 'hours/month')
      };
      draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(some.noticeHours, 'hours') };
      const [backlog] = draft.backlogs;
      backlog!.openCases = known(some.openCases, 'cases');
      backlog!.ages = { kind: 'uniform', from: 0, to: some.oldest };
      backlog!.atStep = some.startStep;
      const [followUp] = draft.followUps;
      followUp!.interval = {
        kind: 'gamma',
        mean: known(some.intervalDays, 'days'),
        variation: known(0.5, 'share')
      };
      followUp!.earliestDaysBefore = known(Math.min(some.earliest, some.intervalDays - 1), 'days');
      followUp!.overdueAtStart = known(some.overdueAtStart, 'share');
      followUp!.nextFrom = some.nextFrom;
      followUp!.entries[0]!.share = known(some.share, 'share');
      followUp!.exitsPerYear = known(some.exits, 'share/year');
      const [group] = draft.staffGroups;
      group!.establishment = known(some.positions, 'årsværk');
      group!.pressure = {
        normalQueueDays: known(some.normalQueueDays, 'workingDays'),
        overtimeShare: known(some.overtimeShare, 'share'),
        handlingCut: known(some.handlingCut, 'share')
      };
      draft.staffGroups.forEach((staffGroup, g) => {
        // Follow-ups every few days are more cases than advisers may hold in personal caseloads.
        const isTooMany = some.intervalDays < 10 && some.caseloads[g] === 'personal';
        staffGroup.caseload = isTooMany ? 'shared' : some.caseloads[g]!;
        if (some.handoverHours === undefined) delete staffGroup.handover;
        else staffGroup.handover = { hoursPerCase: known(some.handoverHours, 'hours') };
      });
      group!.lanes.forEach((lane, i) => {
        lane.reservedShare = known(some.reserves[i]!, 'share');
        lane.discipline = some.disciplines[i]!;
      });
    })
  );

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, n) => sum + n, 0);

/** Cases that the document says are open before the first day, and follow-ups that could have been done before it. */
function openedAtStart(plan: Plan, flow: number): number {
  const ofFlow = <T extends { flow: number }>(sources: readonly T[]) =>
    sources.filter((source) => source.flow === flow);
  return (
    sumOf(ofFlow(plan.backlogs).map(({ count }) => sumOf(count))) +
    sumOf(
      ofFlow(plan.stocks).map(
        ({ firstDue, earliestDaysBefore }) =>
          firstDue.filter((due) => due - earliestDaysBefore < plan.past).length
      )
    )
  );
}

function expectConserved(plan: Plan, partial: Partial): void {
  const at = (measure: Measure, cell: number) => partial.columns[measure]?.[cell] ?? 0;
  plan.flows.forEach((_, flow) => {
    let open = openedAtStart(plan, flow);
    for (let month = 0; month < plan.months; month++) {
      const cell = flow * plan.months + month;
      open += at('received', cell) - at('closed', cell) - at('withdrawn', cell);
      expect(at('open', cell), `flow ${flow}, month ${month}`).toBe(open);
      expect(at('overdue', cell)).toBeLessThanOrEqual(open);
      expect(at('closedOnTime', cell)).toBeLessThanOrEqual(at('closed', cell));
    }
  });
  const {
    worked,
    available,
    workedOn,
    dutyWork,
    dutyOwed,
    reminderWork,
    noticeWork,
    handoverWork,
    overtime
  } = partial.sums;
  worked.forEach((hours, cell) => expect(hours).toBeLessThanOrEqual(available[cell]! + overtime[cell]!));
  overtime.forEach((hours, cell) => {
    const most = plan.groups[Math.floor(cell / plan.months)]!.pressure?.overtimeShare ?? 0;
    expect(hours).toBeLessThanOrEqual(most * available[cell]!);
  });
  expect(sumOf(workedOn) + sumOf(dutyWork)).toBe(sumOf(worked));
  const owed = sumOf(plan.groups.map((_, g) => dutyOwed[(g + 1) * plan.months - 1]!));
  const laidOut = sumOf(plan.groups.map(({ duty }) => (duty ? sumOf(duty) : 0)));
  expect(sumOf(dutyWork) + owed).toBe(
    sumOf(reminderWork) + sumOf(noticeWork) + sumOf(handoverWork) + laidOut
  );
  expect(sumOf(available)).toBe(sumOf(plan.groups.map(({ capacity }) => sumOf(capacity))));
}

describe('any document, any scenario, both readings', { timeout: 6000 * numRuns }, () => {
  it('conserves cases and hours from month to month', () => {
    fc.assert(
      fc.property(someModel, fc.nat({ max: 500 }), (model, replication) => {
        const draws = valueDraws(listInputs(model), model.run.seed);
        for (const { id } of model.scenarios) {
          const compiled = compile(model, id);
          const drawn = compiled.fill(draws.ofReplication(replication), {
            seed: model.run.seed,
            replication
          });
          const range = { seed: model.run.seed, from: replication, to: replication + 1 };
          expectConserved(
            drawn,
            runReplications(() => drawn, range)
          );
          const likely = compiled.fill(resolveLikely);
          expectConserved(likely, runExpected(likely));
        }
      }),
      { numRuns, seed }
    );
  });

  it('receives what its inflows say at sandsynlig, to one case, however many days are closed', () => {
    fc.assert(
      fc.property(someModel, (model) => {
        const plan = compile(model, model.scenarios[0]!.id).fill(resolveLikely);
        const { received, born } = runExpected(plan).columns;
        const total = (column: typeof born, flow: number) =>
          sumOf(column?.subarray(flow * plan.months, (flow + 1) * plan.months) ?? []);
        model.inflows.forEach(({ perMonth }, i) => {
          const { flow } = plan.arrivals[i]!;
          const got = total(received, flow) - total(born, flow);
          expect(Math.abs(got - casesOf(perMonth, model))).toBeLessThan(1);
        });
      }),
      { numRuns, seed }
    );
  });
});

/** Cases of an inflow whose level changes on the first of a month, month after month. */
function casesOf(perMonth: Schedule, { period }: ModelDocument): number {
  const [year, month] = [+period.start.slice(0, 4), +period.start.slice(5, 7)];
  let cases = 0;
  for (let m = 0; m < 24; m++) {
    const first = `${year + Math.floor((month - 1 + m) / 12)}-${monthDay(((month - 1 + m) % 12) + 1, 1)}`;
    const change = isChanging(perMonth) ? perMonth.changes.findLast(({ from }) => from <= first) : undefined;
    cases += likelyValue(change ? change.to : isChanging(perMonth) ? perMonth.start : perMonth);
  }
  return cases;
}
