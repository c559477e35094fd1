/**
 * Who holds the posts of a staff group, day by day of the run, in one reading. All but the hours are årsværk; new rows are read, never
 * kept, since the next reading is written into the same memory.
 */
export interface StaffPath {
  /** Funded posts: the establishment and what grants fund. */
  readonly positions: Float64Array;
  /** Posts with somebody in them, whatever they can do yet: positions less vacancies. Temps are not among them. */
  readonly filled: Float64Array;
  /** What works like so many experienced persons: `filled` with new hires at their ramp-up productivity, and temps at theirs. */
  readonly effective: Float64Array;
  /** Temps (vikarer) at work, as persons. */
  readonly temps: Float64Array;
  /** Persons who are gone from this day on, whether they left or their post ended. */
  readonly departures: Float64Array;
  /** Hours of the day that new hires take from their colleagues; 0 on days that are not worked. */
  readonly mentoringHours: Float64Array;
  /** Persons, temps not among them, whose post a grant does not pay for from this day on. */
  readonly ended: Float64Array;
  /** One per person that the group can have at once where persons are told apart; none in a pooled group. */
  readonly advisers: readonly AdviserPath[];
}

/** One adviser (sagsbehandler): the holder of a post, whoever it is. */
export interface AdviserPath {
  /** Part of a full position at work, 0–1: ramp-up and part time count; 0 while nobody is there. */
  readonly presence: Float64Array;
  /** 1 on the first day without somebody who was there the day before, also where a successor begins at once. */
  readonly left: Uint8Array;
}

/** @param advisers rows for persons; none where they are not told apart */
export function createStaffPath(days: number, advisers: number): StaffPath {
  return {
    positions: new Float64Array(days),
    filled: new Float64Array(days),
    effective: new Float64Array(days),
    temps: new Float64Array(days),
    departures: new Float64Array(days),
    mentoringHours: new Float64Array(days),
    ended: new Float64Array(days),
    advisers: Array.from({ length: advisers }, () => ({
      presence: new Float64Array(days),
      left: new Uint8Array(days)
    }))
  };
}

/** Makes a path one in which every post is filled, and nobody has come or gone: the readings take away from it. */
export function clearStaffPath({ positions, advisers, ...path }: StaffPath): void {
  path.filled.set(positions);
  path.effective.set(positions);
  path.temps.fill(0);
  path.departures.fill(0);
  path.mentoringHours.fill(0);
  path.ended.fill(0);
  for (const { presence, left } of advisers) {
    presence.fill(0);
    left.fill(0);
  }
}

/** Nobody comes or goes but with the posts: every post is filled by somebody experienced from its first day to its last. */
export function fillWithoutDynamics(path: StaffPath): void {
  const { positions, departures } = path;
  clearStaffPath(path);
  for (let day = 1; day < positions.length; day++)
    departures[day] = Math.max(0, positions[day - 1]! - positions[day]!);
  splitAmongAdvisers(path);
}

/** Lays out what a group has as whole advisers and one fraction: the first advisers first. */
export function splitAmongAdvisers({ effective, advisers }: StaffPath): void {
  advisers.forEach(({ presence, left }, adviser) => {
    left.fill(0);
    for (let day = 0; day < presence.length; day++) {
      presence[day] = Math.min(1, Math.max(0, effective[day]! - adviser));
      if (day > 0 && presence[day] === 0 && presence[day - 1]! > 0) left[day] = 1;
    }
  });
}
