import { inputChanges, modelIn } from '../model/changed-inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { inputsInUse, listInputs } from '../model/inputs.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';

/** A formula as the register of assumptions has it, and what it gives. */
export interface FormulaRow {
  /** The scenario that sets the input; null where the input of the model is a formula. */
  readonly scenario: ScenarioId | null;
  /** Stable path of the input. */
  readonly input: string;
  readonly formula: string;
  readonly unit: string;
  /** What the formula gives, in `unit`; a known number has it three times. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Every formula of a model: first its inputs, in the order of the document, then those that each scenario sets itself. */
export function formulaRows(model: ModelDocument): FormulaRow[] {
  const ofInputs = inputsInUse(model).flatMap(({ path, quantity }) =>
    quantity.formula === undefined ? [] : [rowOf(null, path, quantity.formula, quantity)]
  );
  const ofScenarios = model.scenarios.flatMap(({ id, measures }) => {
    const changes = inputChanges(measures);
    if (changes.length === 0) return [];
    const inputs = new Map(listInputs(modelIn(model, id)).map(({ path, quantity }) => [path, quantity]));
    return changes.map(({ input, formula }) => rowOf(id, input, formula, inputs.get(input)!));
  });
  return [...ofInputs, ...ofScenarios];
}

function rowOf(scenario: ScenarioId | null, input: string, formula: string, quantity: Quantity): FormulaRow {
  const { low, likely, high } = isRange(quantity)
    ? quantity
    : { low: quantity.value, likely: quantity.value, high: quantity.value };
  return { scenario, input, formula, unit: quantity.unit, low, likely, high };
}
