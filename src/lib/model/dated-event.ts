import { dateText } from './date-text.ts';
import { strict } from './schema-parts.ts';
import { nameText } from './text.ts';
import type { z } from './zod.ts';

/** A dated happening marked on the charts; it changes nothing in the model. */
export const datedEvent = strict({ date: dateText, name: nameText });
export type DatedEvent = z.infer<typeof datedEvent>;
