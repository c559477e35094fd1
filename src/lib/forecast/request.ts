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
