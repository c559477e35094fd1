import { pairedDifference, type PairedDifference } from '../forecast/band.ts';
import { outcomePerReplication, type OutcomeMeasure } from '../forecast/outcome.ts';
import type { ScenarioForecast } from '../forecast/forecast.ts';
import type { ScenarioId } from '../model/id.ts';
import { known } from './outcome-values.ts';
import { scenarioForecast, type Shown } from './shown.ts';
import type { Months } from './outcome-lines.ts';

/** One outcome in two scenarios and how they differ, on the same luck. */
export interface PairedOutcome {
  /** Mean over replications, or the expected value where there are none; null where undefined. */
  readonly value: number | null;
  readonly against: number | null;
  /** value − against; the paired mean where there are replications. */
  readonly difference: number | null;
  /** 10–90 % of the paired differences; null without replications. */
  readonly paired: PairedDifference | null;
}

/** What is compared: an outcome of some flows over some months. */
export interface PairRequest {
  readonly measure: OutcomeMeasure;
  readonly flows: readonly number[];
  readonly months: Months;
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
}

/**
 * Compares two scenarios. While replications of one are still coming, those that both have are compared: replication r is the same luck
 * in both.
 */
export function pairedOutcome(shown: Shown, request: PairRequest): PairedOutcome {
  const { layout } = shown.forecast;
  const read = (scenario: ScenarioForecast, partial = scenario.replications ?? scenario.expected) =>
    outcomePerReplication(partial, layout, request.measure, { flows: request.flows, ...request.months });
  const one = scenarioForecast(shown, request.scenario);
  const other = scenarioForecast(shown, request.against);
  if (!one.replications || !other.replications) {
    const [value, against] = [known(read(one, one.expected)[0]!), known(read(other, other.expected)[0]!)];
    return { value, against, difference: minus(value, against), paired: null };
  }
  const [a, b] = [read(one), read(other)];
  const common = Math.min(a.length, b.length);
  const [values, againsts] = [a.subarray(0, common), b.subarray(0, common)];
  const paired = pairedDifference(values, againsts);
  return {
    value: meanOf(values, againsts),
    against: meanOf(againsts, values),
    difference: paired?.mean ?? null,
    paired
  };
}

const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** The mean where both are defined, so that the two means differ by the paired mean. */
function meanOf(values: Float64Array, others: Float64Array): number | null {
  let sum = 0;
  let count = 0;
  values.forEach((value, i) => {
    if (Number.isNaN(value) || Number.isNaN(others[i]!)) return;
    sum += value;
    count++;
  });
  return count === 0 ? null : sum / count;
}
