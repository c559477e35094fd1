import { year } from './date-text.ts';
import { caseTypeId, grantId, scenarioId, unitId } from './id.ts';
import { exactly, list, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/** The one figure shown first: the on-time share of a unit in a year, in one scenario against another. */
export const headline = strict({
  unit: unitId,
  caseTypes: list(caseTypeId, 1).optional(),
  measure: exactly('closedOnTime'),
  year,
  scenario: scenarioId,
  against: scenarioId
});
export type Headline = z.infer<typeof headline>;

/** The slider: the grant whose continued share it sets, in the scenario that continues it. */
export const lever = strict({ grant: grantId, scenario: scenarioId });
export type Lever = z.infer<typeof lever>;
