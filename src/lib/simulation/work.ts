import { ADDRESS, AFTER, OCCURRENCE } from './cohorts.ts';
import { caseBits, memberAfter, sample } from './draws.ts';
import { COUNT, FROM, PLACE, SOURCE, STEP } from './entries.ts';
import { GOLDEN, Purpose, bits, placeKey } from './random.ts';
import type { State } from './state.ts';

/**
 * Spends hours on the first cases of an entry, one after another, without moving them.
 * @param count how many of its cases to work on
 * @returns how many were finished; the hours left are in `state.workLeft`, and the work of the case that they did not suffice
 * for, if any, in `state.nextWork`.
 */
export function workThrough(
  state: State,
  entry: number,
  hours: number,
  day: number,
  count = state.entries[entry + COUNT]!
): number {
  const { plan, entries } = state;
  const step = entries[entry + STEP]!;
  const from = entries[entry + FROM]!;
  const source = entries[entry + SOURCE]!;
  const at = step * plan.segments + plan.segmentOfDay[day]!;
  const equalWork = state.equalWork[at]!;
  if (state.pressure.handlingFactor < 1) return workThroughCut(state, entry, at, equalWork, count, hours);
  if (state.expected || equalWork > 0) return workThroughEqual(state, equalWork, count, hours);
  const stream = source * state.purposes + Purpose.WORK + 2 * state.stepIndex[step]!;
  const key = state.key[stream]!;
  const key2 = state.key2[stream]!;
  const stock = source - state.firstStockSource;
  if (stock < 0) {
    const placed = placeKey(key, entries[entry + PLACE]!);
    return workThroughRun(state, state.work[at]!, placed, key2, from, count, hours);
  }
  return workThroughCohort(state, state.work[at]!, key, key2, state.stocks[stock]!.cases, from, count, hours);
}

function workThroughEqual(state: State, work: number, count: number, hours: number): number {
  const done = Math.min(count, Math.floor(hours / work));
  state.nextWork = work;
  state.workLeft = hours - done * work;
  return done;
}

/** Cases whose handling is cut: by the group's factor, to a whole work unit or more. */
function workThroughCut(
  state: State,
  entry: number,
  at: number,
  equalWork: number,
  count: number,
  hours: number
): number {
  const { plan, entries, work: samplers, stepIndex } = state;
  const { handlingFactor } = state.pressure;
  if (equalWork > 0) return workThroughEqual(state, Math.ceil(equalWork * handlingFactor), count, hours);
  const purpose = Purpose.WORK + 2 * stepIndex[entries[entry + STEP]!]!;
  let member = entries[entry + FROM]!;
  let left = hours;
  let done = 0;
  let work = 0;
  for (; done < count; done++) {
    const whole = sample(plan.tables, samplers[at]!, caseBits(state, entry, member, purpose));
    work = Math.ceil(whole * handlingFactor);
    if (work > left) break;
    left -= work;
    member = memberAfter(state, entry, member);
  }
  state.nextWork = work;
  state.workLeft = left;
  return done;
}

function workThroughRun(
  state: State,
  sampler: number,
  placed: number,
  key2: number,
  from: number,
  count: number,
  hours: number
): number {
  const { tables } = state.plan;
  let counter = (placed + Math.imul(from, GOLDEN)) | 0;
  let left = hours;
  let done = 0;
  let work = 0;
  // `bits` and `sample` written out: this loop is where the run's time goes.
  for (; done < count; done++) {
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
  state.nextWork = work;
  state.workLeft = left;
  return done;
}

function workThroughCohort(
  state: State,
  sampler: number,
  key: number,
  key2: number,
  cases: Int32Array,
  first: number,
  count: number,
  hours: number
): number {
  const { tables } = state.plan;
  let occurrence = -1;
  let placed = 0;
  let member = first;
  let left = hours;
  let done = 0;
  let work = 0;
  for (; done < count; done++) {
    if (cases[member + OCCURRENCE] !== occurrence) {
      occurrence = cases[member + OCCURRENCE]!;
      placed = placeKey(key, occurrence);
    }
    work = sample(tables, sampler, bits(placed, key2, cases[member + ADDRESS]!));
    if (work > left) break;
    left -= work;
    member = cases[member + AFTER]!;
  }
  state.nextWork = work;
  state.workLeft = left;
  return done;
}
