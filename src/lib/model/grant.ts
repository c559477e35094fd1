import { dateText, year, yearKey } from './date-text.ts';
import { grantId, groupId, lineId } from './id.ts';
import { limits } from './limits.ts';
import { schedule } from './schedule.ts';
import { exactly, flag, list, numberWithin, oneOf, strict } from './schema-parts.ts';
import { source } from './source.ts';
import { longText, nameText, noteText, plainText } from './text.ts';
import { z } from './zod.ts';

/** Whole kroner per budget year; savings are negative. */
const amounts = z.record(yearKey, numberWithin({ min: -1e12, max: 1e12, integer: true }));

/** Styringsområde: service, anlæg, lovbundne/overførsler, finansposter. */
export const controlArea = oneOf(['service', 'capital', 'statutory', 'financing']);
export type ControlArea = z.infer<typeof controlArea>;

/**
 * One line of a grant: what the money is for, where it is booked (its appropriation where the source names one), U (expenditure) or I
 * (income), and the kroner. `activity` names the printed row that it stands in with the other lines of the same activity; without it the
 * row is named by the line's purpose.
 */
export const grantLine = strict({
  id: lineId,
  purpose: noteText,
  activity: noteText.optional(),
  controlArea,
  committee: nameText,
  appropriation: strict({ number: plainText, name: nameText }).optional(),
  direction: oneOf(['U', 'I']),
  amounts,
  casework: flag(),
  group: groupId.optional(),
  source
});
export type GrantLine = z.infer<typeof grantLine>;

/** Money given earlier for the same purpose, at the price level it is printed in, with a flag where it looks wrong. */
export const earlierGrant = strict({
  agreement: noteText,
  amounts,
  priceLevel: z.union([exactly('current'), year]),
  source,
  flag: noteText.optional()
});
export type EarlierGrant = z.infer<typeof earlierGrant>;

/** Positions a grant funds in a group, until it expires or a measure continues it. */
export const funding = strict({
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
