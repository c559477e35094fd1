import { withPaths } from '../formulas/with-paths.ts';
import { stablePath } from './input-path.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';
import { replaced } from './replaced.ts';
import { eachObject } from './walk.ts';

/** Where a formula or the path of an input is written, in a document that need not be valid. */
interface Written {
  readonly path: Path;
  readonly text: string;
  readonly isFormula: boolean;
}

/** Every formula, and every path of an input that a measure changes. */
function writtenIn(root: unknown): Written[] {
  const written: Written[] = [];
  eachObject(root, (object, path) => {
    const { formula, input, kind } = object;
    if (typeof formula === 'string')
      written.push({ path: [...path, 'formula'], text: formula, isFormula: true });
    if (kind === 'changeInput' && typeof input === 'string')
      written.push({ path: [...path, 'input'], text: input, isFormula: false });
  });
  return written;
}

/**
 * A document in which an element has got another id, with the inputs that formulas read, and that measures change, named by the paths that
 * they have now.
 * @param moved paths of inputs that are others now
 */
export function withFollowedPaths(after: unknown, moved: ReadonlyMap<string, string>): unknown {
  return withWritten(after, writtenIn(after), moved);
}

/** The inputs of a document whose paths are others in one that is the same but for an id, with the paths that they have there. */
export function movedPaths(before: unknown, after: unknown): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  eachObject(before, (object, path) => {
    if (!('unit' in object && 'source' in object)) return;
    const [old, now] = [stablePath(before, path), stablePath(after, path)];
    if (old !== now) moved.set(old, now);
  });
  return moved;
}

/**
 * A document with a copy of an element, in which what formulas inside the copy read of the original is read of the copy.
 * @param original and `copy`: where they stand
 */
export function withOwnPaths(root: unknown, original: Path, copy: Path): unknown {
  const isInside = ({ path }: Written) => copy.every((key, index) => path[index] === key);
  const written = writtenIn(root).filter(isInside);
  if (written.length === 0) return root;
  const others = new Map<string, string>();
  eachObject(valueAt(root, original), (object, path) => {
    if ('unit' in object && 'source' in object)
      others.set(stablePath(root, [...original, ...path]), stablePath(root, [...copy, ...path]));
  });
  return withWritten(root, written, others);
}

function withWritten(
  root: unknown,
  written: readonly Written[],
  others: ReadonlyMap<string, string>
): unknown {
  return written.reduce((document, { path, text, isFormula }) => {
    const now = isFormula ? withPaths(text, others) : (others.get(text) ?? text);
    return now === text ? document : replaced(document, path, now);
  }, root);
}
