import { servedStepsOf, servedUnitOf, startStepOf } from '../defaults.ts';
import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { byId } from '../references.ts';
import type { Discipline } from '../staff-group.ts';

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
        const caseType = byId(model.caseTypes, served.caseType);
        const queues = servedStepsOf(served, caseType).map((step) =>
          queueOf(caseType.id, servedUnitOf(served, group), step)
        );
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
  const ask = (path: Path, caseTypeId: string, unit: string, fromStep?: string): void => {
    const caseType = model.caseTypes.find(({ id }) => id === caseTypeId);
    const steps = caseType?.steps.map(({ id }) => id) ?? [];
    const first = Math.max(
      0,
      steps.findIndex((id) => id === fromStep)
    );
    for (const step of steps.slice(first)) {
      const queue = queueOf(caseTypeId, unit, step);
      if (orders.has(queue) || asked.has(queue)) continue;
      asked.add(queue);
      problems.push(
        problemAt(
          model,
          path,
          'notServed',
          {
            da: 'sager, som et spor i en medarbejdergruppe tager',
            en: 'cases that a lane of a staff group takes'
          },
          {
            reason: {
              da: `ingen arbejder på trinnet "${step}" af sagstypen "${caseTypeId}" i enheden "${unit}".`,
              en: `nobody works on the step "${step}" of the case type "${caseTypeId}" in the unit "${unit}".`
            }
          }
        )
      );
    }
  };
  model.inflows.forEach(({ caseType, unit }, index) => ask(['inflows', index, 'caseType'], caseType, unit));
  model.backlogs.forEach((backlog, index) =>
    ask(
      ['backlogs', index, 'caseType'],
      backlog.caseType,
      backlog.unit,
      startStepOf(backlog, byId(model.caseTypes, backlog.caseType))
    )
  );
  model.followUps.forEach((followUp, index) => {
    ask(['followUps', index, 'caseType'], followUp.caseType, followUp.unit);
    followUp.entries.forEach((entry, at) =>
      ask(['followUps', index, 'entries', at, 'caseType'], entry.caseType, followUp.unit)
    );
  });
  return problems;
}
