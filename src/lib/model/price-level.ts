import { year } from './date-text.ts';
import { exactly } from './schema-parts.ts';
import { z } from './zod.ts';

/** The prices that amounts are in: those of a year, or of each amount's own year (løbende p/l). */
export const priceLevel = z.union([exactly('current'), year]);
