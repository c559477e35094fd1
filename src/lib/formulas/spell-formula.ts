import { CAPS, type FormulaFault } from './formula.ts';

/** A number, a name or the path of an input: where it stands and what is written there. */
export interface Word {
  readonly at: number;
  readonly text: string;
}

/** A formula in the notation of mathjs, character for character, so that places are the same in both. */
export interface Spelling {
  readonly text: string;
  /** Numbers, names and paths in their order. */
  readonly words: readonly Word[];
}

/** The start of the symbol that stands for the path of an input; no name in a formula can begin so. */
export const PATH_SIGN = '$';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', '*'],
  ['×', '*'],
  ['÷', '/'],
  [';', ','],
  // There, % is also a remainder, and of what stands before it in a sum; its factorial binds as per cent does here.
  ['%', '!']
]);

// Sticky: each piece is asked for at one place of the text, and can be read in one way only.
const PIECE =
  /(?<space>\s+)|(?<number>\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)|(?<name>[A-Za-zæøåÆØÅ]+)|(?<path>\[[A-Za-z0-9.#-]{1,300}\])|[-+*/^()%;−·×÷]/y;

/**
 * Writes a formula as mathjs reads it: a decimal comma as a point, semicolons as commas, · × ÷ − as * * / -, per cent as a sign after
 * its number, and the path of an input as a symbol that says which of the words it is. Every other character is refused.
 */
export function spellFormula(text: string): Spelling | FormulaFault {
  const words: Word[] = [];
  let spelled = '';
  let depth = 0;
  PIECE.lastIndex = 0;
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    const found = PIECE.exec(text);
    if (!found) return { reason: 'unexpected', at, text: text.slice(at, at + 20) };
    const piece = found[0];
    const { space, number, name, path } = found.groups!;
    if (space !== undefined) spelled += ' '.repeat(piece.length);
    else if (number !== undefined) spelled += piece.replace(',', '.');
    else if (name !== undefined) spelled += piece.toLowerCase();
    else if (path !== undefined)
      spelled += PATH_SIGN + words.length.toString().padStart(piece.length - 1, '0');
    else spelled += SIGNS.get(piece) ?? piece;
    if (number ?? name ?? path) words.push({ at, text: piece });
    if (piece === '(' && ++depth > CAPS.depth) return { reason: 'tooDeep', at, text: piece };
    if (piece === ')') depth--;
  }
  return { text: spelled, words };
}
