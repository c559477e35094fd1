import { dateText } from '../date-text.ts';
import { groupId } from '../id.ts';
import { limits } from '../limits.ts';
import { quantity, shareQuantity } from '../quantity.ts';
import { exactly, list, strict } from '../schema-parts.ts';
import { aboutMeasure, span } from './about-measure.ts';

const positions = () => quantity('årsværk', { min: 0, max: limits.positions });
const kroner = <const Unit extends 'kr' | 'kr/year'>(unit: Unit) => quantity(unit, { min: -1e12, max: 1e12 });
const monthsOfTime = () => quantity('months', { min: 0, max: limits.months });

/** Positions that a measure pays for in a group. */
const investedFunding = strict({ group: groupId, positions: positions() });

/**
 * New positions in groups, recruited evenly over `recruitedOver` months (0..144, default 0) from the day `from`. What it costs once
 * and per year is kept for the budget and changes no hours.
 */
export const invest = strict({
  kind: exactly('invest'),
  ...aboutMeasure,
  funds: list(investedFunding, 1),
  ...span,
  recruitedOver: monthsOfTime().optional(),
  oneOffCost: kroner('kr').optional(),
  yearlyCost: kroner('kr/year').optional()
});

/** Extra positions in a group for a time, at a `productivity` (0..3, default 1) of its own: temps may need their start. */
export const temporaryTeam = strict({
  kind: exactly('temporaryTeam'),
  ...aboutMeasure,
  group: groupId,
  positions: positions(),
  productivity: quantity('share', { min: 0, max: 3 }).optional(),
  from: dateText,
  until: dateText
});

/** Positions move from a group to another, or out of the authority where `to` is left out: no more than there are. */
export const movePositions = strict({
  kind: exactly('movePositions'),
  ...aboutMeasure,
  positions: positions(),
  group: groupId,
  to: groupId.optional(),
  ...span
});

/** Positions of a group are kept vacant for a time: no more than there are. */
export const leaveVacant = strict({
  kind: exactly('leaveVacant'),
  ...aboutMeasure,
  group: groupId,
  positions: positions(),
  ...span
});

/**
 * Groups lose a share of their output (driftstab): the whole `depth` for `duration` months from the day `from`, then less along
 * a straight line over `recovery` months (default 0).
 */
export const productivityLoss = strict({
  kind: exactly('productivityLoss'),
  ...aboutMeasure,
  groups: list(groupId, 1),
  depth: shareQuantity(),
  from: dateText,
  duration: monthsOfTime(),
  recovery: monthsOfTime().optional()
});
