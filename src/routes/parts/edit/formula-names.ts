import { isChangeable, mayRead } from '../../../lib/model/changeable.ts';
import type { ModelDocument } from '../../../lib/model/document.ts';
import { listInputs, type Input } from '../../../lib/model/inputs.ts';
import { writeTyped } from '../../../lib/import/write-typed.ts';
import type { Path } from '../../../lib/model/problem.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { unitWords, isShareUnit, type UnitWord } from '../../../lib/model/unit-words.ts';
import type { Language } from '../../../lib/text/language.ts';

/** An input that a formula may read. */
export interface NamedInput {
  readonly path: string;
  readonly label: string;
  /** Its value with its unit, as it is written. */
  readonly value: string;
}

/** What a quantity is worth, with its unit; of a formula, what it gives. */
export function writtenValue(quantity: Quantity, language: Language): string {
  const { formula: _, ...given } = quantity;
  const unit = unitWords[quantity.unit][language].replace(/^(andel|share)\s*/, '');
  const rounded = 'value' in given ? { ...given, value: tidy(given.value) } : withTidyEnds(given);
  const number = writeTyped(rounded, language);
  return isShareUnit(quantity.unit) && unit === '' ? number : `${number} ${unit}`;
}

/** Six digits: more say nothing beside a field. */
const tidy = (value: number): number => Number(value.toPrecision(6));

const withTidyEnds = (range: Extract<Quantity, { low: number }>): Quantity => ({
  ...range,
  low: tidy(range.low),
  likely: tidy(range.likely),
  high: tidy(range.high)
});

/** Every input of a valid model that a formula at a place may read. */
export function namesFor(
  model: ModelDocument,
  place: Path,
  unit: UnitWord,
  language: Language
): NamedInput[] {
  const reader = { location: place, unit };
  const isInside = (location: Path) => place.every((key, index) => location[index] === key);
  return namesOf(
    listInputs(model).filter((input) => mayRead(reader, input) && !isInside(input.location)),
    language
  );
}

/** Every input of a valid model that a scenario may change by a formula. */
export const changeableNames = (model: ModelDocument, language: Language): NamedInput[] =>
  namesOf(listInputs(model).filter(isChangeable), language);

const namesOf = (inputs: readonly Input[], language: Language): NamedInput[] =>
  inputs.map(({ path, label, quantity }) => ({
    path,
    label: label[language],
    value: writtenValue(quantity, language)
  }));

/** The names that have every word of a query, in their label or their path. */
export function matchingNames(names: readonly NamedInput[], query: string): NamedInput[] {
  const asked = query
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  return names.filter(({ label, path }) => {
    const text = `${label} ${path}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

/** A name that is being written: what stands between `[` and the cursor, with no `]` after it. */
export interface Fragment {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

/** The name that a cursor stands in; undefined where it stands in none. */
export function fragmentAt(text: string, cursor: number): Fragment | undefined {
  const from = text.lastIndexOf('[', cursor - 1);
  const query = text.slice(from + 1, cursor);
  if (from < 0 || /[\][+*/^();]/.test(query)) return undefined;
  const rest = /^[A-Za-z0-9.#-]*\]/.exec(text.slice(cursor))?.[0] ?? '';
  return { from, to: cursor + rest.length, query };
}

/** The text with a name in place of what was begun, and where the cursor goes. */
export function withName(
  text: string,
  { from, to }: Fragment,
  path: string
): { text: string; cursor: number } {
  const start = `${text.slice(0, from)}[${path}]`;
  return { text: start + text.slice(to), cursor: start.length };
}
