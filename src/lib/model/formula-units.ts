import type { Formula } from '../formulas/formula.ts';
import type { UnitWord } from './unit-words.ts';

/**
 * What is known of the unit that a formula gives: a unit; nothing, since a number in it may be of any, or turn one into another; or that it
 * adds or compares two that differ.
 */
export type FormulaUnit =
  | { readonly kind: 'unit'; readonly unit: UnitWord }
  | { readonly kind: 'open' }
  | { readonly kind: 'mixed'; readonly one: UnitWord; readonly other: UnitWord };

const open: FormulaUnit = { kind: 'open' };

/** Units of numbers that count nothing: what they multiply keeps its unit. */
const isBare = (unit: UnitWord): boolean => unit === 'share' || unit === 'factor';

/** Whether two units are the same: a share is a factor. */
export const isSameUnit = (one: UnitWord, other: UnitWord): boolean =>
  one === other || (isBare(one) && isBare(other));

/** The unit that a formula gives. @param unitOf an input by its path; undefined where there is none */
export function formulaUnit(formula: Formula, unitOf: (path: string) => UnitWord | undefined): FormulaUnit {
  if (formula.kind === 'input') {
    const unit = unitOf(formula.path);
    return unit === undefined ? open : { kind: 'unit', unit };
  }
  if (formula.kind !== 'call') return open;
  const parts = formula.of.map((part) => formulaUnit(part, unitOf));
  const mixed = parts.find(({ kind }) => kind === 'mixed');
  if (mixed) return mixed;
  switch (formula.act) {
    case 'plus':
    case 'minus':
    case 'min':
    case 'max':
      return together(parts);
    case 'negative':
    case 'abs':
    case 'round':
      return parts[0]!;
    case 'times':
      return multiplied(parts);
    default:
      return open;
  }
}

/** A number that is added to hours is hours. */
function together(parts: readonly FormulaUnit[]): FormulaUnit {
  const [first, ...others] = parts.flatMap((part) => (part.kind === 'unit' ? [part.unit] : []));
  if (first === undefined) return open;
  const other = others.find((unit) => !isSameUnit(first, unit));
  return other === undefined ? { kind: 'unit', unit: first } : { kind: 'mixed', one: first, other };
}

function multiplied(parts: readonly FormulaUnit[]): FormulaUnit {
  if (!parts.every((part) => part.kind === 'unit')) return open;
  const counting = parts.filter(({ unit }) => !isBare(unit));
  if (counting.length > 1) return open;
  return counting[0] ?? parts[0]!;
}
