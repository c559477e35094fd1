import { addDays, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { GroupId } from '../model/id.ts';
import { measureKey } from '../model/measure-subject.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { addLevels, isUncertain, levelsOf } from './levels.ts';
import { DAYS_PER_MONTH } from './average-days.ts';
import type { PostSource } from './staffing/post-source.ts';

/** What a scenario's measures do to the positions of the groups. */
export interface PositionChanges {
  /** Per staff group and day of the run: positions (årsværk) kept vacant. */
  readonly vacant: readonly Float64Array[];
  /** Per staff group and day of the run: what teams do less than the group's others, as årsværk. */
  readonly slower: readonly Float64Array[];
  /** Per staff group whose posts are told apart: the positions that each measure brings to it. */
  readonly sources: readonly (readonly PostSource[])[];
  /** Per such group and day of the run: positions that measures take from it. */
  readonly taken: readonly (Float64Array | undefined)[];
  readonly uncertain: boolean;
  /** Changes the positions that grants fund, which the establishment is added to, measure after measure. */
  fill(resolve: Resolve, granted: readonly Float64Array[]): void;
}

/** Positions of all groups while measures are carried out on them. */
interface Posts {
  readonly total: readonly Float64Array[];
  readonly vacant: readonly Float64Array[];
  readonly slower: readonly Float64Array[];
  readonly sources: readonly ReadonlyMap<Measure, PostSource>[];
  readonly taken: readonly (Float64Array | undefined)[];
  readonly firstDay: Day;
}

/**
 * @param apart per staff group: whether its posts are told apart
 * @returns what the measures do to positions, or undefined where no measure does anything
 */
export function positionChangesOf(
  model: ModelDocument,
  measures: readonly Measure[],
  clock: Clock,
  apart: readonly boolean[] = []
): PositionChanges | undefined {
  const acting = measures.filter((measure) => quantitiesOf(measure).length > 0);
  if (acting.length === 0) return undefined;
  const groups = model.staffGroups;
  const rows = () => groups.map(() => new Float64Array(clock.days));
  const stated = rows();
  const posts: Posts = {
    total: rows(),
    vacant: rows(),
    slower: rows(),
    sources: groups.map(({ id }, g) => sourcesOf(apart[g] ? acting : [], id, clock)),
    taken: groups.map((_, g) => (apart[g] ? new Float64Array(clock.days) : undefined)),
    firstDay: clock.firstDay
  };
  return {
    sources: posts.sources.map((bySource) => [...bySource.values()]),
    taken: posts.taken,
    vacant: posts.vacant,
    slower: posts.slower,
    uncertain:
      acting.flatMap(quantitiesOf).some(isRange) ||
      // Moves end where positions do, so what is there must be read anew.
      groups.some(({ establishment }) => isUncertain(establishment)),
    fill(resolve, granted) {
      groups.forEach((group, g) => {
        posts.vacant[g]!.fill(0);
        posts.slower[g]!.fill(0);
        posts.taken[g]?.fill(0);
        for (const { row } of posts.sources[g]!.values()) row.fill(0);
        stated[g]!.set(granted[g]!);
        addLevels(stated[g]!, levelsOf(group.establishment, resolve, group.unit), clock.firstDay);
        posts.total[g]!.set(stated[g]!);
      });
      for (const measure of acting) act(model, measure, posts, resolve);
      granted.forEach((row, g) => {
        for (let i = 0; i < row.length; i++) row[i] = row[i]! + (posts.total[g]![i]! - stated[g]![i]!);
      });
    }
  };
}

function quantitiesOf(measure: Measure): Quantity[] {
  switch (measure.kind) {
    case 'invest': {
      const { funds, recruitedOver } = measure;
      return [...funds.map(({ positions }) => positions), ...(recruitedOver ? [recruitedOver] : [])];
    }
    case 'temporaryTeam':
      return measure.productivity ? [measure.positions, measure.productivity] : [measure.positions];
    case 'movePositions':
    case 'leaveVacant':
      return [measure.positions];
    default:
      return [];
  }
}

function act(model: ModelDocument, measure: Measure, posts: Posts, resolve: Resolve): void {
  const groups = model.staffGroups;
  const indexOf = (id: string) => groups.findIndex((group) => group.id === id);
  const { total, vacant, slower } = posts;
  switch (measure.kind) {
    case 'invest': {
      const months = measure.recruitedOver ? resolve(measure.recruitedOver) : 0;
      for (const { group, positions } of measure.funds) {
        const g = indexOf(group);
        const amount = resolve(positions, groups[g]!.unit);
        const rampDays = Math.round(months * DAYS_PER_MONTH);
        eachDay(posts, measure, (i, sinceFrom) => {
          bring(posts, measure, g, i, sinceFrom < rampDays ? (amount * sinceFrom) / rampDays : amount);
        });
      }
      return;
    }
    case 'temporaryTeam': {
      const g = indexOf(measure.group);
      const amount = resolve(measure.positions, groups[g]!.unit);
      const less = measure.productivity ? amount * (1 - resolve(measure.productivity, groups[g]!.unit)) : 0;
      eachDay(posts, measure, (i) => {
        bring(posts, measure, g, i, amount);
        slower[g]![i] = slower[g]![i]! + less;
      });
      return;
    }
    case 'movePositions': {
      const from = indexOf(measure.group);
      const to = measure.to === undefined ? -1 : indexOf(measure.to);
      const amount = resolve(measure.positions, groups[from]!.unit);
      eachDay(posts, measure, (i) => {
        const moved = Math.min(amount, total[from]![i]!);
        total[from]![i] = total[from]![i]! - moved;
        const taken = posts.taken[from];
        if (taken) taken[i] = taken[i]! + moved;
        if (to >= 0) bring(posts, measure, to, i, moved);
      });
      return;
    }
    case 'leaveVacant': {
      const g = indexOf(measure.group);
      const amount = resolve(measure.positions, groups[g]!.unit);
      eachDay(posts, measure, (i) => {
        const left = Math.max(0, total[g]![i]! - vacant[g]![i]!);
        vacant[g]![i] = vacant[g]![i]! + Math.min(amount, left);
      });
      return;
    }
    default:
      return;
  }
}

/** Brings positions of a measure to a group on one day. */
function bring(
  { total, sources }: Posts,
  measure: Measure,
  group: number,
  day: number,
  amount: number
): void {
  total[group]![day] = total[group]![day]! + amount;
  const row = sources[group]!.get(measure)?.row;
  if (row) row[day] = row[day]! + amount;
}

/** Rows for the posts that measures bring to a group. */
function sourcesOf(measures: readonly Measure[], group: GroupId, clock: Clock): Map<Measure, PostSource> {
  const bringing = measures.flatMap((measure): [Measure, PostSource['arrive']][] => {
    switch (measure.kind) {
      case 'invest':
        if (!measure.funds.some((funds) => funds.group === group)) return [];
        return [[measure, measure.recruitedOver ? 'hired' : 'vacant']];
      case 'temporaryTeam':
        return measure.group === group ? [[measure, 'staffed']] : [];
      case 'movePositions':
        return measure.to === group ? [[measure, 'staffed']] : [];
      default:
        return [];
    }
  });
  // Scenarios that name the same measure give its posts the same luck.
  const keys = bringing.map(([measure]) => `measures.${measureKey(measure)}`);
  return new Map(
    bringing.map(([measure, arrive], i) => [
      measure,
      {
        key: `${keys[i]}#${keys.slice(0, i).filter((key) => key === keys[i]).length}`,
        row: new Float64Array(clock.days),
        fixedTerm: true,
        arrive,
        endsOn: endsAfter(measure, clock)
      }
    ])
  );
}

/** The index of the day after the run on which a measure ends; Infinity where it ends inside it, or never. */
function endsAfter(measure: Measure, { firstDay, days }: Clock): number {
  if (!('until' in measure) || measure.until === undefined) return Infinity;
  const ends = dayFromIso(measure.until) + 1 - firstDay;
  return ends >= days ? ends : Infinity;
}

/** Calls back for each day of the run on which a measure acts, with the days since it began. */
function eachDay(
  { total, firstDay }: Posts,
  { from, until }: { from: string; until?: string | undefined },
  visit: (day: number, sinceFrom: number) => void
): void {
  const begins = dayFromIso(from) - firstDay;
  const days = total[0]?.length ?? 0;
  const end = until === undefined ? days : Math.min(days, addDays(dayFromIso(until), 1) - firstDay);
  for (let i = Math.max(0, begins); i < end; i++) visit(i, i - begins);
}
