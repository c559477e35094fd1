import type { Programme, ProgrammePart } from '../../model/programme.ts';
import type { Resolve } from '../draw-values.ts';

/**
 * What part of a programme's reviews find each category, in its order; together 1. A last category without a share takes the rest;
 * shares that come to more than 1, or that leave no category to take the rest, are scaled.
 */
export function categoryShares(
  { categories }: Programme,
  { mix, unit }: ProgrammePart,
  resolve: Resolve
): number[] {
  const stated = categories.map(({ id, share }) => {
    const own = mix ? mix.find(({ category }) => category === id)?.share : share;
    return own === undefined ? undefined : resolve(own, unit);
  });
  const last = categories.length - 1;
  const takesRest = stated[last] === undefined && categories[last]!.share === undefined;
  const sum = stated.reduce<number>((total, share) => total + (share ?? 0), 0);
  const scale = takesRest && sum <= 1 ? 1 : sum > 0 ? 1 / sum : 0;
  return stated.map((share, k) => {
    if (takesRest && k === last) return Math.max(0, 1 - sum);
    return (share ?? 0) * scale;
  });
}

/** Divides whole cases by shares: each boundary between two is rounded, so that none is lost. */
export function divided(cases: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let share = 0;
  let given = 0;
  return shares.map((each) => {
    share += each;
    const until = total > 0 ? Math.floor((cases * share) / total + 0.5) : 0;
    const own = until - given;
    given = until;
    return own;
  });
}
