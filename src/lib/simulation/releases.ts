import { countReceived, openRun } from './arrivals.ts';
import { AFTER, AWAITED, CASE_SIZE, COHORT } from './cohorts.ts';
import { FROM, RECEIVED, SOURCE } from './entries.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** Cases of finite stocks that become available today, apart from those that come with a follow-up of today. */
export function releaseCases(state: State, tally: Tally, day: number): void {
  const { releases } = state.plan;
  for (let r = 0; r < releases.length; r++) {
    const { count, withFollowUps } = releases[r]!;
    if (count[day]! > 0) release(state, tally, r, count[day]!, day);
    if (withFollowUps === null) continue;
    if (day >= withFollowUps.until) continue;
    if (day === withFollowUps.from) awaitFollowUps(state, tally, r, withFollowUps.stock, day);
    if (day === withFollowUps.latest) releaseWaiting(state, tally, r, state.unreleased[r]!, day);
  }
}

/** Active cases whose follow-ups become available today bring the cases that have been waiting for them. */
export function releaseWithFollowUps(state: State, tally: Tally, cohort: number, day: number): void {
  const stock = state.entries[cohort + SOURCE]! - state.firstStockSource;
  const followers = state.followers[stock]!;
  const { cases } = state.stocks[stock]!;
  for (let n = 0; n < followers.length; n++) {
    if (state.unreleased[followers[n]!] === 0) continue;
    if (day >= state.plan.releases[followers[n]!]!.withFollowUps!.until) continue;
    let count = 0;
    for (let member = state.entries[cohort + FROM]!; member !== 0; member = cases[member + AFTER]!)
      count += takeAwaited(cases, member, n);
    releaseWaiting(state, tally, followers[n]!, count, day);
  }
}

/** From today on, active cases bring a case each with their next follow-up; those whose follow-up is open do so at once. */
function awaitFollowUps(state: State, tally: Tally, r: number, stock: number, day: number): void {
  const { entries } = state;
  const { cases, usedCases } = state.stocks[stock]!;
  const n = state.followers[stock]!.indexOf(r);
  let open = 0;
  // Places that are free may be marked as well: the mark is cleared when they are taken.
  for (let activeCase = CASE_SIZE; activeCase < usedCases * CASE_SIZE; activeCase += CASE_SIZE) {
    const cohort = cases[activeCase + COHORT]!;
    if (cohort !== 0 && entries[cohort + RECEIVED]! < day) open++;
    else cases[activeCase + AWAITED] = cases[activeCase + AWAITED]! | (1 << n);
  }
  releaseWaiting(state, tally, r, open, day);
}

/** @returns 1 where the case had a release to bring, which it has no more. */
function takeAwaited(cases: Int32Array, activeCase: number, n: number): number {
  const awaited = cases[activeCase + AWAITED]!;
  cases[activeCase + AWAITED] = awaited & ~(1 << n);
  return (awaited >>> n) & 1;
}

/** Releases as many as are asked for, or as there are. */
function releaseWaiting(state: State, tally: Tally, r: number, asked: number, day: number): void {
  const count = Math.min(asked, state.unreleased[r]!);
  if (count === 0) return;
  state.unreleased[r] = state.unreleased[r]! - count;
  release(state, tally, r, count, day);
}

/** A case of a stock is its number in the stock, whenever it is released. */
function release(state: State, tally: Tally, r: number, count: number, day: number): void {
  const { flow } = state.plan.releases[r]!;
  const source = state.firstReleaseSource + r;
  const from = state.running[source]!;
  state.running[source] = from + count;
  openRun(state, flow, 0, source, day, 0, from, count);
  countReceived(state, tally, flow, day, count);
}
