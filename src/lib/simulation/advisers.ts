import { riseInFree, sinkInFree } from './free-advisers.ts';
import { chooseRow } from './choose.ts';
import { finishStep } from './closing.ts';
import { COUNT } from './entries.ts';
import { takeInHand, workOnHand } from './in-hand.ts';
import { leaveLine } from './lines.ts';
import { noteWork } from './note-work.ts';
import type { Group, Lane } from './plan.ts';
import { takeUpBegun } from './staff-changes.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';
import { workThrough } from './work.ts';

/**
 * A group whose advisers work on one case each spends its hours of the day.
 * @param hours work units of the day, overtime included; every adviser works the same part of it
 * @param forCases work units that its duties leave; every adviser does the same part of them
 * @returns the work units that were not used
 */
export function spendAdvisersHours(
  state: State,
  tally: Tally,
  groupIndex: number,
  hours: number,
  forCases: number,
  day: number
): number {
  const { plan, desks } = state;
  const group = plan.groups[groupIndex]!;
  const first = desks.first[groupIndex]!;
  const capacity = group.capacity[day]!;
  for (let post = 0; post < group.advisers.length; post++)
    desks.left[first + post] = group.advisers[post]!.capacity[day]!;
  if (hours > capacity) takeParts(state, group, first, capacity, capacity - hours);
  takeParts(state, group, first, hours, hours - forCases);
  if (group.caseload === 'shared') spendShared(state, tally, group, groupIndex, forCases, day);
  else spendPersonal(state, tally, group, groupIndex, day);
  let unused = 0;
  for (let post = 0; post < group.advisers.length; post++) unused += desks.left[first + post]!;
  return unused;
}

/** Takes work units (below 0: gives) from what the advisers have left of the day, each in proportion, whole ones. */
function takeParts({ desks }: State, { advisers }: Group, first: number, left: number, work: number): void {
  let toTake = work;
  let hours = left;
  for (let post = 0; post < advisers.length && toTake !== 0; post++) {
    const own = desks.left[first + post]!;
    const part =
      toTake > 0 ? Math.min(own, Math.ceil((toTake * own) / hours)) : Math.floor((toTake * own) / hours);
    desks.left[first + post] = own - part;
    toTake -= part;
    hours -= own;
  }
}

/**
 * One queue: advisers go on with the case in hand, and whoever is free first takes the next one, several a day where they are
 * short. Within a step this is the path of many servers in continuous time, with the arrivals at its beginning. No hour idles while
 * a line of the group holds a case.
 */
function spendShared(
  state: State,
  tally: Tally,
  group: Group,
  groupIndex: number,
  forCases: number,
  day: number
): void {
  const { desks } = state;
  const first = desks.first[groupIndex]!;
  const count = desks.presentCount[groupIndex]!;
  const credits = desks.firstCredit[groupIndex]!;
  addCredits(state, state.lanes[groupIndex]!, credits, forCases);
  let free = 0;
  // Who is asked first among those with equal time goes round.
  for (let rank = 0; rank < count; rank++) {
    const adviser = desks.present[first + ((rank + day) % count)]!;
    if (desks.left[adviser] === 0) continue;
    const left = workOnHand(state, tally, desks.firstSlot + adviser, desks.left[adviser]!, day);
    desks.left[adviser] = left;
    if (left === 0) continue;
    desks.rank[adviser] = rank;
    desks.free[free] = adviser;
    riseInFree(desks, free++);
  }
  while (free > 0) {
    const next = desks.free[0]!;
    if (!workOnNext(state, tally, groupIndex, credits, next, 0, day)) return;
    if (desks.left[next] === 0) desks.free[0] = desks.free[--free]!;
    sinkInFree(desks, free);
  }
}

/** Caseloads of their own: no hour of an adviser idles while a case of theirs waits. */
function spendPersonal(state: State, tally: Tally, group: Group, groupIndex: number, day: number): void {
  const { desks } = state;
  const first = desks.first[groupIndex]!;
  for (let post = 0; post < group.advisers.length; post++) {
    const adviser = first + post;
    if (desks.left[adviser] === 0) continue;
    const credits = desks.firstCredit[groupIndex]! + post * desks.lanesPerRow[groupIndex]!;
    addCredits(state, state.lanes[groupIndex]!, credits, desks.left[adviser]!);
    desks.left[adviser] = workOnHand(state, tally, desks.firstSlot + adviser, desks.left[adviser]!, day);
    while (desks.left[adviser]! > 0 && workOnNext(state, tally, groupIndex, credits, adviser, post, day));
  }
}

/**
 * A free adviser takes the next case: one that somebody who has left had begun, or the first of the lanes'.
 * @param credits where the hours owed to the lanes stand
 * @param offset of the caseload's rows
 * @returns whether there was one
 */
function workOnNext(
  state: State,
  tally: Tally,
  groupIndex: number,
  credits: number,
  adviser: number,
  offset: number,
  day: number
): boolean {
  const { desks } = state;
  const slot = desks.firstSlot + adviser;
  const hours = desks.left[adviser]!;
  if (desks.begun[groupIndex]! > 0 && takeUpBegun(state, groupIndex, adviser)) {
    desks.left[adviser] = workOnHand(state, tally, slot, hours, day);
    return true;
  }
  const row = nextRow(state, state.lanes[groupIndex]!, credits, offset, day);
  if (row < 0) return false;
  desks.left[adviser] = workOnFirst(state, tally, row, slot, hours, day);
  return true;
}

/** Lanes with a reserve are owed their share of the hours. */
function addCredits({ desks }: State, lanes: readonly Lane[], credits: number, hours: number): void {
  for (let i = 0; i < lanes.length; i++) {
    const { reservedShare } = lanes[i]!;
    if (reservedShare > 0)
      desks.credit[credits + i] = desks.credit[credits + i]! + Math.floor(hours * reservedShare);
  }
}

/**
 * @returns the row of the next case (its key in `state.chosenKey`), or −1: of the first lane that is owed hours, or else of the
 * first with a case. A lane that has no use for what it is owed loses it.
 */
function nextRow(state: State, lanes: readonly Lane[], credits: number, offset: number, day: number): number {
  const { desks } = state;
  desks.owing = -1;
  for (let i = 0; i < lanes.length; i++) {
    if (desks.credit[credits + i]! <= 0) continue;
    const row = chooseRow(state, lanes[i]!, offset, day);
    if (row >= 0) {
      desks.owing = credits + i;
      return row;
    }
    desks.credit[credits + i] = 0;
  }
  for (let i = 0; i < lanes.length; i++) {
    const row = chooseRow(state, lanes[i]!, offset, day);
    if (row >= 0) return row;
  }
  return -1;
}

/** Begins the first case of the chosen key. @returns the work units left, 0 when it is not finished. */
function workOnFirst(
  state: State,
  tally: Tally,
  row: number,
  slot: number,
  hours: number,
  day: number
): number {
  const { desks } = state;
  const key = state.chosenKey;
  const entry = state.head[row * state.plan.horizon + key]!;
  const done = workThrough(state, entry, hours, day, 1);
  const left = done > 0 ? state.workLeft : 0;
  // The whole of a case is taken from what its lane is owed, so a lane cannot begin several cases for the same hour.
  if (desks.owing >= 0) {
    const work = done > 0 ? hours - left : state.nextWork;
    desks.credit[desks.owing] = desks.credit[desks.owing]! - work;
  }
  noteWork(state, tally, entry, hours - left, day);
  if (done === 0) {
    takeInHand(state, row, key, entry, slot);
  } else {
    if (state.entries[entry + COUNT] === 1) leaveLine(state, row, key);
    finishStep(state, tally, entry, 1, day);
  }
  return left;
}
