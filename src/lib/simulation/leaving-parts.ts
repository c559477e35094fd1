import { leaveBetween } from './active-handover.ts';
import { COUNT, STEP } from './entries.ts';
import { handOver } from './handover.ts';
import type { State } from './state.ts';

/**
 * A part of a group leaves without its cases' advisers being known: it hands over its part of the cases that have been begun (past
 * their first step, or in hand at it), and in a personal group of all cases at their steps.
 */
export function handOverParts(state: State, day: number): void {
  const { plan, desks } = state;
  for (let i = 0; i < desks.leaving.length; i++) {
    const group = desks.leaving[i]!;
    const { leavingShare, caseload } = plan.groups[group]!;
    const share = leavingShare![day]!;
    if (share === 0) continue;
    for (let step = 0; step < state.stepCount; step++) {
      if (state.atStep[step] === 0) continue;
      const part = caseload === 'personal' ? partHeld(state, group, step) : partBegun(state, group, step);
      if (part > 0) handOver(state, group, state.stepFlow[step]!, share * part * state.atStep[step]!);
    }
    if (caseload === 'personal') {
      leaveBetween(state, group, share);
      continue;
    }
    handOverInHand(state, group, share, state.firstLane[group]!, state.firstLane[group + 1]!);
    const { first, firstSlot } = desks;
    handOverInHand(state, group, share, firstSlot + first[group]!, firstSlot + first[group + 1]!);
  }
}

const partHeld = ({ desks }: State, group: number, step: number): number =>
  desks.groupOfStep[step] === group ? 1 : 0;

/** Of the cases at a step after the first: one part in as many as there are groups that work on it, if this is one of them. */
function partBegun(state: State, group: number, step: number): number {
  if (state.stepIndex[step] === 0 || !serves(state, group, step)) return 0;
  let groups = 0;
  for (let g = 0; g < state.plan.groups.length; g++) if (serves(state, g, step)) groups++;
  return 1 / groups;
}

function serves({ lanes, stepLine }: State, group: number, step: number): boolean {
  const ofGroup = lanes[group]!;
  for (let i = 0; i < ofGroup.length; i++) if (ofGroup[i]!.lines.includes(stepLine[step]!)) return true;
  return false;
}

function handOverInHand(state: State, group: number, share: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) {
    const entry = state.inHand[slot]!;
    if (entry === 0 || state.entries[entry + COUNT] === 0) continue;
    const step = state.entries[entry + STEP]!;
    if (state.stepIndex[step] === 0) handOver(state, group, state.stepFlow[step]!, share);
  }
}
