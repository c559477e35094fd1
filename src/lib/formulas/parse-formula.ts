import { BASE_NAMES, CAPS, FUNCTIONS, type Act, type Formula, type FormulaFault } from './formula.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** A formula that can be computed, or why not. */
export type ParsedFormula = { ok: true; formula: Formula } | { ok: false; fault: FormulaFault };

/** Leaves the parser; it is caught where parsing began. */
class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(reason: FormulaFault['reason'], { at, text }: Pick<Token, 'at' | 'text'>) {
    super(reason);
    this.fault = { reason, at, text: text.slice(0, 20) };
  }
}

/**
 * Reads a formula: numbers with a comma or a point, `grund` (or `base`), other inputs as `[path]`, + − · / ^, per cent, parentheses,
 * and the functions of {@link FUNCTIONS}, whose values are told apart by semicolons. There is nothing else in the language: no names
 * of anything outside, no assignment, no loop. Never throws.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > CAPS.characters)
    return { ok: false, fault: { reason: 'tooLong', at: CAPS.characters, text: '' } };
  const tokens = readTokens(text);
  if (!Array.isArray(tokens)) return { ok: false, fault: tokens };
  try {
    return { ok: true, formula: new Parser(tokens).whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #parts = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    if (this.#here().kind === 'end') throw new Refusal('empty', this.#here());
    const formula = this.#sum(0);
    if (this.#here().kind !== 'end') throw new Refusal('unexpected', this.#here());
    return formula;
  }

  #here(): Token {
    return this.#tokens[this.#next]!;
  }

  #take(): Token {
    return this.#tokens[this.#next++]!;
  }

  /** Takes a sign if it is the next one. */
  #skips(...signs: string[]): string | undefined {
    const { kind, text } = this.#here();
    if (kind !== 'sign' || !signs.includes(text)) return undefined;
    this.#next++;
    return text;
  }

  #part<Part extends Formula>(part: Part): Part {
    if (++this.#parts > CAPS.parts) throw new Refusal('tooManyParts', this.#here());
    return part;
  }

  #call(act: Act, ...of: Formula[]): Formula {
    return this.#part({ kind: 'call', act, of });
  }

  #sum(depth: number): Formula {
    if (depth > CAPS.depth) throw new Refusal('tooDeep', this.#here());
    let left = this.#product(depth);
    for (let sign = this.#skips('+', '-'); sign; sign = this.#skips('+', '-'))
      left = this.#call(sign === '+' ? 'plus' : 'minus', left, this.#product(depth));
    return left;
  }

  #product(depth: number): Formula {
    let left = this.#signed(depth);
    for (let sign = this.#skips('*', '/'); sign; sign = this.#skips('*', '/'))
      left = this.#call(sign === '*' ? 'times' : 'over', left, this.#signed(depth));
    return left;
  }

  /** A sign binds less than a power: −2^2 is −4. */
  #signed(depth: number): Formula {
    if (depth > CAPS.depth) throw new Refusal('tooDeep', this.#here());
    const sign = this.#skips('-', '+');
    if (sign === '-') return this.#call('negative', this.#signed(depth + 1));
    return sign === '+' ? this.#signed(depth + 1) : this.#power(depth);
  }

  /** Powers bind from the right: 2^3^2 is 2^9. */
  #power(depth: number): Formula {
    const left = this.#percent(depth);
    return this.#skips('^') ? this.#call('power', left, this.#signed(depth + 1)) : left;
  }

  #percent(depth: number): Formula {
    let value = this.#atom(depth);
    while (this.#skips('%')) value = this.#call('percent', value);
    return value;
  }

  #atom(depth: number): Formula {
    const token = this.#take();
    switch (token.kind) {
      case 'number':
        return this.#part({ kind: 'number', value: Number(token.text.replace(',', '.')) });
      case 'path':
        return this.#part({ kind: 'input', path: token.text.slice(1, -1) });
      case 'name':
        return this.#named(token, depth);
      case 'sign':
        if (token.text === '(') {
          const inner = this.#sum(depth + 1);
          this.#closes();
          return inner;
        }
        throw new Refusal('unexpected', token);
      case 'end':
        throw new Refusal('unfinished', token);
    }
  }

  #named(token: Token, depth: number): Formula {
    const name = token.text.toLowerCase();
    if (BASE_NAMES.includes(name)) return this.#part({ kind: 'base' });
    const known = FUNCTIONS.get(name);
    if (!known || !this.#skips('(')) throw new Refusal('unknownName', token);
    const values = [this.#sum(depth + 1)];
    while (this.#skips(';')) values.push(this.#sum(depth + 1));
    this.#closes();
    if (values.length < known.least || values.length > known.most) throw new Refusal('wrongCount', token);
    return this.#call(known.act, ...values);
  }

  #closes(): void {
    if (this.#skips(')')) return;
    const here = this.#here();
    throw new Refusal(here.kind === 'end' ? 'unfinished' : 'unexpected', here);
  }
}
