import { inputsOfScenarios } from '../model/changed-inputs.ts';
import type { Plan } from '../simulation/plan.ts';
import type { Partial } from '../simulation/partial.ts';
import { createMemory, runTogether, type Memory } from '../simulation/replications.ts';
import { commonMonths } from './common-months.ts';
import { compile } from './compile.ts';
import { valueDraws } from './draw-values.ts';
import type { Chunk, ForecastRequest } from './request.ts';

/** Runs chunks of one request in the thread it lives in. */
export interface Replicator {
  /** @returns one partial per scenario, in the order of the request. */
  run(chunk: Chunk): Partial[];
}

/** Compiles the scenarios of a request once, for any number of chunks; what they have in common is run once per replication. */
export function createReplicator({ model, scenarios, seed }: ForecastRequest): Replicator {
  const draws = valueDraws(inputsOfScenarios(model, scenarios), seed);
  const compiled = scenarios.map((scenario) => compile(model, scenario));
  const common = compiled[0] ? commonMonths(model, scenarios, compiled[0].clock) : 0;
  let filled: { readonly replication: number; readonly plans: Plan[] } | undefined;
  const fillAll = (replication: number): Plan[] => {
    if (filled?.replication === replication) return filled.plans;
    const resolve = draws.ofReplication(replication);
    const plans = compiled.map((scenario) => scenario.fill(resolve, { seed, replication }));
    filled = { replication, plans };
    return plans;
  };
  let memories: Memory[] | undefined;
  return {
    run({ from, to }) {
      memories ??= fillAll(from).map(createMemory);
      return runTogether(fillAll, { seed, from, to }, memories, common);
    }
  };
}
