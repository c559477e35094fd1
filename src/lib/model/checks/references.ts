import type { ModelDocument } from '../document.ts';
import { nearestWord } from '../nearest-word.ts';
import { problemAt, valueAt, type Path, type Problem } from '../problem.ts';
import type { Lane } from '../staff-group.ts';
import { eachObject, isSource } from '../walk.ts';
import type { Wording } from '../wording.ts';

const kinds = {
  documents: { da: 'kilderne (documents)', en: 'the sources (documents)' },
  units: { da: 'enhederne (units)', en: 'the units' },
  caseTypes: { da: 'sagstyperne (caseTypes)', en: 'the case types' },
  staffGroups: { da: 'medarbejdergrupperne (staffGroups)', en: 'the staff groups' },
  inflows: { da: 'tilgangene (inflows)', en: 'the inflows' },
  followUps: { da: 'opfølgningerne (followUps)', en: 'the follow-ups' },
  programmes: { da: 'programmerne (programmes)', en: 'the programmes' },
  parts: { da: 'programmets dele (parts)', en: "the programme's parts" },
  categories: { da: 'programmets kategorier (categories)', en: "the programme's categories" },
  milestones: { da: 'programmets milepæle (milestones)', en: "the programme's milestones" },
  grants: { da: 'bevillingerne (grants)', en: 'the grants' },
  scenarios: { da: 'scenarierne (scenarios)', en: 'the scenarios' },
  tables: { da: 'budgetnotatets tabeller (budgetNote.tables)', en: "the budget note's tables" },
  steps: { da: 'sagstypens trin (steps)', en: "the case type's steps" }
} satisfies Record<string, Wording>;

type Kind = keyof typeof kinds;
/** Lists at the top of the document; the others belong to an element of one. */
type TopKind = Exclude<Kind, 'steps' | 'parts' | 'categories' | 'milestones' | 'tables'>;

const mostListed = 12;

function lists(ids: readonly string[]): Wording {
  if (ids.length === 0) return { da: 'ingen, for listen er tom', en: 'none, since the list is empty' };
  const shown = ids.slice(0, mostListed).join(', ');
  const rest = ids.length - mostListed;
  return rest > 0
    ? { da: `${shown} og ${rest} mere`, en: `${shown} and ${rest} more` }
    : { da: shown, en: shown };
}

/** Ids that name nothing in the document. */
export function referenceProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];

  const ask = (path: Path, id: string | undefined, kind: Kind, among: readonly { id: string }[]): void => {
    if (id === undefined || among.some((element) => element.id === id)) return;
    const ids = among.map((element) => element.id);
    const near = nearestWord(id, ids);
    const { da, en } = kinds[kind];
    problems.push(
      problemAt(model, path, 'unknownReference', lists(ids), {
        reason: {
          da: `findes ikke blandt ${da}.${near === undefined ? '' : ` Mente du "${near}"?`}`,
          en: `does not exist among ${en}.${near === undefined ? '' : ` Did you mean "${near}"?`}`
        }
      })
    );
  };

  /** Asks about the fields of the object at `path` that hold ids (or lists of ids) of elements of a list. */
  const fields = (path: Path, kind: TopKind, ...keys: string[]): void => {
    for (const key of keys) {
      const held = valueAt(model, [...path, key]);
      if (Array.isArray(held)) {
        held.forEach((id, index) => ask([...path, key, index], String(id), kind, model[kind] ?? []));
      } else if (held !== undefined) ask([...path, key], String(held), kind, model[kind] ?? []);
    }
  };

  const stepsOf = (caseType: string) => model.caseTypes.find(({ id }) => id === caseType)?.steps ?? [];

  const lanes = (listPath: Path, list: readonly Lane[]): void =>
    list.forEach((lane, at) =>
      lane.serves.forEach((served, nth) => {
        const path: Path = [...listPath, at, 'serves', nth];
        fields(path, 'units', 'unit');
        if ('programme' in served) {
          fields(path, 'programmes', 'programme');
          const programme = model.programmes?.find(({ id }) => id === served.programme);
          if (!programme) return;
          ask([...path, 'part'], served.part, 'parts', programme.parts);
          ask([...path, 'category'], served.category, 'categories', programme.categories);
          return;
        }
        fields(path, 'caseTypes', 'caseType');
        ask([...path, 'step'], served.step, 'steps', stepsOf(served.caseType));
      })
    );

  eachObject(model, (object, path) => {
    if (isSource(object) && object.kind === 'document')
      ask([...path, 'document'], object.document, 'documents', model.documents);
  });
  model.caseTypes.forEach(({ clockStart, steps }, index) => {
    if (clockStart && 'step' in clockStart)
      ask(['caseTypes', index, 'clockStart', 'step'], clockStart.step, 'steps', steps);
    fields(['caseTypes', index, 'reminders'], 'staffGroups', 'group');
    fields(['caseTypes', index, 'missedDeadlineNotice'], 'staffGroups', 'group');
  });
  for (const list of ['inflows', 'backlogs', 'followUps'] as const) {
    model[list].forEach((_, index) => {
      fields([list, index], 'caseTypes', 'caseType');
      fields([list, index], 'units', 'unit');
    });
  }
  model.backlogs.forEach((backlog, index) =>
    ask(['backlogs', index, 'atStep'], backlog.atStep, 'steps', stepsOf(backlog.caseType))
  );
  model.caseTypes.forEach(({ sequels = [] }, index) =>
    sequels.forEach((_, at) => {
      fields(['caseTypes', index, 'sequels', at], 'caseTypes', 'caseType');
      fields(['caseTypes', index, 'sequels', at], 'units', 'unit');
    })
  );
  model.followUps.forEach((followUp, index) =>
    followUp.entries.forEach((_, at) => fields(['followUps', index, 'entries', at], 'caseTypes', 'caseType'))
  );
  model.programmes?.forEach(({ parts, categories, milestones }, index) => {
    const programme: Path = ['programmes', index];
    parts.forEach(({ mix }, at) => {
      fields([...programme, 'parts', at], 'units', 'unit');
      fields([...programme, 'parts', at], 'followUps', 'followUp');
      mix?.forEach(({ category }, nth) =>
        ask([...programme, 'parts', at, 'mix', nth, 'category'], category, 'categories', categories)
      );
    });
    milestones.forEach((milestone, at) => {
      const path: Path = [...programme, 'milestones', at];
      milestone.parts?.forEach((part, nth) => ask([...path, 'parts', nth], part, 'parts', parts));
      ask([...path, 'internalDeadlineFor'], milestone.internalDeadlineFor, 'milestones', milestones);
    });
  });
  model.staffGroups.forEach((group, index) => {
    fields(['staffGroups', index], 'units', 'unit');
    lanes(['staffGroups', index, 'lanes'], group.lanes);
  });
  model.grants.forEach((grant, index) => {
    grant.funds.forEach((_, at) => fields(['grants', index, 'funds', at], 'staffGroups', 'group'));
    grant.lines.forEach((_, at) => fields(['grants', index, 'lines', at], 'staffGroups', 'group'));
  });
  const tables = model.budgetNote?.tables ?? [];
  tables.forEach((_, index) => fields(['budgetNote', 'tables', index], 'grants', 'grants'));
  model.discrepancies?.forEach(({ table }, index) =>
    ask(['discrepancies', index, 'table'], table, 'tables', tables)
  );
  model.targets.forEach((_, index) => {
    fields(['targets', index], 'caseTypes', 'caseTypes');
    fields(['targets', index], 'units', 'units');
  });
  model.published.forEach((_, index) => {
    fields(['published', index], 'caseTypes', 'caseTypes');
    fields(['published', index], 'units', 'unit');
  });
  model.scenarios.forEach((scenario, index) => {
    fields(['scenarios', index], 'scenarios', 'basedOn');
    scenario.measures.forEach((measure, at) => {
      const path: Path = ['scenarios', index, 'measures', at];
      fields(path, 'grants', 'grant');
      fields(path, 'staffGroups', 'group', 'groups', 'to');
      fields(path, 'caseTypes', 'caseTypes');
      fields(path, 'units', 'units');
      fields(path, 'inflows', 'inflows');
      fields(path, 'programmes', 'programme');
      if (measure.kind === 'moveGrantPositions') fields(path, 'staffGroups', 'from');
      if (measure.kind === 'invest')
        measure.funds.forEach((_, nth) => fields([...path, 'funds', nth], 'staffGroups', 'group'));
      if (measure.kind === 'changeLanes') lanes([...path, 'lanes'], measure.lanes);
      if (measure.kind === 'changeHandlingTime' || measure.kind === 'pauseWork')
        for (const caseType of measure.caseTypes)
          ask([...path, 'step'], measure.step, 'steps', stepsOf(caseType));
    });
  });
  fields(['headline'], 'units', 'unit');
  fields(['headline'], 'caseTypes', 'caseTypes');
  fields(['headline'], 'scenarios', 'scenario', 'against');
  fields(['lever'], 'grants', 'grant');
  fields(['lever'], 'scenarios', 'scenario');
  return problems;
}
