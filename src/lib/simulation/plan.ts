/**
 * What the kernel runs on: numbers only. A plan knows no document, no kroner and no language; `forecast` compiles one per
 * scenario and refills its arrays per replication when inputs are uncertain.
 *
 * Time is counted in *ticks of the clock*: whole steps (a document's steps are days), where step `past` is the first one
 * simulated and lower numbers lie before the start (cases of the initial backlog were received there). Work is counted in whole
 * *work units* (a document's unit is the second), so that every sum is exact in any order.
 */
export interface Plan {
  /** Steps before the start in which a case of the backlog may have been received. */
  readonly past: number;
  /** Number of step 0 in the calendar. Draws are addressed by calendar day, so that an older backlog leaves every day its luck. */
  readonly zeroDay: number;
  /** Simulated steps. */
  readonly days: number;
  /** Length of every array indexed by due day: no due day is at or beyond it. */
  readonly horizon: number;
  readonly months: number;
  /** Length `past + days`: month of each step, −1 before the start. Never decreasing. */
  readonly monthOfDay: Int16Array;
  readonly segments: number;
  /** Length `past + days`: the interval of constant rates and handling times that a step lies in (0 before the start). */
  readonly segmentOfDay: Int32Array;
  /** Length `past + days`: 1 where cases can arrive from outside. */
  readonly arrivalDay: Uint8Array;
  readonly flows: readonly Flow[];
  readonly arrivals: readonly Arrivals[];
  readonly backlogs: readonly Backlog[];
  readonly births: readonly Birth[];
  readonly stocks: readonly FollowUpStock[];
  readonly releases: readonly Release[];
  readonly probes: readonly Probe[];
  /** Of every epoch. */
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
  /** When lanes change, ascending; none where they stay. */
  readonly epochs: readonly Epoch[];
  /** Caseloads that change hands, ascending by the step. */
  readonly moves: readonly Move[];
  /** At most one per flow. */
  readonly reminders: readonly Reminders[];
  readonly notices: readonly Notice[];
  /** Work units and days to draw from; see {@link Sampler}. */
  readonly tables: Int32Array;
}

/**
 * An offset into {@link Plan.tables} where 2^{@link TABLE_BITS} equally likely values stand. A negative value −o says that the
 * stratum is divided once more: 2^TABLE_BITS equally likely values stand at offset o.
 */
export type Sampler = number;

/** Strata of a sampler: 2^10. */
export const TABLE_BITS = 10;
export const TABLE_SIZE = 1 << TABLE_BITS;

/** Parts of a day that patience is told in. */
export const PATIENCE_PARTS = 4096;

/** A case type in a unit: what is counted together. */
export interface Flow {
  /** Length `past + days`: due day of a case received on each step. Empty where a stock plans the due days. */
  readonly dueDay: Int32Array;
  readonly steps: readonly Step[];
  /** When the clock of the deadline starts where that is after receipt: `dueDay` is then counted from the day it does. */
  readonly clock?: ClockStart;
  /** Which stocks a closed case may enter. */
  readonly grants: readonly Entry[];
  /**
   * How long a case stays open before it leaves of itself, in days from its receipt: the offset of TABLE_SIZE + 1 edges in
   * `tables`, in parts of a day ({@link PATIENCE_PARTS}), between which the quantiles lie on straight lines. −1 where none leaves.
   * Follow-ups leave with their active case and not of themselves.
   */
  readonly patience: number;
  /** What a closed case may give birth to; each choice is made apart from the others. */
  readonly choices: readonly Choice[];
}

/** The clock of a deadline starts when the work on a step ends, or the wait after it. */
export interface ClockStart {
  /** Index of the step in the flow; never the last. */
  readonly afterStep: number;
  readonly starts: 'workEnd' | 'waitEnd';
}

/** A closed case becomes an active case of a stock with a probability. */
export interface Entry {
  readonly stock: number;
  /** Probability, 0–1. */
  readonly share: number;
}

/** What becomes of a closed case: at most one of several births, tried in order; none with what is left of 1. */
export interface Choice {
  /** Identity of the draw: the same choice in another scenario has the same. */
  readonly identity: number;
  readonly options: readonly Option[];
}

export interface Option {
  /** Probability, 0–1; all options of a choice together at most 1. */
  readonly share: number;
  /** What is added to the share for a case that has changed hands. */
  readonly extraShareHandedOver?: number;
  /** Whether the share rises when the group that closes the case cuts its handling; see {@link Pressure}. */
  readonly risesUnderPressure?: boolean;
  /** Index of the birth. */
  readonly birth: number;
}

/** A case that comes of another when that closes: a return, an appeal, a case of another type. It is received, with a due day of its own, when it comes. */
export interface Birth {
  /** The flow of the new case, whose due days are its own (no stock plans them). */
  readonly flow: number;
  /** Identity of the new case's draws. */
  readonly identity: number;
  /** Sampler of days from the closing until the new case is received, at least 1. */
  readonly delay: Sampler;
}

export interface Step {
  /** The line in which cases wait for this step until the first epoch. */
  readonly line: number;
  /** Per segment: sampler of work units, at least 1 each. */
  readonly work: Int32Array;
  /** Per segment: mean work units of the step; what a case takes in the expected run, and what it is counted at in hours required. */
  readonly meanWork: Int32Array;
  /** Sampler of days outside the municipality's control after the step, or −1. */
  readonly wait: Sampler;
}

/** Applications from outside: a count per arrival day, drawn by inversion from a distribution of Panjer's class. */
export interface Arrivals {
  readonly flow: number;
  /** Identity of the draws; the same source in another scenario has the same. */
  readonly identity: number;
  /** Per segment: expected cases per arrival day. */
  readonly perDay: Float64Array;
  /** Per segment: p(k) = p(k − 1)·(a + b/k). Poisson: a = 0, b = perDay. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Per segment: the smallest count with a probability worth counting, and that probability. */
  readonly firstCount: Int32Array;
  readonly firstProbability: Float64Array;
}

/** Open cases at the start: cohorts by day received. */
export interface Backlog {
  readonly flow: number;
  readonly step: number;
  readonly identity: number;
  /** Steps of the clock (< past), ascending. */
  readonly received: Int32Array;
  readonly count: Int32Array;
}

/** Open cases that are older than a threshold cost hours, day by day: a duty of a group. */
export interface Reminders {
  readonly flow: number;
  readonly group: number;
  /** An open case costs from the day on which more than so many days have passed since it was received. */
  readonly afterDays: number;
  /** Work units per case and step; fractions are carried. */
  readonly workPerDay: number;
}

/** A case that becomes overdue costs hours once: a duty of a group. */
export interface Notice {
  readonly flow: number;
  readonly group: number;
  /** Whole work units per case. */
  readonly work: number;
}

/** A part of a flow's cases is taken over by a group: a duty to get to know them, and returns as of cases that have changed hands. */
export interface Move {
  /** Step of the clock, in the morning. */
  readonly on: number;
  readonly flow: number;
  /** The group that takes them over. */
  readonly group: number;
  /** Of the open cases, or of the active cases of the flow's stock, 0–1; rounded to whole ones. */
  readonly share: number;
  /** Whole work units per case. */
  readonly workPerCase: number;
}

/** Active cases that are reviewed again and again. */
export interface FollowUpStock {
  readonly flow: number;
  readonly identity: number;
  /** Clock step of each active case's first due day; may lie before the start. */
  readonly firstDue: Int32Array;
  /** Sampler of days from one follow-up to the next. */
  readonly interval: Sampler;
  /** Whether an active case keeps the interval that is drawn for it, instead of one for each follow-up. */
  readonly keepsInterval?: boolean;
  /** How many days before the due day a follow-up may be done. */
  readonly earliestDaysBefore: number;
  /** Next due day counts from the planned due day rather than from the day it was done. */
  readonly fromPlanned: boolean;
  /** Sampler of days from entry until the case leaves the stock, or −1 where none leaves. */
  readonly stay: Sampler;
}

/** Cases of a finite stock that become available on known steps of the clock, or with the follow-ups of active cases. */
export interface Release {
  readonly flow: number;
  readonly identity: number;
  /** Length `past + days`: cases released on each step. */
  readonly count: Int32Array;
  readonly withFollowUps: FollowUpRelease | null;
}

/** One case is released with each active case's next follow-up, as long as there are cases. */
export interface FollowUpRelease {
  readonly stock: number;
  readonly cases: number;
  /** The step from which it counts: cases active then take part, at once where their follow-up is open. */
  readonly from: number;
  /** The step on which those that have come with no follow-up are released, or −1. */
  readonly latest: number;
  /** The step from which none is released any more. */
  readonly until: number;
}

/** Asks how many cases have come through some flows, and on which day they first are as many as needed. */
export interface Probe {
  /** Flows whose closings count. */
  readonly flows: readonly number[];
  /** Births that count against them: a case that goes on in another of the flows has not come through. */
  readonly births: readonly number[];
  /** Cases that had come through before the first step. */
  readonly before: number;
  readonly needed: number;
}

/** Cases that wait together: every (flow, step) in a line is served by the same lanes. */
export interface Line {
  /** Order key of the line: the day received or the due day. */
  readonly order: 'received' | 'due';
  /** 1 first; used by lanes that work by priority. */
  readonly priorityClass: number;
}

export type Discipline = 'firstReceived' | 'earliestDue' | 'priority' | 'onTimeFirst';

export interface Lane {
  readonly lines: readonly number[];
  readonly discipline: Discipline;
  /** Share of the group's hours that is the lane's first, 0–1. */
  readonly reservedShare: number;
}

/** From a step of the clock on, other lanes: cases that wait join the lines that their steps then have. */
export interface Epoch {
  readonly from: number;
  /** `[flow][step]`: the line in which cases wait for the step. */
  readonly lines: readonly (readonly number[])[];
  /** Per group; the same list as before where its lanes stay. */
  readonly lanes: readonly (readonly Lane[])[];
}

/**
 * How a group shares its cases: as one stream of hours (pooled); from one queue, each adviser on one case at a time (shared); or
 * each adviser from a caseload of their own (personal).
 */
export type Caseload = 'pooled' | 'shared' | 'personal';

/**
 * Hours required today are the duties owed and the mean work that waits in the group's lines, spread over `normalQueueDays`. Where
 * they exceed the hours available, overtime comes first; of what it does not cover, handling times of cases begun are cut.
 */
export interface Pressure {
  /** Steps with hours over which the work that waits is usually done, above 0. */
  readonly normalQueueDays: number;
  /** The largest part by which handling time is cut, 0 to below 1. */
  readonly handlingCut: number;
  /** What the share of returns rises by when handling is cut the most; in proportion below it. */
  readonly extraReturnShare: number;
  /** Overtime at most, as a share of the hours available. */
  readonly overtimeShare: number;
}

export interface Group {
  /** Length `past + days`: work units available per step; with advisers, the sum of theirs. */
  readonly capacity: Int32Array;
  /** Length `past + days`: work units of duties that arise on each step and are paid before cases (mentoring), or null. */
  readonly duty: Int32Array | null;
  /** How the group answers when the hours required exceed those available; without it, it does not. */
  readonly pressure?: Pressure;
  /** Until the first epoch. */
  readonly lanes: readonly Lane[];
  readonly caseload: Caseload;
  /** The posts of a group that is not pooled; none where it is. */
  readonly advisers: readonly Adviser[];
  /** Work units that it takes to hand over a case when its adviser leaves. */
  readonly handoverWork: number;
  /**
   * Length `past + days`, or null: part of the group, 0–1, that leaves on each step and hands over its part of the cases begun. In a
   * personal group, whose cases know their adviser, what leaves beside the advisers: averages do, and their part of all cases moves.
   */
  readonly leavingShare: Float64Array | null;
}

/** A post, and whoever holds it. */
export interface Adviser {
  /** Length `past + days`: work units per step. */
  readonly capacity: Int32Array;
  /** Length `past + days`: part of a full position that is at work, in 1,024ths; 0 while the post is vacant. */
  readonly presence: Int32Array;
  /** Length `past + days`: 1 on the first step without the person who held the post before, also where another begins at once. */
  readonly left: Uint8Array;
}
