import type { Input } from './inputs.ts';

type PlaceOfInput = Pick<Input, 'location' | 'unit'>;

/** Parts of the document whose inputs a formula of a scenario may change: those that a run is made of, apart from money and measures. */
const CHANGEABLE = [
  'calendar',
  'netHours',
  'caseTypes',
  'inflows',
  'backlogs',
  'followUps',
  'programmes',
  'staffGroups'
];

/** Whether an input is one of those that a formula of a scenario may change. */
export const isChangeable = ({ location, unit }: PlaceOfInput): boolean =>
  CHANGEABLE.includes(String(location[0])) && !unit.startsWith('kr') && !location.includes('costPerFte');

const isOfMeasure = ({ location }: PlaceOfInput): boolean => location[0] === 'scenarios';

/**
 * Whether the formula of one input may read another. What measures say is read by none, since it differs by scenario; and a grant, an
 * amount of kroner or a target reads nothing that a scenario may change, since budgets are read from the document.
 */
export const mayRead = (reader: PlaceOfInput, read: PlaceOfInput): boolean =>
  !isOfMeasure(read) && (isChangeable(reader) || isOfMeasure(reader) || !isChangeable(read));
