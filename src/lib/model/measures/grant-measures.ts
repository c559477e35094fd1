import { dateText } from '../date-text.ts';
import { grantId, groupId } from '../id.ts';
import { limits } from '../limits.ts';
import { quantity } from '../quantity.ts';
import { exactly, strict } from '../schema-parts.ts';
import { aboutMeasure } from './about-measure.ts';

/** A grant goes on after it expires, in whole or part (share 0..1.5), `from` (default the day after) to `until` (default the end). */
export const continueGrant = strict({
  kind: exactly('continueGrant'),
  ...aboutMeasure,
  grant: grantId,
  share: quantity('share', { min: 0, max: 1.5 }),
  from: dateText.optional(),
  until: dateText.optional()
});

/** A grant's positions and money stop after the day `on`. */
export const endGrant = strict({
  kind: exactly('endGrant'),
  ...aboutMeasure,
  grant: grantId,
  on: dateText
});

/** Positions a grant funds move from one group to another (perhaps another authority's) from the day `on`. */
export const moveGrantPositions = strict({
  kind: exactly('moveGrantPositions'),
  ...aboutMeasure,
  grant: grantId,
  from: groupId,
  to: groupId,
  positions: quantity('årsværk', { min: 0, max: limits.positions }),
  on: dateText
});
