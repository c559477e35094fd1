import { listInputs } from '../lib/model/inputs.ts';
import { documentHash } from '../lib/model/hash.ts';
import { isRange } from '../lib/model/quantity.ts';
import { resolveText } from '../lib/model/resolve-text.ts';
import { EXIT, isRefused } from './answer.ts';
import { onlyFile } from './options.ts';
import { readModel } from './read-model.ts';
import type { Command } from './run.ts';
import { say } from './wording.ts';

/** Says whether a model can be used. */
export const validateCommand: Command = {
  options: {},
  async run(given, language, terminal) {
    const file = onlyFile(given, language);
    if (isRefused(file)) return file;
    const model = await readModel(file.value, language);
    if (isRefused(model)) return model;
    const inputs = listInputs(model.value);
    terminal.out(
      say.usable(language, file.value, {
        title: resolveText(model.value.title, language),
        hash: documentHash(model.value),
        inputs: inputs.length,
        ranges: inputs.filter(({ quantity }) => isRange(quantity)).length,
        scenarios: model.value.scenarios.map(({ id }) => id)
      })
    );
    return { value: EXIT.done };
  }
};
