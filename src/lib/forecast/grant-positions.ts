import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Grant } from '../model/grant.ts';
import type { GroupId } from '../model/id.ts';
import type { Measure, MoveGrantPositions } from '../model/measure.ts';
import { isRange } from '../model/quantity.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { grantShares, type GrantShare } from '../budget/grant-shares.ts';
import { addLevels, isUncertain, levelsOf } from './levels.ts';

/** Positions (årsværk) that grants fund, measures included. */
export interface GrantPositions {
  /** Per staff group of the model: one number per day of the run. */
  readonly rows: readonly Float64Array[];
  readonly uncertain: boolean;
  fill(resolve: Resolve): void;
}

/** @param measures of the scenario, in order */
export function grantPositionsOf(
  model: ModelDocument,
  measures: readonly Measure[],
  clock: Clock
): GrantPositions {
  const groups = model.staffGroups;
  const rows = groups.map(() => new Float64Array(clock.days));
  // Of one grant, before its share: reused from grant to grant.
  const funded = groups.map(() => new Float64Array(clock.days));
  const indexOf = (id: GroupId) => groups.findIndex((group) => group.id === id);
  const movesOf = (grant: Grant) =>
    measures.filter(
      (measure): measure is MoveGrantPositions =>
        measure.kind === 'moveGrantPositions' && measure.grant === grant.id
    );
  const fillGrant = (grant: Grant, resolve: Resolve): void => {
    const used = new Set<number>();
    const rowOf = (id: GroupId): Float64Array => {
      const group = indexOf(id);
      if (!used.has(group)) funded[group]!.fill(0);
      used.add(group);
      return funded[group]!;
    };
    for (const { group, positions } of grant.funds) {
      addLevels(rowOf(group), levelsOf(positions, resolve, groups[indexOf(group)]!.unit), clock.firstDay);
    }
    for (const { from, to, positions, on } of movesOf(grant)) {
      // One draw for both groups: what one gives, the other gets.
      const moved = resolve(positions, groups[indexOf(from)]!.unit);
      move(rowOf(from), rowOf(to), moved, dayFromIso(on) - clock.firstDay);
    }
    const shares = grantShares(grant, measures, resolve);
    for (const group of used) addShared(rows[group]!, funded[group]!, shares, clock);
  };
  return {
    rows,
    uncertain: model.grants.some(
      (grant) =>
        grant.funds.some(({ positions }) => isUncertain(positions)) ||
        movesOf(grant).some(({ positions }) => isRange(positions)) ||
        measures.some(
          (measure) =>
            measure.kind === 'continueGrant' && measure.grant === grant.id && isRange(measure.share)
        )
    ),
    fill(resolve) {
      for (const row of rows) row.fill(0);
      for (const grant of model.grants) fillGrant(grant, resolve);
    }
  };
}

/** Moves positions from a day on: no more than there are. */
function move(from: Float64Array, to: Float64Array, positions: number, onDay: number): void {
  for (let i = Math.max(0, onDay); i < from.length; i++) {
    const moved = Math.min(positions, from[i]!);
    from[i] = from[i]! - moved;
    to[i] = to[i]! + moved;
  }
}

/** Adds positions times the share of the grant that is given on each day. */
function addShared(
  row: Float64Array,
  positions: Float64Array,
  shares: readonly GrantShare[],
  { firstDay, days }: Clock
): void {
  shares.forEach(({ from, share }, step) => {
    const until = Math.min(days, (shares[step + 1]?.from ?? Infinity) - firstDay);
    for (let i = Math.max(0, from - firstDay); i < until; i++) row[i] = row[i]! + positions[i]! * share;
  });
}
