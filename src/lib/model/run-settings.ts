import { limits } from './limits.ts';
import { numberWithin, strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/** How the stochastic run is made: seed 0..4294967295 and replications 1..20 000. */
export const runSettings = strict({
  seed: numberWithin({ min: 0, max: 4_294_967_295, integer: true }),
  replications: numberWithin({ min: 1, max: limits.replications, integer: true })
});
export type RunSettings = z.infer<typeof runSettings>;
