import type { Path } from './problem.ts';
import type { Source } from './source.ts';

/** Visits every object inside plain data, parents first, in the order of the document. */
export function eachObject(
  value: unknown,
  visit: (object: Record<string, unknown>, path: Path) => void,
  path: Path = []
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // A list of ages is long, and holds no objects.
    value.forEach((element: unknown, index) => {
      if (typeof element === 'object') eachObject(element, visit, [...path, index]);
    });
    return;
  }
  const object = value as Record<string, unknown>;
  visit(object, path);
  for (const [key, inner] of Object.entries(object)) eachObject(inner, visit, [...path, key]);
}

/** Whether an object of a valid model is a source: no other object has such a `kind`. */
export function isSource(object: object): object is Source {
  return (
    'kind' in object &&
    (object.kind === 'document' || object.kind === 'measured' || object.kind === 'assumption')
  );
}
