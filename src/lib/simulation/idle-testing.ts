import { COUNT, NEXT } from './entries.ts';
import { nextKey } from './lines.ts';
import type { State } from './state.ts';

/** For tests: the cases in a row, counted one entry after another. */
export function waitingIn(state: State, row: number): number {
  const { horizon } = state.plan;
  let waiting = 0;
  for (let key = nextKey(state, row, 0); key >= 0; key = nextKey(state, row, key + 1)) {
    for (let entry = state.head[row * horizon + key]!; entry !== 0; entry = state.entries[entry + NEXT]!)
      waiting += state.entries[entry + COUNT]!;
  }
  return waiting;
}

const casesIn = (state: State, entry: number): number => (entry === 0 ? 0 : state.entries[entry + COUNT]!);

/**
 * For tests: at the end of a day, who had hours left has no duty owed, no case waiting and none begun, be it the group or an
 * adviser with a caseload.
 * @param worked per group, the work units of the day
 * @returns what is wrong, or null
 */
export function idleFault(state: State, day: number, worked: (group: number) => number): string | null {
  const { plan, desks, firstRow } = state;
  for (let g = 0; g < plan.groups.length; g++) {
    const group = plan.groups[g]!;
    const hours = group.capacity[day]! + state.pressure.overtime[g]!;
    if (worked(g) === hours) continue;
    const first = desks.first[g]!;
    const posts = group.advisers.length;
    for (let slot = state.firstLane[g]!; slot < state.firstLane[g + 1]!; slot++)
      if (casesIn(state, state.inHand[slot]!) > 0) return `a case in hand beside group ${g}`;
    for (const { lines } of state.lanes[g]!) {
      for (const line of lines) {
        const row = firstRow[line]!;
        if (group.caseload !== 'personal') {
          if (waitingIn(state, row) > 0) return `a case in line ${line} beside group ${g}`;
          continue;
        }
        for (let post = 0; post < posts; post++)
          if (desks.left[first + post]! > 0 && waitingIn(state, row + post) > 0)
            return `a case in line ${line} beside adviser ${post} of group ${g}`;
        if (waitingIn(state, row + posts) > 0) return `a case in line ${line} with nobody beside group ${g}`;
      }
    }
    for (let post = 0; post < posts; post++) {
      const isThere = group.advisers[post]!.presence[day]! > 0;
      if (isThere && desks.left[first + post] === 0) continue;
      if (casesIn(state, state.inHand[desks.firstSlot + first + post]!) > 0)
        return `a case in hand of adviser ${post} of group ${g}`;
    }
  }
  return null;
}
