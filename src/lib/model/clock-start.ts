import { stepId } from './id.ts';
import { exactly, byKind, numberWithin, strict } from './schema-parts.ts';
import { source } from './source.ts';
import type { z } from './zod.ts';

/**
 * When the clock of a deadline starts: when the case is `received` (the default); when the municipality became `aware` of the matter,
 * a known number of days (0..3660) before it; when the case is `informed`, at the end of the outside wait after a step; or when the
 * measure in question has started (`measureStarted`), at the end of the work on a step. Neither step is the last.
 */
export const clockStart = byKind([
  strict({ kind: exactly('received') }),
  strict({
    kind: exactly('aware'),
    daysBeforeReceipt: strict({
      value: numberWithin({ min: 0, max: 3660, integer: true }),
      unit: exactly('days'),
      source
    })
  }),
  strict({ kind: exactly('informed'), step: stepId }),
  strict({ kind: exactly('measureStarted'), step: stepId })
]);
export type ClockStart = z.infer<typeof clockStart>;
