import { quantity, type Quantity } from './quantity.ts';
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
type FteCostParts = z.infer<typeof fteCostParts>;

/** What an årsværk costs a year: one figure, or its parts. */
export const costPerFte = z.union([...kroner().options, fteCostParts]);
export type CostPerFte = z.infer<typeof costPerFte>;

/** Whether the cost of an årsværk is given by its parts. */
export const isBuiltUp = (cost: CostPerFte): cost is FteCostParts => 'salary' in cost;

/** A part that is a share of others, as against kroner. */
export const isShareOfPay = (part: Quantity<'share' | 'kr/årsværk'>): part is Quantity<'share'> =>
  part.unit === 'share';
