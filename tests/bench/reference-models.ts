import r1Document from '../../static/reference/r1.json' with { type: 'json' };
import r2Document from '../../static/reference/r2.json' with { type: 'json' };
import { plainModelOf } from '../../src/lib/forecast/plain-document.ts';
import type { PlainModel } from '../../src/lib/forecast/plain-plan.ts';
import { parsePlainModel } from '../../src/lib/model/plain-model.ts';

function read(document: unknown): PlainModel {
  const result = parsePlainModel(document);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'));
  return plainModelOf(result.model);
}

export const r1 = read(r1Document);
export const r2 = read(r2Document);
