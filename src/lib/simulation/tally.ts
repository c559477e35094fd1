import type { Plan } from './plan.ts';

/**
 * What is kept of every replication, per flow and month: whole numbers of cases (of days for `leadDays`). Flows and stocks of
 * the month are counted over it; `open`, `overdue` and `active` are observed at its end.
 */
export const MEASURES = [
  /** Cases received (follow-ups: that became available) in the month. */
  'received',
  /** Of those received: cases that came of a closed one. */
  'born',
  'closed',
  /** Closed in the month on or before their due day. */
  'closedOnTime',
  /** By month of receipt: closed on time, in that month or later. */
  'receivedOnTime',
  /** By month of receipt: left before their due day. */
  'receivedLeft',
  /** By month of receipt: open when the run ends and not due within it; counted where a deadline's clock starts after receipt. */
  'receivedNotDue',
  /** Left without a decision in the month. */
  'withdrawn',
  /** Open at the end of the month. */
  'open',
  /** Open at the end of the month with a due day before it. */
  'overdue',
  /** Active cases of the flow's stock at the end of the month. */
  'active',
  /** Days from receipt to closure, added up over the cases closed in the month. */
  'leadDays'
] as const;
export type Measure = (typeof MEASURES)[number];

/** Upper bounds, in days, of the classes that open cases are counted in by days since receipt and overdue ones by days overdue; the last has none. */
export const AGE_BOUNDS = [30, 90, 180, 365] as const;
export const AGE_CLASSES = AGE_BOUNDS.length + 1;

/** Classes of the lead-time histogram: single days up to 199, weeks up to 730 days, the rest together. */
export const LEAD_CLASSES = 277;

/** @returns the class of a lead time in days. */
export function leadClass(days: number): number {
  if (days < 200) return days < 0 ? 0 : days;
  return days < 732 ? 200 + (((days - 200) / 7) | 0) : LEAD_CLASSES - 1;
}

/** @returns the first day of a lead-time class. */
export function leadClassStart(index: number): number {
  return index < 200 ? index : 200 + (index - 200) * 7;
}

/**
 * Numbers of one replication (`counts`, and of probes), and sums over the replications since the tally was cleared (the rest). Whole numbers
 * throughout, so that they add up the same in any order.
 */
export interface Tally {
  /** `[flow · months + month]`. */
  readonly counts: Record<Measure, Int32Array>;
  /**
   * `[probe]`: days of the run until as many cases as needed had come through: 0 where they had before the first day, −1 where
   * they never have.
   */
  readonly reachedOn: Int32Array;
  /** `[probe]`: cases that were needed, and those that had come through before the first day. */
  readonly needed: Int32Array;
  readonly before: Int32Array;
  /** `[probe · months + month]`: cases that had come through at the end of the month. */
  readonly progress: Int32Array;
  /** `[(flow · months + month) · AGE_CLASSES + class]`: overdue cases at the end of the month by days overdue. */
  readonly overdueByAge: Float64Array;
  /** `[(flow · months + month) · AGE_CLASSES + class]`: open cases at the end of the month by days since receipt. */
  readonly openByAge: Float64Array;
  /** `[(flow · months + month) · LEAD_CLASSES + class]`: closed cases by lead time; below 2³². */
  readonly leadTimes: Uint32Array;
  /** `[group · months + month]`, work units. */
  readonly worked: Float64Array;
  readonly available: Float64Array;
  /** `[group · months + month]`, work units spent on duties: the rest of what was worked went to cases. */
  readonly dutyWork: Float64Array;
  /** `[group · months + month]`, work units of duties that have arisen and are not done at the end of the month. */
  readonly dutyOwed: Float64Array;
  /** `[group · months + month]`, work units worked beyond those available. */
  readonly overtime: Float64Array;
  /** `[group · months + month]`, work units that the cases would have taken beside those spent, had their handling not been cut. */
  readonly workSaved: Float64Array;
  /** `[group · months + month]`, work units of handovers that arose in the month: a part of the duties. */
  readonly handoverWork: Float64Array;
  /** `[flow · months + month]`, work units spent on the flow's cases. */
  readonly workedOn: Float64Array;
  /** `[flow · months + month]`, work units of duties that arose in the month: of reminders, and of notices of missed deadlines. */
  readonly reminderWork: Float64Array;
  readonly noticeWork: Float64Array;
  /** `[flow · months + month]`, work units that the month's arrivals will need on average. */
  readonly required: Float64Array;
  /** `[step · months + month]`, the same by step: the steps of a flow add up to it. */
  readonly requiredAtStep: Float64Array;
  /** `[flow]`, work units that the cases open at the start need on average. */
  readonly requiredAtStart: Float64Array;
  /** `[flow · months + month]`, work units left on average in the cases open at the end of the month. */
  readonly workWaiting: Float64Array;
  /** `[step · months + month]`: open cases at each step at the end of the month. */
  readonly atStep: Float64Array;
}

/** @returns an empty tally for the plan's flows, groups and months. */
export function createTally(plan: Plan): Tally {
  const cells = plan.flows.length * plan.months;
  const steps = plan.flows.reduce((sum, flow) => sum + flow.steps.length, 0);
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, new Int32Array(cells)])) as Record<
    Measure,
    Int32Array
  >;
  return {
    counts,
    reachedOn: new Int32Array(plan.probes.length),
    needed: new Int32Array(plan.probes.length),
    before: new Int32Array(plan.probes.length),
    progress: new Int32Array(plan.probes.length * plan.months),
    overdueByAge: new Float64Array(cells * AGE_CLASSES),
    openByAge: new Float64Array(cells * AGE_CLASSES),
    leadTimes: new Uint32Array(cells * LEAD_CLASSES),
    worked: new Float64Array(plan.groups.length * plan.months),
    available: new Float64Array(plan.groups.length * plan.months),
    dutyWork: new Float64Array(plan.groups.length * plan.months),
    dutyOwed: new Float64Array(plan.groups.length * plan.months),
    overtime: new Float64Array(plan.groups.length * plan.months),
    workSaved: new Float64Array(plan.groups.length * plan.months),
    handoverWork: new Float64Array(plan.groups.length * plan.months),
    workedOn: new Float64Array(cells),
    reminderWork: new Float64Array(cells),
    noticeWork: new Float64Array(cells),
    required: new Float64Array(cells),
    requiredAtStep: new Float64Array(steps * plan.months),
    requiredAtStart: new Float64Array(plan.flows.length),
    workWaiting: new Float64Array(cells),
    atStep: new Float64Array(steps * plan.months)
  };
}

/** Makes room for the counts of another replication. */
export function clearCounts(tally: Tally): void {
  for (const measure of MEASURES) tally.counts[measure].fill(0);
  tally.reachedOn.fill(-1);
  tally.needed.fill(0);
  tally.before.fill(0);
  tally.progress.fill(0);
}

/** Sets every number to zero. */
export function clearTally(tally: Tally): void {
  clearCounts(tally);
  tally.overdueByAge.fill(0);
  tally.openByAge.fill(0);
  tally.leadTimes.fill(0);
  tally.worked.fill(0);
  tally.available.fill(0);
  tally.dutyWork.fill(0);
  tally.dutyOwed.fill(0);
  tally.overtime.fill(0);
  tally.workSaved.fill(0);
  tally.handoverWork.fill(0);
  tally.workedOn.fill(0);
  tally.reminderWork.fill(0);
  tally.noticeWork.fill(0);
  tally.required.fill(0);
  tally.requiredAtStep.fill(0);
  tally.requiredAtStart.fill(0);
  tally.workWaiting.fill(0);
  tally.atStep.fill(0);
}
