import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem, type ProblemCode } from '../problem.ts';
import type { Milestone, Programme } from '../programme.ts';
import { highestValue } from '../quantity-value.ts';
import { numberWording, type Wording } from '../wording.ts';

/** Milestones of more cases than there are, and internal deadlines that serve no milestone or come after it. */
export function milestoneProblems(model: ModelDocument, programme: Programme, path: Path): Problem[] {
  const { milestones } = programme;
  return milestones.flatMap((milestone, at) => {
    const refuse = (code: ProblemCode, field: string, allowed: Wording, reason: Wording) => [
      problemAt(model, [...path, 'milestones', at, field], code, allowed, { reason })
    ];
    const most = stockOf(programme, milestone);
    if (milestone.needed.unit === 'cases' && highestValue(milestone.needed) > most + 1e-9) {
      const shown = numberWording(most);
      return refuse(
        'programme',
        'needed',
        { da: `højst ${shown.da} sager`, en: `at most ${shown.en} cases` },
        { da: 'delene har ikke så mange sager.', en: 'the parts do not have as many cases.' }
      );
    }
    const served = milestones.find(({ id }) => id === milestone.internalDeadlineFor);
    if (!served) return [];
    if (served === milestone || served.internalDeadlineFor !== undefined)
      return refuse(
        'programme',
        'internalDeadlineFor',
        {
          da: 'en milepæl, der ikke selv er en intern deadline',
          en: 'a milestone that is no internal deadline itself'
        },
        { da: 'en intern deadline tjener en milepæl.', en: 'an internal deadline serves a milestone.' }
      );
    if (milestone.date > served.date)
      return refuse(
        'order',
        'date',
        { da: `en dato til og med ${served.date}`, en: `a date up to ${served.date}` },
        {
          da: `den interne deadline ligger efter milepælen "${served.id}".`,
          en: `the internal deadline lies after the milestone "${served.id}".`
        }
      );
    return [];
  });
}

function stockOf({ parts }: Programme, milestone: Milestone): number {
  return parts
    .filter(({ id }) => !milestone.parts || milestone.parts.includes(id))
    .reduce((sum, { cases }) => sum + highestValue(cases), 0);
}
