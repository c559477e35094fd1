import { unitId } from './id.ts';
import { strict } from './schema-parts.ts';
import { nameText } from './text.ts';
import type { z } from './zod.ts';

/** A unit of the municipality (a centre, a district) that receives cases. */
export const unit = strict({ id: unitId, name: nameText });
export type Unit = z.infer<typeof unit>;
