import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode
} from 'mathjs/number';
import {
  BASE_NAMES,
  CAPS,
  FUNCTIONS,
  YEAR_NAMES,
  type Act,
  type Formula,
  type FormulaFault
} from './formula.ts';
import { loadedParser } from './load-formulas.ts';
import { PATH_SIGN, spellFormula, type Spelling, type Word } from './spell-formula.ts';

/** A formula that can be computed, or why not. */
export type ParsedFormula = { ok: true; formula: Formula } | { ok: false; fault: FormulaFault };

/** Leaves the walk; it is caught where the walk began. */
class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(reason: FormulaFault['reason'], { at, text }: Word) {
    super(reason);
    this.fault = { reason, at, text: text.slice(0, 20) };
  }
}

/** What the operators of mathjs do that a formula may have. */
const OPERATORS: ReadonlyMap<string, Act> = new Map([
  ['add', 'plus'],
  ['subtract', 'minus'],
  ['multiply', 'times'],
  ['divide', 'over'],
  ['pow', 'power'],
  ['unaryMinus', 'negative'],
  // As per cent is spelled.
  ['factorial', 'percent']
]);

const isYear = (name: string): boolean => YEAR_NAMES.includes(name.toLowerCase());
const isBase = (name: string): boolean => BASE_NAMES.includes(name.toLowerCase());

/**
 * Reads a formula: numbers with a comma or a point, `grund` (or `base`), `år` (or `year`), other inputs as `[path]`, + − · / ^, per cent, parentheses,
 * and the functions of {@link FUNCTIONS}, whose values are told apart by semicolons. mathjs parses it; of the tree that it returns only
 * these parts are taken over, and every other one is refused. Never throws on any text.
 * @param hasBase whether there is anything that `grund` stands for
 * @param hasYear whether there is anything that `år` stands for
 * @throws {Error} where `loadFormulas` was not awaited
 */
export function parseFormula(text: string, { hasBase = true, hasYear = false } = {}): ParsedFormula {
  const parse = loadedParser();
  let words: readonly Word[] = [];
  const refuse = (reason: FormulaFault['reason'], at: number): ParsedFormula => ({
    ok: false,
    fault: { reason, ...shortened(pieceAt(text, words, at)) }
  });
  if (text.length > CAPS.characters) return refuse('tooLong', CAPS.characters);
  if (text.trim() === '') return refuse('empty', text.length);
  const spelling = spellFormula(text);
  if ('reason' in spelling) return { ok: false, fault: spelling };
  words = spelling.words;
  const unknown = words.find(
    ({ text: word }) =>
      /^[a-zæøå]/i.test(word) &&
      !(hasBase && isBase(word)) &&
      !isYear(word) &&
      !FUNCTIONS.has(word.toLowerCase())
  );
  if (unknown) return { ok: false, fault: { reason: 'unknownName', ...shortened(unknown) } };
  const year = hasYear ? undefined : words.find(({ text: word }) => isYear(word));
  if (year) return { ok: false, fault: { reason: 'noYear', ...shortened(year) } };
  let tree: MathNode;
  try {
    tree = parse(spelling.text);
  } catch (error) {
    const at = placeOf(error);
    return at < text.trimEnd().length ? refuse('unexpected', at) : refuse('unfinished', text.length);
  }
  try {
    return { ok: true, formula: new Walk(text, spelling).part(tree, 0) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The word that begins at a place, or the sign there. */
const pieceAt = (text: string, words: readonly Word[], at: number): Word =>
  words.find((word) => word.at === at) ?? { at, text: text.charAt(at) };

const shortened = ({ at, text }: Word): Word => ({ at, text: text.slice(0, 20) });

/** Where mathjs could not go on, counted from 0. */
function placeOf(error: unknown): number {
  if (error instanceof SyntaxError && 'char' in error && typeof error.char === 'number')
    return error.char - 1;
  throw error;
}

/** Takes over the parts of a tree in the order of the text, so that each word of it is met at its turn. */
class Walk {
  readonly #text: string;
  readonly #words: readonly Word[];
  #next = 0;
  #parts = 0;

  constructor(text: string, { words }: Spelling) {
    this.#text = text;
    this.#words = words;
  }

  part(node: MathNode, depth: number): Formula {
    if (depth > CAPS.depth) throw new Refusal('tooDeep', this.#here());
    switch (node.type) {
      case 'ParenthesisNode':
        return this.part((node as ParenthesisNode).content, depth + 1);
      case 'ConstantNode':
        this.#word();
        return this.#made({ kind: 'number', value: Number((node as ConstantNode).value) });
      case 'SymbolNode':
        return this.#symbol(node as SymbolNode);
      case 'FunctionNode':
        return this.#named(node as FunctionNode, depth);
      case 'OperatorNode':
        return this.#operator(node as OperatorNode<'+', 'add'>, depth);
      default:
        throw new Refusal('unexpected', this.#here());
    }
  }

  #symbol({ name }: SymbolNode): Formula {
    const word = this.#word();
    if (name.startsWith(PATH_SIGN)) return this.#made({ kind: 'input', path: word.text.slice(1, -1) });
    if (isBase(name)) return this.#made({ kind: 'base' });
    if (isYear(name)) return this.#made({ kind: 'year' });
    throw new Refusal('unknownName', word);
  }

  #named({ fn, args }: FunctionNode, depth: number): Formula {
    const word = this.#word();
    const known = FUNCTIONS.get(fn.name);
    if (!known) throw new Refusal('unexpected', this.#after(word));
    const of = args.map((arg) => this.part(arg, depth + 1));
    if (of.length < known.least || of.length > known.most) throw new Refusal('wrongCount', word);
    return this.#made({ kind: 'call', act: known.act, of });
  }

  /** What stands to the left is no deeper, so that a sum may have many parts. */
  #operator({ fn, args, implicit }: OperatorNode<'+', 'add'>, depth: number): Formula {
    const [left, right] = args as readonly MathNode[];
    const first = this.part(left!, right ? depth : depth + 1);
    if (implicit) throw new Refusal('unexpected', this.#after(this.#words[this.#next - 1]!));
    if (String(fn) === 'unaryPlus') return first;
    const act = OPERATORS.get(fn);
    if (!act) throw new Refusal('unexpected', this.#here());
    const of = right ? [first, this.part(right, depth + 1)] : [first];
    return this.#made({ kind: 'call', act, of });
  }

  #made(formula: Formula): Formula {
    if (++this.#parts > CAPS.parts) throw new Refusal('tooManyParts', this.#here());
    return formula;
  }

  #word(): Word {
    return this.#words[this.#next++]!;
  }

  /** The word that the walk has come to. */
  #here(): Word {
    return this.#words[Math.min(this.#next, this.#words.length - 1)]!;
  }

  /** What follows a word and the signs that end a value: the start of a value that nothing joins to the one before. */
  #after({ at, text }: Word): Word {
    const end = at + text.length;
    const rest = this.#text.slice(end);
    const start = end + rest.search(/[^\s)%]|$/);
    return pieceAt(this.#text, this.#words, start);
  }
}
