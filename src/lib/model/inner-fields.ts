import { dateText } from './date-text.ts';
import type { Entry, Field } from './field.ts';
import { fieldOf } from './field-of.ts';
import { source } from './source.ts';
import { noteText } from './text.ts';

type Schedule = Extract<Field, { kind: 'schedule' }>;

let ofSource: Field | undefined;

/** The source of a quantity as a field. */
export function sourceField(): Field {
  return (ofSource ??= fieldOf(source));
}

/** What a quantity holds besides its number, range or formula: of a range, the share of its draw that all units have in common. */
export const quantityEntries = (isRange: boolean): Entry[] => [
  ...(isRange
    ? [
        {
          key: 'commonShare',
          field: { kind: 'number', within: { min: 0, max: 1 } },
          isOptional: true
        } as const
      ]
    : []),
  { key: 'source', field: sourceField(), isOptional: false }
];

/** A schedule that changes, as a group: where it starts, and its dated changes. */
export function changingField(schedule: Schedule): Extract<Field, { kind: 'group' }> {
  const quantity: Field = { ...schedule, kind: 'quantity' };
  const change: Field = {
    kind: 'group',
    entries: [
      { key: 'from', field: fieldOf(dateText), isOptional: false },
      { key: 'reached', field: fieldOf(dateText), isOptional: true },
      { key: 'to', field: quantity, isOptional: false },
      { key: 'note', field: fieldOf(noteText), isOptional: true }
    ]
  };
  return {
    kind: 'group',
    entries: [
      { key: 'start', field: quantity, isOptional: false },
      { key: 'changes', field: { kind: 'list', element: change, min: 0, max: 1000 }, isOptional: false }
    ]
  };
}
