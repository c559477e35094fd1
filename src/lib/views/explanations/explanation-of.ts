import type { Field } from '../../model/field.ts';
import type { Path } from '../../model/problem.ts';
import type { Wording } from '../../model/wording.ts';
import { basics } from './basics.ts';
import { cases } from './cases.ts';
import type { Explanations } from './explained.ts';
import { money } from './money.ts';
import { note } from './note.ts';
import { measureKinds } from './measure-kinds.ts';
import { plan } from './plan.ts';
import { programmes } from './programmes.ts';
import { sources } from './sources.ts';
import { staff } from './staff.ts';
import { stocks } from './stocks.ts';
import { work } from './work.ts';
import { year } from './year.ts';

export const chapters: readonly Explanations[] = [
  basics,
  sources,
  year,
  cases,
  stocks,
  programmes,
  staff,
  work,
  money,
  note,
  plan
];

/** Every explanation, by its key ({@link Explanations}). No key stands in two chapters. */
export const explanations: Explanations = Object.assign({}, ...chapters) as Explanations;

/** Keys that say nothing by themselves: of a value that changes, its first and its new one are what the value is. */
const ofAbove: Readonly<Record<string, Wording>> = {
  start: { da: 'Værdien fra periodens første dag.', en: 'The value from the first day of the period on.' },
  to: { da: 'Værdien fra ændringen af.', en: 'The value from the change on.' }
};

const isName = (key: string | number): key is string => typeof key === 'string' && !/^\d+$/.test(key);

/** The keys that an explanation is looked up by, the closest first. */
export function explanationKeys(path: Path, sort: Field['kind']): string[] {
  const names = path.filter(isName);
  const key = names.at(-1) ?? 'model';
  const below = names.at(-2) ?? 'model';
  return [`${below}.${key}:${sort}`, `${below}.${key}`, `${key}:${sort}`, key];
}

/**
 * What a field is and what it does to the result, in a sentence or two; of a measure, what measures of its kind do.
 * @param kind of the measure, where one is asked about
 */
export function explanationOf(path: Path, sort: Field['kind'], kind?: unknown): Wording | undefined {
  if (path.length === 4 && path[2] === 'measures' && typeof kind === 'string' && kind in measureKinds)
    return measureKinds[kind as keyof typeof measureKinds];
  const found = explanationKeys(path, sort).find((key) => Object.hasOwn(explanations, key));
  const lead = sort === 'quantity' ? ofAbove[String(path.at(-1))] : undefined;
  if (!lead) return found === undefined ? undefined : explanations[found];
  const above = explanationOf(path.slice(0, path.at(-1) === 'start' ? -1 : -3), 'schedule');
  return above && { da: `${lead.da} ${above.da}`, en: `${lead.en} ${above.en}` };
}
