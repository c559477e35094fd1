import type { Quantity } from '../../model/quantity.ts';
import type { RampUp, Staffing } from '../../model/staffing.ts';
import { TABLE_SIZE } from '../../simulation/plan.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../average-days.ts';
import type { Resolve } from '../draw-values.ts';
import { fillDays } from '../fill-handling.ts';
import { SAMPLER_LENGTH } from '../sampler-tables.ts';
import type { StrataCache } from '../strata-cache.ts';

/** How posts are filled from a day on: what a group states, or a measure states instead. */
export interface DatedStaffing {
  /** Index of the day in the run; at or below 0 for what holds from the start. */
  readonly from: number;
  readonly staffing: Staffing;
}

/** Ramp-up in days; 0 where everybody begins experienced. */
export interface RampDays {
  readonly days: number;
  /** Productivity that is missing on the day of hiring, 0–1. */
  readonly missing: number;
}

/** The staffing of a group from a day on, with its values resolved. */
export interface StaffingRules {
  readonly from: number;
  /** Days from a vacancy to the successor's first day: a sampler's numbers, or null where every vacancy is filled the same day. */
  readonly timeToFill: Int32Array | null;
  /** The same at {@link FILL_PARTS} equally likely parts, each the mean of its part. */
  readonly fillParts: Int32Array;
  readonly ramp: RampDays;
  readonly mentoringDays: number;
  /** On a working day, of a new colleague in a whole post. */
  readonly mentoringHours: number;
  readonly temps: {
    readonly vacancyShare: number;
    readonly afterDays: number;
    readonly productivity: number;
    readonly ramp: RampDays;
  } | null;
  readonly aheadDays: number;
  readonly overDays: number;
  readonly leavingEarlyDays: number;
  /** Probability of leaving on a day, beside the turnover's. */
  readonly leavingEarly: number;
}

/** Parts of the time to fill that averages are taken over. */
export const FILL_PARTS = 32;
/** Working days in a week: mentoring is stated by the week. */
const DAYS_IN_WEEK = 5;

/** Probability of leaving on one day at a rate of departures per person and year. */
export const leavingPerDay = (perYear: number): number => Math.min(0.999, perYear / DAYS_PER_YEAR);

const NO_RAMP: RampDays = { days: 0, missing: 0 };

/** Resolves a ramp-up; without one everybody is experienced at once. */
export function rampOf(ramp: RampUp | undefined, value: (quantity: Quantity) => number): RampDays {
  if (!ramp) return NO_RAMP;
  return { days: Math.round(value(ramp.months) * DAYS_PER_MONTH), missing: 1 - value(ramp.startLevel) };
}

/** What a person in ramp-up lacks of full productivity on a day after the hiring, on average over the day. */
export const missingOn = ({ days, missing }: RampDays, age: number): number =>
  age >= days ? 0 : missing * (1 - (age + 0.5) / days);

/** Resolves what a group's staffing says from a day on. */
export function rulesOf(
  { from, staffing }: DatedStaffing,
  resolve: Resolve,
  unit: string,
  strata: StrataCache
): StaffingRules {
  const value = (quantity: Quantity | undefined) => (quantity ? resolve(quantity, unit) : 0);
  const { timeToFill, rampUp, mentoring, temps, newPosts, leavingEarly } = staffing;
  let days: Int32Array | null = null;
  if (timeToFill) {
    days = new Int32Array(SAMPLER_LENGTH);
    fillDays(days, 0, timeToFill, 0, resolve, unit, strata);
  }
  return {
    from,
    timeToFill: days,
    fillParts: partsOf(days),
    ramp: rampOf(rampUp, value),
    mentoringDays: Math.round(value(mentoring?.months) * DAYS_PER_MONTH),
    mentoringHours: value(mentoring?.hoursPerWeek) / DAYS_IN_WEEK,
    temps: temps?.vacancyShare
      ? {
          vacancyShare: value(temps.vacancyShare),
          afterDays: Math.round(value(temps.startsAfter)),
          productivity: value(temps.productivity),
          ramp: rampOf(temps.rampUp, value)
        }
      : null,
    aheadDays: Math.round(value(newPosts?.recruitedAhead)),
    overDays: Math.round(value(newPosts?.recruitedOver) * DAYS_PER_MONTH),
    leavingEarlyDays: Math.round(value(leavingEarly?.months) * DAYS_PER_MONTH),
    leavingEarly: leavingPerDay(value(leavingEarly?.extraTurnover))
  };
}

/** The rules that hold on a day; the first ones hold before their day as well. */
export function rulesOn(rules: readonly StaffingRules[], day: number): StaffingRules {
  let holding = rules[0]!;
  for (const later of rules) if (later.from <= day) holding = later;
  return holding;
}

/** The means of equally likely parts of a sampler, in whole days; rounding is carried from part to part. */
function partsOf(sampler: Int32Array | null): Int32Array {
  const parts = new Int32Array(FILL_PARTS);
  if (!sampler) return parts;
  const width = TABLE_SIZE / FILL_PARTS;
  let sum = 0;
  let given = 0;
  for (let part = 0; part < FILL_PARTS; part++) {
    for (let i = part * width; i < (part + 1) * width; i++) sum += meanAt(sampler, i);
    const due = Math.round(sum / width);
    parts[part] = due - given;
    given = due;
  }
  return parts;
}

/** The mean of a stratum of a sampler's numbers. */
export function meanAt(sampler: Int32Array, stratum: number): number {
  const value = sampler[stratum]!;
  if (value >= 0) return value;
  let sum = 0;
  for (let i = 0; i < TABLE_SIZE; i++) sum += sampler[i - value]!;
  return sum / TABLE_SIZE;
}
