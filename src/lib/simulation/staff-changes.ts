import { joinCaseload, retake } from './caseloads.ts';
import { COUNT, NEXT, freeEntry } from './entries.ts';
import { clearKey, firstKey, nextKey } from './lines.ts';
import type { State } from './state.ts';

/** Puts the advisers of the first day at work, before there are cases. */
export function placeStaff(state: State): void {
  const { plan, desks } = state;
  for (let g = 0; g < plan.groups.length; g++) {
    const { advisers } = plan.groups[g]!;
    for (let post = 0; post < advisers.length; post++)
      desks.presence[desks.first[g]! + post] = advisers[post]!.presence[plan.past]!;
    listPresent(state, g);
  }
}

/**
 * Staff changes of the day. The cases of an adviser who leaves a personal group go to the others; whoever comes begins with none.
 * A case in hand is gone on with by the successor, or by the first colleague who is free.
 */
export function changeStaff(state: State, day: number): void {
  const { plan, desks } = state;
  for (let g = 0; g < plan.groups.length; g++) {
    if (!comeOrGo(state, g, day)) continue;
    listPresent(state, g);
    if (plan.groups[g]!.caseload === 'personal') moveCases(state, g);
    desks.begun[g] = begunAtVacantPosts(state, g);
  }
}

/** @returns whether anybody in the group left or came, and not only changed their hours. */
function comeOrGo({ plan, desks }: State, g: number, day: number): boolean {
  const { advisers } = plan.groups[g]!;
  let changed = false;
  for (let post = 0; post < advisers.length; post++) {
    const { presence, left } = advisers[post]!;
    const adviser = desks.first[g]! + post;
    const before = desks.presence[adviser]!;
    const now = presence[day]!;
    const leaves = before > 0 && (now === 0 || left[day] === 1);
    desks.presence[adviser] = now;
    desks.gone[adviser] = leaves ? 1 : 0;
    if (leaves) {
      desks.occupant[adviser] = desks.occupant[adviser]! + 1;
      desks.caseload[adviser] = 0;
    }
    changed ||= leaves || (before === 0) !== (now === 0);
  }
  return changed;
}

function listPresent({ desks }: State, g: number): void {
  const first = desks.first[g]!;
  let count = 0;
  for (let adviser = first; adviser < desks.first[g + 1]!; adviser++)
    if (desks.presence[adviser]! > 0) desks.present[first + count++] = adviser;
  desks.presentCount[g] = count;
}

function begunAtVacantPosts(state: State, g: number): number {
  const { desks } = state;
  let begun = 0;
  for (let adviser = desks.first[g]!; adviser < desks.first[g + 1]!; adviser++)
    if (desks.presence[adviser] === 0 && state.inHand[desks.firstSlot + adviser] !== 0) begun++;
  return begun;
}

/** Cases of those who have left, and of nobody, go to advisers who are there; a case in hand stays on its desk. */
function moveCases(state: State, g: number): void {
  const { desks, firstRow } = state;
  const first = desks.first[g]!;
  const posts = desks.first[g + 1]! - first;
  for (let adviser = first; adviser < first + posts; adviser++) {
    const begun = state.inHand[desks.firstSlot + adviser]!;
    if (begun !== 0 && desks.presence[adviser]! > 0) retake(state, g, adviser, begun);
  }
  for (let line = 0; line < desks.groupOfLine.length; line++) {
    if (desks.groupOfLine[line] !== g) continue;
    for (let post = 0; post <= posts; post++)
      if (post === posts || desks.gone[first + post] === 1) giveAway(state, g, firstRow[line]! + post);
  }
}

/** Lets all cases of a row join their advisers anew, in their order. */
function giveAway(state: State, g: number, row: number): void {
  for (let key = firstKey(state, row); key >= 0; key = nextKey(state, row, key + 1)) {
    let entry = clearKey(state, row, key);
    while (entry !== 0) {
      const next = state.entries[entry + NEXT]!;
      if (state.entries[entry + COUNT] === 0) freeEntry(state, entry);
      else joinCaseload(state, entry, g);
      entry = next;
    }
  }
}

/**
 * An adviser who is free takes up the case that somebody who has left had in hand.
 * @returns whether there was one
 */
export function takeUpBegun(state: State, g: number, adviser: number): boolean {
  const { desks } = state;
  const slot = desks.firstSlot + adviser;
  for (let other = desks.first[g]!; other < desks.first[g + 1]!; other++) {
    const left = desks.firstSlot + other;
    if (desks.presence[other]! > 0 || state.inHand[left] === 0) continue;
    state.inHand[slot] = state.inHand[left]!;
    state.inHandWork[slot] = state.inHandWork[left]!;
    state.inHand[left] = 0;
    desks.begun[g] = desks.begun[g]! - 1;
    retake(state, g, adviser, state.inHand[slot]!);
    return true;
  }
  return false;
}
