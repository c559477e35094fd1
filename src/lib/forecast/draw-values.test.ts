import { describe, expect, it } from 'vitest';
import { listInputs } from '../model/inputs.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { smallModel, uncertain } from '../model/testing.ts';
import { pertDistribution } from '../numerics/pert.ts';
import { resolveLikely, valueDraws } from './draw-values.ts';
import { richModel } from './testing.ts';

const REPLICATIONS = 4000;

const inflowOf = (model: ReturnType<typeof smallModel>, index = 0) =>
  model.inflows[index]!.perMonth as Quantity;

/** Draws of one quantity over the replications. */
function drawn(model: ReturnType<typeof smallModel>, quantity: Quantity, unit?: string): number[] {
  const draws = valueDraws(listInputs(model), 42);
  return Array.from({ length: REPLICATIONS }, (_, r) => draws.ofReplication(r)(quantity, unit));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

describe('draws of a range', () => {
  const model = smallModel();
  const quantity = inflowOf(model); // 35 / 40 / 50
  const pert = pertDistribution(35, 40, 50);
  const values = drawn(model, quantity, 'handicap');

  it('have the mean of the PERT distribution within four standard errors', () => {
    const mean = values.reduce((sum, value) => sum + value) / REPLICATIONS;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (REPLICATIONS - 1);
    expect(Math.abs(mean - pert.mean)).toBeLessThan(4 * Math.sqrt(variance / REPLICATIONS));
  });

  it.each([0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99])(
    'lie below the quantile %d as often as they should',
    (p) => {
      const below = values.filter((value) => value <= pert.quantile(p)).length / REPLICATIONS;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / REPLICATIONS));
    }
  );

  it('stay inside it, and are not all the same', () => {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...values)).toBeLessThanOrEqual(50);
    expect(new Set(values).size).toBeGreaterThan(REPLICATIONS * 0.99);
  });

  it('are the same again, whatever the order of asking', () => {
    const draws = valueDraws(listInputs(model), 42);
    expect(draws.ofReplication(17)(quantity)).toBe(values[17]);
    expect(draws.ofReplication(3)(quantity)).toBe(values[3]);
  });

  it('follow the seed', () => {
    const other = valueDraws(listInputs(model), 43);
    expect(other.ofReplication(17)(quantity)).not.toBe(values[17]);
  });

  it('belong to the path: what else the document holds does not move them', () => {
    const wider = richModel();
    expect(drawn(wider, inflowOf(wider), 'handicap')).toEqual(values);
  });

  it('of two ranges are independent', () => {
    const wider = richModel();
    const other = drawn(wider, wider.staffGroups[0]!.establishment as Quantity);
    expect(Math.abs(correlation(values, other))).toBeLessThan(4 / Math.sqrt(REPLICATIONS));
  });
});

describe('a range that units share', () => {
  const withShare = (commonShare?: number) =>
    smallModel((draft) => {
      draft.inflows[0]!.perMonth = {
        ...uncertain(35, 40, 45, 'cases/month'),
        ...(commonShare === undefined ? {} : { commonShare })
      };
    });

  it('is one draw unless stated', () => {
    const model = withShare();
    expect(drawn(model, inflowOf(model), 'nord')).toEqual(drawn(model, inflowOf(model), 'syd'));
  });

  it.each([0, 0.3, 0.7])('in part (%d) is correlated by that much', (share) => {
    const model = withShare(share);
    const [a, b] = ['nord', 'syd'].map((unit) => drawn(model, inflowOf(model), unit)) as [number[], number[]];
    // A symmetric PERT is near enough to normal that the correlation of the normal scores is kept to a hundredth.
    const error = (1 - share * share) / Math.sqrt(REPLICATIONS);
    expect(Math.abs(correlation(a, b) - share)).toBeLessThan(4 * error + 0.01);
  });

  it('has the same distribution in each unit', () => {
    const model = withShare(0.3);
    const pert = pertDistribution(35, 40, 45);
    const values = drawn(model, inflowOf(model), 'nord');
    for (const p of [0.1, 0.5, 0.9]) {
      const below = values.filter((value) => value <= pert.quantile(p)).length / REPLICATIONS;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / REPLICATIONS));
    }
  });

  it('is the common draw where no unit uses it', () => {
    const model = withShare(0);
    const common = withShare(1);
    expect(drawn(model, inflowOf(model))).toEqual(drawn(common, inflowOf(common)));
  });
});

it('takes fixed values as they are, and refuses a range that is not the model’s', () => {
  const model = smallModel();
  const resolve = valueDraws(listInputs(model), 42).ofReplication(0);
  const fixed = model.staffGroups[0]!.caseShare;
  expect(resolve(fixed)).toBe(0.7);
  expect(() => resolve(uncertain(1, 2, 3, 'hours') as Quantity)).toThrow('not among the inputs');
});

it('reads sandsynlig for the expected run', () => {
  const quantity = inflowOf(smallModel());
  expect(isRange(quantity)).toBe(true);
  expect(resolveLikely(quantity)).toBe(40);
});
