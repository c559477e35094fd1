import { evaluate } from '../formulas/evaluate.ts';
import type { Formula } from '../formulas/formula.ts';
import { parseFormula } from '../formulas/parse-formula.ts';
import { commonShareOf } from '../model/defaults.ts';
import type { Input } from '../model/inputs.ts';
import { isRange, likelyValue } from '../model/quantity-value.ts';
import type { Quantity, RangeQuantity } from '../model/quantity.ts';
import { hashText } from '../numerics/hash-text.ts';
import { standardNormalCdf, standardNormalQuantile } from '../numerics/normal-distribution.ts';
import { pertDistribution } from '../numerics/pert.ts';
import { bits, streamKey, streamKey2, unit } from '../simulation/random.ts';

/**
 * What a quantity is worth in one run.
 * @param unitId the unit it is used in, for ranges that units share only in part
 */
export type Resolve = (quantity: Quantity, unitId?: string) => number;

/** Every quantity at its fixed value or at *sandsynlig*: the expected run's reading. */
export const resolveLikely: Resolve = (quantity) => likelyValue(quantity);

/** Draws the ranges of one replication. */
export interface ValueDraws {
  /** Values of a replication; the same range has the same draw in every scenario that holds it. */
  ofReplication(replication: number): Resolve;
}

const POINTS = 256;
/** Parts of the table at each end in which straight lines would be too coarse. */
const EXACT_PARTS = 4;
/** Kept apart from what the kernel draws under the same seed. */
const VALUE_PURPOSE = 0x76616c;

interface RangeDraw {
  readonly identity: number;
  readonly quantileAt: (p: number) => number;
}

/** An uncertain formula, and the inputs that it may read. */
interface DrawnFormula {
  readonly formula: Formula;
  /** What `år` stands for in it. */
  readonly year: number | undefined;
  readonly among: ReadonlyMap<string, Quantity>;
}

/**
 * Draws of the ranges of a model. A range is addressed by its path in the document, so it is the same draw whatever else the document
 * holds. Quantiles are read from 257 points by straight lines, and are exact in the outermost 1/64 at each end (an error under 0.05 pct. of
 * the range). A formula is worked out of the values drawn for what it reads, and kept within its own low and high; where these
 * give no number, it is likely.
 * @param inputs every quantity of the model with its path
 */
export function valueDraws(inputs: readonly Input[], seed: number): ValueDraws {
  const ranges = new Map<Quantity, RangeDraw>();
  const formulas = new Map<Quantity, DrawnFormula>();
  for (const { path, quantity, among, year } of inputs) {
    if (isRange(quantity) && among)
      formulas.set(quantity, { formula: formulaOf(quantity, year), among, year });
    else if (isRange(quantity))
      ranges.set(quantity, { identity: hashText(path)[0], quantileAt: quantilesOf(quantity) });
  }
  const draw = (replication: number, identity: number): number => {
    const key = streamKey(seed, replication, identity, VALUE_PURPOSE);
    return unit(bits(key, streamKey2(seed, replication, identity, VALUE_PURPOSE), 0));
  };
  const resolveIn = (replication: number, worked: WorkedValues | undefined): Resolve => {
    const resolve: Resolve = (quantity, unitId) => {
      if (!isRange(quantity)) return quantity.value;
      const drawn = worked && formulas.get(quantity);
      if (drawn) {
        const ofUnit = worked.get(unitId) ?? new Map<Quantity, number>();
        worked.set(unitId, ofUnit);
        let value = ofUnit.get(quantity);
        if (value === undefined) {
          const { formula, among, year } = drawn;
          value = evaluate(formula, NaN, (path) => resolve(among.get(path)!, unitId), year);
          value = Number.isNaN(value)
            ? quantity.likely
            : Math.min(Math.max(value, quantity.low), quantity.high);
          ofUnit.set(quantity, value);
        }
        return value;
      }
      const range = ranges.get(quantity);
      if (!range) throw new Error('valueDraws: a range that is not among the inputs');
      const common = draw(replication, range.identity);
      const share = commonShareOf(quantity);
      if (share === 1 || unitId === undefined) return range.quantileAt(common);
      const own = draw(replication, hashText(unitId, range.identity)[0]);
      return range.quantileAt(shared(common, own, share));
    };
    return resolve;
  };
  return {
    ofReplication: (replication) => resolveIn(replication, formulas.size > 0 ? new Map() : undefined)
  };
}

/** Per unit: what formulas gave, so that one that many read is worked out once. */
type WorkedValues = Map<string | undefined, Map<Quantity, number>>;

function formulaOf({ formula }: Quantity, year: number | undefined): Formula {
  const parsed = parseFormula(formula!, { hasBase: false, hasYear: year !== undefined });
  if (!parsed.ok) throw new Error(`valueDraws: no formula: ${parsed.fault.reason}`);
  return parsed.formula;
}

/** Two uniform draws as one whose correlation between units is the share they have in common (a Gaussian copula). */
function shared(common: number, own: number, share: number): number {
  const normal =
    Math.sqrt(share) * standardNormalQuantile(common) + Math.sqrt(1 - share) * standardNormalQuantile(own);
  return standardNormalCdf(normal);
}

/**
 * Straight lines between tabulated quantiles; in the outermost parts, where a tail bends, the quantile itself. A point of the table is
 * worked out when it is first read, since a few replications read few of them.
 */
function quantilesOf({ low, likely, high }: RangeQuantity): (p: number) => number {
  const { quantile } = pertDistribution(low, likely, high);
  const quantiles = new Float64Array(POINTS + 1).fill(NaN);
  const at = (point: number): number => {
    if (Number.isNaN(quantiles[point])) quantiles[point] = quantile(point / POINTS);
    return quantiles[point]!;
  };
  return (p) => {
    const position = p * POINTS;
    const below = Math.floor(position);
    if (below < EXACT_PARTS || below >= POINTS - EXACT_PARTS) return quantile(p);
    return at(below) + (at(below + 1) - at(below)) * (position - below);
  };
}
