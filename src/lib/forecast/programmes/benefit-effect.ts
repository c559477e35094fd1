import type { CategoryId, PartId } from '../../model/id.ts';
import type { Programme } from '../../model/programme.ts';
import { highestValue, likelyValue, lowestValue } from '../../model/quantity-value.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Partial } from '../../simulation/partial.ts';
import type { ForecastLayout } from '../forecast.ts';
import { categoryProgress } from './progress.ts';

/** What the cases of a category that are done do to benefit expenditure: kroner a year, a saving below 0. */
export interface BenefitEffect {
  readonly category: CategoryId;
  /** Cases done in the run, on average over the replications. */
  readonly cases: number;
  /** At the ends of the effect per case and at its likely value. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * The effect on benefit expenditure of what is done by the end of a month, per category that states one.
 * @param part null: all parts
 */
export function benefitEffects(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: PartId | null,
  month: number
): BenefitEffect[] {
  return categoryProgress(partial, layout, programme, part, month).flatMap(({ category, done }) => {
    const effect = programme.categories.find(({ id }) => id === category)?.benefitEffect;
    if (!effect) return [];
    const cases = done.reduce((sum, each) => sum + each, 0) / done.length;
    const at = (read: (quantity: Quantity) => number) => cases * read(effect);
    return { category, cases, low: at(lowestValue), likely: at(likelyValue), high: at(highestValue) };
  });
}
