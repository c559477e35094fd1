import { bandOf, type Band } from '../../forecast/band.ts';
import type { ForecastLayout } from '../../forecast/forecast.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { Partial } from '../../simulation/partial.ts';
import { estimatedShare, type EstimatedShare } from '../share-interval.ts';
import type { SizingTarget } from './sizing-question.ts';
import { targetOutcome } from './target-outcome.ts';

/** What is known of one size of a team. */
export interface SizePoint {
  /** Årsværk, or months. */
  readonly size: number;
  /** How often all targets hold; null where any of them is undefined in every replication. */
  readonly holds: EstimatedShare | null;
  /** Per target: how often it holds by itself, and the band of what it is about. */
  readonly targets: readonly { readonly holds: EstimatedShare | null; readonly outcome: Band | null }[];
}

/** Reads a size's replications. */
export function sizePoint(
  size: number,
  partial: Partial,
  layout: ForecastLayout,
  model: ModelDocument,
  targets: readonly SizingTarget[]
): SizePoint {
  const outcomes = targets.map((target) => targetOutcome(partial, layout, model, target));
  const all = Float64Array.from({ length: partial.to - partial.from }, (_, r) =>
    outcomes.reduce((product, { met }) => product * met[r]!, 1)
  );
  return {
    size,
    holds: shareOf(all),
    targets: outcomes.map(({ met, values }) => ({ holds: shareOf(met), outcome: bandOf(values) }))
  };
}

/** Of the replications in which it is defined. */
function shareOf(met: Float64Array): EstimatedShare | null {
  const defined = met.filter((each) => !Number.isNaN(each));
  if (defined.length === 0) return null;
  return estimatedShare(
    defined.reduce((sum, each) => sum + each, 0),
    defined.length
  );
}
