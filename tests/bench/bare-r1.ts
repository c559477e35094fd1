import type { Plan } from '../../src/lib/simulation/plan.ts';
import { Purpose, streamKey, streamKey2 } from '../../src/lib/simulation/random.ts';
import { bits, drawCount, placeKey, sample, tabulateCounts } from './bare-draws.ts';
import {
  LEAD_CLASSES,
  OVERDUE_CLASSES,
  emptyResult,
  leadClass,
  overdueClass,
  type BareResult
} from './bare-tally.ts';

/** Slots of the ring of waiting cases: a power of two beyond any queue of the reference model. */
const RING = 1 << 14;
const DUE_AFTER = 20;

/**
 * Reference model R1 and nothing else: one first-come queue as a ring of cases with their work and day received. What the general
 * kernel is timed against; it draws the same numbers at the same addresses, and gives the same months.
 */
export function bareR1(plan: Plan, seed: number, from: number, to: number): BareResult {
  const { past, days, months, monthOfDay, tables } = plan;
  const arrivals = plan.arrivals[0]!;
  const backlog = plan.backlogs[0]!;
  const capacity = plan.groups[0]!.capacity;
  const sampler = plan.flows[0]!.steps[0]!.work[0]!;
  const counts = tabulateCounts(arrivals);
  const result = emptyResult(to - from, 1, months);
  const work = new Int32Array(RING);
  const received = new Int32Array(RING);
  for (let replication = from; replication < to; replication++) {
    const row = (replication - from) * months;
    const countKey = streamKey(seed, replication, arrivals.identity, Purpose.COUNT);
    const countKey2 = streamKey2(seed, replication, arrivals.identity, Purpose.COUNT);
    const workKey = streamKey(seed, replication, arrivals.identity, Purpose.WORK);
    const workKey2 = streamKey2(seed, replication, arrivals.identity, Purpose.WORK);
    const oldKey = streamKey(seed, replication, backlog.identity, Purpose.WORK);
    const oldKey2 = streamKey2(seed, replication, backlog.identity, Purpose.WORK);
    let head = 0;
    let tail = 0;
    for (let i = 0; i < backlog.count.length; i++) {
      const day = backlog.received[i]!;
      const placed = placeKey(oldKey, day);
      for (let ordinal = 0; ordinal < backlog.count[i]!; ordinal++) {
        work[tail & (RING - 1)] = sample(tables, sampler, bits(placed, oldKey2, ordinal));
        received[tail & (RING - 1)] = day;
        tail++;
      }
    }
    for (let day = past; day < past + days; day++) {
      const month = monthOfDay[day]!;
      const count = drawCount(counts, bits(placeKey(countKey, day), countKey2, 0));
      const placed = placeKey(workKey, day);
      for (let ordinal = 0; ordinal < count; ordinal++) {
        work[tail & (RING - 1)] = sample(tables, sampler, bits(placed, workKey2, ordinal));
        received[tail & (RING - 1)] = day;
        tail++;
      }
      let left = capacity[day]!;
      let closed = 0;
      let closedOnTime = 0;
      while (left > 0 && head < tail) {
        const slot = head & (RING - 1);
        const hours = work[slot]!;
        if (hours > left) {
          work[slot] = hours - left;
          left = 0;
          break;
        }
        left -= hours;
        head++;
        closed++;
        const lead = day - received[slot]!;
        const leadCell = month * LEAD_CLASSES + leadClass(lead);
        result.leadTimes[leadCell] = result.leadTimes[leadCell]! + 1;
        if (lead > DUE_AFTER) continue;
        closedOnTime++;
        const receivedMonth = monthOfDay[received[slot]!]!;
        if (receivedMonth >= 0)
          result.receivedOnTime[row + receivedMonth] = result.receivedOnTime[row + receivedMonth]! + 1;
      }
      result.closed[row + month] = result.closed[row + month]! + closed;
      result.closedOnTime[row + month] = result.closedOnTime[row + month]! + closedOnTime;
      result.worked[month] = result.worked[month]! + capacity[day]! - left;
      if (day + 1 === past + days || monthOfDay[day + 1] !== month) {
        result.open[row + month] = tail - head;
        let overdue = 0;
        for (let i = head; i < tail; i++) {
          const daysOverdue = day - received[i & (RING - 1)]! - DUE_AFTER;
          if (daysOverdue <= 0) break;
          const cell = month * OVERDUE_CLASSES + overdueClass(daysOverdue);
          result.overdueByAge[cell] = result.overdueByAge[cell]! + 1;
          overdue++;
        }
        result.overdue[row + month] = overdue;
      }
    }
  }
  return result;
}
