import { ENTRY_SIZE } from './entries.ts';
import { CASE_SIZE } from './cohorts.ts';
import { takeOverDesks } from './desks.ts';
import { takeOverPressure } from './pressure.ts';
import type { State } from './state.ts';
import { AGE_CLASSES, LEAD_CLASSES, MEASURES, OVERDUE_CLASSES, type Tally } from './tally.ts';

/**
 * Brings a replication to where another one stands. Both plans must have the same shape and have been the same until now; what
 * follows from the plan's numbers (work, keys) stays the receiver's own.
 */
export function takeOver(to: State, from: State): void {
  if (to.entries.length < from.usedEntries * ENTRY_SIZE) to.entries = new Int32Array(from.entries.length);
  to.entries.set(from.entries.subarray(0, from.usedEntries * ENTRY_SIZE));
  to.freeEntry = from.freeEntry;
  to.usedEntries = from.usedEntries;
  to.head.set(from.head);
  to.tail.set(from.tail);
  to.filled.set(from.filled);
  to.lowKey.set(from.lowKey);
  to.joinHead.set(from.joinHead);
  to.joinTail.set(from.joinTail);
  to.inHand.set(from.inHand);
  to.inHandWork.set(from.inHandWork);
  to.dutyOwed.set(from.dutyOwed);
  takeOverDesks(to.desks, from.desks);
  takeOverPressure(to.pressure, from.pressure);
  to.openDue.set(from.openDue);
  to.openReceived.set(from.openReceived);
  to.open.set(from.open);
  to.overdue.set(from.overdue);
  to.older.set(from.older);
  to.reminderCarried.set(from.reminderCarried);
  to.monthLeads.set(from.monthLeads);
  to.atStep.set(from.atStep);
  to.running.set(from.running);
  to.carried.set(from.carried);
  to.unreleased.set(from.unreleased);
  to.closedBefore.set(from.closedBefore);
  to.behind.forEach((choices, flow) => choices.forEach((behind, c) => behind.set(from.behind[flow]![c]!)));
  to.handedOver.set(from.handedOver);
  to.stocks.forEach((stock, k) => {
    const other = from.stocks[k]!;
    if (stock.cases.length < other.usedCases * CASE_SIZE) stock.cases = new Int32Array(other.cases.length);
    stock.cases.set(other.cases.subarray(0, other.usedCases * CASE_SIZE));
    stock.active = other.active;
    stock.freeCase = other.freeCase;
    stock.usedCases = other.usedCases;
    stock.leaveHead.set(other.leaveHead);
    stock.dealt = other.dealt;
    stock.entered = other.entered;
    stock.carried.set(other.carried);
  });
}

/** Copies the counts of a replication that is under way. */
export function takeOverCounts(to: Tally, from: Tally): void {
  for (const measure of MEASURES) to.counts[measure].set(from.counts[measure]);
  to.reachedOn.set(from.reachedOn);
  to.needed.set(from.needed);
  to.progress.set(from.progress);
}

/** Copies the sums of the first months, which were counted once for both. */
export function takeOverSums(to: Tally, from: Tally, months: number, commonMonths: number): void {
  const copy = (target: Float64Array, source: Float64Array, width: number) => {
    for (let row = 0; row < source.length; row += months * width) {
      target.set(source.subarray(row, row + commonMonths * width), row);
    }
  };
  copy(to.overdueByAge, from.overdueByAge, OVERDUE_CLASSES);
  copy(to.openByAge, from.openByAge, AGE_CLASSES);
  copy(to.leadTimes, from.leadTimes, LEAD_CLASSES);
  copy(to.worked, from.worked, 1);
  copy(to.available, from.available, 1);
  copy(to.dutyWork, from.dutyWork, 1);
  copy(to.dutyOwed, from.dutyOwed, 1);
  copy(to.overtime, from.overtime, 1);
  copy(to.workSaved, from.workSaved, 1);
  copy(to.workedOn, from.workedOn, 1);
  copy(to.reminderWork, from.reminderWork, 1);
  copy(to.noticeWork, from.noticeWork, 1);
  copy(to.required, from.required, 1);
  copy(to.workWaiting, from.workWaiting, 1);
  copy(to.atStep, from.atStep, 1);
  to.requiredAtStart.set(from.requiredAtStart);
}
