import { dayWeights, type Season } from '../calendar/day-weights.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { isRange } from '../model/quantity.ts';
import { netHoursOf } from '../model/defaults.ts';
import { netAnnualHours, type NetHourFigures, type NetHours } from '../model/net-hours.ts';
import type { StaffGroup } from '../model/staff-group.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import { grantShares, shareOn } from './grant-shares.ts';
import { addLevels, levelsOf } from './levels.ts';

/** Positions and hours of a staff group over the run, with the capacity the kernel spends. */
export interface FillableCapacity {
  /** Work units per step of the clock. */
  readonly capacity: Int32Array;
  /** Positions (årsværk) per day of the run, grants included. */
  readonly positions: Float64Array;
  /** Hours on cases that a position has in a year, at ordinary productivity. */
  caseHoursPerFte: number;
  fill(resolve: Resolve, weights: Float64Array): void;
}

/** Each day's share of its year's working time; see `dayWeights`. */
export function weightsOf(model: ModelDocument, clock: Clock, resolve: Resolve): Float64Array {
  const seasons: Season[] = model.calendar.availability.map((season) => ({
    ...season,
    weight: resolve(season.weight)
  }));
  return dayWeights({ firstDay: clock.firstDay, lastDay: clock.lastDay }, model.calendar, seasons);
}

/** Whether the seasons of the calendar are drawn from ranges. */
export const hasUncertainWeights = (model: ModelDocument): boolean =>
  model.calendar.availability.some(({ weight }) => isRange(weight));

/**
 * hours(d) = positions(d) · N · s · w(d) · p(d). Rounding to whole work units is carried from day to day.
 * @param measures of the scenario, in order
 */
export function capacityOf(
  model: ModelDocument,
  group: StaffGroup,
  measures: readonly Measure[],
  clock: Clock
): FillableCapacity {
  const capacity = new Int32Array(clock.past + clock.days);
  const positions = new Float64Array(clock.days);
  const productivity = new Float64Array(clock.days);
  return {
    capacity,
    positions,
    caseHoursPerFte: 0,
    fill(resolve, weights) {
      positions.fill(0);
      addLevels(positions, levelsOf(group.establishment, resolve, group.unit), clock.firstDay);
      addGrantPositions(positions, model, group, measures, clock, resolve);
      productivity.fill(0);
      addLevels(
        productivity,
        group.productivity ? levelsOf(group.productivity, resolve, group.unit) : { start: 1, changes: [] },
        clock.firstDay
      );
      this.caseHoursPerFte =
        netAnnualHours(netHourFigures(netHoursOf(model, group), resolve, group.unit)) *
        resolve(group.caseShare, group.unit);
      const perFte = this.caseHoursPerFte * WORK_UNITS_PER_HOUR;
      let exact = 0;
      let given = 0;
      for (let i = 0; i < clock.days; i++) {
        exact += positions[i]! * perFte * weights[i]! * productivity[i]!;
        const whole = Math.floor(exact + 0.5);
        capacity[clock.past + i] = whole - given;
        given = whole;
      }
    }
  };
}

function addGrantPositions(
  positions: Float64Array,
  model: ModelDocument,
  group: StaffGroup,
  measures: readonly Measure[],
  clock: Clock,
  resolve: Resolve
): void {
  for (const grant of model.grants) {
    const shares = grantShares(grant, measures, resolve);
    const funded = new Float64Array(clock.days);
    for (const fund of grant.funds) {
      if (fund.group === group.id)
        addLevels(funded, levelsOf(fund.positions, resolve, group.unit), clock.firstDay);
    }
    for (const measure of measures) {
      if (measure.kind !== 'moveGrantPositions' || measure.grant !== grant.id) continue;
      const sign = Number(measure.to === group.id) - Number(measure.from === group.id);
      if (sign === 0) continue;
      const moved = sign * resolve(measure.positions, group.unit);
      const from = dayFromIso(measure.on) - clock.firstDay;
      for (let i = Math.max(0, from); i < clock.days; i++) funded[i] = Math.max(0, funded[i]! + moved);
    }
    for (let i = 0, until = -1, share = 0; i < clock.days; i++) {
      if (i > until) {
        const day = clock.firstDay + i;
        share = shareOn(shares, day);
        const next = shares.find((step) => step.from > day);
        until = next ? Math.min(clock.days, next.from - clock.firstDay) - 1 : clock.days;
      }
      positions[i] = positions[i]! + funded[i]! * share;
    }
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
