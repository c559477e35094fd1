import type { ModelDocument } from '../model/document.ts';
import { limits } from '../model/limits.ts';
import { highestValue, likelyValue, lowestValue } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { measuresOf } from '../model/scenario-view.ts';
import { hasStaffing } from '../model/staffing-in-force.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { grantPositionsOf } from './grant-positions.ts';
import { addLevels, levelsOf } from './levels.ts';
import { positionChangesOf } from './position-changes.ts';
import { ESTABLISHMENT, postsOf } from './staffing/post-source.ts';
import { adviserRows, type AdviserRows } from './staffing/adviser-rows.ts';

/**
 * The persons that are told apart in each staff group: none (null) in a pooled group, and in others a row for every post that its
 * positions come to in any scenario of the model when every range is at its highest, its lowest or its likely value. All scenarios have
 * the same rows, so that they can share their history. Where draws come to more, the advisers there are have their hours.
 */
export function adviserPosts(model: ModelDocument, clock: Clock): (AdviserRows | null)[] {
  const groups = model.staffGroups;
  if (groups.every(({ caseload }) => caseload === 'pooled')) return groups.map(() => null);
  /** Per group: the most posts of each source; without persons who come and go, of all of them together. */
  const most = groups.map(() => new Map<string, number>());
  const note = (g: number, key: string, row: Float64Array) => {
    const posts = postsOf(row.reduce((a, b) => Math.max(a, b), 0));
    most[g]!.set(key, Math.max(most[g]!.get(key) ?? 0, posts));
  };
  const apart = groups.map((group) => hasStaffing(model, group));
  for (const { id } of model.scenarios) {
    const measures = measuresOf(model, id);
    const granted = grantPositionsOf(model, measures, clock, apart);
    const changes = positionChangesOf(model, measures, clock, apart);
    for (const read of [highestValue, lowestValue, likelyValue]) {
      const resolve: Resolve = (quantity: Quantity) => read(quantity);
      granted.fill(resolve);
      changes?.fill(resolve, granted.rows);
      groups.forEach((group, g) => {
        const own = new Float64Array(clock.days);
        addLevels(own, levelsOf(group.establishment, resolve, group.unit), clock.firstDay);
        if (!apart[g]) own.forEach((posts, day) => (own[day] = posts + granted.rows[g]![day]!));
        note(g, ESTABLISHMENT, own);
        for (const { key, row } of [...granted.sources[g]!, ...(changes?.sources[g] ?? [])])
          note(g, key, row);
      });
    }
  }
  return groups.map(({ caseload }, g) =>
    caseload === 'pooled' ? null : adviserRows(most[g]!, limits.advisers)
  );
}
