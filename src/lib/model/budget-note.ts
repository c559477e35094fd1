import { dateText } from './date-text.ts';
import { flag, list, oneOf, strict } from './schema-parts.ts';
import { limits } from './limits.ts';
import { priceLevel } from './price-level.ts';
import { noteTable } from './note-table.ts';
import { source } from './source.ts';
import { noteTexts } from './note-texts.ts';
import { longText, nameText, plainText } from './text.ts';
import type { z } from './zod.ts';

/** A box of the note's front page, with its cross or without. */
const tickBox = strict({ name: nameText, ticked: flag() });

/** What follows besides figures if the money is given, or is not: the user's own words, never numbers of the model. */
const consequence = strict({
  subject: nameText,
  text: longText,
  /** Whether it follows where the money is given, or where it is not. */
  when: oneOf(['given', 'notGiven']),
  source
});

/** An activity of a capital project, from the quarter of one day to that of another. */
const plannedActivity = strict({ name: nameText, from: dateText, until: dateText, source });
export type PlannedActivity = z.infer<typeof plannedActivity>;

/**
 * What a budget note says besides money and forecast: its number, the boxes for why it is put forward and for the districts it is about,
 * consequences in words, the time plan of its capital projects by quarter, texts of its sections, and the tables it prints. The
 * computation uses none of it.
 */
export const budgetNote = strict({
  number: plainText.optional(),
  /** What its amounts are shown in; without it, the levels that they are stated in. The document's index must reach it. */
  priceLevel: priceLevel.optional(),
  source,
  categories: list(tickBox, 0, limits.concepts).optional(),
  districts: list(tickBox, 0, limits.concepts).optional(),
  consequences: list(consequence, 0, limits.concepts).optional(),
  timePlan: list(plannedActivity, 0, limits.concepts).optional(),
  texts: noteTexts.optional(),
  /** The tables it prints, in their order; without the list, those that the grants have something for. */
  tables: list(noteTable, 0, limits.concepts).optional()
});
