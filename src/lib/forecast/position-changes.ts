import { addDays, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { isRange, type Quantity } from '../model/quantity.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { addLevels, isUncertain, levelsOf } from './levels.ts';
import { DAYS_PER_MONTH } from './modifiers.ts';

/** What a scenario's measures do to the positions of the groups. */
export interface PositionChanges {
  /** Per staff group and day of the run: positions (årsværk) kept vacant. */
  readonly vacant: readonly Float64Array[];
  /** Per staff group and day of the run: what teams do less than the group's others, as årsværk. */
  readonly slower: readonly Float64Array[];
  readonly uncertain: boolean;
  /** Changes the positions that grants fund, which the establishment is added to, measure after measure. */
  fill(resolve: Resolve, granted: readonly Float64Array[]): void;
}

/** Positions of all groups while measures are carried out on them. */
interface Posts {
  readonly total: readonly Float64Array[];
  readonly vacant: readonly Float64Array[];
  readonly slower: readonly Float64Array[];
  readonly firstDay: Day;
}

/** @returns what the measures do to positions, or undefined where no measure does anything. */
export function positionChangesOf(
  model: ModelDocument,
  measures: readonly Measure[],
  clock: Clock
): PositionChanges | undefined {
  const acting = measures.filter((measure) => quantitiesOf(measure).length > 0);
  if (acting.length === 0) return undefined;
  const groups = model.staffGroups;
  const rows = () => groups.map(() => new Float64Array(clock.days));
  const stated = rows();
  const posts = { total: rows(), vacant: rows(), slower: rows(), firstDay: clock.firstDay };
  return {
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
          total[g]![i] = total[g]![i]! + (sinceFrom < rampDays ? (amount * sinceFrom) / rampDays : amount);
        });
      }
      return;
    }
    case 'temporaryTeam': {
      const g = indexOf(measure.group);
      const amount = resolve(measure.positions, groups[g]!.unit);
      const less = measure.productivity ? amount * (1 - resolve(measure.productivity, groups[g]!.unit)) : 0;
      eachDay(posts, measure, (i) => {
        total[g]![i] = total[g]![i]! + amount;
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
        if (to >= 0) total[to]![i] = total[to]![i]! + moved;
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
