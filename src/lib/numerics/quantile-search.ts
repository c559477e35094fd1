import { exp } from './exp.ts';
import { log } from './log.ts';

/** What the search needs to know at one point t > 0 of a distribution; filled in by {@link LogConcaveCurve}. */
export interface CurvePoint {
  /** The lower tail F(t) or the upper tail 1 − F(t), as asked for. */
  tail: number;
  /** dF / d ln t */
  density: number;
  /** d ln(density) / d ln t */
  slope: number;
}

/** A distribution on t > 0 whose density in ln t is log-concave; then both tails are, too. */
export type LogConcaveCurve = (t: number, lowerTail: boolean, out: CurvePoint) => void;

const GOOD_ENOUGH = 1e-5;
const LONGEST_STEP = 3;
const MOST_ROUNDS = 200;

/**
 * The t with F(t) = p, by Halley steps on the logarithm of the smaller tail against ln t.
 *
 * That function is concave, so Newton's method (the fall-back) converges from any start; the steps are of third order, so
 * a start within 10 per cent needs two or three. The result is as exact as the tail: a relative error ε of the tail moves
 * t by ε · tail/density.
 *
 * @param p in (0, 1)
 * @param start a guess, positive
 */
export function searchQuantile(p: number, start: number, curve: LogConcaveCurve): number {
  const lowerTail = p <= 0.5;
  const target = lowerTail ? p : 1 - p;
  const point: CurvePoint = { tail: 0, density: 0, slope: 0 };
  let t = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    curve(t, lowerTail, point);
    let step: number;
    let miss = Infinity;
    if (!(point.tail > 0)) {
      step = lowerTail ? 1 : -1;
    } else {
      miss = log(point.tail / target);
      const rate = (lowerTail ? point.density : -point.density) / point.tail;
      const newton = -miss / rate;
      const bend = 1 + 0.5 * newton * (point.slope - rate);
      step = bend > 0.5 && bend < 2 ? newton / bend : newton;
      if (!(Math.abs(step) <= LONGEST_STEP)) step = step > 0 ? LONGEST_STEP : -LONGEST_STEP;
    }
    t *= exp(step);
    if (Math.abs(miss) < GOOD_ENOUGH || t === 0) return t;
  }
  return t;
}
