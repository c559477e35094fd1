import { dateText } from './date-text.ts';
import { handlingSpread, waitSpread } from './spread.ts';
import { categoryId, followUpId, milestoneId, partId, programmeId, unitId } from './id.ts';
import { step } from './case-type.ts';
import { limits } from './limits.ts';
import { quantity, shareQuantity } from './quantity.ts';
import { release } from './programme-release.ts';
import { list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { nameText } from './text.ts';
import { z } from './zod.ts';

const cases = () => quantity('cases', { min: 0, max: limits.cases });

/** A category and its share of the cases reviewed. */
const mixShare = strict({ category: categoryId, share: shareQuantity() });

/**
 * A part of a programme's stock, in one unit: the cases it has in all, how many of them were reviewed before the run, and how many
 * of those in categories with steps were reported done. `mix` is its own category shares instead of the programme's; `followUp`
 * the stock whose follow-ups bring its cases.
 */
const programmePart = strict({
  id: partId,
  name: nameText.optional(),
  unit: unitId,
  cases: cases(),
  reviewedAtStart: cases().optional(),
  reportedAtStart: cases().optional(),
  mix: list(mixShare, 1, limits.categories).optional(),
  followUp: followUpId.optional()
});
export type ProgrammePart = z.infer<typeof programmePart>;

/**
 * What a review may find (grøn, gul, rød): its share of the cases, which the last category may leave out and take the rest; the steps
 * that follow, of which the last reports the case done; without any, the case ends with its review. `benefitEffect` is the effect of
 * a closed case on benefit expenditure in kroner a year, a saving below 0.
 */
const category = strict({
  id: categoryId,
  name: nameText,
  share: shareQuantity().optional(),
  steps: list(step, 0, limits.lanes),
  benefitEffect: quantity('kr/year', { min: -10_000_000, max: 10_000_000 }).optional()
});
export type Category = z.infer<typeof category>;

/**
 * A share of the cases reported done is audited, `delay` days after; a share of those needs rework. Of the cases that changed hands
 * while they were remedied, `extraShareHandedOver` need it beside that: the error is found when they are reported, without an audit.
 */
const audit = strict({
  share: shareQuantity(),
  delay: waitSpread.optional(),
  handlingHours: handlingSpread,
  rework: strict({
    share: shareQuantity(),
    extraShareHandedOver: shareQuantity().optional(),
    handlingHours: handlingSpread
  }).optional()
});
export type Audit = z.infer<typeof audit>;

/** How far a case has come: reviewed; reported done (or reviewed, in a category without steps); closed, audit and rework included. */
const milestoneStage = oneOf(['reviewed', 'reported', 'closed']);
export type MilestoneStage = z.infer<typeof milestoneStage>;

/**
 * So many cases, or such a share, of some parts (default all) have come to a stage by the end of a day. An internal deadline names
 * the milestone that it serves.
 */
const milestone = strict({
  id: milestoneId,
  name: nameText,
  date: dateText,
  stage: milestoneStage,
  parts: list(partId, 1, limits.parts).optional(),
  needed: z.union([shareQuantity(), cases()]),
  internalDeadlineFor: milestoneId.optional()
});
export type Milestone = z.infer<typeof milestone>;

/**
 * A programme (sagsgennemgang, genopretning, genberegning): a finite stock that is released from the day `start` on, reviewed, and
 * treated by what the review finds. Its cases are due on the day `end`, or on an earlier internal deadline for all of them. One that
 * begins `byMeasure` runs only in scenarios that start it.
 */
export const programme = strict({
  id: programmeId,
  name: nameText,
  start: dateText,
  end: dateText,
  begins: oneOf(['onStart', 'byMeasure']).optional(),
  priorityClass: numberWithin({ min: 1, max: 9, integer: true }).optional(),
  parts: list(programmePart, 1, limits.parts),
  release,
  review: strict({ handlingHours: handlingSpread, outsideWait: waitSpread.optional() }),
  categories: list(category, 1, limits.categories),
  audit: audit.optional(),
  milestones: list(milestone, 0, limits.milestones)
});
export type Programme = z.infer<typeof programme>;
