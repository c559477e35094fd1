import manifest from '../../package.json' with { type: 'json' };
import { EXIT, isRefused, type ExitCode } from './answer.ts';
import { languageOf } from './options.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';
import { say } from './wording.ts';
import { errorText } from '../lib/text/error-text.ts';

/** The whole program but its process: answers a command line on a terminal. @returns how it ended */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.length === 1 && args[0] === '--version') {
    terminal.out(`${manifest.version}\n`);
    return EXIT.done;
  }
  const language = languageOf(args);
  if (isRefused(language)) {
    language.refused.forEach((line) => terminal.note(line));
    return EXIT.refused;
  }
  try {
    return await run(args, language.value, terminal);
  } catch (error) {
    terminal.note(say.failed(language.value, errorText(error)));
    return EXIT.failed;
  }
}
