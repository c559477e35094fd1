import { valueAt, type Path } from './problem.ts';
import { isDate } from './real-date.ts';

/** Of a date; undefined for what is none. */
export const yearOf = (date: unknown): number | undefined =>
  typeof date === 'string' && isDate(date) ? Number(date.slice(0, 4)) : undefined;

/**
 * What `år` is in a formula at a place: the year that the value is stated for; of a change, the year of its date; of what a value over time
 * starts with, the first year of the model. undefined elsewhere: one value for all years has none.
 * @param path of the quantity
 */
export function yearAt(root: unknown, path: Path): number | undefined {
  const key = path.at(-1);
  const around = path.slice(0, -1);
  if (typeof key === 'string' && /^\d{4}$/.test(key)) return Number(key);
  if (key === 'to' && path.at(-3) === 'changes') return yearOf(valueAt(root, [...around, 'from']));
  const isStart = key === 'start' && Array.isArray(valueAt(root, [...around, 'changes']));
  return isStart ? yearOf(valueAt(root, ['period', 'start'])) : undefined;
}
