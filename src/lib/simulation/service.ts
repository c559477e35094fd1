import { copyOf, finishStep, placeOf, retire } from './closing.ts';
import { firstKey, leaveLine, nextKey } from './lines.ts';
import { GOLDEN, Purpose, placeKey } from './random.ts';
import type { Lane } from './plan.ts';
import { FROM, RECEIVED, SOURCE, STEP, TO, freeEntry, type State } from './state.ts';
import type { Tally } from './tally.ts';

/**
 * A staff group spends its hours of the day: each lane its reserve in order; then, of what is left, the cases that were begun;
 * then the lanes in order. No hour idles while a line that the group serves holds a case.
 */
export function spendHours(state: State, tally: Tally, groupIndex: number, day: number): void {
  const { plan } = state;
  const group = plan.groups[groupIndex]!;
  const capacity = group.capacity[day]!;
  if (capacity === 0) return;
  const { lanes } = group;
  const firstLane = state.firstLane[groupIndex]!;
  let left = capacity;
  for (let i = 0; i < lanes.length; i++) {
    const reserve = Math.min(left, Math.floor(capacity * lanes[i]!.reservedShare));
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
    left = serveHead(state, tally, line, state.chosenKey, laneIndex, left, day);
  }
  return left;
}

/** Goes on with the case that the lane has begun. */
function workOnHand(state: State, tally: Tally, laneIndex: number, left: number, day: number): number {
  const entry = state.inHand[laneIndex]!;
  if (entry === 0) return left;
  const { entries } = state;
  const step = entries[entry + STEP]!;
  if (step < 0) {
    state.inHand[laneIndex] = 0;
    freeEntry(state, entry);
    return left;
  }
  const work = state.inHandWork[laneIndex]!;
  const spent = work <= left ? work : left;
  noteWork(state, tally, step, spent, day);
  state.inHandWork[laneIndex] = work - spent;
  if (work > spent) return 0;
  state.inHand[laneIndex] = 0;
  finishStep(state, tally, entry, entries[entry + FROM]!, entries[entry + TO]!, day);
  retire(state, entry, step, day);
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

function keyOf(state: State, line: number, lane: Lane, day: number): number {
  if (lane.discipline === 'onTimeFirst') {
    const onTime = nextKey(state, line, day);
    if (onTime >= 0) return onTime;
  }
  return firstKey(state, line);
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
  const { plan, entries } = state;
  const { tables } = plan;
  const entry = state.head[line * plan.horizon + key]!;
  const step = entries[entry + STEP]!;
  if (step < 0) {
    leaveLine(state, line, key);
    freeEntry(state, entry);
    return hours;
  }
  const at = step * plan.segments + plan.segmentOfDay[day]!;
  const sampler = state.work[at]!;
  const from = entries[entry + FROM]!;
  const to = entries[entry + TO]!;
  let ordinal = from;
  let left = hours;
  let work = 0;
  if (state.expected) {
    work = state.meanWork[at]!;
    const whole = Math.floor(left / work);
    ordinal = Math.min(to, from + whole);
    left -= (ordinal - from) * work;
  } else {
    const stream = entries[entry + SOURCE]! * state.purposes + Purpose.WORK + 2 * state.stepIndex[step]!;
    const key2 = state.key2[stream]!;
    let counter = (placeKey(state.key[stream]!, placeOf(state, entry)) + Math.imul(from, GOLDEN)) | 0;
    // `bits` and `sample` written out: this loop is where the run's time goes.
    for (; ordinal < to; ordinal++) {
      let word = counter;
      word ^= word >>> 16;
      word = Math.imul(word, 0x21f0aaad);
      word ^= word >>> 15;
      word = Math.imul((word + key2) | 0, 0x735a2d97);
      word ^= word >>> 15;
      work = tables[sampler + (word >>> 22)]!;
      if (work < 0) work = tables[((word >>> 12) & 1023) - work]!;
      if (work > left) break;
      left -= work;
      counter = (counter + GOLDEN) | 0;
    }
  }
  noteWork(state, tally, step, ordinal < to ? hours : hours - left, day);
  if (ordinal === to) {
    leaveLine(state, line, key);
    finishStep(state, tally, entry, from, to, day);
    retire(state, entry, step, day);
    return left;
  }
  if (ordinal > from) finishStep(state, tally, entry, from, ordinal, day);
  takeInHand(state, line, key, entry, ordinal, laneIndex, work - left);
  return 0;
}

/** The hours ran out in the middle of a case: it is the lane's first tomorrow. */
function takeInHand(
  state: State,
  line: number,
  key: number,
  entry: number,
  ordinal: number,
  laneIndex: number,
  workLeft: number
): void {
  const { entries } = state;
  state.inHandWork[laneIndex] = workLeft;
  if (ordinal + 1 === entries[entry + TO]) {
    entries[entry + FROM] = ordinal;
    leaveLine(state, line, key);
    state.inHand[laneIndex] = entry;
  } else {
    entries[entry + FROM] = ordinal + 1;
    state.inHand[laneIndex] = copyOf(state, entry, entries[entry + STEP]!, ordinal, ordinal + 1);
  }
}

function noteWork(state: State, tally: Tally, step: number, work: number, day: number): void {
  const { plan } = state;
  const cell = state.stepFlow[step]! * plan.months + plan.monthOfDay[day]!;
  tally.workedOn[cell] = tally.workedOn[cell]! + work;
}
