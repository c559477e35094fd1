import { expectedForecast, withReplications, type Forecast } from './forecast.ts';
import { gather } from './gather.ts';
import type { ForecastRequest } from './request.ts';
import type { Runner } from './runner.ts';

/** How far a run is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What a run tells on its way. */
export interface Watching {
  onProgress?: (progress: Progress) => void;
  /** Called with the bands of what is done; at most once per `refreshMilliseconds`. */
  onForecast?: (forecast: Forecast) => void;
  readonly refreshMilliseconds?: number;
  readonly signal?: AbortSignal;
  /**
   * The expected runs of the request's scenarios, asked for when the first replications are there: a caller that makes them itself may
   * do so while these run.
   */
  readonly expected?: () => Forecast;
  /** Milliseconds from any start; needed only for `onForecast`. */
  readonly now?: () => number;
}

/** Fewer replications than these make no band worth showing. */
const FEWEST = 8;

/** Runs the scenarios of a request and returns them with bands. */
export async function runForecast(
  request: ForecastRequest,
  runner: Runner,
  watching: Watching = {}
): Promise<Forecast> {
  let expected: Forecast | undefined;
  const withBands = (): Forecast => {
    expected ??= watching.expected?.() ?? expectedForecast(request.model, request.scenarios);
    const provenance = { ...expected.provenance, seed: request.seed };
    return withReplications({ ...expected, provenance }, gathering.merged());
  };
  const { onProgress, onForecast, refreshMilliseconds = 250, signal, now = () => 0 } = watching;
  const gathering = gather();
  let shown = -Infinity;
  let done = 0;
  await runner.run(
    request,
    (chunk, partials) => {
      gathering.add(chunk, partials);
      done += chunk.to - chunk.from;
      onProgress?.({ done, of: request.replications });
      if (gathering.replications < FEWEST || done === request.replications) return;
      const isFirst = shown === -Infinity;
      if (onForecast && (isFirst || now() - shown >= refreshMilliseconds)) {
        shown = now();
        onForecast(withBands());
      }
    },
    signal
  );
  return withBands();
}
