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
  lines: Line[];
  /** Per group, its lanes in order. */
  lanes: Lane[][];
}

/**
 * Gathers queues that are served by exactly the same lanes into one line, so that a lane with one line never compares. Queues of
 * different priority classes stay apart where a lane works by priority.
 * @throws when lanes that share a queue order it by different days; documents are checked for it before.
 */
export function assignLines(
  queues: readonly Queue[],
  groups: readonly (readonly QueueLane[])[]
): LineAssignment {
  const lanes = groups.flat();
  const served = queues.map((_, q) =>
    lanes.flatMap((lane, index) => (lane.queues.includes(q) ? [index] : []))
  );
  const lineByKey = new Map<string, number>();
  const lines: Line[] = [];
  const lineOf = queues.map((queue, q) => {
    const disciplines = served[q]!.map((index) => lanes[index]!.discipline);
    const byReceived = disciplines.filter((discipline) => discipline === 'firstReceived').length;
    if (byReceived > 0 && byReceived < disciplines.length) {
      throw new Error(`assignLines: queue ${q} is ordered both by day received and by due day`);
    }
    const priorityClass = disciplines.includes('priority') ? queue.priorityClass : 0;
    const key = `${served[q]!.join(' ')}/${priorityClass}`;
    const known = lineByKey.get(key);
    if (known !== undefined) return known;
    lines.push({ order: byReceived > 0 ? 'received' : 'due', priorityClass });
    lineByKey.set(key, lines.length - 1);
    return lines.length - 1;
  });
  return {
    lineOf,
    lines,
    lanes: groups.map((group) =>
      group.map(({ queues: own, discipline, reservedShare }) => ({
        lines: [...new Set(own.map((q) => lineOf[q]!))],
        discipline,
        reservedShare
      }))
    )
  };
}
