import { expect } from 'vitest';
import { sumOf } from './conserved-cases-testing.ts';
import type { Plan } from './plan.ts';
import type { Tally } from './tally.ts';

/** Work units of the caseloads that a group takes over on a day, as everything stood the evening before; every day is a month. */
function workMoved(plan: Plan, { counts }: Tally, group: number, day: number): number {
  return sumOf(
    plan.moves
      .filter((move) => move.group === group && move.on === plan.past + day)
      .map(({ flow, share, workPerCase }) => {
        const column = plan.stocks.some((stock) => stock.flow === flow) ? counts.active : counts.open;
        return Math.round(column[flow * plan.months + day - 1]! * share) * workPerCase;
      })
  );
}

/** Hours worked are those of cases and of duties, at most those available, and duties are carried forward until they are done. */
export function expectHoursConserved(plan: Plan, tally: Tally): void {
  expectStepsAddUp(plan, tally);
  const owed = plan.groups.map(() => 0);
  for (let month = 0; month < plan.months; month++) {
    let spentOnCases = 0;
    for (const { flow, group } of plan.reminders)
      owed[group] = owed[group]! + tally.reminderWork[flow * plan.months + month]!;
    for (const { flow, group } of plan.notices)
      owed[group] = owed[group]! + tally.noticeWork[flow * plan.months + month]!;
    plan.groups.forEach((group, g) => {
      const cell = g * plan.months + month;
      const duties = tally.dutyWork[cell]!;
      const overtime = tally.overtime[cell]!;
      expect(tally.worked[cell]).toBeLessThanOrEqual(tally.available[cell]! + overtime);
      expect(overtime).toBeLessThanOrEqual(tally.available[cell]! * (group.pressure?.overtimeShare ?? 0));
      expect(tally.available[cell]).toBe(group.capacity[plan.past + month]);
      const scheduled = group.duty?.[plan.past + month] ?? 0;
      const moved = workMoved(plan, tally, g, month);
      const handovers = tally.handoverWork[cell]! - moved;
      expect(tally.dutyOwed[cell]).toBe(owed[g]! + scheduled + moved + handovers - duties);
      if (group.caseload === 'personal' && group.leavingShare === null)
        expect(handovers % Math.max(1, group.handoverWork)).toBe(0);
      // A case that is handed over while hours are spent is a duty of tomorrow.
      const known = Math.min(
        owed[g]! + scheduled + moved,
        Math.max(tally.available[cell]!, tally.worked[cell]!)
      );
      expect(duties, `duties of group ${g} come first`).toBeGreaterThanOrEqual(known);
      if (handovers === 0) expect(duties).toBe(known);
      owed[g] = tally.dutyOwed[cell]!;
      spentOnCases += tally.worked[cell]! - duties;
    });
    let workedOn = 0;
    plan.flows.forEach((_, flow) => (workedOn += tally.workedOn[flow * plan.months + month]!));
    expect(workedOn).toBe(spentOnCases);
  }
}

/** What is required of a flow in a month is what is required of its steps. */
function expectStepsAddUp(plan: Plan, { required, requiredAtStep }: Tally): void {
  let step = 0;
  plan.flows.forEach(({ steps }, flow) => {
    for (let month = 0; month < plan.months; month++) {
      const each = steps.map((_, k) => requiredAtStep[(step + k) * plan.months + month]!);
      expect(each.reduce((sum, work) => sum + work, 0)).toBe(required[flow * plan.months + month]);
    }
    step += steps.length;
  });
}
