import { highestValue } from './quantity-value.ts';
import type { Quantity } from './quantity.ts';
import type { ChangingSchedule, Schedule } from './schedule.ts';
import type { UnitWord } from './unit-words.ts';

/** Whether a schedule changes over time. */
export function isChanging<Unit extends UnitWord>(over: Schedule<Unit>): over is ChangingSchedule<Unit> {
  return 'changes' in over;
}

/** The quantities of a schedule, in time order. */
export function scheduleQuantities<Unit extends UnitWord>(over: Schedule<Unit>): Quantity<Unit>[] {
  return isChanging(over) ? [over.start, ...over.changes.map((change) => change.to)] : [over];
}

/** The largest value that can occur at any time. */
export const highestOf = (over: Schedule): number => Math.max(...scheduleQuantities(over).map(highestValue));
