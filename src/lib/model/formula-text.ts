import { CAPS } from '../formulas/formula.ts';
import { must } from './rule.ts';
import { z } from './zod.ts';

/** A text of 1 to `max` characters that is not only spaces. */
export function wordsWithin(max: number) {
  const aText = must({ rule: 'text', max, blank: false });
  return z.string(aText).refine((text) => text.length <= max && text.trim() !== '', aText);
}

/** A formula as it is written; `parseFormula` says what it may be. */
export const formulaText = wordsWithin(CAPS.characters);
