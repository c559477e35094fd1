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

/** Coefficients of variation and modes that are drawn from ranges are rounded to this many parts of one. */
const SHAPES = 64;
const LARGEST = 512;

/**
 * Strata by shape. A gamma or lognormal spread is its mean times one of mean 1; a range is its low end plus its width times one
 * on 0–1. Tables of a shape are made once and kept, so that a document whose means are drawn anew per replication makes none.
 */
export class StrataCache {
  readonly #keep = keeper<Strata>(LARGEST);

  /** @param exactShape whether the shape is a fixed input; a drawn one is rounded to 1/64 so that tables can be shared. */
  of(spread: ResolvedSpread, exactShape: boolean): ScaledStrata {
    const shape = (value: number) => (exactShape ? value : Math.round(value * SHAPES) / SHAPES);
    switch (spread.kind) {
      case 'fixed':
        return {
          strata: this.#keep('fixed', () => strataOf(fixedDistribution(1))),
          scale: spread.mean,
          shift: 0
        };
      case 'gamma':
      case 'lognormal': {
        const variation = shape(spread.variation);
        if (variation === 0) return this.of({ kind: 'fixed', mean: spread.mean }, true);
        const make = spread.kind === 'gamma' ? gammaFromMean : lognormalFromMean;
        const strata = this.#keep(`${spread.kind} ${variation}`, () => strataOf(make(1, variation)));
        return { strata, scale: spread.mean, shift: 0 };
      }
      case 'range': {
        const width = spread.high - spread.low;
        if (width === 0) return this.of({ kind: 'fixed', mean: spread.low }, true);
        const mode = shape((spread.likely - spread.low) / width);
        const strata = this.#keep(`range ${mode}`, () => strataOf(pertDistribution(0, mode, 1)));
        return { strata, scale: width, shift: spread.low };
      }
    }
  }
}
