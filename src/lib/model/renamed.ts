import { eachField } from './each-field.ts';
import { movedPaths, withFollowedPaths } from './followed-paths.ts';
import { withFollowedTexts } from './followed-texts.ts';
import { modelField } from './field-of.ts';
import { limits } from './limits.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { referredList } from './referred-list.ts';
import { replaced } from './replaced.ts';

const same = (a: Path | undefined, b: Path): boolean =>
  a?.length === b.length && a.every((key, index) => key === b[index]);

/** Every place in a part of a document that names an element of a list by its id. */
export function referencesTo(root: unknown, list: Path, id: string, within: Path = []): Path[] {
  const places: Path[] = [];
  eachField(modelField(), root, ({ field, path, value }) => {
    if (field.kind !== 'id' || value !== id) return;
    if (!within.every((key, index) => path[index] === key)) return;
    if (same(referredList(root, path), list)) places.push(path);
  });
  return places;
}

/** A document in which an element has another id, and so has every place that names it, also within formulas and in texts of the note. @param path of the id */
export function renamed(root: unknown, path: Path, id: string): unknown {
  const old = valueAt(root, path);
  const list = path.slice(0, -2);
  const places = typeof old === 'string' && list.length > 0 ? referencesTo(root, list, old) : [];
  const after = [...places, path].reduce((document, place) => replaced(document, place, id), root);
  const moved = movedPaths(root, after);
  return withFollowedTexts(root, withFollowedPaths(after, moved), path, moved);
}

/** An id of a name that no other element of a list has: "Sagstype 3" gives `sagstype-3`. */
export function idFor(name: string, taken: readonly unknown[]): string {
  const plain = name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain === '' ? 'nr' : plain;
  if (!taken.includes(base) && plain !== '') return base;
  const stem = base.replace(/-\d+$/, '');
  for (let nth = 2; nth <= limits.nodes; nth++) {
    const id = `${stem}-${nth}`;
    if (!taken.includes(id)) return id;
  }
  throw new RangeError('idFor: a list longer than any document');
}
