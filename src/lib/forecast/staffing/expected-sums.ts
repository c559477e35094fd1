import type { StaffPath } from './staff-path.ts';

/**
 * What posts add up to, whole posts and parts of posts apart. Curves are multiples of {@link GRAIN}, so sums over whole posts are the
 * same to the last bit however the posts were grouped: scenarios that are alike for some time are alike in every bit.
 */
export interface ExpectedSums {
  readonly vacant: Sum;
  readonly effective: Sum;
  readonly temps: Sum;
  readonly departures: Sum;
  readonly mentoring: Sum;
}

/** Rows per day: of whole posts, and of parts. */
export interface Sum {
  readonly whole: Float64Array;
  readonly part: Float64Array;
}

/** The unit of averages per post: 2^−26, far below what anyone counts. */
const GRAIN = 1 / 67_108_864;

export const toGrain = (value: number): number => Math.round(value / GRAIN) * GRAIN;

export function createSums(days: number): ExpectedSums {
  const sum = (): Sum => ({ whole: new Float64Array(days), part: new Float64Array(days) });
  return { vacant: sum(), effective: sum(), temps: sum(), departures: sum(), mentoring: sum() };
}

export function clearSums(sums: ExpectedSums): void {
  for (const { whole, part } of Object.values(sums) as Sum[]) {
    whole.fill(0);
    part.fill(0);
  }
}

/** Adds to a day what is true of one post, for `whole` posts and a part of one. */
export function addToDay(sum: Sum, day: number, ofOnePost: number, whole: number, part: number): void {
  sum.whole[day] = sum.whole[day]! + ofOnePost * whole;
  if (part > 0) sum.part[day] = sum.part[day]! + ofOnePost * part;
}

/** Writes the sums into a path in which every post is filled. */
export function writeSums(path: StaffPath, sums: ExpectedSums, isWorking: Uint8Array): void {
  const total = ({ whole, part }: Sum, day: number) => whole[day]! + part[day]!;
  const { positions, filled, effective, temps, departures, mentoringHours } = path;
  for (let day = 0; day < positions.length; day++) {
    filled[day] = positions[day]! - total(sums.vacant, day);
    effective[day] = positions[day]! + total(sums.effective, day);
    temps[day] = total(sums.temps, day);
    departures[day] = total(sums.departures, day);
    mentoringHours[day] = isWorking[day] === 1 ? total(sums.mentoring, day) : 0;
  }
}
