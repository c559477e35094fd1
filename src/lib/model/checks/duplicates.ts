import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { availabilityKey } from '../input-path.ts';

const once = { da: 'hver kun én gang i listen', en: 'each only once in the list' };

function repeats(model: ModelDocument, keys: readonly string[], pathOf: (index: number) => Path): Problem[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, index) => {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    return problemAt(model, pathOf(index), 'duplicate', once, {
      reason: { da: `står allerede som nummer ${before + 1}.`, en: `stands already as number ${before + 1}.` }
    });
  });
}

function idsIn(value: unknown, model: ModelDocument, path: Path): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    idsIn(part, model, [...path, Array.isArray(value) ? Number(key) : key])
  );
  if (!Array.isArray(value) || value.length === 0) return inner;
  const named = value.flatMap((element: unknown, index) =>
    typeof element === 'object' && element !== null && 'id' in element
      ? [{ id: String(element.id), index }]
      : []
  );
  return [
    ...repeats(
      model,
      named.map(({ id }) => id),
      (nth) => [...path, named[nth]!.index, 'id']
    ),
    ...inner
  ];
}

/** Ids that occur twice in a list, and other things that may be named only once. */
export function duplicateProblems(model: ModelDocument): Problem[] {
  const { closingDays, availability } = model.calendar;
  return [
    ...idsIn(model, model, []),
    ...repeats(model, closingDays, (index) => ['calendar', 'closingDays', index]),
    ...repeats(model, availability.map(availabilityKey), (index) => ['calendar', 'availability', index]),
    // One stock per case type and unit: an active case belongs to one of them, and shares are taken of its stock.
    ...repeats(
      model,
      model.followUps.map(({ caseType, unit }) => `${unit} ${caseType}`),
      (index) => ['followUps', index, 'caseType']
    ),
    ...model.followUps.flatMap((followUp, at) =>
      repeats(
        model,
        followUp.entries.map((entry) => entry.caseType),
        (index) => ['followUps', at, 'entries', index, 'caseType']
      )
    ),
    ...(model.programmes ?? []).flatMap(({ parts, milestones }, index) => [
      ...parts.flatMap(({ mix = [] }, at) =>
        repeats(
          model,
          mix.map(({ category }) => category),
          (nth) => ['programmes', index, 'parts', at, 'mix', nth, 'category']
        )
      ),
      ...milestones.flatMap((milestone, at) =>
        repeats(model, milestone.parts ?? [], (nth) => ['programmes', index, 'milestones', at, 'parts', nth])
      )
    ]),
    ...noteTableRepeats(model),
    ...model.grants.flatMap((grant, at) =>
      repeats(
        model,
        grant.funds.map((funding) => funding.group),
        (index) => ['grants', at, 'funds', index, 'group']
      )
    )
  ];
}

/** A grant whose lines would stand in a table twice, a column that would, and numbers that two tables have. */
function noteTableRepeats(model: ModelDocument): Problem[] {
  const tables = model.budgetNote?.tables ?? [];
  const at = (index: number): Path => ['budgetNote', 'tables', index];
  const numbered = tables.flatMap(({ number }, index) => (number === undefined ? [] : [{ number, index }]));
  return [
    ...repeats(
      model,
      numbered.map(({ number }) => number),
      (nth) => [...at(numbered[nth]!.index), 'number']
    ),
    ...tables.flatMap((table, index) => [
      ...('grants' in table ? repeats(model, table.grants, (nth) => [...at(index), 'grants', nth]) : []),
      ...('years' in table
        ? repeats(model, (table.years ?? []).map(String), (nth) => [...at(index), 'years', nth])
        : []),
      ...('controlAreas' in table
        ? repeats(model, table.controlAreas ?? [], (nth) => [...at(index), 'controlAreas', nth])
        : [])
    ])
  ];
}
