import { EXIT, isRefused } from './answer.ts';
import { formatBench } from './bench/format-bench.ts';
import { runBench } from './bench/run-bench.ts';
import { openRunner } from './open-runner.ts';
import { wholeNumber } from './options.ts';
import type { Command } from './run.ts';

const MOST_THREADS = 64;

/** Measures the speed of this machine beside bare loops and floors. */
export const benchCommand: Command = {
  options: { workers: { type: 'string' }, json: { type: 'boolean' } },
  async run(given, language, terminal) {
    const workers = wholeNumber(given, 'workers', { least: 0, most: MOST_THREADS }, language);
    if (isRefused(workers)) return workers;
    const threads = workers.value;
    const result = await runBench({
      ...(threads !== 0 && { open: openRunner }),
      ...(threads !== undefined && { threads }),
      onProgress: (of) => terminal.passing(of)
    });
    terminal.passing('');
    terminal.out(
      given.options.has('json') ? `${JSON.stringify(result, null, 2)}\n` : formatBench(result, language)
    );
    return { value: EXIT.done };
  }
};
