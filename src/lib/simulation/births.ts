import { holderOf, inheritHolder } from './caseloads.ts';
import { caseBits, memberAfter, sample, sourceBits } from './draws.ts';
import { COUNT, DUE, FROM, PLACE, RECEIVED, SOURCE, STEP, takeEntry } from './entries.ts';
import { joinLater } from './lines.ts';
import type { Choice } from './plan.ts';
import { Purpose, mix } from './random.ts';
import type { State } from './state.ts';

/**
 * Cases that close may give birth to others, which are received when the delay is over. Whether, and to what, is one draw per
 * choice at the parent's address; the new case is addressed by it, so it is the same case in every scenario that bears it.
 * @param part of the cases that has changed hands, 0–1
 */
export function giveBirth(
  state: State,
  flow: number,
  entry: number,
  count: number,
  part: number,
  day: number
): void {
  const { choices } = state.plan.flows[flow]!;
  const holder = state.desks.personal ? holderOf(state, entry) : 0;
  const pressed = state.pressure.extraReturnShare;
  for (let c = 0; c < choices.length; c++) {
    const choice = choices[c]!;
    let member = state.entries[entry + FROM]!;
    for (let i = 0; i < count; i++) {
      const word = mix(caseBits(state, entry, member, Purpose.ENTRY) ^ choice.identity);
      member = memberAfter(state, entry, member);
      const option = state.expected
        ? nextOption(choice, state.behind[flow]![c]!, part, pressed)
        : drawnOption(choice, word, part, pressed);
      if (option >= 0) bear(state, choice.options[option]!.birth, mix(word), holder, day);
    }
  }
}

/** @returns the option whose stretch of the unit interval holds the draw, or −1. */
function drawnOption({ options }: Choice, word: number, part: number, pressed: number): number {
  let below = 0;
  for (let k = 0; k < options.length; k++) {
    below += shareOf(options[k]!, part, pressed);
    if (word >>> 0 < below * 4294967296) return k;
  }
  return -1;
}

/** The expected run keeps to the shares by choosing what is furthest behind its own; −1 is none. */
function nextOption({ options }: Choice, behind: Float64Array, part: number, pressed: number): number {
  const none = options.length;
  let rest = 1;
  for (let k = 0; k < none; k++) {
    const share = shareOf(options[k]!, part, pressed);
    behind[k] = behind[k]! + share;
    rest -= share;
  }
  behind[none] = behind[none]! + rest;
  let chosen = none;
  // What rounding leaves between two that are equally far behind decides nothing.
  for (let k = none - 1; k >= 0; k--) if (behind[k]! > behind[chosen]! + 1e-9) chosen = k;
  behind[chosen] = behind[chosen]! - 1;
  return chosen === none ? -1 : chosen;
}

function shareOf(
  { share, extraShareHandedOver = 0, risesUnderPressure = false }: Choice['options'][number],
  part: number,
  pressed: number
): number {
  return share + part * extraShareHandedOver + (risesUnderPressure ? pressed : 0);
}

/**
 * A new case, received when the delay is over; one that would come after the end never does.
 * @param holder whoever held the parent, to whom the new case belongs
 */
function bear(state: State, birth: number, address: number, holder: number, day: number): void {
  const { plan } = state;
  const { flow, delay } = plan.births[birth]!;
  const source = state.firstBirthSource + birth;
  const turn = state.running[source]!;
  const days = sample(plan.tables, delay, sourceBits(state, source, Purpose.INTERVAL, address, 0, turn));
  const at = day + Math.max(1, days);
  state.running[source] = turn + 1;
  if (at >= state.joinHead.length) return;
  const step = state.firstStep[flow]!;
  if (state.expected && holder === 0 && growsLast(state, at, source, turn)) return;
  const entry = takeEntry(state);
  const { entries } = state;
  entries[entry + STEP] = step;
  entries[entry + RECEIVED] = at;
  // Known when it is received.
  entries[entry + DUE] = 0;
  entries[entry + SOURCE] = source;
  entries[entry + PLACE] = address;
  entries[entry + FROM] = state.expected ? turn : 0;
  entries[entry + COUNT] = 1;
  if (holder !== 0) inheritHolder(state, entry, holder);
  joinLater(state, at, entry);
}

/** In the expected run a case is its running number, so that those which come together are one run. */
function growsLast(state: State, at: number, source: number, turn: number): boolean {
  if (state.joinHead[at] === 0) return false;
  const { entries } = state;
  const last = state.joinTail[at]!;
  if (entries[last + SOURCE] !== source || entries[last + RECEIVED] !== at) return false;
  if (entries[last + FROM]! + entries[last + COUNT]! !== turn) return false;
  if (state.desks.personal && holderOf(state, last) !== 0) return false;
  entries[last + COUNT] = entries[last + COUNT]! + 1;
  return true;
}
