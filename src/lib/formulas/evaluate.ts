import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { pow } from '../numerics/pow.ts';
import type { Act, Formula } from './formula.ts';

/**
 * The value of a formula, the same bits in every engine; NaN or infinite where it has none (1/0, the logarithm of a negative number).
 * @param base what `grund` stands for
 * @param valueOf the value of an input by its path; every path of {@link inputsOf} is asked for
 * @param year what `år` stands for
 */
export function evaluate(
  formula: Formula,
  base: number,
  valueOf: (path: string) => number,
  year = NaN
): number {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'base':
      return base;
    case 'year':
      return year;
    case 'input':
      return valueOf(formula.path);
    case 'call':
      return act(
        formula.act,
        formula.of.map((part) => evaluate(part, base, valueOf, year))
      );
  }
}

/** The paths of the inputs that a formula reads. */
export function inputsOf(formula: Formula): string[] {
  if (formula.kind === 'input') return [formula.path];
  return formula.kind === 'call' ? formula.of.flatMap(inputsOf) : [];
}

function act(what: Act, values: readonly number[]): number {
  const [a, b] = [values[0]!, values[1]!];
  switch (what) {
    case 'plus':
      return a + b;
    case 'minus':
      return a - b;
    case 'times':
      return a * b;
    case 'over':
      return a / b;
    case 'power':
      return pow(a, b);
    case 'negative':
      return -a;
    case 'percent':
      return a / 100;
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'abs':
      return Math.abs(a);
    case 'round':
      return Math.round(a);
    case 'exp':
      return exp(a);
    case 'ln':
      return log(a);
    case 'sqrt':
      return Math.sqrt(a);
  }
}
