import type { FormulaFault } from './formula.ts';

/** A number, a name, the path of an input, or a sign. */
export interface Token {
  readonly kind: 'number' | 'name' | 'path' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

// Sticky: each is asked for at one place of the text, and none can look back or try in more than one way.
const SPACE = /[\s\u00a0\u202f]+/y;
const FORMS: readonly [Token['kind'], RegExp][] = [
  ['number', /\d+(?:[.,]\d+)?/y],
  ['name', /[A-Za-zæøåÆØÅ]+/y],
  ['path', /\[[A-Za-z0-9.#-]{1,300}\]/y],
  ['sign', /[-+*/^()%;−·×÷]/y]
];

/** The signs that are written in several ways. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', '*'],
  ['×', '*'],
  ['÷', '/']
]);

/** Cuts a text into tokens, the last of which is its end; or says where it cannot be read. */
export function readTokens(text: string): Token[] | FormulaFault {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space.length;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) return { reason: 'unexpected', at, text: text.slice(at, at + 20) };
    tokens.push(token);
    at += token.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function tokenAt(text: string, at: number): (Token & { length: number }) | undefined {
  for (const [kind, form] of FORMS) {
    const found = matchAt(form, text, at);
    if (found !== undefined) return { kind, text: SAME_SIGN.get(found) ?? found, at, length: found.length };
  }
  return undefined;
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}
