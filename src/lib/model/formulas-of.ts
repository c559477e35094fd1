import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelDocument } from './document.ts';
import { eachObject } from './walk.ts';

/** Whether a model holds any formula. */
export function hasFormulas(model: ModelDocument): boolean {
  let found = false;
  eachObject(model, (object) => {
    found ||= 'formula' in object;
  });
  return found;
}

/** Loads what reads formulas, where a valid model holds any: awaited in each thread before the model is compiled there. */
export const loadFormulasOf = (model: ModelDocument): Promise<void> | undefined =>
  hasFormulas(model) ? loadFormulas() : undefined;

/** The same of JSON text that may become a model. A key may be written with escapes: then what it says is not looked into. */
export const loadFormulasIn = (json: string): Promise<void> | undefined =>
  json.includes('"formula"') || json.includes('\\u') ? loadFormulas() : undefined;
