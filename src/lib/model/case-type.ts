import { caseExit } from './case-exit.ts';
import { clockStart } from './clock-start.ts';
import { caseTypeId, stepId } from './id.ts';
import { limits } from './limits.ts';
import { missedDeadlineNotice, reminders } from './reminders.ts';
import { exactly, flag, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { sequel } from './sequel.ts';
import { source } from './source.ts';
import { handlingSpread, waitSpread } from './spread.ts';
import { longText, nameText } from './text.ts';
import { z } from './zod.ts';

/** One step (trin): its hours of work and, unless it is the last, the wait outside the municipality after it. */
export const step = strict({
  id: stepId,
  name: nameText,
  handlingHours: handlingSpread,
  outsideWait: waitSpread.optional()
});
export type Step = z.infer<typeof step>;

/** A number of days, working days, weeks or months from receipt. */
export const countedDeadline = strict({
  amount: strict({
    value: numberWithin({ min: 0, max: 3660, integer: true }),
    unit: oneOf(['days', 'workingDays', 'weeks', 'months']),
    source
  }),
  rollToWorkingDay: flag().optional()
});
export type CountedDeadline = z.infer<typeof countedDeadline>;

/**
 * When a case is due: an amount (whole number 0..3660, known, never a range) of days, working days, weeks or months
 * from the day its clock starts (receipt, unless `clockStart` says otherwise), rolled to the next working day only when that is chosen; or, for follow-ups, the planned date.
 */
const deadline = z.union([countedDeadline, strict({ planned: exactly(true) })]);
export type Deadline = z.infer<typeof deadline>;

/** A kind of case with its own law, deadline and work. `priorityClass` 1..9, 1 first, default 5; `sequels` are the cases that may come of a closed one. */
export const caseType = strict({
  id: caseTypeId,
  name: nameText,
  law: longText.optional(),
  priorityClass: numberWithin({ min: 1, max: 9, integer: true }).optional(),
  deadline,
  clockStart: clockStart.optional(),
  steps: list(step, 1, limits.lanes),
  exits: list(caseExit, 0, limits.lanes).optional(),
  sequels: list(sequel, 0, limits.lanes).optional(),
  reminders: reminders.optional(),
  missedDeadlineNotice: missedDeadlineNotice.optional()
});
export type CaseType = z.infer<typeof caseType>;
