import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';

/** What a forecast is asked for: plain data, so that it can be sent to another thread. */
export interface ForecastRequest {
  readonly model: ModelDocument;
  readonly scenarios: readonly ScenarioId[];
  /** Startværdi. */
  readonly seed: number;
  /** Gennemregninger. */
  readonly replications: number;
}

/** Replications `from` to `to` (exclusive) of every scenario of a request. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

const FIRST = 4;
const LARGEST = 32;

/**
 * Splits a request into chunks: small ones first, so that the first band is early, then larger ones. The split has no
 * influence on the results.
 */
export function chunksOf(replications: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0, size = FIRST; from < replications;) {
    const to = Math.min(replications, from + size);
    chunks.push({ from, to });
    from = to;
    if (chunks.length >= 2) size = Math.min(LARGEST, size * 2);
  }
  return chunks;
}
