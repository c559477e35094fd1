import { isDate } from '../../../lib/model/real-date.ts';
import type { GrantId } from '../../../lib/model/id.ts';
import { elementName } from '../../../lib/model/place-words.ts';
import type { Path } from '../../../lib/model/problem.ts';
import { valueAt } from '../../../lib/model/problem.ts';
import type { Language } from '../../../lib/text/language.ts';
import type { Frame } from '../../../lib/views/timeline.ts';

const listOf = (root: unknown, path: Path): unknown[] => {
  const found = valueAt(root, path);
  return Array.isArray(found) ? (found as unknown[]) : [];
};

const dateAt = (root: unknown, path: Path): string | undefined => {
  const found = valueAt(root, path);
  return typeof found === 'string' && isDate(found) ? found : undefined;
};

/** The period of a document, valid or not; undefined while it cannot be read. */
export function frameOf(document: unknown): Frame | undefined {
  const [start, end] = [dateAt(document, ['period', 'start']), dateAt(document, ['period', 'end'])];
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The grants of a document with a day that they expire on. */
export function grantsOf(document: unknown): { id: GrantId; expires: string }[] {
  return listOf(document, ['grants']).flatMap((grant, index) => {
    const id = valueAt(grant, ['id']);
    const expires = dateAt(document, ['grants', index, 'expires']);
    return typeof id === 'string' && expires !== undefined ? [{ id: id as GrantId, expires }] : [];
  });
}

/** A measure that a scenario has from one that it builds on. */
export interface Inherited {
  readonly place: Path;
  /** The name of the scenario that states it. */
  readonly from: string;
  readonly isOff: boolean;
}

/** The measures that a scenario of a document, valid or not, has from those that it builds on, the first of them first. @param path of the scenario */
export function inheritedMeasures(document: unknown, path: Path, language: Language): Inherited[] {
  const scenarios = listOf(document, ['scenarios']);
  const chain: number[] = [];
  for (let at = Number(path[1]); ;) {
    const base = valueAt(scenarios[at], ['basedOn']);
    at = scenarios.findIndex((scenario) => typeof base === 'string' && valueAt(scenario, ['id']) === base);
    // What builds on itself is a problem of its own.
    if (at < 0 || at === Number(path[1]) || chain.includes(at)) break;
    chain.unshift(at);
  }
  return chain.flatMap((at) => {
    const from = elementName(document, ['scenarios', at])[language];
    return listOf(document, ['scenarios', at, 'measures']).map((measure, index) => ({
      place: ['scenarios', at, 'measures', index],
      from,
      isOff: valueAt(measure, ['off']) === true
    }));
  });
}
