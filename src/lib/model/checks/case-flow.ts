import type { Step } from '../case-type.ts';
import type { ModelDocument } from '../document.ts';
import type { FollowUp } from '../follow-up.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue, lowestValue } from '../quantity-value.ts';
import type { Wording } from '../wording.ts';

const withAmount: Wording = {
  da: 'en sagstype, hvis frist er et antal dage, arbejdsdage, uger eller måneder',
  en: 'a case type whose deadline is a number of days, working days, weeks or months'
};
const planned: Wording = {
  da: 'en sagstype med fristen { "planned": true }',
  en: 'a case type with the deadline { "planned": true }'
};

/** Shortest mean interval of a follow-up, in days. */
export function shortestInterval(followUp: FollowUp): number {
  return lowestValue(followUp.interval.kind === 'range' ? followUp.interval.low : followUp.interval.mean);
}

function followUpProblems(model: ModelDocument, followUp: FollowUp, path: Path): Problem[] {
  const problems: Problem[] = [];
  if (highestValue(followUp.overdueAtStart) > 0 && followUp.overdueDays === undefined) {
    problems.push(
      problemAt(
        model,
        [...path, 'overdueDays'],
        'followUp',
        { da: 'et antal dage', en: 'a number of days' },
        {
          reason: {
            da: 'mangler, når en andel er over tiden ved start (overdueAtStart over 0).',
            en: 'is missing while a share is overdue at the start (overdueAtStart above 0).'
          }
        }
      )
    );
  }
  const shortest = shortestInterval(followUp);
  if (highestValue(followUp.earliestDaysBefore) >= shortest) {
    problems.push(
      problemAt(
        model,
        [...path, 'earliestDaysBefore'],
        'followUp',
        { da: `under ${shortest} dage`, en: `below ${shortest} days` },
        {
          reason: {
            da: 'en opfølgning kunne gøres om igen, så snart den er gjort.',
            en: 'a follow-up could be done again as soon as it is done.'
          }
        }
      )
    );
  }
  return problems;
}

/** Case types whose deadline does not suit where they come from, waits after last steps, and impossible follow-ups. */
export function caseFlowProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  const plannedTypes = new Set(
    model.caseTypes.filter(({ deadline }) => 'planned' in deadline).map(({ id }) => id)
  );

  const refuse = (path: Path, allowed: Wording) =>
    problems.push(
      problemAt(model, path, 'deadline', allowed, {
        reason: {
          da: 'sagstypens frist passer ikke hertil.',
          en: "the case type's deadline does not suit this place."
        }
      })
    );

  const lists: { steps: readonly Step[]; path: Path }[] = [
    ...model.caseTypes.map(({ steps }, index) => ({ steps, path: ['caseTypes', index, 'steps'] })),
    ...(model.programmes ?? []).flatMap(({ categories }, index) =>
      categories.map(({ steps }, at) => ({ steps, path: ['programmes', index, 'categories', at, 'steps'] }))
    )
  ];
  lists.forEach(({ steps, path }) => {
    const last = steps.length - 1;
    if (steps[last]?.outsideWait === undefined) return;
    problems.push(
      problemAt(
        model,
        [...path, last, 'outsideWait'],
        'lastStepWait',
        { da: 'ingen ventetid efter det sidste trin', en: 'no wait after the last step' },
        { reason: { da: 'sagen slutter med sit sidste trin.', en: 'a case ends with its last step.' } }
      )
    );
  });
  model.caseTypes.forEach(({ id, exits = [] }, index) => {
    if (exits.length === 0 || !plannedTypes.has(id)) return;
    problems.push(
      problemAt(
        model,
        ['caseTypes', index, 'exits'],
        'followUp',
        {
          da: 'intet her, men "exitsPerYear" på opfølgningen',
          en: 'nothing here, but "exitsPerYear" of the follow-up'
        },
        {
          reason: {
            da: 'en opfølgning falder bort, når den aktive sag gør.',
            en: 'a follow-up leaves when its active case does.'
          }
        }
      )
    );
  });
  for (const list of ['inflows', 'backlogs'] as const) {
    model[list].forEach(({ caseType }, index) => {
      if (plannedTypes.has(caseType)) refuse([list, index, 'caseType'], withAmount);
    });
  }
  model.followUps.forEach((followUp, index) => {
    if (!plannedTypes.has(followUp.caseType)) refuse(['followUps', index, 'caseType'], planned);
    followUp.entries.forEach(({ caseType }, at) => {
      if (plannedTypes.has(caseType)) refuse(['followUps', index, 'entries', at, 'caseType'], withAmount);
    });
    problems.push(...followUpProblems(model, followUp, ['followUps', index]));
  });
  return problems;
}
