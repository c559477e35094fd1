import { listInputs } from '../model/inputs.ts';
import { createMemory, runReplications, type Memory, type Partial } from '../simulation/replications.ts';
import { compile } from './compile.ts';
import { valueDraws } from './draw-values.ts';
import type { Chunk, ForecastRequest } from './request.ts';

/** Runs chunks of one request in the thread it lives in. */
export interface Replicator {
  /** @returns one partial per scenario, in the order of the request. */
  run(chunk: Chunk): Partial[];
}

/** Compiles the scenarios of a request once, for any number of chunks. */
export function createReplicator({ model, scenarios, seed }: ForecastRequest): Replicator {
  const draws = valueDraws(listInputs(model), seed);
  const ready = scenarios.map((scenario) => ({
    compiled: compile(model, scenario),
    memory: undefined as Memory | undefined
  }));
  return {
    run: ({ from, to }) =>
      ready.map((scenario) => {
        const planOf = (replication: number) => scenario.compiled.fill(draws.ofReplication(replication));
        scenario.memory ??= createMemory(planOf(from));
        return runReplications(planOf, { seed, from, to }, scenario.memory);
      })
  };
}
