import type { ModelDocument } from '../model/document.ts';
import type { ControlArea, Grant } from '../model/grant.ts';
import type { NoteTable } from '../model/note-table.ts';
import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { activitiesTable } from './activities-table.ts';
import { appropriationTable, committeeTable, hasAppropriations } from './appropriation-tables.ts';
import { earlierTables } from './earlier-tables.ts';
import type { Words } from './grant-words.ts';
import { investmentTable, isInvestment } from './investment-table.ts';
import type { TableView } from './table-view.ts';
import { timePlanTable } from './time-plan-table.ts';

/** A table of the budget note, under the number it has there. */
export interface PrintedTable {
  /** Of the document's list; of tables by default, made of what they are about. */
  readonly id: string;
  /** As printed: "1". */
  readonly number?: string;
  readonly kind: NoteTable['kind'];
  /** Its title without the number. */
  readonly name: string;
  /** Its title begins with the number where it has one: "Tabel 1. …". */
  readonly table: TableView;
}

/**
 * The tables that the document says its note prints; where it says nothing, those that its grants and time plan have something for.
 * @param context with `prices` at that price level, once `pricesProblem` has found nothing against it
 */
export function printedTables(context: Words): PrintedTable[] {
  const { model } = context;
  const listed = model.budgetNote?.tables;
  return listed ? listed.flatMap((each) => listedTable(context, each)) : defaultTables(context);
}

function listedTable(context: Words, asked: NoteTable): PrintedTable[] {
  const { model, language } = context;
  const { id, kind, number } = asked;
  const name = textIn(asked.title, language);
  const title = number === undefined ? name : m.table_numbered({ number, name }, { locale: language });
  const flags = flagsOf(model, language, id);
  return tablesOf(context, asked, title).map((table) => ({
    id,
    kind,
    name,
    ...(number === undefined ? {} : { number }),
    table: { ...table, flags: [...(table.flags ?? []), ...flags] }
  }));
}

function tablesOf(context: Words, asked: NoteTable, title: string): TableView[] {
  switch (asked.kind) {
    case 'activities':
      return [activitiesTable(context, asked, title)];
    case 'appropriations':
      return [appropriationTable(context, asked, title)];
    case 'committees':
      return [committeeTable(context, asked, title)];
    case 'earlier':
      return earlierTables(context, asked, title);
    case 'timePlan':
      return [timePlanTable(context, asked, title)];
    case 'investment':
      return [investmentTable(context, asked, title)];
  }
}

/** What the source prints about a table, and what its own figures give. */
function flagsOf(model: ModelDocument, language: Words['language'], table: string): string[] {
  return (model.discrepancies ?? [])
    .filter((each) => each.table === table)
    .map((each) =>
      m.table_flag(
        {
          subject: textIn(each.subject, language),
          printed: withoutStop(textIn(each.printed, language)),
          found: withoutStop(textIn(each.found, language))
        },
        { locale: language }
      )
    );
}

const withoutStop = (words: string): string => words.replace(/\.$/, '');

const areaTitles = { statutory: m.table_statutory, capital: m.table_capital };

/** Whether a grant has lines of a control area and of others: alone they are the table of its activities. */
const isPartOf = ({ lines }: Grant, area: ControlArea): boolean =>
  lines.some(({ controlArea }) => controlArea === area) &&
  lines.some(({ controlArea }) => controlArea !== area);

function defaultTables(context: Words): PrintedTable[] {
  const { model, language } = context;
  const options = { locale: language };
  const ofGrants = model.grants.flatMap((grant): PrintedTable[] => {
    const asked = { grants: [grant.id] };
    const words = { grant: textIn(grant.name, language) };
    const printed = (kind: PrintedTable['kind'], table: TableView) => ({
      id: `${grant.id} ${kind}`,
      kind,
      name: table.title,
      table
    });
    return [
      ...(grant.lines.length > 0
        ? [printed('activities', activitiesTable(context, asked, m.table_by_purpose(words, options)))]
        : []),
      ...(['statutory', 'capital'] as const).flatMap((area) =>
        isPartOf(grant, area)
          ? [
              printed(
                'activities',
                activitiesTable(context, { ...asked, controlAreas: [area] }, areaTitles[area](words, options))
              )
            ]
          : []
      ),
      ...(isInvestment(context, asked)
        ? [printed('investment', investmentTable(context, asked, m.table_investment(words, options)))]
        : []),
      ...(hasAppropriations(grant)
        ? [
            printed(
              'appropriations',
              appropriationTable(context, asked, m.table_by_appropriation(words, options))
            ),
            printed('committees', committeeTable(context, asked, m.table_sums(words, options)))
          ]
        : []),
      ...earlierTables(context, asked, m.table_earlier(words, options)).map((table) =>
        printed('earlier', table)
      )
    ];
  });
  const plan = model.budgetNote?.timePlan ?? [];
  if (plan.length === 0) return ofGrants;
  const name = m.table_time_plan({}, options);
  return [...ofGrants, { id: 'timePlan', kind: 'timePlan', name, table: timePlanTable(context, {}, name) }];
}
