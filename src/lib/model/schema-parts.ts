import { limits } from './limits.ts';
import { allow, must } from './rule.ts';
import { z } from './zod.ts';

/** An object that refuses keys it does not know; a refusal names the allowed ones. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: allow({ rule: 'keys', keys: Object.keys(shape) }) });
}

/** Objects told apart by their `kind`. */
export function byKind<
  const Forms extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]
>(forms: Forms) {
  const kinds = forms.flatMap((form) => [...(form._zod.propValues?.['kind'] ?? [])].map(String));
  return z.discriminatedUnion('kind', forms, { error: allow({ rule: 'kinds', kinds }) });
}

/** A list of `min`..`max` elements (default 0..1000). */
export function list<Element extends z.ZodType>(element: Element, min = 0, max: number = limits.listLength) {
  const error = allow({ rule: 'list', min, max });
  return z.array(element, { error }).min(min, { error }).max(max, { error });
}

/** Allowed values of a number: `min`..`max`, `above` when `min` itself is not allowed. */
export interface NumberLimits {
  min: number;
  max: number;
  above?: boolean;
  integer?: boolean;
}

/** A finite number within limits. */
export function numberWithin(within: NumberLimits) {
  const aNumber = must({ rule: 'number', ...within });
  return z
    .number(aNumber)
    .refine(
      (value) =>
        (within.above ? value > within.min : value >= within.min) &&
        value <= within.max &&
        (!within.integer || Number.isInteger(value)),
      aNumber
    );
}

/** True or false. */
export const flag = () => z.boolean({ error: allow({ rule: 'flag' }) });

/** One of some words. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: allow({ rule: 'oneOf', values: [...values] }) });
}

/** Exactly one word, number or truth value. */
export function exactly<const Value extends string | number | boolean>(value: Value) {
  return z.literal(value, { error: allow({ rule: 'oneOf', values: [value] }) });
}
