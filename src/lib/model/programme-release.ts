import { dateText } from './date-text.ts';
import { byKind, exactly, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/**
 * When the cases are there to be reviewed: all at once on a day (default the programme's first), evenly over the working days from
 * the programme's first day to `until`, or with the next follow-up of each active case, those that come with none on the day
 * `latest` (default never).
 */
export const release = byKind([
  strict({ kind: exactly('atOnce'), on: dateText.optional() }),
  strict({ kind: exactly('evenly'), until: dateText }),
  strict({ kind: exactly('withFollowUp'), latest: dateText.optional() })
]);
export type Release = z.infer<typeof release>;
