import { log1p } from '../../numerics/log.ts';
import { sample } from '../../simulation/draws.ts';
import { earlyFrom, leavesOn, type LeavingHazard } from './leaving-hazard.ts';
import type { PostSpell } from './post-source.ts';
import { recordHolder, recordTemp, recordVacancy, type PostRecord } from './record.ts';
import { isAmong, type StaffDraws } from './staff-draws.ts';
import { rulesOn, type StaffingRules } from './staffing-rules.ts';

/** How the posts that are there on the first day stand, as shares 0–1. */
export interface StaffAtStart {
  readonly vacant: number;
  /** Of those who are there. */
  readonly fresh: number;
}

/** What the draws of a group's posts have in common. */
export interface Dynamics {
  readonly rules: readonly StaffingRules[];
  readonly hazard: LeavingHazard;
  readonly atStart: StaffAtStart;
  /** Days that a vacancy there at the start still lasts, at equally likely parts. */
  readonly residual: Int32Array;
}

/** Somebody experienced. */
const EXPERIENCED = Infinity;

/** Draws who holds a post in one spell of it, person after person, and writes it down. */
export function drawPost(record: PostRecord, spell: PostSpell, draws: StaffDraws, dynamics: Dynamics): void {
  const { rules, hazard } = dynamics;
  const { post, until, spell: nth } = spell;
  const early = earlyFrom(record.source, spell, rules);
  const perDay = -log1p(-rulesOn(rules, until).leavingEarly);
  let { begins, age } = firstHolder(record, spell, draws, dynamics);
  for (let holder = 0; begins < until; holder++) {
    const leaves = leavesOn(hazard, begins, until, draws.exposure(post, nth, holder), perDay, early);
    recordHolder(record, begins, leaves, age, rulesOn(rules, begins));
    if (leaves >= until) return;
    const filled = leaves + daysToFill(rulesOn(rules, leaves), draws.fill(post, nth, holder + 1));
    begins = filled >= early ? until : Math.min(until, filled);
    age = 0;
    vacancy(record, draws, nth, holder + 1, leaves, begins, rulesOn(rules, leaves), leaves);
  }
}

/** The day on which the first holder of a spell is there, and how long that person has been there by then. */
function firstHolder(
  record: PostRecord,
  { post, spell, from, until, turn }: PostSpell,
  draws: StaffDraws,
  { rules, atStart, residual }: Dynamics
): { begins: number; age: number } {
  const then = rulesOn(rules, from);
  const { arrive } = record.source;
  if (from > 0 && arrive !== 'vacant') return { begins: from, age: arrive === 'hired' ? 0 : EXPERIENCED };
  if (from > 0) {
    const wait =
      Math.floor(then.overDays * turn) + daysToFill(then, draws.fill(post, spell, 0)) - then.aheadDays;
    const begins = Math.min(until, from + Math.max(0, wait));
    vacancy(record, draws, spell, 0, from, begins, then, from);
    return { begins, age: 0 };
  }
  if (isAmong(atStart.vacant, post, draws.start(0))) {
    const begins = Math.min(until, residual[stratum(draws.fill(post, spell, 0), residual.length)]!);
    vacancy(record, draws, spell, 0, 0, begins, then, EXPERIENCED);
    return { begins, age: 0 };
  }
  const longest = Math.max(then.ramp.days, then.mentoringDays);
  const isNew = isAmong(atStart.fresh, post, draws.start(1));
  return { begins: 0, age: isNew ? Math.floor(draws.progress(post) * longest) : EXPERIENCED };
}

/** The equally likely part that 32 random bits fall in. */
const stratum = (word: number, parts: number): number => Math.floor(((word >>> 0) / 4294967296) * parts);

function daysToFill({ timeToFill }: StaffingRules, word: number): number {
  return timeToFill ? sample(timeToFill, 0, word) : 0;
}

/** @param since the day on which the vacancy arose; Infinity for one before the run, whose temp is there and trained */
function vacancy(
  record: PostRecord,
  draws: StaffDraws,
  spell: number,
  holder: number,
  from: number,
  until: number,
  { temps }: StaffingRules,
  since: number
): void {
  if (until <= from) return;
  recordVacancy(record, from, until);
  if (!temps || draws.cover(record.post, spell, holder) >= temps.vacancyShare) return;
  const begins = since === EXPERIENCED ? from : from + temps.afterDays;
  if (begins >= until) return;
  recordTemp(record, begins, until, since === EXPERIENCED ? EXPERIENCED : 0, temps.productivity, temps.ramp);
}
