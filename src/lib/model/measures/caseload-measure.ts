import { dateText } from '../date-text.ts';
import { caseTypeId, groupId, unitId } from '../id.ts';
import { limits } from '../limits.ts';
import { quantity, shareQuantity } from '../quantity.ts';
import { exactly, list, strict } from '../schema-parts.ts';
import { aboutMeasure } from './about-measure.ts';

/**
 * A share of the caseload of some case types, in any unit unless some are named, is taken over by the group `to` on the day `from`:
 * open cases, or active cases of a follow-up type. Each costs the group hours to know (0..2,000), and comes back as cases that have
 * changed hands do.
 */
export const moveCaseloads = strict({
  kind: exactly('moveCaseloads'),
  ...aboutMeasure,
  caseTypes: list(caseTypeId, 1),
  units: list(unitId, 1).optional(),
  to: groupId,
  share: shareQuantity(),
  familiarisationHours: quantity('hours', { min: 0, max: limits.handlingHours }),
  from: dateText
});
