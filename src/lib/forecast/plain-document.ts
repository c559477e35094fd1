import type { PlainModelDocument, PlainSpread } from '../model/plain-model.ts';
import type { Distribution } from '../numerics/distribution.ts';
import { fixedDistribution } from '../numerics/fixed.ts';
import { gammaDistribution } from '../numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../numerics/lognormal.ts';
import type { PlainModel } from './plain-plan.ts';

/** The plain model that a checked document describes, its spreads as distributions. */
export function plainModelOf({ days, months, flows, stocks = [], groups }: PlainModelDocument): PlainModel {
  return {
    days,
    months,
    flows: flows.map(({ steps, ...flow }) => ({
      ...flow,
      steps: steps.map(({ hours, waitDays }) => ({
        hours: distributionOf(hours),
        ...(waitDays && { waitDays: distributionOf(waitDays) })
      }))
    })),
    stocks: stocks.map(({ intervalDays, stayDays, ...stock }) => ({
      ...stock,
      intervalDays: distributionOf(intervalDays),
      ...(stayDays && { stayDays: distributionOf(stayDays) })
    })),
    groups
  };
}

function distributionOf(spread: PlainSpread): Distribution {
  switch (spread.kind) {
    case 'fixed':
      return fixedDistribution(spread.value);
    case 'gamma':
      return gammaDistribution(spread.shape, spread.mean / spread.shape);
    case 'lognormal':
      return lognormalFromMean(spread.mean, spread.variation);
  }
}
