import type { ModelDocument } from '../document.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Years of the price index that do not follow each other, and a level of the note that it does not reach. */
export const priceIndexProblems = (model: ModelDocument): Problem[] => [
  ...orderProblems(model),
  ...levelProblems(model)
];

/** Years of the price index that do not follow each other: a year left out would have to be guessed. */
function orderProblems(model: ModelDocument): Problem[] {
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

/** The level of the note that its amounts cannot be taken to. */
function levelProblems(model: ModelDocument): Problem[] {
  const level = model.budgetNote?.priceLevel;
  const years = (model.priceIndex ?? []).map(({ year }) => year);
  const [first, last] = [Math.min(...years) - 1, Math.max(...years)];
  if (level === undefined || level === model.priceLevel) return [];
  if (years.length > 0 && (level === 'current' || (level >= first && level <= last))) return [];
  const own = String(model.priceLevel);
  const reached = years.length > 0 ? `${first}-${last}, current` : own;
  return [
    problemAt(
      model,
      ['budgetNote', 'priceLevel'],
      'notAllowed',
      { da: reached, en: reached },
      {
        reason: {
          da: 'modellens p/l-regulering når ikke så langt.',
          en: "the model's price index does not reach that level."
        }
      }
    )
  ];
}
