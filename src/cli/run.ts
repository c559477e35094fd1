import { nearestWord } from '../lib/model/nearest-word.ts';
import type { Language } from '../lib/text/language.ts';
import { EXIT, isRefused, type Answer, type ExitCode } from './answer.ts';
import { help } from './help.ts';
import { COMMON_OPTIONS, readOptions, type Given, type OptionSpec } from './options.ts';
import type { Terminal } from './terminal.ts';
import { say } from './wording.ts';

/** A command of the program. */
export interface Command {
  readonly options: OptionSpec;
  /** Answers on the terminal, or refuses before it has written anything. */
  run(given: Given, language: Language, terminal: Terminal): Promise<Answer<ExitCode>>;
}

// Each is loaded when it is asked for: help and mistakes need none of the rest.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  frontier: async () => (await import('./frontier.ts')).frontierCommand,
  size: async () => (await import('./size.ts')).sizeCommand,
  note: async () => (await import('./note.ts')).noteCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  store: async () => (await import('./store.ts')).storeCommand,
  bench: async () => (await import('./bench.ts')).benchCommand
};

/** Runs the command that a command line asks for. */
export async function run(
  args: readonly string[],
  language: Language,
  terminal: Terminal
): Promise<ExitCode> {
  const answer = await answerTo(args, language, terminal);
  if (!isRefused(answer)) return answer.value;
  answer.refused.forEach((line) => terminal.note(line));
  return EXIT.refused;
}

async function answerTo(
  args: readonly string[],
  language: Language,
  terminal: Terminal
): Promise<Answer<ExitCode>> {
  const [name = '--help', ...rest] = args;
  if (name.startsWith('-')) {
    const given = readOptions(args, COMMON_OPTIONS, language);
    if (isRefused(given)) return given;
    return showHelp(language, terminal);
  }
  if (!Object.hasOwn(commands, name)) {
    return { refused: [say.unknownCommand(language, name, nearestWord(name, Object.keys(commands)))] };
  }
  const command = await commands[name]!();
  const given = readOptions(rest, { ...COMMON_OPTIONS, ...command.options }, language);
  if (isRefused(given)) return given;
  if (given.value.options.has('help')) return showHelp(language, terminal);
  return command.run(given.value, language, terminal);
}

function showHelp(language: Language, terminal: Terminal): Answer<ExitCode> {
  terminal.out(help[language]);
  return { value: EXIT.done };
}
