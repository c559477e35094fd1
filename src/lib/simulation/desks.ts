import { betweenFollowUps, takeOverBetween, type BetweenFollowUps } from './active-handover.ts';
import type { Plan } from './plan.ts';

/** What the advisers of groups that are not pooled have before them. Advisers are numbered through all groups, posts in their group. */
export interface Desks {
  /** Per group: its first adviser; one more at the end. */
  readonly first: Int32Array;
  /** The case in hand of adviser a stands in `state.inHand[firstSlot + a]`. */
  readonly firstSlot: number;
  /** Per group: where the hours owed to its lanes begin in `credit`; personal groups have a row of lanes per post. */
  readonly firstCredit: Int32Array;
  /** Per group: places in such a row, as many as it has lanes in any epoch. */
  readonly lanesPerRow: Int32Array;
  /** Work units that a lane is owed by its reserve, below 0 when it has had more. */
  readonly credit: Float64Array;
  /** The credit that the chosen case is taken from, or −1. */
  owing: number;
  /** Per adviser: part of a full position at work today, in 1,024ths; 0 while the post is vacant. */
  readonly presence: Int32Array;
  /** Per adviser: 1 where somebody has left the post today. */
  readonly gone: Uint8Array;
  /** Per group, from its first adviser's place on: advisers at work; and how many they are. */
  readonly present: Int32Array;
  readonly presentCount: Int32Array;
  /** Per group: cases that advisers who have left had in hand and nobody has taken up. */
  readonly begun: Int32Array;
  /** Per group: work units of handovers since the last observation, and the fraction carried. */
  readonly handoverWork: Float64Array;
  readonly handoverCarried: Float64Array;
  /** Groups that hand over cases when a part of them leaves; see `Group.leavingShare`. */
  readonly leaving: Int32Array;
  readonly between: BetweenFollowUps;
  /** Whether any group has personal caseloads; what follows is for them. */
  readonly personal: boolean;
  /** Per line: the group whose advisers work on it from their caseloads, or −1. */
  readonly groupOfLine: Int32Array;
  /** Per step, and per flow for its first such step: the group whose advisers hold the cases, or −1. */
  readonly groupOfStep: Int32Array;
  readonly groupOfFlow: Int32Array;
  /** Per adviser: how many have held the post before. */
  readonly occupant: Int32Array;
  /** Per adviser: cases held, active cases of stocks among them. */
  readonly caseload: Int32Array;
  /** Per entry of the pool: who holds the case; see `caseloads.ts`. Empty without personal groups. */
  holder: Int32Array;
  /** Per adviser: work units left of the day. */
  readonly left: Int32Array;
  /** Rank among those with as much left, and the heap of those free in the group that spends its hours. */
  readonly rank: Int32Array;
  readonly free: Int32Array;
}

/** @returns per line: the group that works on it from personal caseloads, or −1. */
function personalGroups({ lines, groups, epochs }: Plan): Int32Array {
  const groupOfLine = new Int32Array(lines.length).fill(-1);
  groups.forEach(({ caseload, lanes }, g) => {
    if (caseload !== 'personal') return;
    const everyLane = [lanes, ...epochs.map((epoch) => epoch.lanes[g]!)].flat();
    for (const lane of everyLane) for (const line of lane.lines) groupOfLine[line] = g;
  });
  return groupOfLine;
}

/**
 * @param firstLane per group its first lane's case in hand, and where those of advisers begin
 * @param entries that the pool of entries holds
 * @returns desks for the advisers of a plan; `placeStaff` puts them at work
 */
export function desksOf(plan: Plan, firstLane: Int32Array, entries: number): Desks {
  const groupOfLine = personalGroups(plan);
  const personal = groupOfLine.some((group) => group >= 0);
  const groupsOfSteps = plan.flows.map(({ steps }) => steps.map(({ line }) => groupOfLine[line]!));
  const first = new Int32Array(plan.groups.length + 1);
  const firstCredit = new Int32Array(plan.groups.length + 1);
  plan.groups.forEach(({ advisers, caseload }, g) => {
    const posts = advisers.length;
    first[g + 1] = first[g]! + posts;
    const rows = caseload === 'personal' ? posts : caseload === 'shared' ? 1 : 0;
    firstCredit[g + 1] = firstCredit[g]! + rows * (firstLane[g + 1]! - firstLane[g]!);
  });
  const advisers = first[plan.groups.length]!;
  const leaving = Int32Array.from(
    plan.groups.flatMap(({ leavingShare }, g) => (leavingShare === null ? [] : [g]))
  );
  return {
    first,
    firstSlot: firstLane[plan.groups.length]!,
    firstCredit,
    lanesPerRow: Int32Array.from(plan.groups, (_, g) => firstLane[g + 1]! - firstLane[g]!),
    credit: new Float64Array(firstCredit[plan.groups.length]!),
    owing: -1,
    presence: new Int32Array(advisers),
    gone: new Uint8Array(advisers),
    present: new Int32Array(advisers),
    presentCount: new Int32Array(plan.groups.length),
    begun: new Int32Array(plan.groups.length),
    handoverWork: new Float64Array(plan.groups.length),
    handoverCarried: new Float64Array(plan.groups.length),
    leaving,
    between: betweenFollowUps(plan),
    personal,
    groupOfLine,
    groupOfStep: Int32Array.from(groupsOfSteps.flat()),
    groupOfFlow: Int32Array.from(groupsOfSteps, (groups) => groups.find((group) => group >= 0) ?? -1),
    occupant: new Int32Array(advisers),
    caseload: new Int32Array(advisers),
    holder: new Int32Array(personal ? entries : 0),
    left: new Int32Array(advisers),
    rank: new Int32Array(advisers),
    free: new Int32Array(advisers)
  };
}

/** Leaves the desks without advisers and cases. */
export function clearDesks(desks: Desks): void {
  desks.credit.fill(0);
  desks.presence.fill(0);
  desks.gone.fill(0);
  desks.presentCount.fill(0);
  desks.begun.fill(0);
  desks.handoverWork.fill(0);
  desks.handoverCarried.fill(0);
  desks.occupant.fill(0);
  desks.caseload.fill(0);
}

/** Row by row, since one of the plans may have epochs with more lanes. */
function takeOverCredit(to: Desks, from: Desks): void {
  for (let g = 0; g < to.lanesPerRow.length; g++) {
    const [width, other] = [to.lanesPerRow[g]!, from.lanesPerRow[g]!];
    const shared = Math.min(width, other);
    let at = from.firstCredit[g]!;
    for (let row = to.firstCredit[g]!; row < to.firstCredit[g + 1]!; row += width, at += other)
      to.credit.set(from.credit.subarray(at, at + shared), row);
  }
}

/** Brings the desks to where another replication's stand. */
export function takeOverDesks(to: Desks, from: Desks): void {
  takeOverCredit(to, from);
  to.presence.set(from.presence);
  to.present.set(from.present);
  to.presentCount.set(from.presentCount);
  to.begun.set(from.begun);
  to.handoverWork.set(from.handoverWork);
  to.handoverCarried.set(from.handoverCarried);
  to.occupant.set(from.occupant);
  to.caseload.set(from.caseload);
  takeOverBetween(to.between, from.between);
  if (to.holder.length < from.holder.length) to.holder = new Int32Array(from.holder.length);
  to.holder.set(from.holder);
}
