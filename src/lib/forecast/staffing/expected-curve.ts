import type { Dynamics } from './draw-staff.ts';
import type { PostSource } from './post-source.ts';
import { Wearing } from './wearing.ts';
import { toGrain } from './expected-sums.ts';
import { FILL_PARTS, rulesOn, type StaffingRules } from './staffing-rules.ts';

/** Posts that begin and end together. */
export interface PostKind {
  readonly from: number;
  readonly until: number;
  /** The first day on which staff leave early; Infinity where they do not. */
  readonly early: number;
  readonly arrive: PostSource['arrive'];
  /** Places of the posts in the recruitment to new posts, 0–1, and the days it is spread over. */
  readonly turns: readonly number[];
  readonly overDays: number;
}

/** What one post is on average on each of its days; index 0 is its first. */
export interface ExpectedCurve {
  /** Probability that nobody holds it. */
  readonly vacant: Float64Array;
  /** What is done in it beyond what somebody experienced would do: vacancies and ramp-up take away, temps add. */
  readonly gain: Float64Array;
  /** Probability of a temp. */
  readonly temps: Float64Array;
  /** Persons there, temps included. */
  readonly present: Float64Array;
  /** Hours that the holder takes from colleagues, if it is a working day. */
  readonly mentoring: Float64Array;
  /** Persons, temps included, who are gone from the day on. */
  readonly leaving: Float64Array;
}

/** Equally likely ages of those who are new at the start. */
const AGES = 16;

/**
 * The averages of {@link drawPost}, day by day: who is there leaves with the day's probability, and each vacancy is filled after
 * each of equally likely times. Persons in ramp-up leave like the others, so what they lack is kept per survivor.
 */
export function curveOf(kind: PostKind, { rules, hazard, atStart, residual }: Dynamics): ExpectedCurve {
  const { from, until, early } = kind;
  const days = until - from;
  const row = () => new Float64Array(days + 1);
  const curve = {
    vacant: row(),
    gain: row(),
    temps: row(),
    present: row(),
    mentoring: row(),
    leaving: row()
  };
  const fills = row();
  const mentored = row();
  const tempChange = row();
  const tempWorkChange = row();
  const holders = new Wearing(days);
  const tempRamp = new Wearing(days);
  let staying = 1;

  const hire = (day: number, persons: number, age: number, { ramp, ...then }: StaffingRules) => {
    holders.add(day, days, persons / staying, ramp, age);
    const end = Math.min(days, day + Math.max(0, then.mentoringDays - age));
    const hours = (persons / staying) * then.mentoringHours;
    mentored[day] = mentored[day]! + hours;
    mentored[end] = mentored[end]! - hours;
  };
  const openVacancy = (
    day: number,
    filled: number,
    posts: number,
    { temps }: StaffingRules,
    trained = false
  ) => {
    const end = Math.min(days, filled);
    fills[end] = fills[end]! + posts;
    const begins = day + (temps && !trained ? temps.afterDays : 0);
    if (!temps || begins >= end) return;
    const persons = posts * temps.vacancyShare;
    const work = persons * temps.productivity;
    tempChange[begins] = tempChange[begins]! + persons;
    tempChange[end] = tempChange[end]! - persons;
    tempWorkChange[begins] = tempWorkChange[begins]! + work;
    tempWorkChange[end] = tempWorkChange[end]! - work;
    if (!trained) tempRamp.add(begins, end, work, temps.ramp);
    if (end < days) curve.leaving[end] = curve.leaving[end]! + persons;
  };

  const first = rulesOn(rules, from);
  let there = 0;
  if (from === 0) {
    there = 1 - atStart.vacant;
    for (let part = 0; part < FILL_PARTS && atStart.vacant > 0; part++) {
      const lasts = residual[Math.floor(((part + 0.5) * residual.length) / FILL_PARTS)]!;
      openVacancy(0, lasts, atStart.vacant / FILL_PARTS, first, true);
    }
    const longest = Math.max(first.ramp.days, first.mentoringDays);
    for (let i = 0; i < AGES && atStart.fresh > 0; i++)
      hire(0, (there * atStart.fresh) / AGES, Math.floor(((i + 0.5) / AGES) * longest), first);
  } else if (kind.arrive !== 'vacant') {
    there = 1;
    if (kind.arrive === 'hired') hire(0, 1, 0, first);
  } else {
    const posts = 1 / (kind.turns.length * FILL_PARTS);
    for (const turn of kind.turns)
      for (const toFill of first.fillParts)
        openVacancy(
          0,
          Math.max(0, Math.floor(kind.overDays * turn) + toFill - first.aheadDays),
          posts,
          first
        );
  }
  let temps = 0;
  let tempWork = 0;
  let mentoring = 0;
  for (let day = 0; day < days; day++) {
    const then = rulesOn(rules, from + day);
    if (day > 0) {
      const turnover = hazard.perDay[from + day - 1]!;
      const extra = from + day - 1 >= early ? rulesOn(rules, until).leavingEarly : 0;
      const stays = (1 - turnover) * (1 - extra);
      const leaves = there * (1 - stays);
      there -= leaves;
      staying *= stays;
      curve.leaving[day] = curve.leaving[day]! + leaves;
      for (let part = 0; part < FILL_PARTS && leaves > 0; part++) {
        const filled = day + then.fillParts[part]!;
        openVacancy(day, from + filled >= early ? days : filled, leaves / FILL_PARTS, then);
      }
    }
    if (fills[day]! > 0) {
      there += fills[day]!;
      hire(day, fills[day]!, 0, then);
    }
    const vacant = toGrain(1 - there);
    temps += tempChange[day]!;
    tempWork += tempWorkChange[day]!;
    mentoring += mentored[day]!;
    curve.vacant[day] = vacant;
    curve.gain[day] = toGrain(tempWork - tempRamp.on(day) - holders.on(day) * staying - vacant);
    curve.temps[day] = toGrain(temps);
    curve.present[day] = 1 - vacant + curve.temps[day]!;
    curve.mentoring[day] = toGrain(mentoring * staying);
    curve.leaving[day] = toGrain(curve.leaving[day]!);
  }
  return curve;
}
