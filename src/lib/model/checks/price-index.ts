import type { ModelDocument } from '../document.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Years of the price index that do not follow each other: a year left out would have to be guessed. */
export function priceIndexProblems(model: ModelDocument): Problem[] {
  const steps = model.priceIndex ?? [];
  return steps.flatMap(({ year }, index) => {
    const before = steps[index - 1]?.year;
    if (before === undefined || year === before + 1) return [];
    const next = String(before + 1);
    return problemAt(
      model,
      ['priceIndex', index, 'year'],
      'order',
      { da: `${next}, året efter det foregående`, en: `${next}, the year after the one before` },
      {
        reason: {
          da: 'p/l-reguleringen skal have hvert år i rækkefølge.',
          en: 'the price index needs every year in order.'
        }
      }
    );
  });
}
