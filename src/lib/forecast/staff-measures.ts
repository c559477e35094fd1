import type { Modifier } from './modifiers.ts';
import type { GroupStaff } from './staffing/group-staff.ts';
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

/**
 * Takes out of a staff path the positions that are kept vacant, and what the holders of others do less. Positions that are vacant
 * already are kept so first.
 */
export function leaveOut({ path, moving }: GroupStaff, { vacant, slower }: StaffMeasures): void {
  const { positions, filled, effective } = path;
  if (!vacant && !slower) return;
  for (let day = 0; day < filled.length; day++) {
    const already = positions[day]! - filled[day]!;
    const kept = Math.min(filled[day]!, Math.max(0, (vacant?.[day] ?? 0) - already));
    filled[day] = filled[day]! - kept;
    effective[day] = Math.max(0, effective[day]! - kept - (slower?.[day] ?? 0));
    if (moving) takeFromAdvisers(path, day, kept);
  }
  if (moving) noteWhoIsGone(path);
  else splitAmongAdvisers(path);
}

/** The last advisers' posts are the ones kept vacant; the others have their part of what is done. */
function takeFromAdvisers({ effective, advisers }: StaffPath, day: number, kept: number): void {
  let rest = kept;
  let there = 0;
  for (let i = advisers.length - 1; i >= 0; i--) {
    const { presence } = advisers[i]!;
    const taken = Math.min(rest, presence[day]!);
    presence[day] = presence[day]! - taken;
    rest -= taken;
    there += presence[day]!;
  }
  if (there === 0) return;
  const part = effective[day]! / there;
  for (const { presence } of advisers) presence[day] = presence[day]! * part;
}

function noteWhoIsGone({ advisers }: StaffPath): void {
  for (const { presence, left } of advisers)
    for (let day = 1; day < presence.length; day++)
      if (presence[day] === 0 && presence[day - 1]! > 0) left[day] = 1;
}
