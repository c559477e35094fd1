import { weightOf, type PostSource } from './post-source.ts';
import type { AdviserPath, StaffPath } from './staff-path.ts';
import { missingOn, type RampDays, type StaffingRules } from './staffing-rules.ts';

/** Where a post's days are written: all of its group's, and its own where persons are told apart. */
export interface PostRecord {
  readonly path: StaffPath;
  readonly source: PostSource;
  readonly post: number;
  readonly adviser: AdviserPath | undefined;
  /** Per day of the run: 1 where people work. */
  readonly isWorking: Uint8Array;
  /** Days on which the source has fewer posts than the day before. */
  readonly shrinks: Int32Array;
}

/** The days from `from` until before `until` in which nobody holds the post. */
export function recordVacancy({ path, source, post }: PostRecord, from: number, until: number): void {
  for (let day = from; day < until; day++) {
    const weight = weightOf(source.row[day]!, post);
    path.filled[day] = path.filled[day]! - weight;
    path.effective[day] = path.effective[day]! - weight;
  }
}

/**
 * Somebody holds the post from `from` until before `until`.
 * @param age days since the hiring on the first day; Infinity for somebody experienced
 */
export function recordHolder(
  record: PostRecord,
  from: number,
  until: number,
  age: number,
  { ramp, mentoringDays, mentoringHours }: StaffingRules
): void {
  const { path, source, post, adviser, isWorking } = record;
  const weightOn = (day: number) => weightOf(source.row[day]!, post);
  const ramped = Math.min(until, from + Math.max(0, ramp.days - age));
  for (let day = from; day < ramped; day++)
    path.effective[day] = path.effective[day]! - weightOn(day) * missingOn(ramp, age + day - from);
  const mentored = Math.min(until, from + Math.max(0, mentoringDays - age));
  for (let day = from; day < mentored; day++)
    if (isWorking[day] === 1)
      path.mentoringHours[day] = path.mentoringHours[day]! + weightOn(day) * mentoringHours;
  if (adviser)
    for (let day = from; day < until; day++)
      adviser.presence[day] = weightOn(day) * (1 - missingOn(ramp, age + day - from));
  recordLeaving(record, from, until);
}

/** A temp stands in for the holder from `from` until before `until`. */
export function recordTemp(
  record: PostRecord,
  from: number,
  until: number,
  age: number,
  productivity: number,
  ramp: RampDays
): void {
  const { path, source, post, adviser } = record;
  for (let day = from; day < until; day++) {
    const weight = weightOf(source.row[day]!, post);
    const works = weight * productivity * (1 - missingOn(ramp, age + day - from));
    path.temps[day] = path.temps[day]! + weight;
    path.effective[day] = path.effective[day]! + works;
    if (adviser) adviser.presence[day] = works;
  }
  recordLeaving(record, from, until);
}

/** Who was there until before `until` goes; part of them on days before it where the post becomes smaller. */
function recordLeaving(
  { path, source, post, adviser, shrinks }: PostRecord,
  from: number,
  until: number
): void {
  const { departures } = path;
  if (until <= from) return;
  for (const day of shrinks) {
    if (day <= from || day >= until) continue;
    const less = weightOf(source.row[day - 1]!, post) - weightOf(source.row[day]!, post);
    if (less > 0) departures[day] = departures[day]! + less;
  }
  if (until >= departures.length) return;
  departures[until] = departures[until]! + weightOf(source.row[until - 1]!, post);
  if (adviser) adviser.left[until] = 1;
}

/** Days on which a row is lower than the day before. */
export function shrinksOf(row: Float64Array): Int32Array {
  const days: number[] = [];
  for (let day = 1; day < row.length; day++) if (row[day]! < row[day - 1]!) days.push(day);
  return Int32Array.from(days);
}
