import type { ScenarioId } from '../model/id.ts';
import type { Forecast } from './forecast.ts';

/** Deals scenarios out to some threads, neighbours together: what they have in common is run once. */
export function dealScenarios(scenarios: readonly ScenarioId[], threads: number): ScenarioId[][] {
  const parts = Math.min(threads, scenarios.length);
  return Array.from({ length: parts }, (_, part) =>
    scenarios.slice(
      Math.floor((part * scenarios.length) / parts),
      Math.floor(((part + 1) * scenarios.length) / parts)
    )
  );
}

/** Joins the expected runs of parts of a model's scenarios, in their order: what `expectedForecast` gives of all of them. */
export function joinExpected(parts: readonly Forecast[]): Forecast {
  const [first] = parts;
  if (!first) throw new RangeError('joinExpected: no parts');
  const undecided = first.layout.undecided.map((_, at) =>
    parts.some(({ layout }) => layout.undecided[at] === 1) ? 1 : 0
  );
  return {
    ...first,
    layout: { ...first.layout, undecided },
    scenarios: parts.flatMap(({ scenarios }) => scenarios)
  };
}
