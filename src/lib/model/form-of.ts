import type { Field } from './field.ts';

type Choice = Extract<Field, { kind: 'choice' }>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a form of a choice is known by: its `kind`, the key that only it has, its unit, or the one word that it is. */
export function formName(form: Field): string {
  switch (form.kind) {
    case 'group': {
      const kind = form.entries.find(({ key }) => key === 'kind')?.field;
      if (kind?.kind === 'exactly') return String(kind.value);
      return form.entries.find(({ isOptional }) => !isOptional)?.key ?? form.kind;
    }
    case 'quantity':
    case 'schedule':
      return form.unit;
    case 'exactly':
      return String(form.value);
    default:
      return form.kind;
  }
}

/** The form that a value has, or is nearest to: a text that was typed for a number is in the form of the number. */
export function formOf({ options }: Choice, value: unknown): Field {
  return options.find((form) => hasForm(form, value)) ?? options.find(isTyped) ?? options[0]!;
}

const isTyped = ({ kind }: Field): boolean => kind === 'number' || kind === 'year' || kind === 'text';

function hasForm(form: Field, value: unknown): boolean {
  if (form.kind === 'exactly') return form.value === value;
  if (!isObject(value)) return isTyped(form) && value !== undefined;
  if (form.kind === 'quantity') return value['unit'] === form.unit;
  if (form.kind === 'schedule') return value['unit'] === form.unit || 'start' in value;
  const name = formName(form);
  return form.kind === 'group' && ('kind' in value ? value['kind'] === name : name in value);
}
