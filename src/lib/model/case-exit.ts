import { exitId } from './id.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { strict } from './schema-parts.ts';
import { nameText } from './text.ts';
import type { z } from './zod.ts';

const share = { min: 0, max: 0.999 };

/**
 * A reason why open cases leave without a decision (withdrawn, moved away): the share of those open that would have left after a year, or
 * after a month (0..0.999), if nothing closed them; the same however old a case is. Several reasons work side by side.
 */
export const caseExit = strict({
  id: exitId,
  name: nameText,
  perYear: quantity('share/year', share).optional(),
  perMonth: quantity('share/month', share).optional()
}).refine(
  ({ perYear, perMonth }) => (perYear === undefined) !== (perMonth === undefined),
  must({ rule: 'oneOfKeys', keys: ['perYear', 'perMonth'] })
);
export type CaseExit = z.infer<typeof caseExit>;
