import { openBacklog, receiveApplications } from './arrivals.ts';
import { joinQueue } from './caseloads.ts';
import { dueWhenReceived } from './deadline-clocks.ts';
import { COUNT, DUE, NEXT, SOURCE, STEP, freeEntry } from './entries.ts';
import { enterEpoch, standIn } from './epochs.ts';
import { countReleased, openStocks } from './follow-ups.ts';
import { leaveStocks } from './leaving.ts';
import { handOverParts } from './leaving-parts.ts';
import { moveCaseloads } from './moves.ts';
import { observeMonth } from './observe.ts';
import { feelPressure, noteBack } from './pressure.ts';
import { observeProbes, openProbes } from './probes.ts';
import { releaseCases, releaseWithFollowUps } from './releases.ts';
import { giveNotice, passReminderAge, receiveReminders } from './reminders.ts';
import { reset } from './reset.ts';
import { spendHours } from './service.ts';
import { changeStaff, placeStaff } from './staff-changes.ts';
import type { State } from './state.ts';
import { clearCounts, clearTally, type Tally } from './tally.ts';
import { joinNew, withdrawToday } from './withdrawals.ts';

/** Which of the two readings of a plan is run. */
export interface Reading {
  /** Any whole number; only its low 32 bits count. */
  readonly seed: number;
  readonly replication: number;
  /** Without luck: arrivals and hours at their means. */
  readonly expected: boolean;
}

/** One replication alone: its numbers stand in `tally`, which is cleared first. */
export function replicate(state: State, tally: Tally, reading: Reading): void {
  clearTally(tally);
  addReplication(state, tally, reading);
}

/**
 * One replication of the plan. Its counts take the place of the last replication's in `tally`, the rest is added to what stands
 * there.
 */
export function addReplication(state: State, tally: Tally, reading: Reading): void {
  begin(state, tally, reading);
  runDays(state, tally, state.plan.past, state.plan.past + state.plan.days);
}

/** Opens a replication: the backlog and the stocks are in place, and no day has been run. */
export function begin(state: State, tally: Tally, reading: Reading): void {
  reset(state, reading.seed, reading.replication, reading.expected);
  clearCounts(tally);
  while (state.nextEpoch <= state.plan.past) standIn(state, state.epoch + 1);
  if (state.desks.presence.length > 0) placeStaff(state);
  openBacklog(state, tally);
  openStocks(state, tally);
  openProbes(state, tally);
}

/**
 * Runs the steps of the clock from `from` until before `to`; the order of events is that of docs/MODEL.md. Allocates nothing but
 * larger pools when more cases wait apart than ever before.
 */
export function runDays(state: State, tally: Tally, from: number, to: number): void {
  const { plan } = state;
  const end = plan.past + plan.days;
  for (let day = from; day < to; day++) {
    if (day > plan.past) {
      passDueDay(state, day - 1);
      passReminderAge(state, day);
      giveNotice(state, tally, day);
    }
    if (day === state.nextEpoch) enterEpoch(state);
    if (plan.moves.length > 0) moveCaseloads(state, day);
    if (state.desks.leaving.length > 0) handOverParts(state, day);
    if (state.desks.presence.length > 0) changeStaff(state, day);
    leaveStocks(state, tally, day);
    if (state.withdrawals.used) withdrawToday(state, tally, day);
    receiveApplications(state, tally, day);
    releaseCases(state, tally, day);
    joinToday(state, tally, day);
    receiveReminders(state, tally, day);
    if (state.pressure.used) feelPressure(state, day);
    for (let group = 0; group < plan.groups.length; group++) spendHours(state, tally, group, day);
    const isLastOfMonth = day + 1 === end || plan.monthOfDay[day + 1] !== plan.monthOfDay[day];
    if (isLastOfMonth) observeMonth(state, tally, day);
    observeProbes(state, tally, day, isLastOfMonth);
  }
}

/** Cases that were due yesterday and are still open are overdue from today. */
function passDueDay(state: State, due: number): void {
  const { plan, openDue, overdue } = state;
  for (let flow = 0; flow < plan.flows.length; flow++) {
    overdue[flow] = overdue[flow]! + openDue[flow * plan.horizon + due]!;
  }
}

/** Follow-ups that become available, cases that come of others, and steps whose outside wait is over join their lines. */
function joinToday(state: State, tally: Tally, day: number): void {
  let entry = state.joinHead[day]!;
  while (entry !== 0) {
    const { entries } = state;
    const next = entries[entry + NEXT]!;
    if (state.pressure.used) noteBack(state, entry, entries[entry + COUNT]!, true);
    if (entries[entry + COUNT] === 0) {
      freeEntry(state, entry);
    } else {
      const step = entries[entry + STEP]!;
      const flow = state.stepFlow[step]!;
      const source = entries[entry + SOURCE]!;
      const isNew = source >= state.firstBirthSource && step === state.firstStep[flow];
      const isBorn = isNew && source < state.firstStockSource;
      // A deadline may have changed since the parent closed: the case's own runs from the day it is received.
      if (isBorn) entries[entry + DUE] = dueWhenReceived(state, flow, 0, day);
      if (isNew) countReleased(state, tally, entry, flow, day);
      if (isNew && !isBorn) releaseWithFollowUps(state, tally, entry, day);
      if (isBorn) joinNew(state, entry, day);
      else joinQueue(state, entry);
    }
    entry = next;
  }
}
