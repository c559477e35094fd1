import { dayWeights, type Season } from '../calendar/day-weights.ts';
import type { ModelDocument } from '../model/document.ts';
import { isRange } from '../model/quantity-value.ts';
import { netHoursOf } from '../model/defaults.ts';
import { netAnnualHours, type NetHourFigures } from '../model/net-annual-hours.ts';
import type { NetHours } from '../model/net-hours.ts';
import { scheduleQuantities } from '../model/schedule-value.ts';
import type { StaffGroup } from '../model/staff-group.ts';
import type { Adviser } from '../simulation/plan.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { advisersOf, fillAdvisers } from './fill-advisers.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import { keeper } from './keeper.ts';
import { addLevels, levelsOf } from './levels.ts';
import { changeRow, isUncertainModifier } from './modifiers.ts';
import { leaveOut, noStaffMeasures, type StaffMeasures } from './staff-measures.ts';
import { groupStaffOf, type GroupPosts } from './staffing/group-staff.ts';
import type { Luck } from './staffing/staff-draws.ts';
import type { StaffPath } from './staffing/staff-path.ts';
import type { StrataCache } from './strata-cache.ts';

/** Positions and hours of a staff group over the run, with the capacity the kernel spends. */
export interface FillableCapacity {
  /** Work units per step of the clock. */
  readonly capacity: Int32Array;
  /** Work units per step of the clock that new hires take from their colleagues, or null where nobody is mentored. */
  readonly duty: Int32Array | null;
  /** Posts and who holds them, per day of the run. */
  readonly staff: StaffPath;
  /** The advisers of a group that is not pooled, whose hours add up to its capacity; none where it is. */
  readonly advisers: readonly Adviser[];
  /** Hours on cases that a position has in a year, at ordinary productivity. */
  caseHoursPerFte: number;
  /** Months that pay runs on where a grant-funded post ends. */
  noticeMonths: number;
  /** Each day's share of its year's working time, as it was filled last. */
  weights: Float64Array;
  readonly uncertain: boolean;
  /** Whether persons come and go: then every reading is filled anew. */
  readonly moving: boolean;
  fill(resolve: Resolve, weights: Float64Array, luck: Luck | null): void;
}

/** Whether the seasons of the calendar are drawn from ranges. */
export const hasUncertainWeights = (model: ModelDocument): boolean =>
  model.calendar.availability.some(({ weight }) => isRange(weight));

const keepWeights = keeper<Float64Array>(8);

/** Each day's share of its year's working time; see `dayWeights`. */
export function weightsOf(model: ModelDocument, clock: Clock, resolve: Resolve): Float64Array {
  const seasons: Season[] = model.calendar.availability.map((season) => ({
    ...season,
    weight: resolve(season.weight)
  }));
  const make = () =>
    dayWeights({ firstDay: clock.firstDay, lastDay: clock.lastDay }, model.calendar, seasons);
  // Drawn weights hardly come again.
  return hasUncertainWeights(model) ? make() : keepWeights(`${clock.key} ${JSON.stringify(seasons)}`, make);
}

/** The most work units that a day of the plan holds. */
const MOST = 0x7fffffff;

/**
 * hours(d) = effective(d) · N · s · w(d) · p(d). Rounding to whole work units is carried from day to day.
 * @param granted positions that grants fund and measures add or move, per day of the run
 * @param posts where its posts come from, and what changes about them
 * @param measures what the scenario's measures do to the group beside its positions
 */
export function capacityOf(
  model: ModelDocument,
  group: StaffGroup,
  granted: Float64Array,
  clock: Clock,
  strata: StrataCache,
  posts: GroupPosts,
  measures: StaffMeasures = noStaffMeasures
): FillableCapacity {
  const capacity = new Int32Array(clock.past + clock.days);
  const staff = groupStaffOf(group, posts, clock, strata);
  const { positions, effective, mentoringHours } = staff.path;
  const duty = staff.mentoring ? new Int32Array(clock.past + clock.days) : null;
  const rows = advisersOf(staff.path, clock);
  const unitsPerFte = new Float64Array(rows.length > 0 ? clock.days : 0);
  const productivity = new Float64Array(clock.days).fill(1);
  const netHours = netHoursOf(model, group);
  return {
    capacity,
    duty,
    staff: staff.path,
    moving: staff.moving,
    advisers: rows,
    uncertain:
      staff.uncertain ||
      (group.noticePay !== undefined && isRange(group.noticePay)) ||
      measures.productivity.some(isUncertainModifier) ||
      [...scheduleQuantities(group.establishment), group.caseShare, ...Object.values(netHours)]
        .concat(group.productivity ? scheduleQuantities(group.productivity) : [])
        .some(isRange),
    caseHoursPerFte: 0,
    noticeMonths: 0,
    weights: new Float64Array(0),
    fill(resolve, weights, luck) {
      this.weights = weights;
      this.noticeMonths = group.noticePay ? resolve(group.noticePay, group.unit) : 0;
      positions.set(granted);
      addLevels(positions, levelsOf(group.establishment, resolve, group.unit), clock.firstDay);
      staff.fill(resolve, luck);
      leaveOut(staff, measures);
      if (duty) wholeUnits(duty, clock.past, mentoringHours);
      if (group.productivity) {
        productivity.fill(0);
        addLevels(productivity, levelsOf(group.productivity, resolve, group.unit), clock.firstDay);
      } else if (measures.productivity.length > 0) productivity.fill(1);
      changeRow(
        productivity,
        measures.productivity.map((modifier) => modifier.read(resolve, group.unit)),
        clock.firstDay
      );
      this.caseHoursPerFte =
        netAnnualHours(netHourFigures(netHours, resolve, group.unit)) * resolve(group.caseShare, group.unit);
      const perFte = this.caseHoursPerFte * WORK_UNITS_PER_HOUR;
      if (rows.length > 0) {
        for (let i = 0; i < clock.days; i++) unitsPerFte[i] = perFte * weights[i]! * productivity[i]!;
        fillAdvisers(rows, staff.path, unitsPerFte, clock, capacity);
        return;
      }
      let exact = 0;
      let given = 0;
      for (let i = 0; i < clock.days; i++) {
        exact += effective[i]! * perFte * weights[i]! * productivity[i]!;
        const whole = Math.min(MOST, Math.floor(exact + 0.5) - given);
        capacity[clock.past + i] = whole;
        given += whole;
      }
    }
  };
}

/** Hours per day as whole work units; rounding is carried from day to day. */
function wholeUnits(row: Int32Array, offset: number, hours: Float64Array): void {
  let exact = 0;
  let given = 0;
  for (let i = 0; i < hours.length; i++) {
    exact += hours[i]! * WORK_UNITS_PER_HOUR;
    const whole = Math.floor(exact + 0.5) - given;
    row[offset + i] = whole;
    given += whole;
  }
}

function netHourFigures(hours: NetHours, resolve: Resolve, unitId: string): NetHourFigures {
  return {
    grossHours: resolve(hours.grossHours, unitId),
    annualLeave: resolve(hours.annualLeave, unitId),
    publicHolidays: resolve(hours.publicHolidays, unitId),
    sicknessAbsence: resolve(hours.sicknessAbsence, unitId),
    careDays: resolve(hours.careDays, unitId),
    other: resolve(hours.other, unitId),
    hoursPerDay: resolve(hours.hoursPerDay, unitId)
  };
}
