import { joinQueue } from './caseloads.ts';
import { COUNT, NEXT, STEP, freeEntry } from './entries.ts';
import { clearKey, firstKey, nextKey } from './lines.ts';
import type { Lane } from './plan.ts';
import type { State } from './state.ts';

/** Lays the lanes and lines of an epoch (0 before the first), without moving a case. */
export function standIn(state: State, epoch: number): void {
  const { plan, desks } = state;
  const current = plan.epochs[epoch - 1];
  state.epoch = epoch;
  state.nextEpoch = plan.epochs[epoch]?.from ?? Infinity;
  for (let g = 0; g < plan.groups.length; g++)
    state.lanes[g] = current ? current.lanes[g]! : plan.groups[g]!.lanes;
  for (let flow = 0; flow < plan.flows.length; flow++) {
    const { steps } = plan.flows[flow]!;
    let group = -1;
    for (let i = steps.length - 1; i >= 0; i--) {
      const step = state.firstStep[flow]! + i;
      const line = current ? current.lines[flow]![i]! : steps[i]!.line;
      state.stepLine[step] = line;
      state.stepRow[step] = state.firstRow[line]!;
      desks.groupOfStep[step] = desks.groupOfLine[line]!;
      if (desks.groupOfLine[line]! >= 0) group = desks.groupOfLine[line]!;
    }
    // While nobody serves them, follow-ups stay with those who did.
    if (group >= 0 || epoch === 0) desks.groupOfFlow[flow] = group;
  }
}

/**
 * The next epoch begins: cases whose step has another line join it, in the order in which they waited; cases in hand stay in hand,
 * with a lane that serves them if there is one.
 */
export function enterEpoch(state: State): void {
  const { plan } = state;
  state.linesBefore.set(state.stepLine);
  const lanesBefore = state.epoch === 0 ? undefined : plan.epochs[state.epoch - 1]!.lanes;
  standIn(state, state.epoch + 1);
  for (let step = 0; step < state.stepCount; step++) {
    const line = state.linesBefore[step]!;
    if (line !== state.stepLine[step]) joinAnew(state, line);
  }
  for (let g = 0; g < plan.groups.length; g++) {
    const group = plan.groups[g]!;
    if (state.lanes[g] === (lanesBefore ? lanesBefore[g] : group.lanes)) continue;
    if (group.caseload === 'pooled') keepInHand(state, g);
    else clearCredit(state, g);
  }
}

/** Lets all cases of a line join the lines of their steps. */
function joinAnew(state: State, line: number): void {
  for (let row = state.firstRow[line]!; row < state.firstRow[line + 1]!; row++) {
    for (let key = firstKey(state, row); key >= 0; key = nextKey(state, row, key + 1)) {
      let entry = clearKey(state, row, key);
      while (entry !== 0) {
        const next = state.entries[entry + NEXT]!;
        if (state.entries[entry + COUNT] === 0) freeEntry(state, entry);
        else joinQueue(state, entry);
        entry = next;
      }
    }
  }
}

/** The cases that a pooled group's lanes have begun go to lanes that serve them, their own first; others stay begun beside them. */
function keepInHand(state: State, g: number): void {
  const first = state.firstLane[g]!;
  const room = state.firstLane[g + 1]! - first;
  const lanes = state.lanes[g]!;
  const { inHand, inHandWork, handsBefore } = state;
  for (let i = 0; i < room; i++) {
    handsBefore[2 * i] = inHand[first + i]!;
    handsBefore[2 * i + 1] = inHandWork[first + i]!;
    inHand[first + i] = 0;
  }
  for (let i = 0; i < room; i++) {
    const entry = handsBefore[2 * i]!;
    if (entry === 0) continue;
    const lane = laneFor(state, lanes, first, state.stepLine[state.entries[entry + STEP]!]!, i);
    if (lane >= 0) putInHand(state, first + lane, i);
  }
  for (let i = 0, free = 0; i < room; i++) {
    if (handsBefore[2 * i] === 0) continue;
    while (inHand[first + free] !== 0) free++;
    putInHand(state, first + free, i);
  }
}

function putInHand({ inHand, inHandWork, handsBefore }: State, slot: number, i: number): void {
  inHand[slot] = handsBefore[2 * i]!;
  inHandWork[slot] = handsBefore[2 * i + 1]!;
  handsBefore[2 * i] = 0;
}

/** @returns a lane with nothing in hand that serves a line: lane `own` if it does, or the first; −1 if none does. */
function laneFor(state: State, lanes: readonly Lane[], first: number, line: number, own: number): number {
  const isFree = (i: number) => state.inHand[first + i] === 0 && lanes[i]!.lines.includes(line);
  if (own < lanes.length && isFree(own)) return own;
  for (let i = 0; i < lanes.length; i++) if (isFree(i)) return i;
  return -1;
}

/** What lanes were owed by their reserves ends with them. */
function clearCredit({ desks }: State, g: number): void {
  desks.credit.fill(0, desks.firstCredit[g], desks.firstCredit[g + 1]);
}
