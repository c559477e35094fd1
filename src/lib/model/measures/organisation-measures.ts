import { caseTypeId, groupId, stepId, unitId } from '../id.ts';
import { limits } from '../limits.ts';
import { exactly, list, strict } from '../schema-parts.ts';
import { lane } from '../staff-group.ts';
import { aboutMeasure, span } from './about-measure.ts';

/** A group works by other lanes for a time, in place of all that it has. Cases that are begun are gone on with. */
export const changeLanes = strict({
  kind: exactly('changeLanes'),
  ...aboutMeasure,
  group: groupId,
  lanes: list(lane, 1, limits.lanes),
  ...span
});

/**
 * Work lies still for a time: no case of the types is taken up, at any step unless one is named, in any unit unless some are, and by
 * any group unless some are. Cases come in as before and wait; those that are begun are gone on with.
 */
export const pauseWork = strict({
  kind: exactly('pauseWork'),
  ...aboutMeasure,
  caseTypes: list(caseTypeId, 1),
  step: stepId.optional(),
  units: list(unitId, 1).optional(),
  groups: list(groupId, 1).optional(),
  ...span
});
