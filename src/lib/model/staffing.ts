import { dateText } from './date-text.ts';
import { tempPeriodId } from './id.ts';
import { limits } from './limits.ts';
import { quantity, shareQuantity } from './quantity.ts';
import { schedule } from './schedule.ts';
import { list, strict } from './schema-parts.ts';
import { waitSpread } from './spread.ts';
import type { z } from './zod.ts';

/** Months that something about a person lasts, 0..60. */
const months = () => quantity('months', { min: 0, max: 60 });

/** Oplæring: a new colleague begins at a share of full productivity, which is reached in a straight line. */
export const rampUp = strict({ startLevel: shareQuantity(), months: months() });

/** Sidemandsoplæring: hours a week (0..40) that a new colleague takes from the others, in the first months. */
export const mentoring = strict({
  hoursPerWeek: quantity('hours/week', { min: 0, max: 40 }),
  months: months()
});

/** Temps (vikarer) beside those who cover vacancies: positions from one day to another, both included. */
const tempPeriod = strict({
  id: tempPeriodId,
  from: dateText,
  to: dateText,
  positions: quantity('årsværk', { min: 0, max: limits.positions })
});

/**
 * Temps (vikarer). `vacancyShare` of the vacancies get one, `startsAfter` days after they arise (default at once); `periods` are temps
 * besides. `productivity` 0..3 is theirs when trained; `costPerFte` kroner a year at the document's price level.
 */
const temps = strict({
  vacancyShare: shareQuantity().optional(),
  startsAfter: quantity('days', { min: 0, max: 3660 }).optional(),
  productivity: quantity('share', { min: 0, max: 3 }),
  rampUp: rampUp.optional(),
  periods: list(tempPeriod).optional(),
  costPerFte: quantity('kr/årsværk', { min: 0, max: 10_000_000 }).optional()
});

/** Recruitment to posts that arise during the run: it may begin before them, and be spread over months from their first day. */
export const newPosts = strict({
  recruitedAhead: quantity('days', { min: 0, max: 3660 }).optional(),
  recruitedOver: months().optional()
});

/** In the last months before a grant-funded post ends, more leave (a rate added to the turnover), and nobody new begins. */
export const leavingEarly = strict({
  months: months(),
  extraTurnover: quantity('share/year', { min: 0, max: 20 })
});

/**
 * How the posts of a group are filled; what is left out does not happen. `turnover` is departures per person and year (0..10);
 * `timeToFill` the days from a vacancy to its successor; `vacantAtStart` the share of posts that are vacant on the first day,
 * `newAtStart` the share of the others' holders who are still in ramp-up or mentored.
 */
export const staffing = strict({
  turnover: schedule('share/year', { min: 0, max: 10 }).optional(),
  timeToFill: waitSpread.optional(),
  vacantAtStart: shareQuantity().optional(),
  newAtStart: shareQuantity().optional(),
  rampUp: rampUp.optional(),
  mentoring: mentoring.optional(),
  temps: temps.optional(),
  newPosts: newPosts.optional(),
  leavingEarly: leavingEarly.optional()
});
export type Staffing = z.infer<typeof staffing>;
export type RampUp = z.infer<typeof rampUp>;
