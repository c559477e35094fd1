import { year } from './date-text.ts';
import { controlArea } from './grant.ts';
import { grantId, noteTableId } from './id.ts';
import { limits } from './limits.ts';
import { byKind, exactly, flag, list, strict } from './schema-parts.ts';
import { source } from './source.ts';
import { nameText, plainText } from './text.ts';
import type { z } from './zod.ts';

const named = {
  id: noteTableId,
  /** As the note prints it: "1", "2a". Numbers may be missing, and a table may have none. */
  number: plainText.optional(),
  title: nameText,
  source
};

const years = list(year, 1, limits.tableYears).optional();

const money = {
  ...named,
  /** Whose lines it holds, in this order. */
  grants: list(grantId, 1, limits.concepts),
  /** Its columns; without them every year that a line names. */
  years,
  /** Leaves out lines of other control areas. */
  controlAreas: list(controlArea, 1).optional(),
  /** Whether a last column adds up the years; it does unless this is false. */
  sumOfYears: flag().optional()
};

/**
 * A table that a budget note prints:
 * `activities` are lines by what the money is for, in a section per control area or with a column that names it;
 * `appropriations` are the same by committee, appropriation and U/I; `committees` their sums by committee and appropriation;
 * `earlier` is money granted before; `timePlan` the capital projects by quarter; `investment` one-offs, savings and payback.
 */
export const noteTable = byKind([
  strict({ kind: exactly('activities'), ...money, sections: flag().optional() }),
  strict({ kind: exactly('appropriations'), ...money }),
  strict({ kind: exactly('committees'), ...money }),
  strict({ kind: exactly('earlier'), ...named, grants: money.grants }),
  strict({ kind: exactly('timePlan'), ...named, years }),
  strict({ kind: exactly('investment'), ...named, grants: money.grants })
]);
export type NoteTable = z.infer<typeof noteTable>;

/** A table of one kind as it is asked for: by the document, or by default. */
export type AskedTable<Kind extends NoteTable['kind'] = NoteTable['kind']> = Omit<
  Extract<NoteTable, { kind: Kind }>,
  'kind' | 'id' | 'number' | 'title' | 'source'
>;
