import type { Plan } from '../../src/lib/simulation/plan.ts';
import { Purpose, streamKey, streamKey2 } from '../../src/lib/simulation/random.ts';
import { bits, drawCount, placeKey, sample, tabulateCounts } from './bare-draws.ts';

/**
 * Draws the counts and the hours of a reference model, at the kernel's addresses, and does nothing with them: no simulation that draws
 * these numbers can be faster. Follow-ups are drawn as often as they fall due.
 * @returns hours drawn in work units, so that no draw can be left out as unused; `cases` they belong to.
 */
export function drawOnly(
  plan: Plan,
  seed: number,
  from: number,
  to: number
): { hours: number; cases: number } {
  const { past, days, tables } = plan;
  const arrivals = plan.arrivals[0]!;
  const backlog = plan.backlogs[0]!;
  const sampler = plan.flows[0]!.steps[0]!.work[0]!;
  const counts = tabulateCounts(arrivals);
  let hours = 0;
  let cases = 0;
  for (let replication = from; replication < to; replication++) {
    const keyOf = (identity: number, purpose: number) => streamKey(seed, replication, identity, purpose);
    const key2Of = (identity: number, purpose: number) => streamKey2(seed, replication, identity, purpose);
    const countKey = keyOf(arrivals.identity, Purpose.COUNT);
    const countKey2 = key2Of(arrivals.identity, Purpose.COUNT);
    const workKey = keyOf(arrivals.identity, Purpose.WORK);
    const workKey2 = key2Of(arrivals.identity, Purpose.WORK);
    const oldKey = keyOf(backlog.identity, Purpose.WORK);
    const oldKey2 = key2Of(backlog.identity, Purpose.WORK);
    for (let i = 0; i < backlog.count.length; i++) {
      const placed = placeKey(oldKey, backlog.received[i]!);
      const count = backlog.count[i]!;
      for (let ordinal = 0; ordinal < count; ordinal++)
        hours += sample(tables, sampler, bits(placed, oldKey2, ordinal));
      cases += count;
    }
    for (let day = past; day < past + days; day++) {
      const count = drawCount(counts, bits(placeKey(countKey, day), countKey2, 0));
      const placed = placeKey(workKey, day);
      for (let ordinal = 0; ordinal < count; ordinal++)
        hours += sample(tables, sampler, bits(placed, workKey2, ordinal));
      cases += count;
    }
    for (const stock of plan.stocks) {
      const reviewKey = keyOf(stock.identity, Purpose.WORK);
      const reviewKey2 = key2Of(stock.identity, Purpose.WORK);
      const reviewSampler = plan.flows[stock.flow]!.steps[0]!.work[0]!;
      const interval = tables[stock.interval]!;
      for (let i = 0; i < stock.firstDue.length; i++) {
        const placed = placeKey(reviewKey, i);
        const times = Math.ceil((past + days - stock.firstDue[i]!) / interval);
        for (let occurrence = 0; occurrence < times; occurrence++)
          hours += sample(tables, reviewSampler, bits(placed, reviewKey2, occurrence));
        cases += times;
      }
    }
  }
  return { hours, cases };
}
