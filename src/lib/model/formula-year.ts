import { YEAR_NAMES } from '../formulas/formula.ts';
import { eachField } from './each-field.ts';
import { modelField } from './field-of.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { replaced } from './replaced.ts';
import { eachObject } from './walk.ts';
import { yearOf } from './year-at.ts';

/** Whether a text may name the year: a quick look, that finds it in other words as well. */
const mayNameYear = (formula: unknown): formula is string =>
  typeof formula === 'string' && YEAR_NAMES.some((name) => formula.toLowerCase().includes(name));

/** Places of a document where one formula stands for a value over time. */
function yearlyPlaces(root: unknown): Path[] {
  let mayHave = false;
  eachObject(root, (object) => {
    mayHave ||= mayNameYear(object['formula']);
  });
  if (!mayHave) return [];
  const places: Path[] = [];
  eachField(modelField(), root, ({ field, path, value }) => {
    if (field.kind === 'schedule' && mayNameYear(valueAt(value, ['formula']))) places.push(path);
  });
  return places;
}

const firstOf = (year: number): string => `${year}-01-01`;

/** The first days of the years of a document's period after its first. */
function laterYears(root: unknown): string[] {
  const first = yearOf(valueAt(root, ['period', 'start']));
  const last = yearOf(valueAt(root, ['period', 'end']));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => firstOf(first + 1 + index));
}

/** A document in which formulas of the year are spread over it, and the places where they stood as one. */
export interface ByYears<Model> {
  readonly model: Model;
  readonly places: readonly Path[];
}

/**
 * A document in which each value over time that is one formula of the year changes on 1 January, with the same formula, in every year of the
 * period. The same document where there is none.
 * @param root of the right shape
 */
export function overYears<Model>(root: Model): ByYears<Model> {
  const places = yearlyPlaces(root);
  if (places.length === 0) return { model: root, places };
  const years = laterYears(root);
  const model = places.reduce((document, path) => {
    const quantity = valueAt(document, path);
    const changes = years.map((from) => ({ from, to: quantity }));
    return replaced(document, path, { start: quantity, changes });
  }, root);
  return { model, places };
}

/** The document as it was before {@link overYears}: what is the same formula of the year in every year of the period is one again. */
export function asOneFormula<Model>(root: Model): Model {
  let document = root;
  eachField(modelField(), root, ({ field, path, value }) => {
    if (field.kind !== 'schedule' || !mayNameYear(valueAt(value, ['start', 'formula']))) return;
    const one = formulaOfYears(value, laterYears(root));
    if (one) document = replaced(document, path, one);
  });
  return document;
}

function formulaOfYears(value: unknown, years: readonly string[]): unknown {
  const start = valueAt(value, ['start']) as Record<string, unknown>;
  const changes = valueAt(value, ['changes']);
  if (!Array.isArray(changes) || changes.length !== years.length) return undefined;
  const { formula, unit, source } = start;
  const isSame = changes.every((change: unknown, index) => {
    const to = valueAt(change, ['to']);
    return (
      Object.keys(change as object).length === 2 &&
      valueAt(change, ['from']) === years[index] &&
      valueAt(to, ['formula']) === formula &&
      JSON.stringify(valueAt(to, ['source'])) === JSON.stringify(source)
    );
  });
  return isSame ? { formula, unit, source } : undefined;
}
