import type { State } from './state.ts';

/**
 * Notes that open cases of a flow have changed hands. Which of them they are is not kept: every closing takes its part.
 * @param cases fractions are allowed; never more than are open in all
 */
export function noteHandedOver(state: State, flow: number, cases: number): void {
  if (state.minds[flow] === 0) return;
  const unmoved = state.open[flow]! - state.handedOver[flow]!;
  // Those that move may have moved before: the part of them that had not is that of all open cases.
  const share = state.open[flow] === 0 ? 0 : Math.min(1, cases / state.open[flow]!);
  state.handedOver[flow] = state.handedOver[flow]! + share * unmoved;
}

/**
 * Takes some open cases out, changed hands or not in proportion; before they are taken out of `state.open`.
 * @returns the part of them that has changed hands, 0–1
 */
export function takeHandedOver(state: State, flow: number, count: number): number {
  const open = state.open[flow]!;
  const part = Math.min(1, state.handedOver[flow]! / open);
  state.handedOver[flow] = part * (open - count);
  return part;
}
