import { appropriation } from './appropriation.ts';
import { dateText, yearKey } from './date-text.ts';
import { grantId, groupId, lineId } from './id.ts';
import { limits } from './limits.ts';
import { priceLevel } from './price-level.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { schedule } from './schedule.ts';
import { flag, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { source } from './source.ts';
import { longText, nameText, noteText } from './text.ts';
import { z } from './zod.ts';

const kroner = { min: -1e12, max: 1e12 };

/** Whole kroner per budget year; savings are negative. */
const printedAmounts = z.record(yearKey, numberWithin({ ...kroner, integer: true }));

/** The same, or an uncertain or worked-out amount with a source of its own. */
const amounts = z.record(
  yearKey,
  z.union([numberWithin({ ...kroner, integer: true }), ...quantity('kr', kroner).options])
);

const fte = { min: -limits.positions, max: limits.positions };

/** Årsværk per budget year, to be paid at what one costs in the line's group; fewer posts are negative. */
const positions = z.record(yearKey, z.union([numberWithin(fte), ...quantity('årsværk', fte).options]));

/** Styringsområde: service, anlæg, lovbundne/overførsler, finansposter. */
export const controlArea = oneOf(['service', 'capital', 'statutory', 'financing']);
export type ControlArea = z.infer<typeof controlArea>;

/**
 * One line of a grant: what the money is for, where it is booked (its appropriation where the source names one), U (expenditure) or I
 * (income), and the kroner per year: as `amounts`, or as `positions` (årsværk) times what one costs in its `group`. A `permanent` line goes
 * on as in its last stated year in all later budget years. `activity` names the printed row that it stands in with the other lines of the
 * same activity; without it the row is named by the line's purpose.
 */
const grantLine = strict({
  id: lineId,
  purpose: noteText,
  activity: noteText.optional(),
  controlArea,
  committee: nameText,
  appropriation: appropriation.optional(),
  direction: oneOf(['U', 'I']),
  amounts: amounts.optional(),
  positions: positions.optional(),
  lasts: oneOf(['oneOff', 'permanent']).optional(),
  casework: flag(),
  group: groupId.optional(),
  source
}).refine(
  (line) => (line.amounts === undefined) !== (line.positions === undefined),
  must({ rule: 'oneOfKeys', keys: ['amounts', 'positions'] })
);
export type GrantLine = z.infer<typeof grantLine>;

/** Money given earlier for the same purpose, at the price level it is printed in, with a flag where it looks wrong. */
const earlierGrant = strict({
  agreement: noteText,
  amounts: printedAmounts,
  priceLevel,
  source,
  flag: noteText.optional()
});
export type EarlierGrant = z.infer<typeof earlierGrant>;

/** Positions a grant funds in a group, until it expires or a measure continues it. */
const funding = strict({
  group: groupId,
  positions: schedule('årsværk', { min: 0, max: limits.positions })
});
export type Funding = z.infer<typeof funding>;

/** A grant (bevilling) with its last day `expires`, the positions it funds and its budget lines. */
export const grant = strict({
  id: grantId,
  name: nameText,
  purpose: longText.optional(),
  expires: dateText,
  funds: list(funding),
  lines: list(grantLine),
  earlier: list(earlierGrant)
});
export type Grant = z.infer<typeof grant>;
