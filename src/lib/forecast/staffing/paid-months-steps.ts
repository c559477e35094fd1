import { inputsOfScenarios } from '../../model/changed-inputs.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { ScenarioId } from '../../model/id.ts';
import { compile } from '../compile.ts';
import { valueDraws } from '../draw-values.ts';
import { paidMonthsOf, type PaidMonths } from './paid-months.ts';

/**
 * Who is paid in the first replications of a forecast, read without running their cases, since cases move nobody. It is left after each
 * replication, so that a page can do other things meanwhile.
 * @returns `[replication][group]`
 */
export function* paidMonthsSteps(
  model: ModelDocument,
  scenario: ScenarioId,
  seed: number,
  replications: number
): Generator<void, PaidMonths[][]> {
  const compiled = compile(model, scenario);
  yield;
  const draws = valueDraws(inputsOfScenarios(model, [scenario]), seed);
  yield;
  const read: PaidMonths[][] = [];
  for (let replication = 0; replication < replications; replication++) {
    compiled.fillStaff(draws.ofReplication(replication), { seed, replication });
    read.push(compiled.capacities.map((capacity) => paidMonthsOf(capacity, compiled.clock)));
    yield;
  }
  return read;
}
