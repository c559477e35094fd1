import type { Path } from './problem.ts';
import { valueAt } from './problem.ts';

/** Lists at the top of the document by the keys that name their elements. */
const topLists: Record<string, string> = {
  document: 'documents',
  unit: 'units',
  units: 'units',
  caseType: 'caseTypes',
  caseTypes: 'caseTypes',
  group: 'staffGroups',
  groups: 'staffGroups',
  from: 'staffGroups',
  to: 'staffGroups',
  inflows: 'inflows',
  followUp: 'followUps',
  programme: 'programmes',
  grant: 'grants',
  grants: 'grants',
  basedOn: 'scenarios',
  scenario: 'scenarios',
  against: 'scenarios'
};

/** Where the element of a list with an id stands; undefined where none has it. */
function elementPath(root: unknown, list: Path, id: unknown): Path | undefined {
  const elements = valueAt(root, list);
  if (!Array.isArray(elements) || id === undefined) return undefined;
  const index = elements.findIndex((element) => valueAt(element, ['id']) === id);
  return index < 0 ? undefined : [...list, index];
}

/**
 * The list whose elements a place that holds an id may name, in a document that need not be valid: of a step, those of the case type that
 * is named beside it. undefined for an element's own id, and where what decides it is not chosen yet.
 */
export function referredList(root: unknown, path: Path): Path | undefined {
  const end = typeof path.at(-1) === 'number' ? -2 : -1;
  const key = String(path.at(end));
  const around = path.slice(0, end);
  const beside = (name: string): unknown => valueAt(root, [...around, name]);
  const within = (element: Path | undefined, list: string): Path | undefined => element && [...element, list];
  const programme =
    path[0] === 'programmes' ? path.slice(0, 2) : elementPath(root, ['programmes'], beside('programme'));
  switch (key) {
    case 'id':
      return undefined;
    case 'table':
      return ['budgetNote', 'tables'];
    case 'part':
    case 'parts':
      return within(programme, 'parts');
    case 'category':
      return within(programme, 'categories');
    case 'internalDeadlineFor':
      return within(programme, 'milestones');
    case 'step':
    case 'atStep': {
      if (path[0] === 'caseTypes') return [...path.slice(0, 2), 'steps'];
      if (programme)
        return within(elementPath(root, [...programme, 'categories'], beside('category')), 'steps');
      const several = beside('caseTypes');
      const caseType: unknown = Array.isArray(several) ? several[0] : beside('caseType');
      return within(elementPath(root, ['caseTypes'], caseType), 'steps');
    }
    default:
      return Object.hasOwn(topLists, key) ? [topLists[key]!] : undefined;
  }
}
