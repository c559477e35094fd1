import { TABLE_BITS, type Arrivals, type Backlog, type Plan } from '../../src/lib/simulation/plan.ts';
import { Purpose, bits, placeKey, streamKey, streamKey2, unit } from '../../src/lib/simulation/random.ts';
import { SEED } from './measure.ts';

/** What arrives, worked out from the addresses of the draws alone, for plans of one segment. */
export interface Arrived {
  cases: number;
  /** Work units of the first step. */
  work: number;
}

/** What an outside source receives on a step of the clock in a replication. */
export function arrivedOn(plan: Plan, replication: number, source: Arrivals, day: number): Arrived {
  const key = streamKey(SEED, replication, source.identity, Purpose.COUNT);
  const key2 = streamKey2(SEED, replication, source.identity, Purpose.COUNT);
  const cases = poissonCount(source.perDay[0]!, bits(placeKey(key, day), key2, 0));
  return { cases, work: workReceived(plan, replication, source, day, cases) };
}

/** Work of the first step of all cases that are open at the start. */
export function workAtStart(plan: Plan, replication: number): number {
  let work = 0;
  for (const backlog of plan.backlogs) {
    backlog.received.forEach((day, i) => {
      work += workReceived(plan, replication, backlog, day, backlog.count[i]!);
    });
  }
  return work;
}

function workReceived(
  plan: Plan,
  replication: number,
  { identity, flow }: Arrivals | Backlog,
  day: number,
  count: number
): number {
  const placed = placeKey(streamKey(SEED, replication, identity, Purpose.WORK), day);
  const key2 = streamKey2(SEED, replication, identity, Purpose.WORK);
  const sampler = plan.flows[flow]!.steps[0]!.work[0]!;
  let work = 0;
  for (let ordinal = 0; ordinal < count; ordinal++)
    work += valueOf(plan, sampler, bits(placed, key2, ordinal));
  return work;
}

/** Adds up e^−λ·λ^k/k! until it reaches the draw. */
function poissonCount(mean: number, word: number): number {
  let probability = Math.exp(-mean);
  let below = probability;
  let count = 0;
  while (unit(word) > below) {
    count++;
    probability *= mean / count;
    below += probability;
  }
  return count;
}

function valueOf(plan: Plan, sampler: number, word: number): number {
  const strata = 2 ** TABLE_BITS;
  const share = (word >>> 0) / 2 ** 32;
  const value = plan.tables[sampler + Math.floor(share * strata)]!;
  return value >= 0 ? value : plan.tables[(Math.floor(share * strata * strata) % strata) - value]!;
}
