import { quantity } from './quantity.ts';
import { strict } from './schema-parts.ts';
import { z } from './zod.ts';

const kroner = () => quantity('kr/årsværk', { min: 0, max: 10_000_000 });

/**
 * What an årsværk costs a year, part by part, at the document's price level: salary with allowances; pension as a share of the salary, or
 * in kroner; overhead (premises, IT, management) as a share of salary and pension together, or in kroner. What is left out costs nothing.
 */
const fteCostParts = strict({
  salary: kroner(),
  pension: z.union([...quantity('share', { min: 0, max: 1 }).options, ...kroner().options]).optional(),
  overhead: z.union([...quantity('share', { min: 0, max: 2 }).options, ...kroner().options]).optional()
});
export type FteCostParts = z.infer<typeof fteCostParts>;

/** What an årsværk costs a year: one figure, or its parts. */
export const costPerFte = z.union([...kroner().options, fteCostParts]);
export type CostPerFte = z.infer<typeof costPerFte>;
