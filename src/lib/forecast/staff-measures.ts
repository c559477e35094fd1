import type { Modifier } from './modifiers.ts';
import { splitAmongAdvisers, type StaffPath } from './staffing/staff-path.ts';

/** What a scenario's measures do to one staff group, beside adding and moving positions. */
export interface StaffMeasures {
  /** Of its productivity. */
  readonly productivity: readonly Modifier[];
  /** Per day of the run: positions kept vacant (årsværk). */
  readonly vacant?: Float64Array | undefined;
  /** Per day of the run: what the holders of its positions do less than others, as årsværk; negative where they do more. */
  readonly slower?: Float64Array | undefined;
}

/** Measures that leave the group as it is. */
export const noStaffMeasures: StaffMeasures = { productivity: [] };

/** Takes out of a staff path the positions that are kept vacant, and what the holders of others do less. */
export function leaveOut(path: StaffPath, { vacant, slower }: StaffMeasures): void {
  const { filled, effective } = path;
  if (!vacant && !slower) return;
  for (let day = 0; day < filled.length; day++) {
    const kept = vacant?.[day] ?? 0;
    filled[day] = Math.max(0, filled[day]! - kept);
    effective[day] = Math.max(0, effective[day]! - kept - (slower?.[day] ?? 0));
  }
  splitAmongAdvisers(path);
}
