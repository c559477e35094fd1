import { evaluate, inputsOf } from '../formulas/evaluate.ts';
import type { Formula, FormulaFault } from '../formulas/formula.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { mayRead } from './changeable.ts';
import { placeBeforeYears } from './before-years.ts';
import { commonShareOf } from './defaults.ts';
import type { ModelDocument } from './document.ts';
import { listInputs, type Input } from './inputs.ts';
import { limits } from './limits.ts';
import type { Path } from './problem.ts';
import { isRange, likelyValue } from './quantity-value.ts';
import type { Quantity, RangeQuantity } from './quantity.ts';
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
 * @param yearly places where one formula was spread over the years: it counts as one
 */
export function workOut(model: ModelDocument, yearly: readonly Path[] = []): WorkedOut {
  if (!hasFormulaInputs(model)) return { ok: true, model };
  const inputs = new Map(listInputs(model).map((input) => [input.path, input]));
  const written = [...inputs.values()].filter(({ quantity }) => quantity.formula !== undefined);
  const count = new Set(written.map(({ location }) => placeBeforeYears(yearly, location).join())).size;
  if (count > limits.formulas) return { ok: false, hinders: [{ location: [], kind: 'tooMany', count }] };
  const read = written.map((input) => readInput(input, inputs));
  const [hinder, ...more] = read.filter((one) => 'kind' in one);
  if (hinder) return { ok: false, hinders: [hinder, ...more] };
  const formulas = new Map(read.filter((one) => 'formula' in one).map((one) => [one.input.path, one]));
  const order = inOrder(formulas);
  if ('kind' in order) return { ok: false, hinders: [order] };
  let worked = model;
  const given = new Map<string, Given>();
  for (const one of order) {
    const result = resultOf(one, given, inputs);
    if ('kind' in result) return { ok: false, hinders: [result] };
    given.set(one.input.path, result);
    worked = replaced(worked, one.input.location, result.quantity);
  }
  return { ok: true, model: worked };
}

function readInput(input: Input, inputs: ReadonlyMap<string, Input>): Read | Hinder {
  const { location } = input;
  const hasYear = input.year !== undefined;
  const parsed = parseFormula(input.quantity.formula!, { hasBase: false, hasYear });
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

/** An uncertain input that formulas rest on. */
interface Uncertain {
  readonly path: string;
  readonly quantity: RangeQuantity;
}

/** What a formula gives at *sandsynlig* and at every end of the ranges that it rests on, by way of other formulas as well. */
interface Given {
  readonly quantity: Quantity;
  readonly ranges: readonly Uncertain[];
  readonly likely: number;
  /** By corner: bit i is set where range i is at its high end. */
  readonly atCorner: Float64Array;
}

/** @param given what the formulas before it give, those that it reads among them */
function resultOf(
  { input, formula, reads }: Read,
  given: ReadonlyMap<string, Given>,
  inputs: ReadonlyMap<string, Input>
): Given | Hinder {
  const { location } = input;
  const ranges = rangesOf(reads, given, inputs);
  if (ranges.length > limits.uncertainOfFormula)
    return { location, kind: 'tooUncertain', count: ranges.length };
  const place = new Map(ranges.map(({ path }, bit) => [path, bit]));
  const likely = evaluate(
    formula,
    NaN,
    (path) => given.get(path)?.likely ?? likelyValue(inputs.get(path)!.quantity),
    input.year
  );
  const atCorner = new Float64Array(1 << ranges.length);
  for (let corner = 0; corner < atCorner.length; corner++) {
    const isHigh = (path: string) => (corner >> place.get(path)!) & 1;
    const valueOf = (path: string) => {
      const other = given.get(path);
      if (other)
        return other.atCorner[
          other.ranges.reduce((bits, range, bit) => bits | (isHigh(range.path) << bit), 0)
        ]!;
      const { quantity } = inputs.get(path)!;
      if (!isRange(quantity)) return quantity.value;
      return isHigh(path) ? quantity.high : quantity.low;
    };
    atCorner[corner] = evaluate(formula, NaN, valueOf, input.year);
  }
  if (![likely, ...atCorner].every(Number.isFinite)) return { location, kind: 'noNumber' };
  return { quantity: quantityOf(input.quantity, ranges, likely, atCorner), ranges, likely, atCorner };
}

/** The ranges that a formula rests on, each once. */
function rangesOf(
  reads: readonly string[],
  given: ReadonlyMap<string, Given>,
  inputs: ReadonlyMap<string, Input>
): Uncertain[] {
  const ranges = new Map<string, Uncertain>();
  for (const path of reads) {
    const { quantity } = inputs.get(path)!;
    const other = given.get(path);
    if (other) other.ranges.forEach((range) => ranges.set(range.path, range));
    else if (isRange(quantity)) ranges.set(path, { path, quantity });
  }
  return [...ranges.values()];
}

function quantityOf(
  { formula, unit, source }: Quantity,
  ranges: readonly Uncertain[],
  likely: number,
  atCorner: Float64Array
): Quantity {
  const stated = { unit, source, formula: formula! };
  if (ranges.length === 0) return { value: likely, ...stated };
  const commonShare = Math.min(...ranges.map(({ quantity }) => commonShareOf(quantity)));
  return {
    low: Math.min(likely, ...atCorner),
    likely,
    high: Math.max(likely, ...atCorner),
    ...stated,
    ...(commonShare < 1 ? { commonShare } : {})
  };
}
