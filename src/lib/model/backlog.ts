import { backlogId, caseTypeId, stepId, unitId } from './id.ts';
import { limits } from './limits.ts';
import { quantity } from './quantity.ts';
import { must } from './rule.ts';
import { byKind, exactly, list, numberWithin, strict } from './schema-parts.ts';
import { source } from './source.ts';
import type { z } from './zod.ts';

const ageDays = numberWithin({ min: 0, max: limits.days, integer: true });
const ascending = (ages: { from: number; to: number }) => ages.from <= ages.to;
const ascendingAges = must({ rule: 'ascendingAges' });

/** Cases of age `from`..`to` days (both included), and their share of the open cases. */
const ageBin = strict({ from: ageDays, to: ageDays, share: numberWithin({ min: 0, max: 1 }) }).refine(
  ascending,
  ascendingAges
);
export type AgeBin = z.infer<typeof ageBin>;

// Printed percentages seldom add up to exactly 100: one point either way is normalised, more is a mistake.
const addUp = (bins: AgeBin[]) => {
  const sum = bins.reduce((total, bin) => total + bin.share, 0);
  return sum > 0.99 - 1e-9 && sum < 1.01 + 1e-9;
};
const inOrder = (bins: AgeBin[]) =>
  bins.every((bin, index) => index === 0 || bin.from >= (bins[index - 1]?.to ?? 0));

/**
 * How old the open cases are at the start, in calendar days since receipt: evenly from..to, a table of ages whose
 * shares add up to 1 (within 0.01, normalised), or an imported list.
 */
const backlogAges = byKind([
  strict({ kind: exactly('uniform'), from: ageDays, to: ageDays }).refine(ascending, ascendingAges),
  strict({
    kind: exactly('table'),
    bins: list(ageBin, 1)
      .refine(inOrder, ascendingAges)
      .refine(addUp, must({ rule: 'binShares' }))
  }),
  strict({ kind: exactly('list'), days: list(ageDays, 1, limits.ages) })
]);
export type BacklogAges = z.infer<typeof backlogAges>;

/** Open cases at the start, waiting at a step (default the first), with the source of their ages. */
export const backlog = strict({
  id: backlogId,
  caseType: caseTypeId,
  unit: unitId,
  openCases: quantity('cases', { min: 0, max: limits.cases }),
  atStep: stepId.optional(),
  ages: backlogAges,
  agesSource: source
});
export type Backlog = z.infer<typeof backlog>;
