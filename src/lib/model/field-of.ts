import { modelSchema } from './document.ts';
import type { Entry, Field } from './field.ts';
import { readRule, type Rule } from './rule.ts';
import type { NumberLimits } from './schema-parts.ts';
import type { UnitWord } from './unit-words.ts';
import { z } from './zod.ts';

/** The document as fields. Made once, when it is first asked for. */
export function modelField(): Field {
  made ??= fieldOf(modelSchema);
  return made;
}
let made: Field | undefined;

/**
 * A schema as a field.
 * @throws where a schema is of a sort that no field stands for: a programmer's error.
 */
export function fieldOf(schema: z.core.$ZodType): Field {
  if (schema instanceof z.ZodPipe) return fieldOf(schema.in);
  if (schema instanceof z.ZodObject) return { kind: 'group', entries: entriesOf(schema) };
  if (schema instanceof z.ZodArray) return listOf(schema);
  if (schema instanceof z.ZodRecord) return { kind: 'byYear', value: fieldOf(schema.valueType) };
  if (schema instanceof z.ZodUnion) return choiceOf(schema.options.map(fieldOf));
  if (schema instanceof z.ZodEnum) return { kind: 'oneOf', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'exactly', value: schema.value as string };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  return leafOf(schema);
}

function entriesOf(schema: z.ZodObject): Entry[] {
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, of]) => {
    const isOptional = of instanceof z.ZodOptional;
    const inner = isOptional ? of.unwrap() : of;
    // Where nothing may stand there is no field.
    return inner instanceof z.ZodUndefined ? [] : [{ key, field: fieldOf(inner), isOptional }];
  });
}

function listOf(schema: z.ZodArray): Field {
  const rule = ruleOf(schema);
  if (rule?.rule !== 'list') throw new Error('fieldOf: a list without its rule');
  return { kind: 'list', element: fieldOf(schema.element), min: rule.min, max: rule.max };
}

/** A number and a text state in their rule what they may be. */
function leafOf(schema: z.core.$ZodType): Field {
  const rule = ruleOf(schema);
  switch (rule?.rule) {
    case 'number':
      return { kind: 'number', within: limitsOf(rule) };
    case 'text':
      return { kind: 'text', most: rule.max, mayBeBlank: rule.blank ?? false };
    case 'id':
    case 'date':
    case 'monthDay':
    case 'year':
      return { kind: rule.rule };
    default:
      throw new Error(`fieldOf: no field for ${schema._zod.def.type} (${rule?.rule ?? 'no rule'})`);
  }
}

/** What a schema says of anything that it refuses. */
function ruleOf(schema: z.core.$ZodType): Rule | undefined {
  const { error } = z.safeParse(schema, Symbol('nothing'));
  return error && readRule(error.issues[0]!.message);
}

function limitsOf({ min, max, above, integer }: Extract<Rule, { rule: 'number' }>): NumberLimits {
  return { min, max, ...(above && { above }), ...(integer && { integer }) };
}

/** The forms of a quantity are one field, and so are those of a schedule and of words. */
function choiceOf(forms: readonly Field[]): Field {
  const options: Field[] = [];
  for (const form of forms) {
    const last = options.at(-1);
    const quantity = quantityOf(form);
    if (quantity) {
      if (last?.kind !== 'quantity' || last.unit !== quantity.unit) options.push(quantity);
    } else if (isFormula(form) && last?.kind === 'quantity') continue;
    else if (last?.kind === 'quantity' && has(form, 'start') && has(form, 'changes'))
      options.splice(-1, 1, { ...last, kind: 'schedule' });
    else if (last?.kind === 'text' && has(form, 'da')) options.splice(-1, 1, { ...last, kind: 'words' });
    else if (form.kind === 'choice') options.push(...form.options);
    else options.push(form);
  }
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

const entryOf = (field: Field, key: string): Field | undefined =>
  field.kind === 'group' ? field.entries.find((entry) => entry.key === key)?.field : undefined;

const has = (field: Field, key: string): boolean => entryOf(field, key) !== undefined;

const isFormula = (form: Field): boolean =>
  has(form, 'formula') && has(form, 'unit') && !has(form, 'value') && !has(form, 'low');

/** A group that holds a value, or the ends of a range, in one unit and with a source. */
function quantityOf(form: Field): Extract<Field, { kind: 'quantity' }> | undefined {
  const unit = entryOf(form, 'unit');
  const number = entryOf(form, 'value') ?? entryOf(form, 'low');
  if (unit?.kind !== 'exactly' || number?.kind !== 'number' || !has(form, 'source')) return undefined;
  return { kind: 'quantity', unit: unit.value as UnitWord, within: number.within };
}
