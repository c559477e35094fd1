import { describe, expect, it } from 'vitest';
import { listInputs } from '../model/inputs.ts';
import { isRange } from '../model/quantity-value.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import type { Plan } from '../simulation/plan.ts';
import { compile, fillLikely } from './compile.ts';
import { resolveLikely, valueDraws, type Resolve } from './draw-values.ts';
import { richModel } from './testing.ts';

/** Every number of a plan as it stands now. */
const copyOf = (plan: Plan): Plan => structuredClone(plan);

describe('a plan refilled', () => {
  const model = richModel();
  const scenario = model.scenarios[1]!.id;
  const draws = valueDraws(listInputs(model), model.run.seed);
  const luckOf = (replication: number) => ({ seed: model.run.seed, replication });

  it('holds the values of the last replication and nothing of those before', () => {
    const reused = compile(model, scenario);
    for (const replication of [0, 7, 3, 7]) {
      const plan = copyOf(reused.fill(draws.ofReplication(replication), luckOf(replication)));
      const fresh = copyOf(
        compile(model, scenario).fill(draws.ofReplication(replication), luckOf(replication))
      );
      expect(plan).toEqual(fresh);
    }
    expect(copyOf(reused.fill(resolveLikely))).toEqual(copyOf(fillLikely(compile(model, scenario))));
  });

  it('changes with every range of the document', () => {
    const inputs = listInputs(model).filter(({ quantity }) => isRange(quantity));
    expect(inputs.length).toBeGreaterThan(20);
    // Staff leave early where the grant ends, and its share counts where it goes on.
    const compiled = model.scenarios.map(({ id }) => compile(model, id));
    const all = (resolve: Resolve) => JSON.stringify(compiled.map((one) => numbersOf(one.fill(resolve))));
    const likely = all(resolveLikely);
    for (const { path, quantity } of inputs) {
      const moved = all((other, unit) =>
        other === quantity && isRange(quantity) ? quantity.high : resolveLikely(other, unit)
      );
      expect(moved, path).not.toBe(likely);
    }
    expect(all(resolveLikely)).toBe(likely);
  });
});

/** A plan as JSON can hold it in reasonable length: the numbers that a refill can change. */
function numbersOf(plan: Plan) {
  const list = (numbers: ArrayLike<number>) => Array.from(numbers);
  return {
    tables: list(plan.tables),
    rates: plan.arrivals.map(({ perDay, a }) => [list(perDay), list(a)]),
    backlogs: plan.backlogs.map(({ count }) => list(count)),
    stocks: plan.stocks.map((stock) => [list(stock.firstDue), stock.earliestDaysBefore]),
    capacity: plan.groups.map(({ capacity }) => list(capacity)),
    mentoring: plan.groups.map(({ duty }) => list(duty ?? [])),
    reserves: plan.groups.map(({ lanes }) => lanes.map(({ reservedShare }) => reservedShare)),
    entries: plan.flows.map(({ grants }) => grants.map(({ share }) => share)),
    duties: [...plan.reminders, ...plan.notices],
    choices: plan.flows.map(({ choices }) => choices),
    pressure: plan.groups.map(({ pressure }) => pressure),
    handovers: plan.groups.map(({ handoverWork }) => handoverWork)
  };
}

describe('tables of handling hours', () => {
  const twoUnits = (mean: object) =>
    richModel((draft) => {
      const step = draft.caseTypes[0]!.steps[1]!;
      step.handlingHours = { kind: 'gamma', mean: mean as never, variation: known(0.5, 'share') };
    });
  const tablesOfUnits = (mean: object) => {
    const model = twoUnits(mean);
    const compiled = compile(model, model.scenarios[0]!.id);
    const draws = valueDraws(listInputs(model), 1);
    const plan = compiled.fill(draws.ofReplication(0));
    return compiled.flows
      .map((flow, f) => ({ flow, work: plan.flows[f]!.steps[1]?.work[0] }))
      .filter(({ flow }) => flow.caseType.id === 'merudgift')
      .map(({ work }) => work);
  };

  it('are the same for units that draw the same', () => {
    const [a, b] = tablesOfUnits(uncertain(4, 6, 9, 'hours'));
    expect(a).toBe(b);
  });

  it('are their own for units that draw apart', () => {
    const [a, b] = tablesOfUnits({ ...uncertain(4, 6, 9, 'hours'), commonShare: 0.5 });
    expect(a).not.toBe(b);
  });
});

describe('months whose cases may be due after the end', () => {
  it('are those less than the deadline before it', () => {
    const model = smallModel();
    const { undecided, clock } = compile(model, model.scenarios[0]!.id);
    // Three months, to 31.12.2025: a case received 30.9. is due 30.12., one received 1.10. on 1.1.
    const months = Array.from({ length: clock.months }, (_, month) => undecided[month]);
    expect(months).toEqual([...Array<number>(21).fill(0), 1, 1, 1]);
  });

  it('are for follow-ups those within the days they come early', () => {
    const model = richModel();
    const { undecided, clock, flows } = compile(model, model.scenarios[0]!.id);
    const f = flows.findIndex(({ planned }) => planned);
    const months = Array.from({ length: clock.months }, (_, month) => undecided[f * clock.months + month]);
    expect(months).toEqual([...Array<number>(23).fill(0), 1]);
  });
});

it('refuses nothing that a document may hold: cases a hundred years old, and deadlines of ten years', () => {
  const model = smallModel((draft) => {
    draft.period = { start: '1990-01-01', end: '1990-12-31', forecastFrom: '1990-01-01' };
    draft.headline.year = 1990;
    draft.caseTypes[0]!.deadline = { amount: { ...known(3660, 'workingDays') }, rollToWorkingDay: true };
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(10, 'cases'),
      ages: { kind: 'uniform', from: 0, to: 36_525 },
      agesSource: { kind: 'measured', note: 'Log.' }
    });
  });
  const plan = fillLikely(compile(model, model.scenarios[0]!.id));
  expect(plan.backlogs[0]!.count.reduce((sum, count) => sum + count)).toBe(10);
  expect(Math.max(...plan.flows[0]!.dueDay)).toBeLessThan(plan.horizon);
});

it('counts the longest deadline that a late period allows, with every closing day a calendar may name', () => {
  const model = smallModel((draft) => {
    draft.period = { start: '2179-01-01', end: '2179-12-31', forecastFrom: '2179-01-01' };
    draft.headline.year = 2179;
    draft.calendar.closingDays = Array.from(
      { length: 60 },
      (_, i) => `${String(3 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    );
    draft.caseTypes[0]!.deadline = { amount: known(3660, 'workingDays'), rollToWorkingDay: true };
  });
  const dueDay = compile(model, model.scenarios[0]!.id).fill(resolveLikely).flows[0]!.dueDay;
  expect(dueDay.every((due, received) => due >= received + 3660)).toBe(true);
});
