import { shiftMonth } from '../calendar/month.ts';
import type { Period } from '../calendar/periods.ts';
import type { Band } from '../forecast/band.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { isStaffMoving, staffingBands, staffingMonth } from '../forecast/staffing/staffing-months.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { StaffGroup } from '../model/staff-group.ts';
import { periodCode } from './period-code.ts';
import { MOST_STAFF_REPLICATIONS } from './staffing-months-table.ts';

/** What is told of a group's staff, in årsværk: posts, those somebody holds, those nobody does, and what the people there work like. */
export const STAFF_MEASURES = ['posts', 'filled', 'vacant', 'effective'] as const;
export type StaffMeasure = (typeof STAFF_MEASURES)[number];

/** Årsværk in a month; null where a month has no hours, or without replications. */
export interface StaffValue {
  readonly expected: number | null;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The staff of a group in a month of a scenario. */
export interface StaffingRow {
  readonly scenario: ScenarioId;
  readonly group: StaffGroup;
  /** As the months of a full table are written: 2024-01. */
  readonly month: string;
  readonly values: Readonly<Record<StaffMeasure, StaffValue>>;
}

/** Month by month the staff of every group whose staff comes and goes; of other groups it is their posts throughout. */
export function* staffingRows(forecast: Forecast, model: ModelDocument): Generator<StaffingRow> {
  const { layout, provenance } = forecast;
  for (const { scenario, staffHours, replications } of forecast.scenarios) {
    if (!staffHours.some(isStaffMoving)) continue;
    const read = Math.min(MOST_STAFF_REPLICATIONS, provenance.replications);
    const bands = replications ? staffingBands(model, scenario, provenance.seed, read) : null;
    for (const [g, group] of model.staffGroups.entries()) {
      if (!isStaffMoving(staffHours[g]!)) continue;
      for (let month = 0; month < layout.months; month++) {
        const expected = staffingMonth(staffHours[g]!, month);
        const band = bands?.[g]?.[month];
        const period: Period = {
          kind: 'month',
          firstMonth: shiftMonth(layout.firstMonth, month),
          monthCount: 1
        };
        yield {
          scenario,
          group,
          month: periodCode(period),
          values: {
            posts: valueOf(expected?.posts, band?.posts),
            filled: valueOf(expected?.filled, band?.filled),
            vacant: valueOf(expected ? expected.posts - expected.filled : undefined, null),
            effective: valueOf(expected?.effective, band?.effective)
          }
        };
      }
    }
  }
}

const valueOf = (expected: number | undefined, band: Band | null | undefined): StaffValue => ({
  expected: expected ?? null,
  median: band?.median ?? null,
  low: band?.low ?? null,
  high: band?.high ?? null
});
