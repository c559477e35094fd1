import type { Programme, ProgrammePart } from '../../model/programme.ts';
import type { Resolve } from '../draw-values.ts';
import { categoryShares, divided } from './category-shares.ts';

/** Whole cases of a part before its first day in the run. */
export interface PartCounts {
  readonly cases: number;
  readonly reviewed: number;
  /** Per category with steps, in order: reviewed and not yet reported done. */
  readonly unreported: readonly number[];
  /** Reported done, or reviewed in a category without steps. */
  readonly reported: number;
  /** Per category: its share of the reviews. */
  readonly shares: readonly number[];
}

/** Reads a part with its values resolved. What has been reported is spread over the categories with steps as they were found. */
export function partCounts(programme: Programme, part: ProgrammePart, resolve: Resolve): PartCounts {
  const whole = (input: ProgrammePart['cases'] | undefined, most: number) =>
    input ? Math.min(most, Math.round(resolve(input, part.unit))) : 0;
  const cases = whole(part.cases, Infinity);
  const reviewed = whole(part.reviewedAtStart, cases);
  const shares = categoryShares(programme, part, resolve);
  const found = divided(reviewed, shares).filter((_, k) => programme.categories[k]!.steps.length > 0);
  const toReport = found.reduce((sum, count) => sum + count, 0);
  const done = divided(whole(part.reportedAtStart, toReport), found);
  const unreported = found.map((count, k) => count - done[k]!);
  return {
    cases,
    reviewed,
    unreported,
    reported: reviewed - unreported.reduce((sum, count) => sum + count, 0),
    shares
  };
}
