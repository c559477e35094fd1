import { countedDeadline } from '../case-type.ts';
import { dateText } from '../date-text.ts';
import { caseTypeId, inflowId, stepId, unitId } from '../id.ts';
import { limits } from '../limits.ts';
import { quantity } from '../quantity.ts';
import { must } from '../rule.ts';
import { exactly, list, strict } from '../schema-parts.ts';
import { aboutMeasure, gradual } from './about-measure.ts';

/** What a value is multiplied by, 0..10. */
const factor = () => quantity('factor', { min: 0, max: 10 });

const exactlyOne = (...keys: string[]) => must({ rule: 'oneOfKeys', keys });

/** Inflows change by a factor, or by a number of cases a month (which trend and season work on as on the rest). */
export const changeInflow = strict({
  kind: exactly('changeInflow'),
  ...aboutMeasure,
  inflows: list(inflowId, 1),
  factor: factor().optional(),
  plus: quantity('cases/month', { min: -limits.cases, max: limits.cases }).optional(),
  ...gradual
}).refine(
  ({ factor, plus }) => (factor === undefined) !== (plus === undefined),
  exactlyOne('factor', 'plus')
);

/**
 * The handling time of case types changes by a factor or to a new mean: in every unit unless `units` are named, at every step unless
 * `step` is. Cases begun from then on take the new time.
 */
export const changeHandlingTime = strict({
  kind: exactly('changeHandlingTime'),
  ...aboutMeasure,
  caseTypes: list(caseTypeId, 1),
  step: stepId.optional(),
  units: list(unitId, 1).optional(),
  factor: factor().optional(),
  mean: quantity('hours', { min: 0, max: limits.handlingHours, above: true }).optional(),
  ...gradual
}).refine(
  ({ factor, mean }) => (factor === undefined) !== (mean === undefined),
  exactlyOne('factor', 'mean')
);

/** Cases of some types that are received from the day `from` on have another deadline; those received before keep theirs. */
export const changeDeadline = strict({
  kind: exactly('changeDeadline'),
  ...aboutMeasure,
  caseTypes: list(caseTypeId, 1),
  deadline: countedDeadline,
  from: dateText
});
