import type { Discipline, Lane, Line } from '../simulation/plan.ts';

/** A place where cases wait: a flow at a step. */
export interface Queue {
  flow: number;
  step: number;
  /** 1 first. */
  priorityClass: number;
}

/** A lane before its queues are gathered into lines. */
export interface QueueLane {
  queues: readonly number[];
  discipline: Discipline;
  reservedShare: number;
}

export interface LineAssignment {
  /** Per queue. */
  lineOf: number[];
  /** Of this assignment, after those of the assignments before it. */
  lines: Line[];
  /** Per line: the queues that it was made for. */
  members: number[][];
  /** Per line: the group whose advisers hold its cases, or −1. */
  holders: number[];
  /** Per group, its lanes in order. */
  lanes: Lane[][];
}

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((number, i) => number === other[i]);

/**
 * Gathers queues that are served by exactly the same lanes into one line, so that a lane with one line never compares. Queues of
 * different priority classes stay apart where a lane works by priority.
 * @param before an assignment that this one comes after: lines that hold the same queues in the same order are the same lines, and
 * queues that nobody serves stay as they were
 * @param personal whether a group's advisers hold its cases
 * @throws when lanes that share a queue order it by different days; documents are checked for it before.
 */
export function assignLines(
  queues: readonly Queue[],
  groups: readonly (readonly QueueLane[])[],
  before?: LineAssignment,
  personal: (group: number) => boolean = () => false
): LineAssignment {
  const lanes = groups.flatMap((ofGroup, group) => ofGroup.map((lane) => ({ ...lane, group })));
  const made = new Map<string, Line & { queues: number[]; holder: number }>();
  queues.forEach((queue, q) => {
    const served = lanes.flatMap((lane, index) => (lane.queues.includes(q) ? [index] : []));
    const stays = served.length === 0 ? before?.lineOf[q] : undefined;
    const { key, line } =
      stays === undefined ? lineFor(queue, q, served, lanes, personal) : lineLeft(before!, stays);
    const known = made.get(key);
    if (known) known.queues.push(q);
    else made.set(key, { ...line, queues: [q] });
  });
  const lines = [...(before?.lines ?? [])];
  const members = [...(before?.members ?? [])];
  const holders = [...(before?.holders ?? [])];
  const lineOf = new Array<number>(queues.length).fill(-1);
  for (const { order, priorityClass, holder, queues: own } of made.values()) {
    let at = lines.findIndex(
      (line, l) =>
        line.order === order &&
        line.priorityClass === priorityClass &&
        holders[l] === holder &&
        sameNumbers(members[l]!, own)
    );
    if (at < 0) {
      at = lines.push({ order, priorityClass }) - 1;
      members.push(own);
      holders.push(holder);
    }
    for (const q of own) lineOf[q] = at;
  }
  return {
    lineOf,
    lines,
    members,
    holders,
    lanes: groups.map((group) =>
      group.map(({ queues: own, discipline, reservedShare }) => ({
        lines: [...new Set(own.map((q) => lineOf[q]!))],
        discipline,
        reservedShare
      }))
    )
  };
}

type LineOf = Line & { holder: number };

/** The line that lanes give a queue, and what tells it from others. */
function lineFor(
  queue: Queue,
  q: number,
  served: readonly number[],
  lanes: readonly (QueueLane & { group: number })[],
  personal: (group: number) => boolean
): { key: string; line: LineOf } {
  const disciplines = served.map((index) => lanes[index]!.discipline);
  const byReceived = disciplines.filter((discipline) => discipline === 'firstReceived').length;
  if (byReceived > 0 && byReceived < disciplines.length) {
    throw new Error(`assignLines: queue ${q} is ordered both by day received and by due day`);
  }
  const priorityClass = disciplines.includes('priority') ? queue.priorityClass : 0;
  const holder = served.map((index) => lanes[index]!.group).find(personal) ?? -1;
  return {
    key: `${served.join(' ')}/${priorityClass}`,
    line: { order: byReceived > 0 ? 'received' : 'due', priorityClass, holder }
  };
}

/** The line of queues that nobody serves any longer. */
function lineLeft(before: LineAssignment, line: number): { key: string; line: LineOf } {
  return { key: `left ${line}`, line: { ...before.lines[line]!, holder: before.holders[line]! } };
}
