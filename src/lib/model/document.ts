import { backlog } from './backlog.ts';
import { budgetNote } from './budget-note.ts';
import { calendarSettings } from './calendar-settings.ts';
import { caseType } from './case-type.ts';
import { datedEvent } from './dated-event.ts';
import { year } from './date-text.ts';
import { discrepancy } from './discrepancy.ts';
import { followUp } from './follow-up.ts';
import { grant } from './grant.ts';
import { headline, lever } from './headline.ts';
import { modelId } from './id.ts';
import { inflow } from './inflow.ts';
import { limits } from './limits.ts';
import { netHours } from './net-hours.ts';
import { period } from './period.ts';
import { priceIndex } from './price-index.ts';
import { programme } from './programme.ts';
import { publishedShare } from './published.ts';
import { runSettings } from './run-settings.ts';
import { scenario } from './scenario.ts';
import { exactly, list, strict } from './schema-parts.ts';
import { sourceDocument } from './source-document.ts';
import { staffGroup } from './staff-group.ts';
import { target } from './target.ts';
import { longText, nameText } from './text.ts';
import { unit } from './unit.ts';
import type { z } from './zod.ts';

/** The version this program writes; older ones are migrated, newer ones refused. */
export const schemaVersion = 1;

/** The shape of the document a user describes; that its parts fit together is asked in `checks/`. */
export const modelSchema = strict({
  schemaVersion: exactly(schemaVersion),
  id: modelId,
  title: nameText,
  description: longText.optional(),
  municipality: nameText.optional(),
  priceLevel: year,
  priceIndex: priceIndex.optional(),
  period,
  documents: list(sourceDocument),
  calendar: calendarSettings,
  netHours,
  units: list(unit, 1, limits.concepts),
  caseTypes: list(caseType, 1, limits.concepts),
  inflows: list(inflow),
  backlogs: list(backlog),
  followUps: list(followUp),
  programmes: list(programme, 0, limits.programmes).optional(),
  staffGroups: list(staffGroup, 1, limits.concepts),
  grants: list(grant, 0, limits.concepts),
  targets: list(target),
  published: list(publishedShare),
  events: list(datedEvent),
  discrepancies: list(discrepancy).optional(),
  budgetNote: budgetNote.optional(),
  scenarios: list(scenario, 1, limits.scenarios),
  headline,
  lever: lever.optional(),
  run: runSettings
});

/** A model that has passed {@link validateModel}: parse at the edge, trust inside. */
export type ModelDocument = z.infer<typeof modelSchema>;

/** A model as it is written, before its ids are known to be ids. */
export type ModelInput = z.input<typeof modelSchema>;
