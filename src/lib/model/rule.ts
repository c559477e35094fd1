/** What a place in the document allows, as data: the wording is made from it in both languages. */
export type Rule =
  | { rule: 'keys'; keys: string[] }
  | { rule: 'kinds'; kinds: string[] }
  | { rule: 'oneOfKeys'; keys: string[] }
  | { rule: 'someOfKeys'; keys: string[] }
  | { rule: 'number'; min: number; max: number; above?: boolean; integer?: boolean }
  | { rule: 'list'; min: number; max: number }
  | { rule: 'oneOf'; values: (string | number | boolean)[] }
  | { rule: 'text'; max: number; blank?: boolean }
  | { rule: 'id' }
  | { rule: 'date' }
  | { rule: 'monthDay' }
  | { rule: 'year' }
  | { rule: 'yearKey' }
  | { rule: 'flag' }
  | { rule: 'ascendingRange' }
  | { rule: 'ascendingDates' }
  | { rule: 'rampOrder' }
  | { rule: 'separateRanges' }
  | { rule: 'someSeason' }
  | { rule: 'wholeMonths' }
  | { rule: 'ascendingAges' }
  | { rule: 'binShares' };

/**
 * Packs a rule into the message slot of a schema, the one thing zod carries unchanged to the issue.
 * The message is never shown; {@link readRule} unpacks it.
 */
export const allow = (rule: Rule): string => JSON.stringify(rule);

/** The options of a refinement that states a rule. What failed it is not asked any further, alone or as part of something. */
export const must = (rule: Rule) => ({ error: allow(rule), abort: true });

/** The rule in a message slot, or undefined where a schema states none and zod wrote its own message. */
export function readRule(message: string): Rule | undefined {
  return message.startsWith('{"rule":') ? (JSON.parse(message) as Rule) : undefined;
}
