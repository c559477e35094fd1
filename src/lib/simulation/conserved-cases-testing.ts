import { expect } from 'vitest';
import type { Plan } from './plan.ts';
import type { State } from './state.ts';
import { AGE_CLASSES, LEAD_CLASSES, MEASURES, type Tally } from './tally.ts';

/** @returns the sum of the numbers from one place up to another. */
export function sumOf(numbers: ArrayLike<number>, from = 0, to = numbers.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i]!;
  return sum;
}

/** Cases open before the first day: the backlog, and follow-ups that could have been done before it. */
function openedAtStart(plan: Plan, flow: number): number {
  const backlog = plan.backlogs.filter((b) => b.flow === flow).map((b) => sumOf(b.count));
  const followUps = plan.stocks
    .filter((stock) => stock.flow === flow)
    .map((stock) => stock.firstDue.filter((due) => due - stock.earliestDaysBefore < plan.past).length);
  return sumOf([...backlog, ...followUps]);
}

/** Opened = closed + withdrawn + still open, per flow and day, since every day is a month. */
export function expectConserved(plan: Plan, tally: Tally): void {
  const { counts } = tally;
  plan.flows.forEach((_, flow) => {
    let open = openedAtStart(plan, flow);
    for (let month = 0; month < plan.months; month++) {
      const cell = flow * plan.months + month;
      open += counts.received[cell]! - counts.closed[cell]! - counts.withdrawn[cell]!;
      expect(counts.open[cell], `open cases of flow ${flow}, day ${month}`).toBe(open);
    }
  });
  // A closed case has at most one child of each choice.
  const most = plan.flows.map(
    ({ choices }, flow) => choices.length * sumOf(counts.closed, flow * plan.months, (flow + 1) * plan.months)
  );
  expect(sumOf(counts.born)).toBeLessThanOrEqual(sumOf(most));
  const steps = plan.flows.flatMap((flow, f) => flow.steps.map(() => f));
  plan.flows.forEach((_, flow) => {
    for (let month = 0; month < plan.months; month++) {
      let atSteps = 0;
      steps.forEach((owner, step) => {
        if (owner === flow) atSteps += tally.atStep[step * plan.months + month]!;
      });
      expect(counts.open[flow * plan.months + month]).toBe(atSteps);
    }
  });
  for (const measure of MEASURES)
    expect(
      counts[measure].every((n) => n >= 0),
      measure
    ).toBe(true);
  expect(tally.atStep.every((n) => n >= 0)).toBe(true);
}

/** Parts of a count are at most what they are parts of, and classes add up to it. */
export function expectConsistentCounts(plan: Plan, tally: Tally): void {
  const { counts } = tally;
  for (let cell = 0; cell < plan.flows.length * plan.months; cell++) {
    expect(counts.closedOnTime[cell]).toBeLessThanOrEqual(counts.closed[cell]!);
    const decided = counts.receivedOnTime[cell]! + counts.receivedLeft[cell]!;
    expect(decided + counts.receivedNotDue[cell]!).toBeLessThanOrEqual(counts.received[cell]!);
    expect(counts.overdue[cell]).toBeLessThanOrEqual(counts.open[cell]!);
    expect(sumOf(tally.overdueByAge, cell * AGE_CLASSES, (cell + 1) * AGE_CLASSES)).toBe(
      counts.overdue[cell]
    );
    expect(sumOf(tally.openByAge, cell * AGE_CLASSES, (cell + 1) * AGE_CLASSES)).toBe(counts.open[cell]);
    expect(sumOf(tally.leadTimes, cell * LEAD_CLASSES, (cell + 1) * LEAD_CLASSES)).toBe(counts.closed[cell]);
  }
}

/** A finite stock is what has been released and what has not. */
export function expectStocksConserved(state: State): void {
  const { plan } = state;
  plan.releases.forEach(({ count, withFollowUps }, r) => {
    const released = state.running[state.firstReleaseSource + r]!;
    expect(released + state.unreleased[r]!).toBe(sumOf(count, plan.past) + (withFollowUps?.cases ?? 0));
    const { latest, until } = withFollowUps ?? { latest: -1, until: 0 };
    if (latest >= plan.past && latest < Math.min(until, plan.past + plan.days))
      expect(state.unreleased[r]).toBe(0);
  });
}

/** Day by day, since every day is a month; what is born is known at the end. */
export function expectProbesCount(state: State, tally: Tally): void {
  const { plan } = state;
  plan.probes.forEach(({ flows, births, before, needed }, p) => {
    let through = before;
    let reachedOn = before >= needed ? 0 : -1;
    for (let day = 0; day < plan.days; day++) {
      for (const flow of flows) through += tally.counts.closed[flow * plan.months + day]!;
      if (reachedOn < 0 && through >= needed) reachedOn = day + 1;
      if (births.length === 0) expect(tally.progress[p * plan.months + day]).toBe(through);
    }
    const born = sumOf(births.map((birth) => state.running[state.firstBirthSource + birth]!));
    expect(tally.progress[(p + 1) * plan.months - 1]).toBe(through - born);
    expect(tally.needed[p]).toBe(needed);
    if (births.length > 0) {
      const days = Array.from(tally.progress.subarray(p * plan.months, (p + 1) * plan.months));
      reachedOn = before >= needed ? 0 : days.findIndex((count) => count >= needed);
      if (before < needed && reachedOn >= 0) reachedOn++;
    }
    expect(tally.reachedOn[p]).toBe(reachedOn);
  });
}
