import { CAPS } from '../../formulas/formula.ts';
import { must } from '../rule.ts';
import { exactly, strict } from '../schema-parts.ts';
import { z } from '../zod.ts';
import { aboutMeasure } from './about-measure.ts';

const words = (max: number) => {
  const aText = must({ rule: 'text', max, blank: false });
  return z.string(aText).refine((text) => text.length <= max && text.trim() !== '', aText);
};

/**
 * Any input of the model gets the value of a formula, for the whole run: `input` is its path in the register of assumptions, `grund` in
 * the formula the value it had. Of a range, each of lav, sandsynlig and høj is changed.
 */
export const changeInput = strict({
  kind: exactly('changeInput'),
  ...aboutMeasure,
  input: words(300),
  formula: words(CAPS.characters)
});
