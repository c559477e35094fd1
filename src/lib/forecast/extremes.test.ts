import { describe, expect, it } from 'vitest';
import { listInputs } from '../model/inputs.ts';
import { idleFault } from '../simulation/idle-testing.ts';
import { collect, type Partial } from '../simulation/partial.ts';
import { begin, runDays } from '../simulation/replicate.ts';
import { createState } from '../simulation/state.ts';
import { createTally } from '../simulation/tally.ts';
import type { Plan } from '../simulation/plan.ts';
import { compile, type Compiled } from './compile.ts';
import { resolveLikely, valueDraws } from './draw-values.ts';
import { describeRow, mechanisms, modelAt } from './extremes-testing.ts';
import { COUNT_MEASURES, SHARE_MEASURES, outcomePerReplication } from './outcome.ts';
import { coveredBy, pairsOf, pairwise } from './pairwise-testing.ts';

/** The deep tests take more replications of each document. */
const replications = (globalThis as { extremeReplications?: number }).extremeReplications ?? 1;

const levels = mechanisms.map((mechanism) => mechanism.levels.length);
const rows = pairwise(levels);

/** Runs a plan day by day, looking each fifth day for hours that idle beside a case. */
function runLooking(plan: Plan, replication: number, expected: boolean): Partial {
  const state = createState(plan);
  const tally = createTally(plan);
  begin(state, tally, { seed: 42, replication, expected });
  const end = plan.past + plan.days;
  const faults: string[] = [];
  for (let day = plan.past; day < end; day++) {
    const month = plan.monthOfDay[day]!;
    const before = plan.groups.map((_, g) => tally.worked[g * plan.months + month]!);
    runDays(state, tally, day, day + 1);
    if (day % 5 > 0) continue;
    const worked = (g: number) => tally.worked[g * plan.months + month]! - before[g]!;
    const fault = idleFault(state, day, worked);
    if (fault) faults.push(`${fault} on day ${day - plan.past}`);
  }
  expect(faults).toEqual([]);
  const gathering = collect(plan, tally, 0, 1);
  gathering.addRows(0);
  return gathering.partial();
}

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((a, b) => a + b, 0);

function expectCasesConserved(plan: Plan, { columns }: Partial): void {
  plan.flows.forEach((_, flow) => {
    const sum = (list: readonly { flow: number; count: Int32Array }[]) =>
      sumOf(list.filter((source) => source.flow === flow).map(({ count }) => sumOf(count)));
    const stocks = plan.stocks.filter((stock) => stock.flow === flow);
    let open =
      sum(plan.backlogs) +
      sumOf(
        stocks.map(
          ({ firstDue, earliestDaysBefore }) =>
            firstDue.filter((due) => due - earliestDaysBefore < plan.past).length
        )
      );
    for (let month = 0; month < plan.months; month++) {
      const cell = flow * plan.months + month;
      const at = (measure: keyof typeof columns) => columns[measure]?.[cell] ?? 0;
      open += at('received') - at('closed') - at('withdrawn');
      expect(at('open'), `flow ${flow}, month ${month}`).toBe(open);
      expect(at('overdue')).toBeLessThanOrEqual(open);
      expect(at('closedOnTime')).toBeLessThanOrEqual(at('closed'));
      expect(at('receivedOnTime') + at('receivedLeft') + at('receivedNotDue')).toBeLessThanOrEqual(
        at('received')
      );
    }
  });
}

function expectHoursConserved(plan: Plan, { sums }: Partial, expected: boolean): void {
  for (const numbers of Object.values(sums) as Float64Array[])
    expect(numbers.every((n) => Number.isSafeInteger(n) && n >= 0)).toBe(true);
  sums.worked.forEach((hours, cell) =>
    expect(hours).toBeLessThanOrEqual(sums.available[cell]! + sums.overtime[cell]!)
  );
  expect(sumOf(sums.workedOn) + sumOf(sums.dutyWork)).toBe(sumOf(sums.worked));
  const owed = sumOf(plan.groups.map((_, g) => sums.dutyOwed[(g + 1) * plan.months - 1]!));
  const laidOut = sumOf(plan.groups.map(({ duty }) => (duty ? sumOf(duty) : 0)));
  const arisen = sumOf(sums.reminderWork) + sumOf(sums.noticeWork) + laidOut;
  // What is more than that was handed over, case by case where whole persons leave; there is one group.
  const handovers = sumOf(sums.dutyWork) + owed - arisen;
  expect(handovers).toBeGreaterThanOrEqual(0);
  if (!expected) expect(handovers % Math.max(1, plan.groups[0]!.handoverWork)).toBe(0);
  if (plan.groups[0]!.caseload !== 'personal') expect(handovers).toBe(0);
}

/** Every outcome of every flow and month is a number in its bounds, or undefined, exactly where nothing is under it. */
function expectOutcomes({ flows, undecided, clock }: Compiled, partial: Partial): void {
  const layout = { months: clock.months, undecided, flows };
  flows.forEach((_, flow) => {
    for (let from = 0; from < clock.months; from++) {
      const cell = flow * clock.months + from;
      const at = (measure: keyof Partial['columns']) => partial.columns[measure]?.[cell] ?? 0;
      const of = (measure: Parameters<typeof outcomePerReplication>[2]) =>
        outcomePerReplication(partial, layout, measure, { flows: [flow], from, to: from + 1 })[0]!;
      const isUndefined = {
        closedOnTime: at('closed') === 0,
        receivedOnTime:
          undecided[cell] === 1 || at('receivedNotDue') > 0 || at('received') === at('receivedLeft'),
        openOverdue: at('open') === 0,
        upToDate: at('active') === 0
      };
      for (const measure of SHARE_MEASURES) {
        const share = of(measure);
        expect(Number.isNaN(share), `${measure} of flow ${flow} in month ${from}`).toBe(isUndefined[measure]);
        if (Number.isNaN(share)) continue;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const measure of COUNT_MEASURES) expect(of(measure)).toBeGreaterThanOrEqual(0);
      expect(of('leadDays') >= 0).toBe(at('closed') > 0);
    }
  });
}

describe('the cases of the matrix', () => {
  it('hold every level of every mechanism beside every level of every other', () => {
    const covered = new Set(rows.flatMap((row) => row.flatMap((_, factor) => coveredBy(row, factor))));
    expect(pairsOf(levels).filter((pair) => !covered.has(pair))).toEqual([]);
    // Two mechanisms of m and n levels have m·n pairs.
    const squares = levels.reduce((sum, n) => sum + n * n, 0);
    const total = levels.reduce((sum, n) => sum + n, 0);
    expect(covered.size).toBe((total * total - squares) / 2);
  });
});

describe('extremes in pairs', () => {
  it.each(rows.map((row) => [describeRow(row), row] as const))(
    '%s',
    { timeout: 60_000 * replications },
    (_, row) => {
      const model = modelAt(row);
      const draws = valueDraws(listInputs(model), model.run.seed);
      for (const { id } of model.scenarios) {
        const compiled = compile(model, id);
        for (let replication = -1; replication < replications; replication++) {
          const expected = replication < 0;
          const plan = expected
            ? compiled.fill(resolveLikely)
            : compiled.fill(draws.ofReplication(replication), { seed: model.run.seed, replication });
          const partial = runLooking(plan, Math.max(0, replication), expected);
          expectCasesConserved(plan, partial);
          expectHoursConserved(plan, partial, expected);
          expectOutcomes(compiled, partial);
        }
      }
    }
  );
});
