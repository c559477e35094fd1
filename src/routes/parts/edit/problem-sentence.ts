import { quantityFaultSentence } from '../../../lib/import/fault-sentence.ts';
import { readQuantity } from '../../../lib/import/read-quantity.ts';
import { valueAt, type Path, type Problem } from '../../../lib/model/problem.ts';
import { unitWords, type UnitWord } from '../../../lib/model/unit-words.ts';
import type { Language } from '../../../lib/text/language.ts';
import { m } from '../../../lib/text/paraglide/messages.js';
import { capital } from './field-names.ts';

/** What is wrong at a field, without the place: that stands beside it. */
export function problemSentence(problem: Problem, root: unknown, language: Language): string {
  const value = valueAt(root, problem.path);
  const words = { locale: language };
  if (value === '' || value === undefined)
    return m.edit_missing({ allowed: problem.allowed[language] }, words);
  const fault = typedFault(value, root, problem.path, language);
  if (fault) return fault;
  const whole = problem.message[language];
  return capital(whole.slice(problem.place.length).replace(/^[:\s]+/, ''));
}

/** Why a text that was typed for a quantity is none. */
function typedFault(value: unknown, root: unknown, path: Path, language: Language): string | undefined {
  const unit: unknown = valueAt(root, [...path.slice(0, -1), 'unit']);
  if (typeof value !== 'string' || path.at(-1) !== 'value' || typeof unit !== 'string') return undefined;
  if (!Object.hasOwn(unitWords, unit)) return undefined;
  const read = readQuantity(value, unit as UnitWord, language);
  return read.ok ? undefined : quantityFaultSentence(read.fault, unit as UnitWord, language);
}
