import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue } from '../quantity-value.ts';
import type { Staffing } from '../staffing.ts';
import type { Wording } from '../wording.ts';

interface Question {
  readonly fails: boolean;
  readonly at: Path;
  readonly allowed: Wording;
  readonly reason: Wording;
}

function questionsOf({
  vacantAtStart,
  newAtStart,
  timeToFill,
  rampUp,
  mentoring,
  temps
}: Staffing): Question[] {
  return [
    {
      fails: vacantAtStart !== undefined && highestValue(vacantAtStart) > 0 && timeToFill === undefined,
      at: ['timeToFill'],
      allowed: { da: 'et antal dage med spredning', en: 'a number of days with its spread' },
      reason: {
        da: 'mangler, når stillinger er vakante ved start (vacantAtStart over 0).',
        en: 'is missing while posts are vacant at the start (vacantAtStart above 0).'
      }
    },
    {
      fails:
        newAtStart !== undefined &&
        highestValue(newAtStart) > 0 &&
        rampUp === undefined &&
        mentoring === undefined,
      at: ['newAtStart'],
      allowed: { da: '0, eller oplæring (rampUp) eller mentoring', en: '0, or rampUp or mentoring' },
      reason: {
        da: 'nyansatte er først nye, når de har oplæring foran sig.',
        en: 'colleagues are new only where they have ramp-up or mentoring ahead of them.'
      }
    },
    {
      fails: temps !== undefined && temps.vacancyShare === undefined && temps.periods === undefined,
      at: ['temps'],
      allowed: { da: 'vacancyShare, periods eller begge', en: 'vacancyShare, periods or both' },
      reason: {
        da: 'siger ikke, hvornår der er vikarer.',
        en: 'does not say when there are temps.'
      }
    },
    ...(temps?.periods ?? []).map(({ from, to }, index) => ({
      fails: to < from,
      at: ['temps', 'periods', index, 'to'],
      allowed: { da: `en dato fra ${from}`, en: `a date from ${from}` },
      reason: { da: 'perioden slutter, før den begynder.', en: 'the period ends before it begins.' }
    }))
  ];
}

/** What is asked of a group's staffing beside its shape: `path` is where it stands. */
function fillingProblemsOf(model: ModelDocument, staffing: Staffing, path: Path): Problem[] {
  return questionsOf(staffing).flatMap(({ fails, at, allowed, reason }) =>
    fails ? [problemAt(model, [...path, ...at], 'staffing', allowed, { reason })] : []
  );
}

/** Vacancies that nobody ends, new colleagues with nothing to learn, temps without a time. */
export function fillingProblems(model: ModelDocument): Problem[] {
  return model.staffGroups.flatMap(({ staffing }, index) =>
    staffing === undefined ? [] : fillingProblemsOf(model, staffing, ['staffGroups', index, 'staffing'])
  );
}
