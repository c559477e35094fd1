import { expect } from 'vitest';
import { adviserOf, holderOf } from './caseloads.ts';
import { sumOf } from './conserved-cases-testing.ts';
import { COUNT, NEXT, SOURCE, STEP } from './entries.ts';
import { waitingIn } from './idle-testing.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** The cases that wait in lines and in hands, counted one by one. */
export function expectOutsideCounted(state: State): void {
  const { plan, pressure, atStep, firstRow } = state;
  if (!pressure.used) return;
  const counted = plan.lines.map((_, line) => {
    let waiting = 0;
    for (let row = firstRow[line]!; row < firstRow[line + 1]!; row++) waiting += waitingIn(state, row);
    return waiting;
  });
  const lineOf = Array.from(state.stepLine);
  for (const entry of state.inHand) {
    if (entry === 0) continue;
    const line = lineOf[state.entries[entry + STEP]!]!;
    counted[line] = counted[line]! + state.entries[entry + COUNT]!;
  }
  const known = plan.lines.map(() => 0);
  lineOf.forEach((line, step) => (known[line] = known[line]! + atStep[step]! - pressure.outside[step]!));
  expect(known).toEqual(counted);
}

/** Cases that are not due within the run, among them those whose clock has not started; of them, those that were received in it. */
export function expectNotDueCounted(state: State, tally: Tally): void {
  const { plan, openDue, openReceived } = state;
  const end = plan.past + plan.days;
  plan.flows.forEach(({ clock }, flow) => {
    const counted = sumOf(tally.counts.receivedNotDue, flow * plan.months, (flow + 1) * plan.months);
    const later = sumOf(openDue, flow * plan.horizon + end, (flow + 1) * plan.horizon);
    const old = sumOf(openReceived, flow * end, flow * end + plan.past);
    if (!clock) expect(counted).toBe(0);
    else if (old === 0) expect(counted).toBe(later);
    else expect(counted).toBeLessThanOrEqual(later);
  });
}

/** The cases that cost reminders, counted one by one. */
export function expectOlderCounted(state: State): void {
  const { plan } = state;
  const span = plan.past + plan.days;
  for (const { flow, afterDays } of plan.reminders) {
    const before = Math.max(0, span - 1 - afterDays);
    expect(state.older[flow]).toBe(sumOf(state.openReceived.subarray(flow * span, flow * span + before)));
  }
}

/** A caseload is at least the applications that wait with the adviser or are in hand; a vacant post has none. */
export function expectCaseloadsCounted(state: State): void {
  const { plan, desks } = state;
  const held = new Int32Array(desks.caseload.length);
  const count = (entry: number) => {
    if (entry === 0 || state.entries[entry + COUNT] === 0) return;
    if (state.entries[entry + SOURCE]! >= state.firstStockSource) return;
    const adviser = adviserOf(state, holderOf(state, entry));
    if (adviser >= 0) held[adviser] = held[adviser]! + 1;
  };
  for (const first of state.head)
    for (let entry = first; entry !== 0; entry = state.entries[entry + NEXT]!) count(entry);
  state.inHand.forEach(count);
  plan.groups.forEach(({ caseload, advisers }, g) => {
    if (caseload !== 'personal') return;
    advisers.forEach(({ presence }, post) => {
      const adviser = desks.first[g]! + post;
      // Active cases are held as well, and cases whose wait ends beyond the run stand in no list.
      if (presence[plan.past + plan.days - 1] === 0) expect(desks.caseload[adviser]).toBe(0);
      else expect(desks.caseload[adviser]).toBeGreaterThanOrEqual(held[adviser]!);
    });
  });
}
