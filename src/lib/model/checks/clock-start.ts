import type { ModelDocument } from '../document.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import type { Wording } from '../wording.ts';

/** Clocks that start where no deadline is counted, with the last step, or with a wait that is not there. */
export function clockStartProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: Path, allowed: Wording, reason: Wording) =>
    problems.push(problemAt(model, path, 'deadline', allowed, { reason }));
  model.caseTypes.forEach(({ clockStart, deadline, steps }, index) => {
    const path: Path = ['caseTypes', index, 'clockStart'];
    if (clockStart === undefined || clockStart.kind === 'received') return;
    if ('planned' in deadline) {
      refuse(
        path,
        { da: 'ingen start på fristen', en: 'no start of the deadline' },
        { da: 'en opfølgning har sin planlagte dato.', en: 'a follow-up has its planned date.' }
      );
      return;
    }
    if (clockStart.kind === 'aware') return;
    const at = steps.findIndex(({ id }) => id === clockStart.step);
    if (at === steps.length - 1) {
      refuse(
        [...path, 'step'],
        { da: 'et trin før det sidste', en: 'a step before the last' },
        { da: 'sagen slutter med sit sidste trin.', en: 'a case ends with its last step.' }
      );
    } else if (clockStart.kind === 'informed' && steps[at]?.outsideWait === undefined) {
      refuse(
        [...path, 'step'],
        {
          da: 'et trin med ventetid bagefter (outsideWait)',
          en: 'a step with a wait after it (outsideWait)'
        },
        {
          da: 'sagen er oplyst, når ventetiden efter trinnet er slut.',
          en: 'a case is informed when the wait after the step is over.'
        }
      );
    }
  });
  return problems;
}
