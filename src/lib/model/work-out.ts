import { evaluate, inputsOf } from '../formulas/evaluate.ts';
import type { Formula, FormulaFault } from '../formulas/formula.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { mayRead } from './changeable.ts';
import { commonShareOf } from './defaults.ts';
import type { ModelDocument } from './document.ts';
import { listInputs, type Input } from './inputs.ts';
import { limits } from './limits.ts';
import type { Path } from './problem.ts';
import { isRange, likelyValue, type Quantity } from './quantity.ts';
import { replaced } from './replaced.ts';
import { eachObject } from './walk.ts';

/** Why the formula of an input gives nothing. */
export type Hinder = { readonly location: Path } & (
  | { readonly kind: 'tooMany'; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: FormulaFault }
  | { readonly kind: 'unknownInput'; readonly path: string; readonly known: readonly string[] }
  | { readonly kind: 'circle'; readonly paths: readonly string[] }
  | { readonly kind: 'tooUncertain'; readonly count: number }
  | { readonly kind: 'noNumber' }
);

/** A model whose formulas have values, or what hinders them. */
export type WorkedOut =
  { ok: true; model: ModelDocument } | { ok: false; hinders: readonly [Hinder, ...Hinder[]] };

/** An input that is a formula. */
interface Read {
  readonly input: Input;
  readonly formula: Formula;
  readonly reads: readonly string[];
}

/** Whether an input of the model is a formula. */
function hasFormulaInputs(model: ModelDocument): boolean {
  let found = false;
  eachObject(model, (object) => {
    found ||= 'formula' in object && 'unit' in object;
  });
  return found;
}

/**
 * Puts beside each formula of an input what it gives: its value where all that it rests on is known; otherwise low, likely and high, the
 * ends over all ends of the ranges that it rests on. A model without such formulas is returned as it is.
 */
export function workOut(model: ModelDocument): WorkedOut {
  if (!hasFormulaInputs(model)) return { ok: true, model };
  const inputs = new Map(listInputs(model).map((input) => [input.path, input]));
  const written = [...inputs.values()].filter(({ quantity }) => quantity.formula !== undefined);
  if (written.length > limits.formulas)
    return { ok: false, hinders: [{ location: [], kind: 'tooMany', count: written.length }] };
  const read = written.map((input) => readInput(input, inputs));
  const [hinder, ...more] = read.filter((one) => 'kind' in one);
  if (hinder) return { ok: false, hinders: [hinder, ...more] };
  const formulas = new Map(read.filter((one) => 'formula' in one).map((one) => [one.input.path, one]));
  const order = inOrder(formulas);
  if ('kind' in order) return { ok: false, hinders: [order] };
  let worked = model;
  for (const one of order) {
    const quantity = resultOf(one, order, inputs);
    if ('kind' in quantity) return { ok: false, hinders: [quantity] };
    worked = replaced(worked, one.input.location, quantity);
  }
  return { ok: true, model: worked };
}

function readInput(input: Input, inputs: ReadonlyMap<string, Input>): Read | Hinder {
  const { location } = input;
  const parsed = parseFormula(input.quantity.formula!, { hasBase: false });
  if (!parsed.ok) return { location, kind: 'fault', fault: parsed.fault };
  const reads = [...new Set(inputsOf(parsed.formula))];
  const missing = reads.find((path) => {
    const other = inputs.get(path);
    return !other || !mayRead(input, other);
  });
  if (missing === undefined) return { input, formula: parsed.formula, reads };
  const known = [...inputs.values()].filter((other) => mayRead(input, other)).map(({ path }) => path);
  return { location, kind: 'unknownInput', path: missing, known };
}

/** The formulas, each after those that it reads; or those that read each other in a circle. */
function inOrder(formulas: ReadonlyMap<string, Read>): Read[] | Hinder {
  const order = new Set<Read>();
  const visit = (path: string, way: readonly string[]): Hinder | undefined => {
    const one = formulas.get(path);
    if (!one || order.has(one)) return undefined;
    if (way.includes(path)) {
      const paths = [...way.slice(way.indexOf(path)), path];
      return { location: one.input.location, kind: 'circle', paths };
    }
    for (const read of one.reads) {
      const circle = visit(read, [...way, path]);
      if (circle) return circle;
    }
    order.add(one);
    return undefined;
  };
  for (const path of formulas.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return [...order];
}

/** What a formula gives. @param order every formula, each after those that it reads */
function resultOf(
  { input, reads }: Read,
  order: readonly Read[],
  inputs: ReadonlyMap<string, Input>
): Quantity | Hinder {
  const { location, path } = input;
  const needed = new Set([path, ...reads]);
  const before = order.slice(0, order.findIndex((one) => one.input === input) + 1).toReversed();
  for (const one of before) if (needed.has(one.input.path)) one.reads.forEach((each) => needed.add(each));
  const steps = order.filter((one) => needed.has(one.input.path));
  const formulas = new Set(steps.map((one) => one.input.path));
  const known = [...needed].filter((each) => !formulas.has(each)).map((each) => inputs.get(each)!);
  const ranges = known.flatMap(({ path: at, quantity }) => (isRange(quantity) ? [{ at, quantity }] : []));
  if (ranges.length > limits.uncertainOfFormula)
    return { location, kind: 'tooUncertain', count: ranges.length };
  const values = new Map(known.map(({ path: at, quantity }) => [at, likelyValue(quantity)]));
  const valueNow = (): number => {
    for (const { input: step, formula } of steps)
      values.set(
        step.path,
        evaluate(formula, NaN, (each) => values.get(each)!)
      );
    return values.get(path)!;
  };
  const likely = valueNow();
  const ends = [likely];
  for (let corner = 0; ranges.length > 0 && corner < 1 << ranges.length; corner++) {
    ranges.forEach(({ at, quantity }, bit) =>
      values.set(at, (corner >> bit) & 1 ? quantity.high : quantity.low)
    );
    ends.push(valueNow());
  }
  if (!ends.every(Number.isFinite)) return { location, kind: 'noNumber' };
  const { formula, unit, source } = input.quantity;
  const stated = { unit, source, formula: formula! };
  if (ranges.length === 0) return { value: likely, ...stated };
  const commonShare = Math.min(...ranges.map(({ quantity }) => commonShareOf(quantity)));
  return {
    low: Math.min(...ends),
    likely,
    high: Math.max(...ends),
    ...stated,
    ...(commonShare < 1 ? { commonShare } : {})
  };
}
