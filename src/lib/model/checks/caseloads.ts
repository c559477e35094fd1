import type { ModelDocument } from '../document.ts';
import { limits } from '../limits.ts';
import { problemAt, type Problem } from '../problem.ts';
import { highestOf } from '../schedule-value.ts';
import { servedQueues } from '../served-queues.ts';
import type { Served, StaffGroup } from '../staff-group.ts';
import { numberWording } from '../wording.ts';

/** Cases that others work on as well as a group with personal caseloads, and groups too large for persons to be told apart. */
export function caseloadProblems(model: ModelDocument): Problem[] {
  return [...sharedQueues(model), ...largeGroups(model)];
}

/** A case in somebody's own caseload is nobody else's: no other group can take the queue. */
function sharedQueues(model: ModelDocument): Problem[] {
  const groupsOf = new Map<string, Set<StaffGroup>>();
  const queuesOf = (group: StaffGroup, served: Served) =>
    servedQueues(model, group, served).map(({ caseType, unit, step }) => `${caseType.id} ${unit} ${step}`);
  for (const group of model.staffGroups)
    for (const { serves } of group.lanes)
      for (const queue of serves.flatMap((served) => queuesOf(group, served)))
        groupsOf.set(queue, (groupsOf.get(queue) ?? new Set()).add(group));
  return model.staffGroups.flatMap((group, groupAt) => {
    if (group.caseload !== 'personal') return [];
    return group.lanes.flatMap((lane, laneAt) =>
      lane.serves.flatMap((served, index) => {
        const others = queuesOf(group, served).flatMap((queue) =>
          [...groupsOf.get(queue)!].filter((other) => other !== group)
        );
        const [other] = others;
        if (!other) return [];
        return problemAt(
          model,
          ['staffGroups', groupAt, 'lanes', laneAt, 'serves', index],
          'caseload',
          {
            da: 'sager, som ingen anden gruppe tager, når gruppen har egen sagsstamme (caseload "personal")',
            en: 'cases that no other group takes, where the group has personal caseloads (caseload "personal")'
          },
          {
            reason: {
              da: `gruppen "${other.id}" tager også sagerne; en sag i en medarbejders egen sagsstamme kan ingen anden tage.`,
              en: `the group "${other.id}" takes the cases as well; nobody else can take a case from an adviser's own caseload.`
            }
          }
        );
      })
    );
  });
}

function largeGroups(model: ModelDocument): Problem[] {
  return model.staffGroups.flatMap((group, index) => {
    if (group.caseload === 'pooled') return [];
    const granted = model.grants
      .flatMap(({ funds }) => funds)
      .filter((fund) => fund.group === group.id)
      .reduce((sum, { positions }) => sum + highestOf(positions), 0);
    const positions = highestOf(group.establishment) + granted;
    if (positions <= limits.advisers) return [];
    const most = numberWording(limits.advisers);
    const found = numberWording(Math.round(positions * 10) / 10);
    return problemAt(
      model,
      ['staffGroups', index, 'caseload'],
      'caseload',
      {
        da: `"pooled", eller en gruppe på højst ${most.da} årsværk`,
        en: `"pooled", or a group of at most ${most.en} full-time equivalents`
      },
      {
        reason: {
          da: `gruppen har op til ${found.da} årsværk, og medarbejderne regnes hver for sig.`,
          en: `the group has up to ${found.en} full-time equivalents, and each adviser is computed apart.`
        }
      }
    );
  });
}
