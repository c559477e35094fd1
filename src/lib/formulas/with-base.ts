import { BASE_NAMES } from './formula.ts';
import { spellFormula } from './spell-formula.ts';

/** The text of a formula that can be read, with another in the place of `grund`. */
export function withBase(formula: string, base: string): string {
  const spelling = spellFormula(formula);
  if ('reason' in spelling) throw new Error(`no formula: ${spelling.reason}`);
  let text = '';
  let from = 0;
  for (const { at, text: word } of spelling.words) {
    if (!BASE_NAMES.includes(word.toLowerCase())) continue;
    text += `${formula.slice(from, at)}(${base})`;
    from = at + word.length;
  }
  return text + formula.slice(from);
}
