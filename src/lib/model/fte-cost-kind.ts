import type { CostPerFte, FteCostParts } from './fte-cost-parts.ts';
import type { Quantity } from './quantity.ts';

/** Whether the cost of an årsværk is given by its parts. */
export const isBuiltUp = (cost: CostPerFte): cost is FteCostParts => 'salary' in cost;

/** A part that is a share of others, as against kroner. */
export const isShareOfPay = (part: Quantity<'share' | 'kr/årsværk'>): part is Quantity<'share'> =>
  part.unit === 'share';
