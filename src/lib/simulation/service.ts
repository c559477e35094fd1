import { spendAdvisersHours } from './advisers.ts';
import { chooseRow, holdsCase } from './choose.ts';
import { finishStep } from './closing.ts';
import { payDuties } from './duties.ts';
import { COUNT } from './entries.ts';
import { takeInHand, workOnHand } from './in-hand.ts';
import { leaveLine } from './lines.ts';
import { noteWork } from './note-work.ts';
import type { Lane } from './plan.ts';
import { countPressure, pressGroup } from './pressure.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';
import { workThrough } from './work.ts';

/**
 * A staff group spends its hours of the day: on duties first. One that is pooled then each lane its reserve in order; of what is left,
 * the cases that were begun; then the lanes in order. No hour idles while a duty is owed or a line that the group serves holds a case.
 */
export function spendHours(state: State, tally: Tally, groupIndex: number, day: number): void {
  const { plan } = state;
  const group = plan.groups[groupIndex]!;
  const capacity = group.capacity[day]!;
  const hours = capacity + state.pressure.overtime[groupIndex]!;
  const forCases = hours - payDuties(state, tally, groupIndex, hours, day);
  if (capacity === 0) return;
  if (state.pressure.used) pressGroup(state, groupIndex);
  const left =
    group.caseload === 'pooled'
      ? spendPooled(state, tally, groupIndex, forCases, day)
      : spendAdvisersHours(state, tally, groupIndex, hours, forCases, day);
  const cell = groupIndex * plan.months + plan.monthOfDay[day]!;
  tally.worked[cell] = tally.worked[cell]! + (hours - left);
  if (state.pressure.used) countPressure(state, tally, groupIndex, cell, hours - left, forCases - left, day);
}

/** @returns the work units that no lane could use. */
function spendPooled(state: State, tally: Tally, groupIndex: number, forCases: number, day: number): number {
  const lanes = state.lanes[groupIndex]!;
  const firstLane = state.firstLane[groupIndex]!;
  const hands = state.firstLane[groupIndex + 1]! - firstLane;
  let left = forCases;
  for (let i = 0; i < lanes.length; i++) {
    const reserve = Math.min(left, Math.floor(forCases * lanes[i]!.reservedShare));
    if (reserve > 0) left -= reserve - serveLane(state, tally, lanes[i]!, firstLane + i, reserve, day);
  }
  if (hands > 1) {
    for (let i = 0; i < hands && left > 0; i++) left = workOnHand(state, tally, firstLane + i, left, day);
  }
  for (let i = 0; i < lanes.length && left > 0; i++) {
    left = serveLane(state, tally, lanes[i]!, firstLane + i, left, day);
  }
  return left;
}

/** @returns the work units that the lane could not use. */
function serveLane(
  state: State,
  tally: Tally,
  lane: Lane,
  laneIndex: number,
  hours: number,
  day: number
): number {
  let left = workOnHand(state, tally, laneIndex, hours, day);
  while (left > 0) {
    const row = chooseRow(state, lane, 0, day);
    if (row < 0) break;
    const at = row * state.plan.horizon + state.chosenKey;
    // A lane of one line need not choose again until the key is done.
    do left = serveHead(state, tally, row, state.chosenKey, laneIndex, left, day);
    while (left > 0 && lane.lines.length === 1 && holdsCase(state, state.head[at]!));
  }
  return left;
}

/**
 * Works on the cases of the first entry of a key, one after another, until they are done or the hours are spent.
 * @returns the work units left.
 */
function serveHead(
  state: State,
  tally: Tally,
  row: number,
  key: number,
  laneIndex: number,
  hours: number,
  day: number
): number {
  const entry = state.head[row * state.plan.horizon + key]!;
  const count = state.entries[entry + COUNT]!;
  const done = workThrough(state, entry, hours, day);
  if (done < count) {
    noteWork(state, tally, entry, hours, day);
    if (done > 0) finishStep(state, tally, entry, done, day);
    if (state.workLeft > 0) takeInHand(state, row, key, entry, laneIndex);
    return 0;
  }
  const left = state.workLeft;
  leaveLine(state, row, key);
  noteWork(state, tally, entry, hours - left, day);
  finishStep(state, tally, entry, count, day);
  return left;
}
