import { formulaText, wordsWithin } from '../formula-text.ts';
import { exactly, strict } from '../schema-parts.ts';
import { aboutMeasure } from './about-measure.ts';

/**
 * Any input of the model gets the value of a formula, for the whole run: `input` is its path in the register of assumptions, `grund` in
 * the formula the value it had. Of a range, each of lav, sandsynlig and høj is changed; of a formula, its result.
 */
export const changeInput = strict({
  kind: exactly('changeInput'),
  ...aboutMeasure,
  input: wordsWithin(300),
  formula: formulaText
});
