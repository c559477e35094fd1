import { finishStep } from './closing.ts';
import { payDuties } from './duties.ts';
import { COUNT, RECEIVED, STEP, freeEntry } from './entries.ts';
import { firstKey, leaveLine, nextKey } from './lines.ts';
import type { Lane } from './plan.ts';
import { split } from './split.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';
import { workThrough } from './work.ts';

/**
 * A staff group spends its hours of the day: on duties first; then each lane its reserve in order; then, of what is left, the cases
 * that were begun; then the lanes in order. No hour idles while a duty is owed or a line that the group serves holds a case.
 */
export function spendHours(state: State, tally: Tally, groupIndex: number, day: number): void {
  const { plan } = state;
  const group = plan.groups[groupIndex]!;
  const capacity = group.capacity[day]!;
  const forCases = capacity - payDuties(state, tally, groupIndex, day);
  if (capacity === 0) return;
  const { lanes } = group;
  const firstLane = state.firstLane[groupIndex]!;
  let left = forCases;
  for (let i = 0; i < lanes.length; i++) {
    const reserve = Math.min(left, Math.floor(forCases * lanes[i]!.reservedShare));
    if (reserve > 0) left -= reserve - serveLane(state, tally, lanes[i]!, firstLane + i, reserve, day);
  }
  if (lanes.length > 1) {
    for (let i = 0; i < lanes.length && left > 0; i++)
      left = workOnHand(state, tally, firstLane + i, left, day);
  }
  for (let i = 0; i < lanes.length && left > 0; i++) {
    left = serveLane(state, tally, lanes[i]!, firstLane + i, left, day);
  }
  const cell = groupIndex * plan.months + plan.monthOfDay[day]!;
  tally.worked[cell] = tally.worked[cell]! + (capacity - left);
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
    const line = chooseLine(state, lane, day);
    if (line < 0) break;
    const at = line * state.plan.horizon + state.chosenKey;
    // A lane of one line need not choose again until the key is done.
    do left = serveHead(state, tally, line, state.chosenKey, laneIndex, left, day);
    while (left > 0 && lane.lines.length === 1 && holdsCase(state, state.head[at]!));
  }
  return left;
}

/** Goes on with the case that the lane has begun. */
function workOnHand(state: State, tally: Tally, laneIndex: number, left: number, day: number): number {
  const entry = state.inHand[laneIndex]!;
  if (entry === 0) return left;
  if (state.entries[entry + COUNT] === 0) {
    state.inHand[laneIndex] = 0;
    freeEntry(state, entry);
    return left;
  }
  const work = state.inHandWork[laneIndex]!;
  const spent = work <= left ? work : left;
  noteWork(state, tally, entry, spent, day);
  state.inHandWork[laneIndex] = work - spent;
  if (work > spent) return 0;
  state.inHand[laneIndex] = 0;
  finishStep(state, tally, entry, 1, day);
  return left - spent;
}

/** @returns the line whose first case is next by the lane's discipline (its key in `state.chosenKey`), or −1. */
function chooseLine(state: State, lane: Lane, day: number): number {
  const { lines } = lane;
  if (lines.length === 1) {
    state.chosenKey = keyOf(state, lines[0]!, lane, day);
    return state.chosenKey < 0 ? -1 : lines[0]!;
  }
  let best = -1;
  let bestKey = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const key = keyOf(state, line, lane, day);
    if (key >= 0 && (best < 0 || comesBefore(state, lane, line, key, best, bestKey, day))) {
      best = line;
      bestKey = key;
    }
  }
  state.chosenKey = bestKey;
  return best;
}

/** @returns the key of the line's next case for the lane, or −1; entries that have become empty are dropped on the way. */
function keyOf(state: State, line: number, lane: Lane, day: number): number {
  for (;;) {
    let key = lane.discipline === 'onTimeFirst' ? nextKey(state, line, day) : -1;
    if (key < 0) key = firstKey(state, line);
    if (key < 0) return key;
    const entry = state.head[line * state.plan.horizon + key]!;
    if (holdsCase(state, entry)) return key;
    leaveLine(state, line, key);
    freeEntry(state, entry);
  }
}

function holdsCase(state: State, entry: number): boolean {
  return entry !== 0 && state.entries[entry + COUNT]! > 0;
}

/** Ties go to the case received first, then to the line that stands first in the lane. */
function comesBefore(
  state: State,
  lane: Lane,
  line: number,
  key: number,
  other: number,
  otherKey: number,
  day: number
): boolean {
  const { plan } = state;
  if (lane.discipline === 'priority') {
    const difference = plan.lines[line]!.priorityClass - plan.lines[other]!.priorityClass;
    if (difference !== 0) return difference < 0;
  }
  if (lane.discipline === 'onTimeFirst' && key >= day !== otherKey >= day) return key >= day;
  if (key !== otherKey) return key < otherKey;
  return receivedAt(state, line, key) < receivedAt(state, other, otherKey);
}

function receivedAt(state: State, line: number, key: number): number {
  return state.entries[state.head[line * state.plan.horizon + key]! + RECEIVED]!;
}

/**
 * Works on the cases of the first entry of a key, one after another, until they are done or the hours are spent.
 * @returns the work units left.
 */
function serveHead(
  state: State,
  tally: Tally,
  line: number,
  key: number,
  laneIndex: number,
  hours: number,
  day: number
): number {
  const entry = state.head[line * state.plan.horizon + key]!;
  const count = state.entries[entry + COUNT]!;
  const done = workThrough(state, entry, hours, day);
  if (done < count) {
    noteWork(state, tally, entry, hours, day);
    if (done > 0) finishStep(state, tally, entry, done, day);
    if (state.workLeft > 0) takeInHand(state, line, key, entry, laneIndex);
    return 0;
  }
  const left = state.workLeft;
  leaveLine(state, line, key);
  noteWork(state, tally, entry, hours - left, day);
  finishStep(state, tally, entry, count, day);
  return left;
}

/** The hours ran out in the middle of a case: the lane goes on with it tomorrow. */
function takeInHand(state: State, line: number, key: number, entry: number, laneIndex: number): void {
  state.inHandWork[laneIndex] = state.nextWork - state.workLeft;
  if (state.entries[entry + COUNT] === 1) leaveLine(state, line, key);
  state.inHand[laneIndex] = split(state, entry, 1, state.entries[entry + STEP]!);
}

function noteWork(state: State, tally: Tally, entry: number, work: number, day: number): void {
  const { plan } = state;
  const cell = state.stepFlow[state.entries[entry + STEP]!]! * plan.months + plan.monthOfDay[day]!;
  tally.workedOn[cell] = tally.workedOn[cell]! + work;
}
