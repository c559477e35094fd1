import { groupId } from '../id.ts';
import { quantity, shareQuantity } from '../quantity.ts';
import { must } from '../rule.ts';
import { exactly, strict } from '../schema-parts.ts';
import { waitSpread } from '../spread.ts';
import { leavingEarly, mentoring, newPosts, rampUp } from '../staffing.ts';
import { aboutMeasure, span } from './about-measure.ts';

/** Fields of a group's staffing that a measure may state anew. */
const RECRUITMENT_FIELDS = [
  'turnover',
  'timeToFill',
  'rampUp',
  'mentoring',
  'temps',
  'newPosts',
  'leavingEarly'
] as const;

/**
 * How posts of a group are filled for a time; what is not stated stays as it was. `turnover` is departures per person and year (0..10);
 * `temps` cover a share of the vacancies that arise then, temps for a period stay as the group states them.
 */
export const changeRecruitment = strict({
  kind: exactly('changeRecruitment'),
  ...aboutMeasure,
  group: groupId,
  turnover: quantity('share/year', { min: 0, max: 10 }).optional(),
  timeToFill: waitSpread.optional(),
  rampUp: rampUp.optional(),
  mentoring: mentoring.optional(),
  temps: strict({
    vacancyShare: shareQuantity(),
    startsAfter: quantity('days', { min: 0, max: 3660 }).optional(),
    productivity: quantity('share', { min: 0, max: 3 }),
    rampUp: rampUp.optional()
  }).optional(),
  newPosts: newPosts.optional(),
  leavingEarly: leavingEarly.optional(),
  ...span
}).refine(
  (measure) => RECRUITMENT_FIELDS.some((field) => measure[field] !== undefined),
  must({ rule: 'someOfKeys', keys: [...RECRUITMENT_FIELDS] })
);
