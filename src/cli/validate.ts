import { inputsInUse } from '../lib/model/inputs.ts';
import { documentHash } from '../lib/model/hash.ts';
import { isRange } from '../lib/model/quantity-value.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import { EXIT, isRefused } from './answer.ts';
import { onlyFile } from './options.ts';
import { readDocument } from './read-document.ts';
import type { Command } from './run.ts';
import { say } from './wording.ts';

/** Says whether a model can be used. */
export const validateCommand: Command = {
  options: {},
  async run(given, language, terminal) {
    const file = onlyFile(given, language);
    if (isRefused(file)) return file;
    const read = await readDocument(file.value, language);
    if (isRefused(read)) return read;
    const { kind, model } = read.value;
    const title = resolveText(model.title, language);
    const hash = documentHash(model);
    if (kind === 'plain') {
      terminal.out(say.plainUsable(language, file.value, title, hash));
      return { value: EXIT.done };
    }
    const inputs = inputsInUse(model);
    terminal.out(
      say.usable(language, file.value, {
        title,
        hash,
        inputs: inputs.length,
        ranges: inputs.filter(({ quantity }) => isRange(quantity)).length,
        scenarios: model.scenarios.map(({ id }) => id)
      })
    );
    return { value: EXIT.done };
  }
};
