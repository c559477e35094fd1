import { listInputs } from '../model/inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Language } from '../text/language.ts';

/** Writes formulas of a model with the inputs that they read by name: "2 · [Merudgift, Oplysning: tidsforbrug pr. sag, middel]". */
export function formulaWriter(model: ModelDocument, language: Language): (formula: string) => string {
  let labels: ReadonlyMap<string, string> | undefined;
  return (formula) => {
    labels ??= new Map(listInputs(model).map(({ path, label }) => [path, label[language]]));
    return formula.replace(/\[([^\]]*)\]/g, (written, path: string) => {
      const label = labels!.get(path);
      return label === undefined ? written : `[${label}]`;
    });
  };
}
