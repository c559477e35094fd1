import { describe, expect, it } from 'vitest';
import { known, smallModel, uncertain, type Change } from '../model/testing.ts';
import { runExpected, runReplications } from '../simulation/replications.ts';
import { compile, fillLikely, type Compiled } from './compile.ts';
import { resolveLikely } from './draw-values.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';

const sumOf = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0);

/** The small model: 2 årsværk, and 1 from a grant that expires with 2024 where the first scenario lets it. */
function compiledWith(change: Change = {}) {
  const model = smallModel(change);
  const compiled = compile(model, model.scenarios[0]!.id);
  return { model, compiled, plan: fillLikely(compiled) };
}

const as =
  (caseload: 'shared' | 'personal', positions = 2): Change =>
  (draft) => {
    draft.staffGroups[0]!.caseload = caseload;
    draft.staffGroups[0]!.establishment = known(positions, 'årsværk');
    draft.staffGroups[0]!.handover = { hoursPerCase: known(2, 'hours') };
  };

/** The hours of handovers in the expected run are those of 60 run-throughs on average. */
function expectAverageOfPersons(compiled: Compiled): void {
  const hours = sumOf(runExpected(fillLikely(compiled)).sums.handoverWork) / WORK_UNITS_PER_HOUR;
  const drawn = Array.from({ length: 60 }, (_, replication) => {
    const fill = () => compiled.fill(resolveLikely, { seed: 7, replication });
    const { sums } = runReplications(fill, { seed: 7, from: replication, to: replication + 1 });
    return sumOf(sums.handoverWork) / WORK_UNITS_PER_HOUR;
  });
  const mean = sumOf(drawn) / drawn.length;
  const spread = sumOf(drawn.map((value) => (value - mean) ** 2)) / (drawn.length - 1);
  expect(Math.abs(hours - mean)).toBeLessThanOrEqual(4 * Math.sqrt(spread / drawn.length));
}

describe('advisers of a group', () => {
  it('are none where it is pooled', () => {
    expect(compiledWith().plan.groups[0]!.advisers).toEqual([]);
  });

  it('are whole ones and one fraction, and leave with the positions', () => {
    const { plan } = compiledWith(as('shared', 2.5));
    const { advisers } = plan.groups[0]!;
    const presenceAt = (day: number) => advisers.map(({ presence }) => presence[plan.past + day]! / 1024);
    expect(presenceAt(0)).toEqual([1, 1, 1, 0.5]);
    expect(presenceAt(365)).toEqual([1, 1, 1, 0.5]);
    // 2024 has 366 days.
    expect(presenceAt(366)).toEqual([1, 1, 0.5, 0]);
    expect(advisers.map(({ left }) => left[plan.past + 366])).toEqual([0, 0, 0, 1]);
    expect(sumOf(advisers.map(({ left }) => sumOf(left)))).toBe(1);
  });

  it('have together the hours of the pooled group, each to a second of their own', () => {
    const pooled = compiledWith((draft) => {
      draft.staffGroups[0]!.establishment = known(2.5, 'årsværk');
    }).plan.groups[0]!;
    const shared = compiledWith(as('shared', 2.5)).plan.groups[0]!;
    expect(Math.abs(sumOf(shared.capacity) - sumOf(pooled.capacity))).toBeLessThanOrEqual(4);
    shared.capacity.forEach((units, day) =>
      expect(units).toBe(sumOf(shared.advisers.map(({ capacity }) => capacity[day]!)))
    );
    const [whole, , , half] = shared.advisers.map(({ capacity }) => sumOf(capacity.subarray(0, 366)));
    expect(Math.abs(whole! / 2 - half!)).toBeLessThanOrEqual(1);
  });

  it('are as many in every scenario, whatever its measures add', () => {
    const { model } = compiledWith(as('personal'));
    const counts = model.scenarios.map(
      ({ id }) => compile(model, id).fill(() => 0).groups[0]!.advisers.length
    );
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  it('have all hours of a draw that comes to more than they are', () => {
    // Half as much again as any range allows.
    const { compiled } = compiledWith(as('shared'));
    const plan = compiled.fill((quantity) => ('value' in quantity ? quantity.value : quantity.likely) * 1.5);
    const more = plan.groups[0]!.advisers.map(({ capacity }) => sumOf(capacity));
    expect(sumOf(more)).toBe(sumOf(plan.groups[0]!.capacity));
  });
});

describe('a personal group whose grant expires', () => {
  it('hands over the caseload of whoever leaves, two hours a case', () => {
    const { compiled, plan } = compiledWith(as('personal'));
    const { handoverWork, dutyWork, dutyOwed } = runExpected(plan).sums;
    const december = 11;
    handoverWork.forEach((work, month) => {
      if (month === december + 1) expect(work).toBeGreaterThan(0);
      expect(work % (2 * WORK_UNITS_PER_HOUR)).toBe(0);
    });
    expect(sumOf(handoverWork)).toBe(sumOf(dutyWork) + dutyOwed[compiled.clock.months - 1]!);
  });

  it('costs nothing where nothing is stated', () => {
    const { plan } = compiledWith((draft) => {
      draft.staffGroups[0]!.caseload = 'personal';
    });
    expect(sumOf(runExpected(plan).sums.handoverWork)).toBe(0);
  });
});

describe('a personal group whose staff comes and goes', () => {
  const { compiled } = compiledWith((draft) => {
    const [group] = draft.staffGroups;
    group!.caseload = 'personal';
    group!.establishment = known(12, 'årsværk');
    group!.staffing = { turnover: known(0.4, 'share/year') };
    group!.handover = { hoursPerCase: known(2, 'hours') };
  });

  it('has the persons of each run-through, who hand over whole cases when they leave', () => {
    for (let replication = 0; replication < 3; replication++) {
      const plan = compiled.fill(resolveLikely, { seed: 7, replication });
      const [group] = plan.groups;
      const leavers = sumOf(group!.advisers.map(({ left }) => sumOf(left)));
      const departures = sumOf(compiled.capacities[0]!.staff.departures);
      expect(leavers).toBeGreaterThan(0);
      expect(leavers).toBe(Math.round(departures));
      expect(sumOf(group!.leavingShare!)).toBe(0);
      const partial = runReplications(() => plan, { seed: 7, from: replication, to: replication + 1 });
      for (const work of partial.sums.handoverWork) expect(work % (2 * WORK_UNITS_PER_HOUR)).toBe(0);
      expect(sumOf(partial.sums.handoverWork)).toBeGreaterThan(0);
    }
  });

  it('hands over in the expected run what its leavers hold on average', () => {
    expectAverageOfPersons(compiled);
  });
});

describe('a personal group with active cases between their follow-ups', () => {
  it('hands over in the expected run what returns to nobody, on average over its departures', () => {
    const model = smallModel((draft) => {
      draft.caseTypes.push({
        id: 'opfoelgning',
        name: 'Opfølgning',
        deadline: { planned: true },
        steps: [{ id: 'samtale', name: 'Samtale', handlingHours: { kind: 'fixed', mean: known(1, 'hours') } }]
      });
      draft.inflows = [];
      draft.backlogs = [];
      draft.followUps = [
        {
          id: 'stamme',
          caseType: 'opfoelgning',
          unit: 'handicap',
          activeCases: known(600, 'cases'),
          interval: { kind: 'fixed', mean: known(365, 'days') },
          earliestDaysBefore: known(30, 'days'),
          overdueAtStart: known(0, 'share'),
          nextFrom: 'actual',
          entries: []
        }
      ];
      const [group] = draft.staffGroups;
      group!.lanes = [{ id: 'opf', serves: [{ caseType: 'opfoelgning' }], discipline: 'earliestDue' }];
      group!.caseload = 'personal';
      group!.establishment = known(12, 'årsværk');
      group!.staffing = { turnover: known(0.4, 'share/year') };
      group!.handover = { hoursPerCase: known(2, 'hours') };
    });
    expectAverageOfPersons(compile(model, model.scenarios[0]!.id));
  });
});

describe('a shared or pooled group whose grant expires', () => {
  it.each(['pooled', 'shared'] as const)(
    'hands over the part of the begun cases of whoever leaves (%s)',
    (caseload) => {
      const { plan, compiled } = compiledWith((draft) => {
        draft.staffGroups[0]!.caseload = caseload;
        draft.staffGroups[0]!.handover = { hoursPerCase: uncertain(1, 2, 3, 'hours') };
      });
      const { leavingShare } = plan.groups[0]!;
      // One of three leaves on 1 January 2025.
      expect([...leavingShare!].flatMap((share, t) => (share > 0 ? [[t - plan.past, share]] : []))).toEqual([
        [366, 1 / 3]
      ]);
      const partial = runReplications(() => plan, { seed: 1, from: 0, to: 1 });
      const months = compiled.clock.months;
      const atSecondStep = partial.sums.atStep[1 * months + 11]!;
      const hours = partial.sums.handoverWork[12]! / WORK_UNITS_PER_HOUR;
      // At the turn of the year, before anything else: those past the first step, and at most one in hand a lane or adviser.
      expect(hours).toBeGreaterThanOrEqual((2 * atSecondStep) / 3 - 1e-3);
      expect(hours).toBeLessThanOrEqual((2 * (atSecondStep + 3)) / 3);
    }
  );
});
