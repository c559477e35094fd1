import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestWord } from '../lib/model/nearest-word.ts';
import type { Language } from '../lib/text/language.ts';
import type { Answer } from './answer.ts';
import { say } from './wording.ts';

/** The options of a command: whether each takes a value, and whether it may stand more than once. */
export type OptionSpec = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: true }>
>;

/** What stood on the command line: the values of each option, in order, and the words that are no options. */
export interface Given {
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

/** The largest seed, and the most threads that may be asked for. */
export const MOST_SEED = 4_294_967_295;
export const MOST_WORKERS = 64;

/** Options that every command has. */
export const COMMON_OPTIONS = {
  language: { type: 'string' },
  help: { type: 'boolean' }
} as const satisfies OptionSpec;

/** Reads a command line, refusing what the command does not know. */
export function readOptions(args: readonly string[], spec: OptionSpec, language: Language): Answer<Given> {
  const known: ParseArgsConfig['options'] = { ...spec };
  // Our own words for what is wrong: the strict mode of parseArgs throws English sentences.
  const { tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const options = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (!option) {
      const nearest = nearestWord(name, Object.keys(spec));
      return { refused: [say.unknownOption(language, rawName, nearest && `--${nearest}`)] };
    }
    if (option.type === 'string' && value === undefined) {
      return { refused: [say.valueMissing(language, rawName)] };
    }
    if (option.type === 'boolean' && value !== undefined) {
      return { refused: [say.valueNotTaken(language, rawName)] };
    }
    const before = options.get(name);
    if (before && !option.multiple && option.type === 'string') {
      return { refused: [say.optionTwice(language, rawName)] };
    }
    options.set(name, [...(before ?? []), value ?? '']);
  }
  return { value: { options, words } };
}

/** A whole number within bounds, or undefined where the option is not given. */
export function wholeNumber(
  given: Given,
  name: string,
  { least, most }: { least: number; most: number },
  language: Language
): Answer<number | undefined> {
  const text = given.options.get(name)?.[0];
  if (text === undefined) return { value: undefined };
  const number = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return { value: number };
  return { refused: [say.notInRange(language, `--${name}`, text, least, most)] };
}

/** The one file that a command is about. */
export function onlyFile({ words }: Given, language: Language): Answer<string> {
  const [file, second] = words;
  if (file === undefined) return { refused: [say.fileMissing(language)] };
  if (second !== undefined) return { refused: [say.wordTooMany(language, second)] };
  return { value: file };
}

/** The language asked for anywhere on the command line, so that even its mistakes are told in it. */
export function languageOf(args: readonly string[]): Answer<Language> {
  const at = args.findIndex((arg) => /^--language(=|$)/.test(arg));
  const text = at < 0 ? 'da' : (args[at]!.split('=', 2)[1] ?? args[at + 1] ?? '');
  return text === 'da' || text === 'en' ? { value: text } : { refused: [say.unknownLanguage(text)] };
}
