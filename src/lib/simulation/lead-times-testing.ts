import type { LeadTimes } from './lead-times.ts';
import { LEAD_CLASSES } from './tally.ts';

/** @returns `[row · LEAD_CLASSES + class]` */
export function denseLeadTimes({ starts, classes, cases }: LeadTimes): Float64Array<ArrayBuffer> {
  const dense = new Float64Array((starts.length - 1) * LEAD_CLASSES);
  for (let row = 0; row < starts.length - 1; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      dense[row * LEAD_CLASSES + classes[at]!] = cases[at]!;
  }
  return dense;
}
