import { dueDays } from '../calendar/deadlines.ts';
import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { CaseType, CountedDeadline } from '../model/case-type.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure, MeasureOf } from '../model/measure.ts';
import { caseTypesOf } from '../model/programme-stages.ts';
import { highestOf } from '../model/schedule-value.ts';
import { highestValue } from '../model/quantity-value.ts';
import { measuresOfAll } from '../model/scenario-view.ts';
import type { DaySpread } from '../model/spread.ts';
import type { Clock } from './clock.ts';
import { oldestAge } from './fill-opening.ts';
import { daysAware } from './deadline-clock.ts';
import type { FlowOf } from './flows-of.ts';
import { keeper } from './keeper.ts';
import { bendsOf } from './levels.ts';
import { latestProgrammeDue } from './programmes/programme-due-days.ts';
import { bendsOfMeasures } from './modifiers.ts';

/** Days before the start on which a case that is open then may have been received, at least 2. */
export function pastOf(model: ModelDocument): number {
  const ages = model.backlogs.map((backlog) => oldestAge(backlog.ages) + 1);
  const overdue = model.followUps.map(
    (followUp) =>
      Math.ceil(highestValue(followUp.earliestDaysBefore)) +
      Math.ceil(followUp.overdueDays ? highestValue(followUp.overdueDays) : longestOf(followUp.interval)) +
      2
  );
  // Whoever was aware before a case was received was so within the past, too.
  return Math.max(2, ...ages, ...overdue) + Math.max(0, ...model.caseTypes.map(daysAware));
}

/** A length that few draws exceed: later due days are cut off at the end of the plan's arrays, which lies after the run. */
function longestOf(spread: DaySpread): number {
  if (spread.kind === 'range') return highestValue(spread.high);
  const mean = highestOf(spread.mean);
  return spread.kind === 'fixed' ? mean : mean * (1 + 6 * highestValue(spread.variation));
}

/** Days after the end in which deadlines may be counted in working days: a week has five, and a year some fewer. */
export function aheadOf(model: ModelDocument): number {
  const workingDays = model.caseTypes
    .flatMap((caseType) => deadlinesOf(model, caseType))
    .map(({ amount }) => (amount.unit === 'workingDays' ? amount.value : 0));
  return 30 + Math.ceil(Math.max(0, ...workingDays) * 1.5);
}

/** The days inside months on which a rate or a handling time changes, in any scenario. */
export function bendsOfModel(model: ModelDocument): Day[] {
  return [
    ...model.inflows.flatMap(({ perMonth }) => bendsOf(perMonth)),
    ...caseTypesOf(model).flatMap(({ steps }) =>
      steps.flatMap(({ handlingHours }) => ('mean' in handlingHours ? bendsOf(handlingHours.mean) : []))
    ),
    ...bendsOfMeasures(measuresOfAll(model))
  ];
}

/** Measures that change the deadline of a case type, in order. */
const deadlineChanges = (measures: readonly Measure[], caseType: string): MeasureOf<'changeDeadline'>[] =>
  measures.filter(
    (measure): measure is MeasureOf<'changeDeadline'> =>
      measure.kind === 'changeDeadline' && measure.caseTypes.some((id) => id === caseType)
  );

const keepDueDays = keeper<Int32Array>(64);

function dueDaysBy(deadline: CountedDeadline, clock: Clock): Int32Array {
  const { value, unit } = deadline.amount;
  const rule = { amount: value, unit, rollToWorkingDay: deadline.rollToWorkingDay };
  return keepDueDays(`${clock.key} ${JSON.stringify(rule)}`, () =>
    dueDays(rule, clock.zero, clock.past + clock.days, clock.calendar).map((day) => day - clock.zero)
  );
}

/** Due days counted from so many days before receipt; nothing is known before the first. */
const earlierBy = (days: number, due: Int32Array): Int32Array =>
  days === 0 ? due : due.map((_, t) => due[Math.max(0, t - days)]!);

/** Every deadline counted from receipt that a case type has in any scenario. */
function deadlinesOf(model: ModelDocument, { id, deadline }: CaseType): CountedDeadline[] {
  if ('planned' in deadline) return [];
  const changes = deadlineChanges(measuresOfAll(model), id);
  return [deadline, ...changes.map((change) => change.deadline)];
}

/**
 * Due days as steps of the clock; empty for follow-ups, whose stock plans them.
 * @param measures of the scenario, in order: the last that has begun on the day of receipt counts
 */
export function dueDaysOf({ caseType }: FlowOf, clock: Clock, measures: readonly Measure[]): Int32Array {
  const { id, deadline } = caseType;
  if ('planned' in deadline) return new Int32Array(0);
  const aware = daysAware(caseType);
  const stated = earlierBy(aware, dueDaysBy(deadline, clock));
  const changes = deadlineChanges(measures, id);
  if (changes.length === 0) return stated;
  const due = stated.slice();
  for (const change of changes) {
    const from = Math.max(0, dayFromIso(change.from) - clock.zero);
    if (from < due.length) due.set(earlierBy(aware, dueDaysBy(change.deadline, clock)).subarray(from), from);
  }
  return due;
}

/** The length of the plan's arrays that are indexed by due day, the same in every scenario. */
export function horizonOf(model: ModelDocument, clock: Clock, flows: readonly FlowOf[]): number {
  const latest = flows
    .flatMap(({ caseType }) => deadlinesOf(model, caseType))
    .reduce(
      (most, deadline) => Math.max(most, dueDaysBy(deadline, clock).at(-1) ?? 0),
      clock.past + clock.days
    );
  const ahead = model.followUps.map((followUp) => Math.ceil(highestValue(followUp.earliestDaysBefore)));
  const programmes = model.programmes?.length ? latestProgrammeDue(clock) : 0;
  return Math.max(latest, programmes, clock.past + clock.days + Math.max(0, ...ahead)) + 2;
}

/** `[flow · months + month]`: 1 where cases received in the month may be due after the end of the run. */
export function undecidedMonths(
  model: ModelDocument,
  flows: readonly FlowOf[],
  clock: Clock,
  dueDay: readonly Int32Array[]
): Uint8Array {
  const undecided = new Uint8Array(flows.length * clock.months);
  const end = clock.past + clock.days;
  flows.forEach((flow, f) => {
    const stock = model.followUps.find(
      ({ caseType, unit }) => caseType === flow.caseType.id && unit === flow.unit
    );
    const ahead = stock ? Math.ceil(highestValue(stock.earliestDaysBefore)) : 0;
    for (let t = end - 1; t >= clock.past; t--) {
      const due = flow.planned ? t + ahead : dueDay[f]![t]!;
      if (due >= end) undecided[f * clock.months + clock.monthOfDay[t]!] = 1;
    }
  });
  return undecided;
}
