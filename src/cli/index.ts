import manifest from '../../package.json' with { type: 'json' };
import { EXIT, isRefused } from './answer.ts';
import { languageOf } from './options.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';
import { say } from './wording.ts';

const args = process.argv.slice(2);
const terminal = processTerminal(process);

if (args.length === 1 && args[0] === '--version') {
  terminal.out(`${manifest.version}\n`);
} else {
  const language = languageOf(args);
  if (isRefused(language)) {
    language.refused.forEach((line) => terminal.note(line));
    process.exitCode = EXIT.refused;
  } else {
    try {
      process.exitCode = await run(args, language.value, terminal);
    } catch (error) {
      terminal.note(say.failed(language.value, error instanceof Error ? error.message : String(error)));
      process.exitCode = EXIT.failed;
    }
  }
}
