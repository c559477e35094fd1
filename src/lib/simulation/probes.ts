import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** Probes that are met before the first step. */
export function openProbes({ plan }: State, tally: Tally): void {
  for (let p = 0; p < plan.probes.length; p++) {
    const { before, needed } = plan.probes[p]!;
    tally.needed[p] = needed;
    tally.before[p] = before;
    if (before >= needed) tally.reachedOn[p] = 0;
  }
}

/** At the end of a day: which probes are met, and on the last day of a month how far each is. */
export function observeProbes(state: State, tally: Tally, day: number, isLastOfMonth: boolean): void {
  const { plan, closedBefore } = state;
  const month = plan.monthOfDay[day]!;
  for (let p = 0; p < plan.probes.length; p++) {
    if (!isLastOfMonth && tally.reachedOn[p]! >= 0) continue;
    const through = cameThrough(state, tally, p, month);
    if (tally.reachedOn[p]! < 0 && through >= plan.probes[p]!.needed)
      tally.reachedOn[p] = day - plan.past + 1;
    if (isLastOfMonth) tally.progress[p * plan.months + month] = through;
  }
  if (!isLastOfMonth || plan.probes.length === 0) return;
  for (let flow = 0; flow < plan.flows.length; flow++)
    closedBefore[flow] = closedBefore[flow]! + tally.counts.closed[flow * plan.months + month]!;
}

function cameThrough(state: State, { counts }: Tally, p: number, month: number): number {
  const { plan, closedBefore } = state;
  const { flows, births, before } = plan.probes[p]!;
  let through = before;
  for (let i = 0; i < flows.length; i++) {
    const flow = flows[i]!;
    through += closedBefore[flow]! + counts.closed[flow * plan.months + month]!;
  }
  for (let i = 0; i < births.length; i++) through -= state.running[state.firstBirthSource + births[i]!]!;
  return through;
}
