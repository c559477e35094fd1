import type { StaffGroup } from '../model/staff-group.ts';
import type { Pressure } from '../simulation/plan.ts';
import type { Resolve } from './draw-values.ts';

/** How a group answers to pressure, as the plan has it. */
export interface FillablePressure {
  readonly pressure: Pressure;
  fill(resolve: Resolve): void;
}

/** @returns null for a group that does not answer to pressure */
export function pressureOf({ pressure: input, unit }: StaffGroup): FillablePressure | null {
  if (!input) return null;
  const pressure = { normalQueueDays: 1, handlingCut: 0, extraReturnShare: 0, overtimeShare: 0 };
  return {
    pressure,
    fill(resolve) {
      const share = (quantity: typeof input.overtimeShare) => (quantity ? resolve(quantity, unit) : 0);
      pressure.normalQueueDays = resolve(input.normalQueueDays, unit);
      pressure.handlingCut = share(input.handlingCut);
      pressure.extraReturnShare = share(input.extraReworkShare);
      pressure.overtimeShare = share(input.overtimeShare);
    }
  };
}
