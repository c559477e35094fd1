import type { Schedule } from '../../model/schedule.ts';
import type { ModelInput } from '../../model/document.ts';
import { known, smallModel } from '../../model/testing.ts';
import { clockOf, type Clock } from '../clock.ts';
import { resolveLikely } from '../draw-values.ts';
import { addLevels, levelsOf } from '../levels.ts';
import { StrataCache } from '../strata-cache.ts';
import { adviserRows } from './adviser-rows.ts';
import { groupStaffOf } from './group-staff.ts';
import { ESTABLISHMENT, postsOf, type PostSource } from './post-source.ts';
import type { Luck } from './staff-draws.ts';
import type { StaffPath } from './staff-path.ts';
import type { DatedStaffing } from './staffing-rules.ts';

/** A group's staffing as it is written. */
export type StaffingInput = NonNullable<ModelInput['staffGroups'][number]['staffing']>;

/** What a test says of a group. */
export interface StaffSketch {
  staffing: StaffingInput;
  /** Default: 10 posts throughout. */
  establishment?: Schedule<'årsværk'>;
  /** Posts of other sources, per day. */
  sources?: readonly PostSource[];
  changes?: readonly DatedStaffing[];
  /** Whether every person has a row; default false. */
  apart?: boolean;
  /** Default: two years. */
  years?: number;
}

/** For tests: the staff of one group, and how a reading of it is made. */
export interface SketchedStaff {
  readonly clock: Clock;
  /** The path of a reading, written over by the next one. */
  read(luck: Luck | null): StaffPath;
}

/** For tests: a group of the small model with a staffing of its own, in a run of some years from 1 January 2024. */
export function staffOf(sketch: StaffSketch): SketchedStaff {
  const { establishment = known(10, 'årsværk'), sources = [], changes = [], years = 2 } = sketch;
  const model = smallModel((draft) => {
    draft.period.end = `${2023 + years}-12-31`;
    draft.staffGroups[0]!.establishment = establishment;
    draft.staffGroups[0]!.staffing = sketch.staffing;
  });
  const group = model.staffGroups[0]!;
  const clock = clockOf(model, 2, 0, []);
  const ofEstablishment = new Float64Array(clock.days);
  addLevels(ofEstablishment, levelsOf(establishment, resolveLikely), clock.firstDay);
  const mostOf = (row: Float64Array) => postsOf(Math.max(...row));
  const advisers = sketch.apart
    ? adviserRows(
        new Map([
          [ESTABLISHMENT, mostOf(ofEstablishment)],
          ...sources.map(({ key, row }): [string, number] => [key, mostOf(row)])
        ]),
        Infinity
      )
    : null;
  const staff = groupStaffOf(group, { sources, changes, advisers }, clock, new StrataCache());
  return {
    clock,
    read(luck) {
      staff.path.positions.set(ofEstablishment);
      for (const { row } of sources) row.forEach((posts, day) => (staff.path.positions[day]! += posts));
      staff.fill(resolveLikely, luck);
      return staff.path;
    }
  };
}

/** For tests: posts of a grant from one day of the run until before another. */
export function grantPosts(days: number, posts: number, from: number, until: number): PostSource {
  const row = new Float64Array(days);
  row.fill(posts, from, until);
  return {
    key: 'grants.pulje',
    row,
    fixedTerm: true,
    arrive: 'vacant',
    endsOn: until < days ? Infinity : until
  };
}
