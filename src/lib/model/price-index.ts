import { year } from './date-text.ts';
import { list, numberWithin, strict } from './schema-parts.ts';
import { source } from './source.ts';
import type { z } from './zod.ts';

/** What prices and pay rise by from the year before to `year`, in per cent as it is published: 3.1 is 3,1 pct. */
const priceStep = strict({ year, percent: numberWithin({ min: -50, max: 100 }), source });

/**
 * The user's table of price levels (p/l-regulering), year after year without a gap. The computation of cases uses none of it: it takes
 * amounts to another year's level where they are shown.
 */
export const priceIndex = list(priceStep, 1, 100);
export type PriceIndex = z.infer<typeof priceIndex>;
