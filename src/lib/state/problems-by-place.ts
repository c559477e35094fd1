import type { Problem } from '../model/problem.ts';

/** Problems by the path that they are at, its keys joined by "/". */
export function problemsByPlace(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = problem.path.join('/');
    places.set(key, [...(places.get(key) ?? []), problem]);
  }
  return places;
}
