import { HOLDER } from './cohorts.ts';
import { caseBits } from './draws.ts';
import { COUNT, ENTRY_SIZE, FROM, SOURCE, STEP } from './entries.ts';
import { handOver } from './handover.ts';
import { joinLine } from './lines.ts';
import { GOLDEN, Purpose, mix } from './random.ts';
import { split } from './split.ts';
import type { State } from './state.ts';

/** Persons that are told apart in one post; cases of the last but this many are taken for the newest's own. */
const OCCUPANTS = 1 << 10;

/** Puts the cases of an entry in the queue of their step: last among equals, and in a personal group each with its adviser. */
export function joinQueue(state: State, entry: number): void {
  const step = state.entries[entry + STEP]!;
  const group = state.desks.groupOfStep[step]!;
  if (group < 0) {
    joinLine(state, state.stepRow[step]!, entry);
    return;
  }
  for (let rest = state.entries[entry + COUNT]!; rest > 0; rest--)
    joinCaseload(state, split(state, entry, 1, step), group);
}

/**
 * Puts a case in the queue of the adviser who holds it; one that nobody in the group holds is given to somebody. While all posts
 * are vacant it waits with nobody.
 */
export function joinCaseload(state: State, entry: number, group: number): void {
  const { desks } = state;
  const first = desks.first[group]!;
  const posts = desks.first[group + 1]! - first;
  let adviser = adviserOf(state, holderOf(state, entry));
  if (adviser < first || adviser >= first + posts) adviser = give(state, entry, group);
  const post = adviser < 0 ? posts : adviser - first;
  joinLine(state, state.stepRow[state.entries[entry + STEP]!]! + post, entry);
}

/** Gives a case to an adviser of a group. @returns the adviser, or −1 where all posts are vacant. */
function give(state: State, entry: number, group: number): number {
  const before = holderOf(state, entry);
  const word = caseBits(state, entry, state.entries[entry + FROM]!, Purpose.ENTRY);
  const adviser = shorterOfTwo(state, group, before === 0 ? word : drawnAgain(state, group, word, before));
  if (adviser >= 0) changeHands(state, group, entry, before, adviser);
  return adviser;
}

/** Another draw at a case's address, of its own for every adviser who has had it. */
function drawnAgain({ desks }: State, group: number, word: number, before: number): number {
  const post = Math.max(-1, postOf(before) - desks.first[group]!);
  return mix(word + Math.imul(post * OCCUPANTS + (before % OCCUPANTS) + 1, GOLDEN));
}

/** An adviser goes on with a case in hand that somebody who has left had begun. */
export function retake(state: State, group: number, adviser: number, entry: number): void {
  if (state.desks.groupOfStep[state.entries[entry + STEP]!] !== group || state.entries[entry + COUNT] === 0)
    return;
  const before = holderOf(state, entry);
  if (adviserOf(state, before) < 0) changeHands(state, group, entry, before, adviser);
}

/** A case gets another adviser; one that comes from a colleague in the group, there or gone, is handed over. */
function changeHands(state: State, group: number, entry: number, before: number, adviser: number): void {
  const { desks } = state;
  const from = postOf(before);
  leaveCaseload(state, before);
  setHolder(state, entry, takeCaseload(state, adviser));
  if (from >= desks.first[group]! && from < desks.first[group + 1]!)
    handOver(state, group, state.stepFlow[state.entries[entry + STEP]!]!, 1);
}

/** Gives a new active case to an adviser: its parent's, if they are of the group that does its follow-ups. @returns what it remembers */
export function holdActive(state: State, flow: number, parent: number, word: number): number {
  const { desks } = state;
  const group = desks.groupOfFlow[flow]!;
  if (group < 0) return 0;
  const adviser = adviserOf(state, parent);
  const kept = adviser >= desks.first[group]! && adviser < desks.first[group + 1]!;
  return takeCaseload(state, kept ? adviser : shorterOfTwo(state, group, word));
}

/** Lets a case that is born of another have its adviser; the caseload counts it at once, as the adviser knows of it. */
export function inheritHolder(state: State, entry: number, parent: number): void {
  const adviser = adviserOf(state, parent);
  state.desks.holder[entry / ENTRY_SIZE] = adviser < 0 ? parent : takeCaseload(state, adviser);
}

/** Whoever has fewer cases for their hours, of two advisers at work that a draw names; −1 where nobody is at work. */
function shorterOfTwo(state: State, group: number, word: number): number {
  const { desks } = state;
  const first = desks.first[group]!;
  const count = desks.presentCount[group]!;
  if (count === 0) return -1;
  const i = Math.floor(((word >>> 0) * count) / 4294967296);
  const one = desks.present[first + i]!;
  if (count === 1) return one;
  const j = Math.floor(((mix(word) >>> 0) * (count - 1)) / 4294967296);
  const other = desks.present[first + (j < i ? j : j + 1)]!;
  const oneLoad = (desks.caseload[one]! + 1) * desks.presence[other]!;
  const otherLoad = (desks.caseload[other]! + 1) * desks.presence[one]!;
  return oneLoad <= otherLoad ? one : other;
}

/** Counts one more case in an adviser's caseload (−1: nobody's). @returns what the case remembers: the post and its occupant. */
function takeCaseload({ desks }: State, adviser: number): number {
  if (adviser < 0) return 0;
  desks.caseload[adviser] = desks.caseload[adviser]! + 1;
  return (adviser + 1) * OCCUPANTS + (desks.occupant[adviser]! % OCCUPANTS);
}

/** Counts one case less in the caseload of whoever holds it, if they are there still. */
export function leaveCaseload(state: State, holder: number): void {
  const adviser = adviserOf(state, holder);
  if (adviser >= 0) state.desks.caseload[adviser] = state.desks.caseload[adviser]! - 1;
}

/** @returns the adviser that a case remembers, or −1 where it remembers none or one who has left. */
export function adviserOf({ desks }: State, holder: number): number {
  if (holder === 0) return -1;
  const adviser = postOf(holder);
  return desks.occupant[adviser]! % OCCUPANTS === holder % OCCUPANTS ? adviser : -1;
}

/** The post, through all groups, that a case remembers; −1 is none. */
const postOf = (holder: number): number => Math.floor(holder / OCCUPANTS) - 1;

/** What the first case of an entry remembers; 0 is nobody. A follow-up has the adviser of its active case. */
export function holderOf(state: State, entry: number): number {
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  return stock < 0
    ? state.desks.holder[entry / ENTRY_SIZE]!
    : state.stocks[stock]!.cases[state.entries[entry + FROM]! + HOLDER]!;
}

function setHolder(state: State, entry: number, holder: number): void {
  const stock = state.entries[entry + SOURCE]! - state.firstStockSource;
  if (stock < 0) state.desks.holder[entry / ENTRY_SIZE] = holder;
  else state.stocks[stock]!.cases[state.entries[entry + FROM]! + HOLDER] = holder;
}
