import { ENTRY_SIZE } from './entries.ts';
import { CASE_SIZE } from './cohorts.ts';
import { takeOverDesks } from './desks.ts';
import { takeOverPressure } from './pressure.ts';
import { standIn } from './epochs.ts';
import type { State } from './state.ts';
import { AGE_CLASSES, LEAD_CLASSES, MEASURES, type Tally } from './tally.ts';
import { takeOverWithdrawals } from './withdrawals.ts';

/**
 * Brings a replication to where another one stands. Both plans must have the same shape and have been the same until now; what
 * follows from the plan's numbers (work, keys) stays the receiver's own.
 */
export function takeOver(to: State, from: State): void {
  if (to.entries.length < from.usedEntries * ENTRY_SIZE) to.entries = new Int32Array(from.entries.length);
  to.entries.set(from.entries.subarray(0, from.usedEntries * ENTRY_SIZE));
  to.freeEntry = from.freeEntry;
  to.usedEntries = from.usedEntries;
  takeOverLines(to, from);
  to.joinHead.set(from.joinHead);
  to.joinTail.set(from.joinTail);
  takeOverHands(to, from);
  to.dutyOwed.set(from.dutyOwed);
  takeOverDesks(to.desks, from.desks);
  takeOverPressure(to.pressure, from.pressure);
  takeOverWithdrawals(to.withdrawals, from.withdrawals);
  to.clocks.notDue.set(from.clocks.notDue);
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
  to.nextMove = from.nextMove;
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

/** The lines of epochs that not both plans have come last, and are empty so far. */
function takeOverLines(to: State, from: State): void {
  const rows = Math.min(to.lowKey.length, from.lowKey.length);
  const places = rows * to.plan.horizon;
  to.head.set(from.head.subarray(0, places));
  to.tail.set(from.tail.subarray(0, places));
  to.filled.set(from.filled.subarray(0, rows * to.wordsPerLine));
  to.lowKey.set(from.lowKey.subarray(0, rows));
  if (to.plan.epochs.length > 0) standIn(to, from.epoch);
}

/** Group by group, since one of the plans may have epochs with more lanes. */
function takeOverHands(to: State, from: State): void {
  const copy = (place: number, at: number, count: number) => {
    to.inHand.set(from.inHand.subarray(at, at + count), place);
    to.inHandWork.set(from.inHandWork.subarray(at, at + count), place);
  };
  for (let g = 0; g < to.plan.groups.length; g++) {
    const [place, at] = [to.firstLane[g]!, from.firstLane[g]!];
    copy(place, at, Math.min(to.firstLane[g + 1]! - place, from.firstLane[g + 1]! - at));
  }
  copy(to.desks.firstSlot, from.desks.firstSlot, from.inHand.length - from.desks.firstSlot);
}

/** Copies the counts of a replication that is under way. */
export function takeOverCounts(to: Tally, from: Tally): void {
  for (const measure of MEASURES) to.counts[measure].set(from.counts[measure]);
  to.reachedOn.set(from.reachedOn);
  to.needed.set(from.needed);
  to.before.set(from.before);
  to.progress.set(from.progress);
}

/** Copies the sums of the first months, which were counted once for both. */
export function takeOverSums(to: Tally, from: Tally, months: number, commonMonths: number): void {
  const copy = <Numbers extends Float64Array | Uint32Array>(
    target: Numbers,
    source: Numbers,
    width: number
  ) => {
    for (let row = 0; row < source.length; row += months * width) {
      target.set(source.subarray(row, row + commonMonths * width), row);
    }
  };
  copy(to.overdueByAge, from.overdueByAge, AGE_CLASSES);
  copy(to.openByAge, from.openByAge, AGE_CLASSES);
  copy(to.leadTimes, from.leadTimes, LEAD_CLASSES);
  copy(to.worked, from.worked, 1);
  copy(to.available, from.available, 1);
  copy(to.dutyWork, from.dutyWork, 1);
  copy(to.dutyOwed, from.dutyOwed, 1);
  copy(to.overtime, from.overtime, 1);
  copy(to.workSaved, from.workSaved, 1);
  copy(to.handoverWork, from.handoverWork, 1);
  copy(to.workedOn, from.workedOn, 1);
  copy(to.reminderWork, from.reminderWork, 1);
  copy(to.noticeWork, from.noticeWork, 1);
  copy(to.required, from.required, 1);
  copy(to.requiredAtStep, from.requiredAtStep, 1);
  copy(to.workWaiting, from.workWaiting, 1);
  copy(to.atStep, from.atStep, 1);
  to.requiredAtStart.set(from.requiredAtStart);
}
