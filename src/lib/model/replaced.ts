import type { Path } from './problem.ts';

/** A copy of plain data with another value at a place; what does not lead there is the same. */
export function replaced<Part>(part: Part, [key, ...rest]: Path, value: unknown): Part {
  if (key === undefined) return value as Part;
  const copy = (Array.isArray(part) ? [...(part as unknown[])] : { ...part }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, value);
  return copy as Part;
}
