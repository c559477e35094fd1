import type { Forecast, ScenarioForecast } from '../forecast/forecast.ts';

/** Replications a scenario has so far. */
export const replicationsOf = ({ replications }: ScenarioForecast): number =>
  replications ? replications.to - replications.from : 0;

/** A forecast whose provenance tells how many replications all its scenarios have. */
function told(forecast: Forecast): Forecast {
  const replications = Math.min(...forecast.scenarios.map(replicationsOf));
  return { ...forecast, provenance: { ...forecast.provenance, replications } };
}

/** The forecast with one scenario computed anew: its earlier results are gone, those of the others stand. */
export function replaceScenario(forecast: Forecast, fresh: ScenarioForecast): Forecast {
  return told({
    ...forecast,
    scenarios: forecast.scenarios.map((scenario) => (scenario.scenario === fresh.scenario ? fresh : scenario))
  });
}

/** The forecast with the replications of a run that is still going on, where they are more than were there already. */
export function refineScenarios(forecast: Forecast, run: Forecast): Forecast {
  const found = new Map(run.scenarios.map((scenario) => [scenario.scenario, scenario]));
  return told({
    ...forecast,
    scenarios: forecast.scenarios.map((scenario) => {
      const refined = found.get(scenario.scenario);
      const more = refined && replicationsOf(refined) > replicationsOf(scenario);
      return more ? { ...scenario, replications: refined.replications } : scenario;
    })
  });
}
