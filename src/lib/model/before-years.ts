import type { Path } from './problem.ts';

/**
 * The place of something in the document before each value over time that is one formula of the year was spread over the years.
 * @param places where such formulas stood
 */
export function placeBeforeYears(places: readonly Path[], path: Path): Path {
  const place = places.find((one) => one.every((key, index) => path[index] === key));
  if (!place) return path;
  const inner = path.slice(place.length);
  return [...place, ...inner.slice(inner[0] === 'changes' ? 3 : 1)];
}
