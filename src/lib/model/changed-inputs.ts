import { evaluate, inputsOf } from '../formulas/evaluate.ts';
import type { FormulaFault } from '../formulas/formula.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { withBase } from '../formulas/with-base.ts';
import { isChangeable } from './changeable.ts';
import type { ModelDocument } from './document.ts';
import type { ScenarioId } from './id.ts';
import { listInputs, type Input } from './inputs.ts';
import type { Measure, MeasureOf } from './measure.ts';
import { valueAt, type Path } from './problem.ts';
import { isRange, likelyValue } from './quantity-value.ts';
import type { Quantity } from './quantity.ts';
import { replaced } from './replaced.ts';
import { byId } from './references.ts';
import { isOn } from './scenario-view.ts';
import { workOut, type Hinder } from './work-out.ts';

export type ChangeInput = MeasureOf<'changeInput'>;

/** The model with one input changed; or what hinders it. */
export type ChangedModel =
  | { ok: true; model: ModelDocument; location: Path; values: readonly number[] }
  | { ok: false; hinder: 'unknownInput'; path: string; inFormula: boolean; known: readonly string[] }
  | { ok: false; hinder: 'formula'; fault: FormulaFault }
  | { ok: false; hinder: 'noNumber' }
  /** Of a formula of the model, this one's own input or another that reads it. */
  | { ok: false; hinder: 'formulas'; of: Hinder };

/** Changes an input by a formula of its own value and of others, at *sandsynlig*, as they stand in the model. */
export function changeByFormula(model: ModelDocument, { input, formula }: ChangeInput): ChangedModel {
  const inputs = listInputs(model);
  const target = inputs.find(({ path }) => path === input);
  if (!target || !isChangeable(target)) {
    const known = inputs.filter(isChangeable).map(({ path }) => path);
    return { ok: false, hinder: 'unknownInput', path: input, inFormula: false, known };
  }
  const parsed = parseFormula(formula);
  if (!parsed.ok) return { ok: false, hinder: 'formula', fault: parsed.fault };
  const likely = new Map(inputs.map(({ path, quantity }) => [path, likelyValue(quantity)]));
  const missing = inputsOf(parsed.formula).find((path) => !likely.has(path));
  if (missing !== undefined)
    return { ok: false, hinder: 'unknownInput', path: missing, inFormula: true, known: [...likely.keys()] };
  const { quantity, location } = target;
  if (quantity.formula !== undefined)
    return settled(model, location, { ...quantity, formula: withBase(formula, quantity.formula) });
  const value = (base: number) => evaluate(parsed.formula, base, (path) => likely.get(path)!);
  const values = valuesOf(quantity).map(value);
  if (!values.every(Number.isFinite)) return { ok: false, hinder: 'noNumber' };
  return settled(model, location, withValues(quantity, values));
}

/** The model with another quantity at a place, and with what its formulas make of it. */
function settled(model: ModelDocument, location: Path, quantity: Quantity): ChangedModel {
  const worked = workOut(replaced(model, location, quantity));
  if (!worked.ok) return { ok: false, hinder: 'formulas', of: worked.hinders[0] };
  const values = valuesOf(valueAt(worked.model, location) as Quantity);
  return { ok: true, model: worked.model, location, values };
}

const valuesOf = (quantity: Quantity): number[] =>
  isRange(quantity) ? [quantity.low, quantity.likely, quantity.high] : [quantity.value];

/** A formula that falls where its input rises turns a range round. */
function withValues(quantity: Quantity, values: readonly number[]): Quantity {
  if (!isRange(quantity)) return { ...quantity, value: values[0]! };
  const [one, likely, other] = values as [number, number, number];
  return { ...quantity, low: Math.min(one, other), likely, high: Math.max(one, other) };
}

const isChange = (measure: Measure): measure is ChangeInput => measure.kind === 'changeInput';

/** The changes of inputs among measures that are in use, in their order. */
export const inputChanges = (measures: readonly Measure[]): ChangeInput[] =>
  statedInputChanges(measures).filter(isOn);

/** As {@link inputChanges}, with those that are switched off. */
export const statedInputChanges = (measures: readonly Measure[]): ChangeInput[] => measures.filter(isChange);

const kept = new WeakMap<ModelDocument, Map<ScenarioId, ModelDocument>>();

/** A valid model as it is in a scenario: with the inputs that its measures change by formulas. The same object each time. */
export function modelIn(model: ModelDocument, scenario: ScenarioId): ModelDocument {
  const known = kept.get(model) ?? new Map<ScenarioId, ModelDocument>();
  kept.set(model, known);
  let changed = known.get(scenario);
  if (!changed) {
    const { basedOn, measures } = byId(model.scenarios, scenario);
    changed = inputChanges(measures).reduce(
      (before, change) => {
        const after = changeByFormula(before, change);
        return after.ok ? after.model : before;
      },
      basedOn === undefined ? model : modelIn(model, basedOn)
    );
    known.set(scenario, changed);
  }
  return changed;
}

/** Every quantity that may be read in a run of some scenario: the document's, and those that formulas make of them at the same paths. */
export function inputsOfScenarios(model: ModelDocument, scenarios: readonly ScenarioId[]): Input[] {
  const changed = new Set(scenarios.map((scenario) => modelIn(model, scenario)));
  changed.delete(model);
  return [...listInputs(model), ...[...changed].flatMap(listInputs)];
}
