/** An object with named members, and no list. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value stands for a number with its unit, whether it can be read or not. */
export const isQuantity = (value: unknown): value is Members =>
  isMembers(value) &&
  typeof value['unit'] === 'string' &&
  ('value' in value || 'low' in value || 'formula' in value);

/** What is worked out of a formula, and stands beside it. */
const worked = new Set(['value', 'low', 'likely', 'high']);

const keysOf = (members: Members): string[] => {
  const isFormula = isQuantity(members) && members['formula'] !== undefined;
  return Object.keys(members).filter((key) => members[key] !== undefined && !(isFormula && worked.has(key)));
};

/** Whether two pieces of plain data say the same: in whatever order their keys stand, and whatever their formulas were worked out to. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((element, index) => isSame(element, other[index]));
  }
  if (!isMembers(one) || !isMembers(other)) return false;
  const keys = keysOf(one);
  return keys.length === keysOf(other).length && keys.every((key) => isSame(one[key], other[key]));
}
