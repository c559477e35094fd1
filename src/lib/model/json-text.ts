import { quoted } from './brief-value.ts';
import { limits } from './limits.ts';
import type { Path } from './problem.ts';

/** The first fault of a JSON text: where it is, and what should have stood there. */
export interface JsonFault {
  code: 'syntax' | 'truncated' | 'duplicateKey' | 'tooDeep';
  path: Path;
  line: number;
  column: number;
  found: string;
  expected:
    'value' | 'key' | 'colon' | 'commaOrEnd' | 'end' | 'string' | 'number' | 'uniqueKey' | 'lessDepth';
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const word = /(?:true|false|null)\b/y;
const space = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The position after the string that begins at `start`, or undefined when it is no JSON string. */
function endOfString(text: string, start: number): number | undefined {
  // A loop, since a pattern with an alternative in a repetition overflows the stack on a long string.
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') return undefined;
    if (character !== '\\') continue;
    escape.lastIndex = at;
    if (!escape.test(text)) return undefined;
    at = escape.lastIndex - 1;
  }
  return undefined;
}

/** Whether the text breaks off inside a word, a number or a string that begins at the start of `rest`. */
function isCutOff(rest: string): boolean {
  if (rest.startsWith('"')) return !/["\n]/.test(rest.slice(1).replace(/\\./g, ''));
  return ['true', 'false', 'null'].some((whole) => whole.startsWith(rest)) || /^-?[\d.eE+-]*$/.test(rest);
}

/**
 * Looks for the first fault of a JSON text. JSON.parse says it differently in every engine, and takes the last of two
 * equal keys in silence, so the text is read here first; undefined means that JSON.parse will succeed.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  let fault: JsonFault | undefined;
  const path: Path = [];

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };

  const fail = (expected: JsonFault['expected'], code?: JsonFault['code'], from = at, shown = ''): false => {
    const before = text.slice(0, from);
    const rest = text.slice(from).trim();
    const ended = expected !== 'end' && isCutOff(rest);
    fault = {
      code: code ?? (ended ? 'truncated' : 'syntax'),
      path: [...path],
      line: before.split('\n').length,
      column: from - before.lastIndexOf('\n'),
      found: shown || (rest === '' ? '—' : quoted(rest.slice(0, 20))),
      expected
    };
    return false;
  };

  const readString = (): boolean => {
    const end = endOfString(text, at);
    if (end === undefined) return fail('string');
    at = end;
    return true;
  };

  const readMember = (keys: Set<string>): boolean => {
    take(space);
    const from = at;
    if (text[at] !== '"') return fail('key');
    if (!readString()) return false;
    const key = JSON.parse(text.slice(from, at)) as string;
    if (keys.has(key)) return fail('uniqueKey', 'duplicateKey', from, quoted(key));
    keys.add(key);
    take(space);
    if (text[at] !== ':') return fail('colon');
    at++;
    path.push(key);
    if (!readValue()) return false;
    path.pop();
    return true;
  };

  const readElement = (index: number): boolean => {
    path.push(index);
    if (!readValue()) return false;
    path.pop();
    return true;
  };

  const readContainer = (close: '}' | ']'): boolean => {
    if (path.length >= limits.depth) return fail('lessDepth', 'tooDeep');
    at++;
    take(space);
    if (text[at] === close) {
      at++;
      return true;
    }
    const keys = new Set<string>();
    for (let index = 0; ; index++) {
      if (!(close === '}' ? readMember(keys) : readElement(index))) return false;
      take(space);
      if (text[at] === close) {
        at++;
        return true;
      }
      if (text[at] !== ',') return fail('commaOrEnd');
      at++;
    }
  };

  const readValue = (): boolean => {
    take(space);
    const first = text[at];
    if (first === '{') return readContainer('}');
    if (first === '[') return readContainer(']');
    if (first === '"') return readString();
    if (first !== undefined && /[-\d]/.test(first)) return take(number) !== undefined || fail('number');
    return take(word) !== undefined || fail('value');
  };

  if (readValue()) {
    take(space);
    if (at < text.length) fail('end');
  }
  return fault;
}
