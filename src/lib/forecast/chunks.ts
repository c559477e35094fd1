import type { Chunk } from './request.ts';

/** A chunk should take no longer: what a thread is asked next waits for it. */
const CHUNK_MILLISECONDS = 80;
const LARGEST = 32;

/** How many replications a thread ran, and how long they took it. */
export interface Pace {
  readonly replications: number;
  readonly milliseconds: number;
}

/**
 * Deals the replications of a run out to threads, as many at a time as a thread does quickly: one until its pace is known. How they are
 * split has no influence on the results.
 * @returns the next chunk for a thread; undefined when all are dealt out
 */
export function dealOut(replications: number): (pace: Pace | undefined) => Chunk | undefined {
  let next = 0;
  return (pace) => {
    if (next >= replications) return undefined;
    const from = next;
    next = Math.min(replications, from + sizeAt(pace));
    return { from, to: next };
  };
}

function sizeAt(pace: Pace | undefined): number {
  if (!pace) return 1;
  const size = Math.floor((CHUNK_MILLISECONDS * pace.replications) / pace.milliseconds);
  return Math.max(1, Math.min(LARGEST, size));
}
