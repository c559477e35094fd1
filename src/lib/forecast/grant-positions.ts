import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Grant } from '../model/grant.ts';
import type { GroupId } from '../model/id.ts';
import type { Measure, MoveGrantPositions } from '../model/measure.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { grantShares, type GrantShare } from '../budget/grant-shares.ts';
import { grantSourcesOf, writeGrantSources } from './staffing/grant-sources.ts';
import type { PostSource } from './staffing/post-source.ts';
import { addLevels, isUncertain, levelsOf } from './levels.ts';

/** Positions (årsværk) that grants fund, measures included. */
export interface GrantPositions {
  /** Per staff group of the model: one number per day of the run. */
  readonly rows: readonly Float64Array[];
  /** Per staff group whose posts are told apart: the same by grant. */
  readonly sources: readonly (readonly PostSource[])[];
  readonly uncertain: boolean;
  fill(resolve: Resolve): void;
}

/**
 * @param measures of the scenario, in order
 * @param apart per staff group: whether its posts are told apart
 */
export function grantPositionsOf(
  model: ModelDocument,
  measures: readonly Measure[],
  clock: Clock,
  apart: readonly boolean[] = []
): GrantPositions {
  const groups = model.staffGroups;
  const rows = groups.map(() => new Float64Array(clock.days));
  // Of one grant, before its share: reused from grant to grant.
  const funded = groups.map(() => new Float64Array(clock.days));
  const movesOf = (grant: Grant) =>
    measures.filter(
      (measure): measure is MoveGrantPositions =>
        measure.kind === 'moveGrantPositions' && measure.grant === grant.id
    );
  const movedIn = groups.map((_, g) => (apart[g] ? new Float64Array(clock.days) : undefined));
  const sourcesOf = new Map(
    model.grants.map((grant) => [
      grant,
      groups.map(({ id }, g) => {
        const has =
          grant.funds.some(({ group }) => group === id) || movesOf(grant).some(({ to }) => to === id);
        return apart[g] && has ? grantSourcesOf(grant, clock.days) : undefined;
      })
    ])
  );
  const none = new Float64Array(clock.days);
  const indexOf = (id: GroupId) => groups.findIndex((group) => group.id === id);
  const fillGrant = (grant: Grant, resolve: Resolve): void => {
    const used = new Set<number>();
    for (const row of movedIn) row?.fill(0);
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
      move(rowOf(from), rowOf(to), moved, dayFromIso(on) - clock.firstDay, movedIn[indexOf(to)]);
    }
    const shares = grantShares(grant, measures, resolve);
    for (const group of used) addShared(rows[group]!, funded[group]!, shares, clock);
    sourcesOf.get(grant)!.forEach((sources, g) => {
      if (sources)
        writeGrantSources(sources, used.has(g) ? funded[g]! : none, movedIn[g], shares, clock.firstDay);
    });
  };
  return {
    rows,
    sources: groups.map((_, g) =>
      model.grants.flatMap((grant) => {
        const sources = sourcesOf.get(grant)![g];
        return sources ? [sources.own, sources.moved] : [];
      })
    ),
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
function move(
  from: Float64Array,
  to: Float64Array,
  positions: number,
  onDay: number,
  movedIn?: Float64Array
): void {
  for (let i = Math.max(0, onDay); i < from.length; i++) {
    const moved = Math.min(positions, from[i]!);
    from[i] = from[i]! - moved;
    to[i] = to[i]! + moved;
    if (movedIn) movedIn[i] = movedIn[i]! + moved;
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
