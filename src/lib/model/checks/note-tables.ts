import { dateParts } from '../date-parts.ts';
import type { ModelDocument } from '../document.ts';
import type { NoteTable } from '../note-table.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { byId } from '../references.ts';
import type { Wording } from '../wording.ts';

/** Tables of the budget note that nothing in the document could fill, and time plans with activities outside their years. */
export function noteTableProblems(model: ModelDocument): Problem[] {
  return (model.budgetNote?.tables ?? []).flatMap((table, index) => {
    const path: Path = ['budgetNote', 'tables', index];
    if (table.kind === 'timePlan') return timePlanProblems(model, table, path);
    return holdsSomething(model, table) ? [] : empty(model, [...path, 'grants'], grantsWith(table));
  });
}

function holdsSomething(model: ModelDocument, table: Exclude<NoteTable, { kind: 'timePlan' }>): boolean {
  const grants = table.grants.map((id) => byId(model.grants, id));
  if (table.kind === 'earlier') return grants.some(({ earlier }) => earlier.length > 0);
  const areas = table.kind === 'investment' ? undefined : table.controlAreas;
  return grants.some(({ lines }) => lines.some((line) => !areas || areas.includes(line.controlArea)));
}

const grantsWith = ({ kind }: NoteTable): Wording =>
  kind === 'earlier'
    ? { da: 'en bevilling med tidligere afsatte midler (earlier)', en: 'a grant with funds granted earlier' }
    : {
        da: 'en bevilling med budgetlinjer af tabellens styringsområder (lines)',
        en: "a grant with lines of the table's control areas"
      };

function timePlanProblems(
  model: ModelDocument,
  { years }: Extract<NoteTable, { kind: 'timePlan' }>,
  path: Path
): Problem[] {
  const plan = model.budgetNote?.timePlan ?? [];
  if (plan.length === 0)
    return empty(model, [...path, 'kind'], {
      da: 'en anden slags tabel, når notatet ingen tidsplan har (budgetNote.timePlan)',
      en: 'another kind of table where the note has no time plan (budgetNote.timePlan)'
    });
  if (!years) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const outside = plan.find(
    ({ from, until }) => dateParts(from).year < first || dateParts(until).year > last
  );
  if (!outside) return [];
  const [from, until] = [dateParts(outside.from).year, dateParts(outside.until).year];
  return [
    problemAt(
      model,
      [...path, 'years'],
      'outsidePeriod',
      { da: `år, der dækker ${from}-${until}`, en: `years that cover ${from}-${until}` },
      {
        reason: {
          da: 'en aktivitet i tidsplanen ligger uden for tabellens år.',
          en: "an activity of the time plan lies outside the table's years."
        }
      }
    )
  ];
}

function empty(model: ModelDocument, path: Path, allowed: Wording): Problem[] {
  return [
    problemAt(model, path, 'emptyTable', allowed, {
      reason: { da: 'tabellen ville være tom.', en: 'the table would be empty.' }
    })
  ];
}
