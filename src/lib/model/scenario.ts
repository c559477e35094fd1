import { scenarioId } from './id.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';
import { list, strict } from './schema-parts.ts';
import { nameText } from './text.ts';
import type { z } from './zod.ts';

/** A named future: the measures of the scenario it builds on, and then its own in order. Grants end unless continued. */
export const scenario = strict({
  id: scenarioId,
  name: nameText,
  basedOn: scenarioId.optional(),
  measures: list(measure, 0, limits.scenarios)
});
export type Scenario = z.infer<typeof scenario>;
