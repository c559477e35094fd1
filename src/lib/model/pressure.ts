import { quantity, shareQuantity } from './quantity.ts';
import { strict } from './schema-parts.ts';
import type { z } from './zod.ts';

/**
 * How a group answers when the hours required exceed those available (Oliva & Sterman 2001): the work that waits for it is usually
 * done over `normalQueueDays` (1..1000 working days). Overtime comes first, up to `overtimeShare` (0..1) of its hours, at
 * `overtimeCostFactor` (0..5, default 1.5) times the price of an ordinary hour; for the rest, handling time of cases begun is cut
 * by up to `handlingCut` (0..0.9), and the share of closed cases that come back as rework rises by up to `extraReworkShare` (0..1).
 */
export const pressure = strict({
  normalQueueDays: quantity('workingDays', { min: 1, max: 1000 }),
  overtimeShare: shareQuantity().optional(),
  overtimeCostFactor: quantity('share', { min: 0, max: 5 }).optional(),
  handlingCut: quantity('share', { min: 0, max: 0.9 }).optional(),
  extraReworkShare: shareQuantity().optional()
});
export type Pressure = z.infer<typeof pressure>;
