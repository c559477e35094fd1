import { isQuantity, quantitiesIn } from '../../model/inputs.ts';
import { isRange } from '../../model/quantity-value.ts';
import type { StaffGroup } from '../../model/staff-group.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../draw-values.ts';
import { addLevels, levelsOf } from '../levels.ts';
import type { StrataCache } from '../strata-cache.ts';
import type { AdviserRows } from './adviser-rows.ts';
import { drawPost, type Dynamics } from './draw-staff.ts';
import { expectSource } from './expect-staff.ts';
import { createHazard, fillHazard } from './leaving-hazard.ts';
import { clearSums, createSums, writeSums } from './expected-sums.ts';
import { establishmentOf, spellsOf, type PostSource } from './post-source.ts';
import { shrinksOf } from './record.ts';
import { residualStrata } from './residual.ts';
import { staffDraws, type Luck } from './staff-draws.ts';
import {
  clearStaffPath,
  createStaffPath,
  fillWithoutDynamics,
  splitAmongAdvisers,
  type StaffPath
} from './staff-path.ts';
import { rulesOf, type DatedStaffing } from './staffing-rules.ts';
import { addTempPeriods, tempRowsOf } from './temp-periods.ts';

/** The staff of a group: its posts, and who holds them in one reading after another. */
export interface GroupStaff {
  readonly path: StaffPath;
  /** Whether persons come and go, so that each replication has a path of its own. */
  readonly moving: boolean;
  /** Whether somebody is ever mentored. */
  readonly mentoring: boolean;
  readonly uncertain: boolean;
  /**
   * Writes the path of a reading; `path.positions` and the rows of the sources hold its posts already.
   * @param luck of a replication; null for averages
   */
  fill(resolve: Resolve, luck: Luck | null): void;
}

/** Where a group's posts come from besides its establishment, and whether persons are told apart. */
export interface GroupPosts {
  readonly sources: readonly PostSource[];
  /** Per day of the run: posts that measures take away, of the establishment first and then of the sources in order. */
  readonly taken?: Float64Array | undefined;
  /** Staffing that holds instead from later days of the run on. */
  readonly changes?: readonly DatedStaffing[];
  /** Where persons are told apart: the rows of each source's. Else null. */
  readonly advisers: AdviserRows | null;
}

/** Less than this is left by rounding. */
const NOBODY = 1e-6;
/** Parts of the time that vacancies there at the start still last. */
const RESIDUAL_PARTS = 1024;

/** The staff of a group with the dynamics that its document states; without any, every post is always filled. */
export function groupStaffOf(
  group: StaffGroup,
  { sources, taken, changes = [], advisers }: GroupPosts,
  clock: Clock,
  strata: StrataCache
): GroupStaff {
  const dated: DatedStaffing[] = [{ from: 0, staffing: group.staffing ?? {} }, ...changes];
  const moving = group.staffing !== undefined || changes.length > 0;
  const tempRows = tempRowsOf(dated);
  const posts = advisers?.count ?? 0;
  const path = createStaffPath(clock.days, advisers ? posts + tempRows.count : 0);
  const shape = {
    path,
    moving,
    mentoring: dated.some(({ staffing }) => staffing.mentoring !== undefined),
    uncertain: dated.some(({ staffing }) => quantitiesIn(staffing).some(isRange))
  };
  if (!moving)
    return {
      ...shape,
      fill() {
        fillWithoutDynamics(path);
        for (const source of sources) recordEnds(path, source, () => 0);
      }
    };
  const establishment = establishmentOf(clock.days);
  const posted = [
    establishment,
    ...(taken ? sources.map((source) => ({ ...source, row: source.row.slice() })) : sources)
  ];
  const hazard = createHazard(clock.days);
  const sums = createSums(clock.days);
  const isWorking = clock.calendar.isWorking.subarray(clock.past);
  let dynamics: Dynamics | undefined;
  let key = '';
  const resolveDynamics = (resolve: Resolve): Dynamics => {
    const value = (quantity: Parameters<Resolve>[0] | undefined) =>
      quantity ? resolve(quantity, group.unit) : 0;
    const rules = dated.map((one) => rulesOf(one, resolve, group.unit, strata));
    fillHazard(hazard, dated, resolve, group.unit, clock);
    key = JSON.stringify([clock.key, dated], (_, part: unknown) =>
      typeof part === 'object' && part !== null && isQuantity(part) ? value(part) : part
    );
    const { vacantAtStart, newAtStart } = dated[0]!.staffing;
    return {
      rules,
      hazard,
      atStart: { vacant: value(vacantAtStart), fresh: value(newAtStart) },
      residual: residualStrata(rules[0]!.timeToFill, RESIDUAL_PARTS)
    };
  };
  const drawSource = (source: PostSource, luck: Luck) => {
    const rows = advisers?.of.get(source.key);
    const draws = staffDraws(luck, group.id, source.key);
    const shrinks = shrinksOf(source.row);
    for (const spell of spellsOf(source)) {
      const { post } = spell;
      const adviser = rows && post < rows.count ? path.advisers[rows.at + post] : undefined;
      drawPost({ path, source, post, adviser, isWorking, shrinks }, spell, draws, dynamics!);
    }
  };
  return {
    ...shape,
    fill(resolve, luck) {
      if (!dynamics || shape.uncertain) dynamics = resolveDynamics(resolve);
      clearStaffPath(path);
      establishment.row.fill(0);
      addLevels(establishment.row, levelsOf(group.establishment, resolve, group.unit), clock.firstDay);
      clearSums(sums);
      if (taken) takeAway(posted, sources, taken);
      const vacantOn = (day: number) =>
        luck ? path.positions[day]! - path.filled[day]! : sums.vacant.whole[day]! + sums.vacant.part[day]!;
      for (const source of posted) {
        const before = (source.ends ?? []).map(({ day }) => vacantOn(day - 1));
        if (luck) drawSource(source, luck);
        else expectSource(sums, source, dynamics!, key);
        recordEnds(path, source, (end, day) => vacantOn(day - 1) - before[end]!);
      }
      if (!luck) writeSums(path, sums, isWorking);
      const temps = luck ? path.advisers.slice(posts) : [];
      addTempPeriods(path, dated, resolve, group.unit, clock, tempRows, temps);
      clearRounding(path);
      if (!luck) splitAmongAdvisers(path);
    }
  };
}

/** Counts who is in posts of a source that end: of all its posts on the day before, as many are held in those. */
function recordEnds(
  { ended }: StaffPath,
  { row, ends = [] }: PostSource,
  vacantBefore: (end: number, day: number) => number
): void {
  ends.forEach(({ day, posts }, end) => {
    const all = row[day - 1]!;
    if (all > 0) ended[day] = ended[day]! + posts * Math.max(0, 1 - vacantBefore(end, day) / all);
  });
}

/** Writes what is left of each source when some posts are taken from the first ones. */
function takeAway(posted: readonly PostSource[], sources: readonly PostSource[], taken: Float64Array): void {
  sources.forEach(({ row, endsOn, ends }, i) => {
    posted[i + 1]!.row.set(row);
    posted[i + 1]!.endsOn = endsOn;
    posted[i + 1]!.ends = ends ?? [];
  });
  taken.forEach((posts, day) => {
    let rest = posts;
    for (const { row } of posted) {
      const here = Math.min(rest, row[day]!);
      row[day] = row[day]! - here;
      rest -= here;
    }
  });
}

/** What rounding leaves of nobody is nobody. */
function clearRounding({ filled, effective }: StaffPath): void {
  for (const row of [filled, effective])
    for (let day = 0; day < row.length; day++) if (row[day]! < NOBODY) row[day] = 0;
}
