import type { ModelDocument } from '../document.ts';
import { originsOf } from '../origins.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { programmeStages } from '../programme-stages.ts';
import { servedQueues } from '../served-queues.ts';
import type { Discipline } from '../staff-group.ts';
import type { Wording } from '../wording.ts';

/** The day a discipline sorts by; a queue is kept in the order of one of them. */
const orderKeyOf = (discipline: Discipline): 'received' | 'due' =>
  discipline === 'firstReceived' ? 'received' : 'due';

const keyWords = {
  received: { da: 'modtaget-dag ("firstReceived")', en: 'received day ("firstReceived")' },
  due: {
    da: 'fristdag ("earliestDue", "priority" eller "onTimeFirst")',
    en: 'due day ("earliestDue", "priority" or "onTimeFirst")'
  }
};

const queueOf = (caseType: string, unit: string, step: string) => `${caseType} ${unit} ${step}`;

function servesNothing(model: ModelDocument, path: Path): Problem {
  return problemAt(
    model,
    path,
    'programme',
    {
      da: 'en del af programmet i enheden, med det trin (stage, category, step) der nævnes',
      en: 'a part of the programme in the unit, with the stage, category and step named'
    },
    {
      reason: {
        da: 'der er ingen sager af den slags; nævn en del (part) eller enhed (unit), hvis de ligger i en anden enhed.',
        en: 'there are no such cases; name a part or a unit if they are in another unit.'
      }
    }
  );
}

/** Cases that come to a step nobody works on, lanes that take the same cases twice, and orders that cannot be mixed. */
export function servingProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  const orders = new Map<string, 'received' | 'due'>();

  model.staffGroups.forEach((group, groupAt) =>
    group.lanes.forEach((lane, laneAt) => {
      const lanePath: Path = ['staffGroups', groupAt, 'lanes', laneAt];
      const own = new Set<string>();
      const key = orderKeyOf(lane.discipline);
      let mixed = false;
      lane.serves.forEach((served, index) => {
        const queues = servedQueues(model, group, served).map(({ caseType, unit, step }) =>
          queueOf(caseType.id, unit, step)
        );
        if (queues.length === 0) problems.push(servesNothing(model, [...lanePath, 'serves', index]));
        if (queues.some((queue) => own.has(queue))) {
          problems.push(
            problemAt(
              model,
              [...lanePath, 'serves', index],
              'duplicate',
              {
                da: 'hver sagstype, enhed og trin kun én gang i et spor',
                en: 'each case type, unit and step only once in a lane'
              },
              {
                reason: {
                  da: 'sporet tager allerede disse sager.',
                  en: 'the lane takes these cases already.'
                }
              }
            )
          );
        }
        for (const queue of queues) {
          own.add(queue);
          const before = orders.get(queue);
          if (before === undefined) orders.set(queue, key);
          else if (before !== key) mixed = true;
        }
      });
      if (!mixed) return;
      const other = keyWords[key === 'received' ? 'due' : 'received'];
      problems.push(
        problemAt(model, [...lanePath, 'discipline'], 'orderKey', other, {
          reason: {
            da: 'et andet spor tager de samme sager i en rækkefølge efter en anden dag.',
            en: 'another lane takes the same cases in the order of another day.'
          }
        })
      );
    })
  );

  const asked = new Set<string>();
  const askQueue = (path: Path, queue: string, reason: Wording): void => {
    if (orders.has(queue) || asked.has(queue)) return;
    asked.add(queue);
    const allowed = {
      da: 'sager, som et spor i en medarbejdergruppe tager',
      en: 'cases that a lane of a staff group takes'
    };
    problems.push(problemAt(model, path, 'notServed', allowed, { reason }));
  };
  const ask = (path: Path, caseTypeId: string, unit: string, fromStep?: string): void => {
    const caseType = model.caseTypes.find(({ id }) => id === caseTypeId);
    const steps = caseType?.steps.map(({ id }) => id) ?? [];
    const first = Math.max(
      0,
      steps.findIndex((id) => id === fromStep)
    );
    for (const step of steps.slice(first)) {
      askQueue(path, queueOf(caseTypeId, unit, step), {
        da: `ingen arbejder på trinnet "${step}" af sagstypen "${caseTypeId}" i enheden "${unit}".`,
        en: `nobody works on the step "${step}" of the case type "${caseTypeId}" in the unit "${unit}".`
      });
    }
  };
  for (const { path, caseType, unit, fromStep } of originsOf(model)) ask(path, caseType, unit, fromStep);
  model.followUps.forEach((followUp, index) =>
    followUp.entries.forEach((entry, at) =>
      ask(['followUps', index, 'entries', at, 'caseType'], entry.caseType, followUp.unit)
    )
  );
  programmeStages(model).forEach(({ programme, part, stage, category, caseType }) => {
    const at = (model.programmes ?? []).indexOf(programme);
    const path: Path = ['programmes', at, 'parts', programme.parts.indexOf(part)];
    for (const step of caseType.steps) {
      const where = category ? `${stage}, ${category.id}, ${step.id}` : stage;
      askQueue(path, queueOf(caseType.id, part.unit, step.id), {
        da: `ingen arbejder på delens sager ved "${where}".`,
        en: `nobody works on the part's cases at "${where}".`
      });
    }
  });
  return problems;
}
