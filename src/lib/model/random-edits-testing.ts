import fc from 'fast-check';
import { withInserted, withMoved, without } from './edit-lists.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { renamed } from './renamed.ts';
import { replaced } from './replaced.ts';

/** For tests: something that a person may do to a document, at a place that a number chooses. */
export type RandomEdit =
  | { act: 'set'; pick: number; value: unknown }
  | { act: 'remove' | 'rename' | 'forget'; pick: number; id: string }
  | { act: 'insert'; pick: number; at: number; id: string }
  | { act: 'move'; pick: number; from: number; to: number };

const pick = fc.nat(1_000_000);
const id = fc.constantFrom('ny', 'nyere', 'nyest', 'anden');

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  fc.record({
    act: fc.constant('set' as const),
    pick,
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.jsonValue())
  }),
  fc.record({ act: fc.constantFrom('remove' as const, 'rename' as const, 'forget' as const), pick, id }),
  fc.record({ act: fc.constant('insert' as const), pick, at: fc.nat(5), id }),
  fc.record({ act: fc.constant('move' as const), pick, from: fc.nat(5), to: fc.nat(5) })
);

interface Places {
  readonly leaves: Path[];
  readonly lists: Path[];
  readonly elements: Path[];
  readonly ids: Path[];
  readonly fields: Path[];
}

function placesOf(root: unknown): Places {
  const places: Places = { leaves: [], lists: [], elements: [], ids: [], fields: [] };
  const visit = (value: unknown, path: Path): void => {
    if (typeof path.at(-1) === 'number') places.elements.push(path);
    else if (path.length > 1) places.fields.push(path);
    if (Array.isArray(value)) {
      if (value.length > 0) places.lists.push(path);
      value.forEach((element, index) => visit(element, [...path, index]));
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) visit((value as Record<string, unknown>)[key], [...path, key]);
    } else {
      const isId = path.at(-1) === 'id' && typeof path.at(-2) === 'number' && typeof value === 'string';
      (isId ? places.ids : places.leaves).push(path);
    }
  };
  visit(root, []);
  return places;
}

/** An element without an id that is about something else. */
function another(element: unknown, id: string): unknown {
  if (typeof element !== 'object' || element === null) return element;
  const members = Object.entries(element).map(([key, value]: [string, unknown]) =>
    typeof value === 'string' && key !== 'kind' ? [key, id] : [key, value]
  );
  return Object.fromEntries(members) as unknown;
}

/** For tests: a document after an edit, and the place of the edit; undefined where there is no such place. */
export function editOf(root: unknown, edit: RandomEdit): { document: unknown; place: Path } | undefined {
  const places = placesOf(root);
  const one = (of: Path[]): Path | undefined => of[edit.pick % Math.max(1, of.length)];
  const at = (place: Path | undefined, change: (place: Path) => unknown) =>
    place && { place, document: change(place) };
  const listAt = (path: Path) => valueAt(root, path) as unknown[];
  const idsOf = (path: Path) => listAt(path).map((other) => valueAt(other, ['id']));
  switch (edit.act) {
    case 'set':
      return at(one(places.leaves), (path) => replaced(root, path, edit.value));
    case 'remove':
      return at(one(places.elements), (path) => without(root, path));
    case 'forget':
      return at(one(places.fields), (path) => without(root, path));
    case 'rename':
      return at(one(places.ids), (path) =>
        idsOf(path.slice(0, -2)).includes(edit.id) ? root : renamed(root, path, edit.id)
      );
    case 'insert':
      return at(one(places.lists), (path) => {
        const list = listAt(path);
        const like = list[edit.at % list.length];
        const isNamed = valueAt(like, ['id']) !== undefined;
        if (isNamed && idsOf(path).includes(edit.id)) return root;
        const element = isNamed
          ? { ...(like as object), id: edit.id, name: `Navn ${edit.id}` }
          : another(like, edit.id);
        return withInserted(root, path, edit.at % (list.length + 1), element);
      });
    case 'move':
      return at(one(places.lists), (path) => {
        const { length } = listAt(path);
        return withMoved(root, path, edit.from % length, edit.to % length);
      });
  }
}

/** For tests: a document after an edit; the same one where there is no such place. */
export const edited = (root: unknown, edit: RandomEdit): unknown => editOf(root, edit)?.document ?? root;
