import { inputsOfScenarios } from '../../model/changed-inputs.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { ScenarioId } from '../../model/id.ts';
import { bandOf, type Band } from '../band.ts';
import { compile } from '../compile.ts';
import { valueDraws } from '../draw-values.ts';
import { staffHoursOf, type StaffHours } from '../staff-hours.ts';

/** Årsværk of a staff group in a month, as hours on cases have them: days weigh as much as is worked on them. */
export interface StaffingMonth {
  readonly posts: number;
  /** Posts that somebody holds. */
  readonly filled: number;
  /** What works like so many experienced persons; temps included. */
  readonly effective: number;
}

/** What happens in the replications to what a {@link StaffingMonth} says; null where a month has no hours. */
export interface StaffingBands {
  readonly posts: Band | null;
  readonly filled: Band | null;
  readonly effective: Band | null;
}

/** Årsværk of a month; null where a person has no hours in it. */
export function staffingMonth(
  { perFte, posts, filled, effective }: StaffHours,
  month: number
): StaffingMonth | null {
  const hours = perFte[month]!;
  if (hours <= 0) return null;
  return {
    posts: posts[month]! / hours,
    filled: filled[month]! / hours,
    effective: effective[month]! / hours
  };
}

/** Whether posts of a group ever stand vacant, or its people ever count for other than their number. */
export const isStaffMoving = ({ posts, filled, effective }: StaffHours): boolean =>
  posts.some((hours, month) => filled[month] !== hours || effective[month] !== hours);

/**
 * Bands of the staff of every group, month by month: who comes and goes in the first replications of a forecast, read without running
 * their cases, since cases move nobody. It is left after each replication, so that a page can do other things meanwhile.
 * @returns `[group][month]`
 */
export function* staffingBandSteps(
  model: ModelDocument,
  scenario: ScenarioId,
  seed: number,
  replications: number
): Generator<void, StaffingBands[][]> {
  const compiled = compile(model, scenario);
  yield;
  const draws = valueDraws(inputsOfScenarios(model, [scenario]), seed);
  yield;
  const read: StaffHours[][] = [];
  for (let replication = 0; replication < replications; replication++) {
    compiled.fillStaff(draws.ofReplication(replication), { seed, replication });
    read.push(compiled.capacities.map((capacity) => staffHoursOf(capacity, compiled.clock)));
    yield;
  }
  const bands: StaffingBands[][] = [];
  for (const group of compiled.capacities.keys()) {
    bands.push(
      Array.from({ length: compiled.clock.months }, (_, month) => {
        const months = read.map((groups) => staffingMonth(groups[group]!, month));
        const band = (field: keyof StaffingMonth) =>
          bandOf(Float64Array.from(months, (each) => each?.[field] ?? NaN));
        return { posts: band('posts'), filled: band('filled'), effective: band('effective') };
      })
    );
    yield;
  }
  return bands;
}

/** {@link staffingBandSteps} without a pause. */
export function staffingBands(
  model: ModelDocument,
  scenario: ScenarioId,
  seed: number,
  replications: number
): StaffingBands[][] {
  const steps = staffingBandSteps(model, scenario, seed, replications);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
