import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { modelIn } from '../model/changed-inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { GrantId, GroupId, ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { byId } from '../model/references.ts';
import { withMeasures } from '../model/scenario-view.ts';
import { isChanging } from '../model/schedule-value.ts';
import type { Schedule } from '../model/schedule.ts';
import { continuedShare } from './continued-share.ts';

/** Positions (årsværk) a grant pays for in a group. */
export interface FundedPositions {
  readonly group: GroupId;
  readonly positions: number;
}

/**
 * The positions of a whole grant on a day, where a scenario has moved them to, at *sandsynlig* and in the order of the groups;
 * groups without any are left out.
 */
export function wholePositions(
  model: ModelDocument,
  grantId: GrantId,
  scenario: ScenarioId,
  day: Day
): FundedPositions[] {
  const positions = new Map<GroupId, number>();
  const at = (group: GroupId) => positions.get(group) ?? 0;
  for (const fund of byId(model.grants, grantId).funds)
    positions.set(fund.group, at(fund.group) + likelyLevel(fund.positions, day));
  for (const { measure } of withMeasures(modelIn(model, scenario), scenario)) {
    if (measure.kind !== 'moveGrantPositions' || measure.grant !== grantId) continue;
    if (dayFromIso(measure.on) > day) continue;
    // No more can leave a group than the grant funds there.
    const moved = Math.min(at(measure.from), likelyValue(measure.positions));
    positions.set(measure.from, at(measure.from) - moved);
    positions.set(measure.to, at(measure.to) + moved);
  }
  return model.staffGroups.flatMap(({ id }) => (at(id) > 0 ? [{ group: id, positions: at(id) }] : []));
}

/** The positions a grant pays for on a day in a scenario: those of the whole grant times the share that is given. */
export function fundedPositions(
  model: ModelDocument,
  grantId: GrantId,
  scenario: ScenarioId,
  day: Day
): FundedPositions[] {
  const share = continuedShare(model, grantId, scenario)(day);
  return wholePositions(model, grantId, scenario, day).map((funded) => ({
    ...funded,
    positions: funded.positions * share
  }));
}

function likelyLevel(schedule: Schedule, day: Day): number {
  if (!isChanging(schedule)) return likelyValue(schedule);
  let level = likelyValue(schedule.start);
  for (const { from, reached, to } of schedule.changes) {
    const start = dayFromIso(from);
    if (day < start) break;
    const length = reached ? dayFromIso(reached) - start : 0;
    const done = length > 0 ? Math.min(1, (day - start) / length) : 1;
    level += (likelyValue(to) - level) * done;
  }
  return level;
}
