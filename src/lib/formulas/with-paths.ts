import { spellFormula } from './spell-formula.ts';

/** The text of a formula with other paths in the place of those that it reads; a text that cannot be spelled stays as it is. */
export function withPaths(formula: string, others: ReadonlyMap<string, string>): string {
  const spelling = spellFormula(formula);
  if ('reason' in spelling) return formula;
  let text = '';
  let from = 0;
  for (const { at, text: word } of spelling.words) {
    const other = word.startsWith('[') ? others.get(word.slice(1, -1)) : undefined;
    if (other === undefined) continue;
    text += `${formula.slice(from, at)}[${other}]`;
    from = at + word.length;
  }
  return text + formula.slice(from);
}
