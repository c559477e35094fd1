import { withOwnPaths } from './followed-paths.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { idFor, referencesTo } from './renamed.ts';
import { replaced } from './replaced.ts';

const listAt = (root: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(root, path);
  return Array.isArray(list) ? (list as unknown[]) : [];
};

/** A document with an element more in a list, before the one at `index`. */
export function withInserted(root: unknown, list: Path, index: number, element: unknown): unknown {
  return replaced(root, list, listAt(root, list).toSpliced(index, 0, element));
}

/** A document without what stands at a place: an element of a list, or a key of an object. */
export function without(root: unknown, path: Path): unknown {
  const key = path.at(-1)!;
  const around = path.slice(0, -1);
  if (typeof key === 'number') return replaced(root, around, listAt(root, around).toSpliced(key, 1));
  const { [key]: _, ...rest } = valueAt(root, around) as Record<string, unknown>;
  return replaced(root, around, rest);
}

/** A document with an element of a list moved to another place in it. */
export function withMoved(root: unknown, list: Path, from: number, to: number): unknown {
  const elements = [...listAt(root, list)];
  elements.splice(to, 0, ...elements.splice(from, 1));
  return replaced(root, list, elements);
}

const copyWords = { da: 'kopi', en: 'copy' };

function copiedName(name: unknown): unknown {
  if (typeof name === 'string') return `${name} (${copyWords.da})`;
  const { da, en } = (name ?? {}) as { da?: unknown; en?: unknown };
  if (typeof da !== 'string') return name;
  return {
    da: `${da} (${copyWords.da})`,
    ...(typeof en === 'string' && en !== '' && { en: `${en} (${copyWords.en})` })
  };
}

/**
 * A document with a copy of an element after it, under an id and a name of its own; what in the copy named the element names the copy.
 * @param path of the element
 */
export function withDuplicate(root: unknown, path: Path): unknown {
  const list = path.slice(0, -1);
  const index = path.at(-1) as number;
  const element = valueAt(root, path);
  const id = valueAt(element, ['id']);
  if (typeof id !== 'string') {
    const name = valueAt(element, ['name']);
    const copy = name === undefined ? element : { ...(element as object), name: copiedName(name) };
    return withInserted(root, list, index + 1, copy);
  }
  const taken = listAt(root, list).map((other) => valueAt(other, ['id']));
  const own = idFor(id, taken);
  const { name, title } = element as { name?: unknown; title?: unknown };
  const copy = {
    ...(element as object),
    id: own,
    ...(name !== undefined && { name: copiedName(name) }),
    ...(title !== undefined && { title: copiedName(title) })
  };
  const at: Path = [...list, index + 1];
  const grown = withInserted(root, list, index + 1, copy);
  const named = referencesTo(grown, list, id, at).reduce(
    (document, place) => replaced(document, place, own),
    grown
  );
  return withOwnPaths(named, path, at);
}
