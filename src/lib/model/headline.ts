import { year } from './date-text.ts';
import { caseTypeId, grantId, scenarioId, unitId } from './id.ts';
import { list, oneOf, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/**
 * What a headline may measure: the share of cases closed in the year that were on time; the share of active cases that are followed up
 * (`upToDate`), or the number of cases past their deadline (`overdue`), both at the end of the year.
 */
const headlineMeasure = oneOf(['closedOnTime', 'upToDate', 'overdue']);
export type HeadlineMeasure = z.infer<typeof headlineMeasure>;

/** The one figure shown first: of a unit (default all of them) in a year, in one scenario against another. */
export const headline = strict({
  unit: unitId.optional(),
  caseTypes: list(caseTypeId, 1).optional(),
  measure: headlineMeasure,
  year,
  scenario: scenarioId,
  against: scenarioId
});
export type Headline = z.infer<typeof headline>;

/** The slider: the grant whose continued share it sets, in the scenario that continues it. */
export const lever = strict({ grant: grantId, scenario: scenarioId });
export type Lever = z.infer<typeof lever>;
