import type { CategoryId, PartId } from '../../model/id.ts';
import type { MilestoneStage, Programme, ProgrammePart } from '../../model/programme.ts';
import type { Partial } from '../../simulation/partial.ts';
import { resolveLikely } from '../draw-values.ts';
import type { ForecastLayout } from '../forecast.ts';
import { categoryShares } from './category-shares.ts';
import { probeOfStage } from './probe-lookup.ts';

/** Cases of a programme that have come to a stage by the end of a month, those before the run included; per replication. */
export function progressPerReplication(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: PartId | null,
  stage: MilestoneStage,
  month: number
): Float64Array {
  const probe = probeOfStage(layout, programme, part, stage);
  const { count, progress } = partial.probes;
  return Float64Array.from(
    { length: partial.to - partial.from },
    (_, r) => progress[(r * count + probe) * layout.months + month]!
  );
}

/** A number of cases in all, per replication. */
export function stockPerReplication(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: PartId | null
): Float64Array {
  const probe = probeOfStage(layout, programme, part, 'reviewed');
  const { count, needed } = partial.probes;
  return Float64Array.from({ length: partial.to - partial.from }, (_, r) => needed[r * count + probe]!);
}

/** What has become of the cases of a category, in the run. */
export interface CategoryProgress {
  readonly category: CategoryId;
  /** Per replication: cases found to be of it by the end of the month, those before the run left out. */
  readonly found: Float64Array;
  /** Per replication: those that were reported done, or ended with their review; known before the run left out, then reported included. */
  readonly done: Float64Array;
}

/**
 * Cases by category by the end of a month. Those that end with their review are told apart only together: several such categories
 * share those of a part as the part's likely shares do.
 * @param part null: all parts
 */
export function categoryProgress(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: PartId | null,
  month: number
): CategoryProgress[] {
  const parts = programme.parts.filter(({ id }) => part === null || id === part);
  const ofParts = parts.map((own) => partProgress(partial, layout, programme, own, month));
  return programme.categories.map(({ id }, c) => ({
    category: id,
    found: sumOf(ofParts.map((progress) => progress[c]!.found)),
    done: sumOf(ofParts.map((progress) => progress[c]!.done))
  }));
}

function partProgress(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: ProgrammePart,
  month: number
): CategoryProgress[] {
  const flowsOf = (category: CategoryId) =>
    layout.flows.flatMap(({ programme: of }, f) =>
      of?.programme === programme.id && of.category === category && of.part === part.id ? [f] : []
    );
  const replications = partial.to - partial.from;
  const over = (column: 'received' | 'closed', flows: readonly number[]) => {
    const numbers = partial.columns[column];
    return Float64Array.from({ length: replications }, (_, r) => {
      let sum = 0;
      for (const flow of flows)
        for (let at = 0; at <= month; at++)
          sum += numbers ? numbers[r * partial.cells + flow * layout.months + at]! : 0;
      return sum;
    });
  };
  const withSteps = programme.categories.filter(({ steps }) => steps.length > 0);
  const remedied = withSteps.map(({ id }) => over('closed', flowsOf(id)));
  const ended = endedWithReview(partial, layout, programme, part.id, month).map((count, r) =>
    remedied.reduce((left, done) => left - done[r]!, count)
  );
  const weights = stepless(programme, part);
  return programme.categories.map((category) => {
    const weight = weights.get(category.id);
    const own = withSteps.indexOf(category);
    if (weight === undefined)
      return { category: category.id, found: over('received', flowsOf(category.id)), done: remedied[own]! };
    const done = ended.map((count) => count * weight);
    return { category: category.id, found: done, done };
  });
}

/** Sums of arrays of one length, number by number. */
function sumOf(arrays: readonly Float64Array[]): Float64Array {
  return Float64Array.from(arrays[0] ?? [], (_, r) => arrays.reduce((sum, array) => sum + array[r]!, 0));
}

/** Cases reported in the run, of any category. */
function endedWithReview(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  part: PartId,
  month: number
): Float64Array {
  const probe = probeOfStage(layout, programme, part, 'reported');
  const { count, before } = partial.probes;
  return progressPerReplication(partial, layout, programme, part, 'reported', month).map(
    (reported, r) => reported - before[r * count + probe]!
  );
}

/** What part of a part's cases that end with their review each category without steps has. */
function stepless(programme: Programme, part: ProgrammePart): Map<CategoryId, number> {
  const shares = categoryShares(programme, part, resolveLikely);
  const own = programme.categories.flatMap(({ id, steps }, k) =>
    steps.length === 0 ? [[id, shares[k]!] as const] : []
  );
  const total = own.reduce((sum, [, share]) => sum + share, 0);
  return new Map(own.map(([id, share]) => [id, total > 0 ? share / total : 1 / own.length]));
}
