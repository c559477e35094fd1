import type { Availability } from './calendar-settings.ts';
import type { Measure } from './measure.ts';
import { measureKey } from './measure-subject.ts';
import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';

/** What tells one slow time of the year from another: `07-01--07-31` or `week-7`. */
export function availabilityKey(slow: Availability): string {
  return 'week' in slow ? `week-${slow.week}` : `${slow.from}--${slow.to}`;
}

function keyOf(list: string | number | undefined, element: object): string | undefined {
  if ('id' in element) return String(element.id);
  if (list === 'availability') return availabilityKey(element as Availability);
  if (list === 'measures') return measureKey(element as Measure);
  if (list === 'changes' && 'from' in element) return String(element.from);
  if (list === 'priceIndex' && 'year' in element) return String(element.year);
  if (list === 'funds' && 'group' in element) return String(element.group);
  if (list === 'mix' && 'category' in element) return String(element.category);
  if (list === 'entries' && 'caseType' in element) return String(element.caseType);
  return undefined;
}

/** The key of a list's element in stable paths; an equal one before it gives it a number (`…#2`), unnamed ones their place. */
function elementKey(root: unknown, listPath: Path, index: number): string {
  const list = valueAt(root, listPath);
  const elements: unknown[] = Array.isArray(list) ? list : [];
  const name = (at: number): string | undefined => {
    const element = elements[at];
    return typeof element === 'object' && element !== null ? keyOf(listPath.at(-1), element) : undefined;
  };
  const isOff = (at: number): boolean => valueAt(elements[at], ['off']) === true;
  const key = name(index);
  if (key === undefined) return String(index);
  let nth = 1;
  for (let at = 0; at < index; at++) if (name(at) === key && !(isOff(at) && !isOff(index))) nth++;
  // A measure that is switched off takes no number from those that are in use: they come first.
  if (isOff(index))
    for (let at = index + 1; at < elements.length; at++) if (name(at) === key && !isOff(at)) nth++;
  return nth === 1 ? key : `${key}#${nth}`;
}

/**
 * The stable path of a place, made of ids instead of positions: `caseTypes.merudgift.steps.vurdering.handlingHours.mean`.
 * The start of a changing value has the path of the value itself, so that a later change leaves its draw alone.
 */
export function stablePath(root: unknown, path: Path): string {
  const parts = path.map((key, index) =>
    typeof key === 'number' ? elementKey(root, path.slice(0, index), key) : key
  );
  if (path.at(-1) === 'start' && path.length > 1) parts.pop();
  return parts.join('.');
}
