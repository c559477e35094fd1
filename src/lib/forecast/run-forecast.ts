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
  /** The expected runs of the request's scenarios where they have been made already: then the replications begin at once. */
  readonly expected?: Forecast;
  /** Milliseconds from any start; needed only for `onForecast`. */
  readonly now?: () => number;
}

/** Runs the scenarios of a request and returns them with bands. */
export async function runForecast(
  request: ForecastRequest,
  runner: Runner,
  watching: Watching = {}
): Promise<Forecast> {
  const expected = watching.expected ?? expectedForecast(request.model, request.scenarios);
  const base = { ...expected, provenance: { ...expected.provenance, seed: request.seed } };
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
      const first = shown === -Infinity && gathering.replications > 0;
      if (onForecast && done < request.replications && (first || now() - shown >= refreshMilliseconds)) {
        if (gathering.replications === 0) return;
        shown = now();
        onForecast(withReplications(base, gathering.merged()));
      }
    },
    signal
  );
  return withReplications(base, gathering.merged());
}
