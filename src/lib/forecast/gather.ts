import { merge, type Partial } from '../simulation/partial.ts';
import type { Chunk } from './request.ts';

/** Collects chunks that arrive in any order and merges what is there from the first replication on without a gap. */
export interface Gathering {
  add(chunk: Chunk, partials: Partial[]): void;
  /** Replications from the first on that are there without a gap. */
  readonly replications: number;
  /** @returns one partial per scenario; none before the first chunk. */
  merged(): Partial[];
}

/** @returns an empty gathering. */
export function gather(): Gathering {
  const later = new Map<number, Partial[]>();
  const inOrder: Partial[][] = [];
  let until = 0;
  return {
    add({ from }, partials) {
      later.set(from, partials);
      for (let next = later.get(until); next; next = later.get(until)) {
        later.delete(until);
        inOrder.push(next);
        until = next[0]!.to;
      }
    },
    get replications() {
      return until;
    },
    merged() {
      const scenarios = inOrder[0]?.length ?? 0;
      const merged = Array.from({ length: scenarios }, (_, s) =>
        merge(inOrder.map((partials) => partials[s]!))
      );
      if (merged.length > 0) inOrder.splice(0, inOrder.length, merged);
      return merged;
    }
  };
}
