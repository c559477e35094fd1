import { fixedDistribution } from '../numerics/fixed.ts';
import { gammaFromMean } from '../numerics/gamma-distribution.ts';
import { lognormalFromMean } from '../numerics/lognormal.ts';
import { pertDistribution } from '../numerics/pert.ts';
import { keeper } from './keeper.ts';
import { strataOf, type ScaledStrata, type Strata } from './sampler-tables.ts';

/** A spread across cases with its values resolved. */
export type ResolvedSpread =
  | { kind: 'fixed'; mean: number }
  | { kind: 'gamma' | 'lognormal'; mean: number; variation: number }
  | { kind: 'range'; low: number; likely: number; high: number };

/** Shapes that are drawn from ranges lie on straight lines between tables this many to one apart. */
const SHAPES = 16;
const LARGEST = 512;
/** A coefficient of variation below this is none. */
const LEAST_VARIATION = 1e-3;

/**
 * Strata by shape. A gamma or lognormal spread is its mean times one of mean 1; a range is its low end plus its width times one
 * on 0–1. Tables of a shape are made once and kept, so that a document whose values are drawn anew per replication makes few.
 */
export class StrataCache {
  readonly #keep = keeper<Strata>(LARGEST);

  /** @param exactShape whether the shape is a fixed input; a drawn one is read between the tables of its neighbours. */
  of(spread: ResolvedSpread, exactShape: boolean): ScaledStrata {
    switch (spread.kind) {
      case 'fixed':
        return { strata: this.#ofVariation('gamma', 0), scale: spread.mean, shift: 0 };
      case 'gamma':
      case 'lognormal': {
        const { kind, mean, variation } = spread;
        return {
          ...between(variation, exactShape, (shape) => this.#ofVariation(kind, shape)),
          scale: mean,
          shift: 0
        };
      }
      case 'range': {
        const width = spread.high - spread.low;
        if (width === 0) return this.of({ kind: 'fixed', mean: spread.low }, true);
        const mode = (spread.likely - spread.low) / width;
        return {
          ...between(mode, exactShape, (shape) => this.#ofMode(shape)),
          scale: width,
          shift: spread.low
        };
      }
    }
  }

  #ofVariation(kind: 'gamma' | 'lognormal', variation: number): Strata {
    if (variation < LEAST_VARIATION) return this.#keep('fixed', () => strataOf(fixedDistribution(1)));
    const make = kind === 'gamma' ? gammaFromMean : lognormalFromMean;
    return this.#keep(`${kind} ${variation}`, () => strataOf(make(1, variation)));
  }

  #ofMode(mode: number): Strata {
    return this.#keep(`range ${mode}`, () => strataOf(pertDistribution(0, mode, 1)));
  }
}

/**
 * The mean is kept on the straight line between two shapes; a stratum of a gamma spread with a variation from 0.2 up is within 1.5
 * pct. of its own value, or 0.3 pct. of the mean.
 */
function between(
  shape: number,
  exact: boolean,
  tableOf: (shape: number) => Strata
): Pick<ScaledStrata, 'strata' | 'next' | 'part'> {
  if (exact) return { strata: tableOf(shape) };
  const below = Math.floor(shape * SHAPES);
  const part = shape * SHAPES - below;
  const strata = tableOf(below / SHAPES);
  return part === 0 ? { strata } : { strata, next: tableOf((below + 1) / SHAPES), part };
}
