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

const DUE_AFTER = 20;
const INTERVAL = 130;
const EARLIEST = 10;
/** Records of applications: beyond any queue of the reference model. */
const APPLICATIONS = 1 << 14;

/**
 * Reference model R2 and nothing else: a bucket of cases per due day, a list of follow-ups per day on which they become available.
 * Records 1 to n are the active cases, those above applications. Draws the kernel's numbers at the kernel's addresses.
 */
export function bareR2(plan: Plan, seed: number, from: number, to: number): BareResult {
  const { past, days, months, monthOfDay, tables, horizon } = plan;
  const arrivals = plan.arrivals[0]!;
  const backlog = plan.backlogs[0]!;
  const stock = plan.stocks[0]!;
  const active = stock.firstDue.length;
  const capacity = plan.groups[0]!.capacity;
  const sampler = plan.flows[0]!.steps[0]!.work[0]!;
  const reviewSampler = plan.flows[1]!.steps[0]!.work[0]!;
  const counts = tabulateCounts(arrivals);
  const cells = 2 * months;
  const result = emptyResult(to - from, 2, months);
  const end = past + days;

  const work = new Int32Array(1 + active + APPLICATIONS);
  const received = new Int32Array(1 + active + APPLICATIONS);
  const next = new Int32Array(1 + active + APPLICATIONS);
  const followUpsDone = new Int32Array(1 + active);
  const head = new Int32Array(horizon);
  const tail = new Int32Array(horizon);
  const releaseHead = new Int32Array(end);
  const releaseTail = new Int32Array(end);

  for (let replication = from; replication < to; replication++) {
    const row = (replication - from) * cells;
    const countKey = streamKey(seed, replication, arrivals.identity, Purpose.COUNT);
    const countKey2 = streamKey2(seed, replication, arrivals.identity, Purpose.COUNT);
    const workKey = streamKey(seed, replication, arrivals.identity, Purpose.WORK);
    const workKey2 = streamKey2(seed, replication, arrivals.identity, Purpose.WORK);
    const oldKey = streamKey(seed, replication, backlog.identity, Purpose.WORK);
    const oldKey2 = streamKey2(seed, replication, backlog.identity, Purpose.WORK);
    const reviewKey = streamKey(seed, replication, stock.identity, Purpose.WORK);
    const reviewKey2 = streamKey2(seed, replication, stock.identity, Purpose.WORK);
    head.fill(0);
    releaseHead.fill(0);
    followUpsDone.fill(0);
    let openApplications = 0;
    let openFollowUps = 0;
    let freeRecord = 0;
    let usedRecords = active;
    let firstDue = horizon;
    /** The case that the hours of the day before ran out on: it is not pre-empted. */
    let begun = 0;

    for (let i = 0; i < backlog.count.length; i++) {
      const day = backlog.received[i]!;
      const count = backlog.count[i]!;
      const placed = placeKey(oldKey, day);
      const due = day + DUE_AFTER;
      for (let ordinal = 0; ordinal < count; ordinal++) {
        const record = ++usedRecords;
        work[record] = sample(tables, sampler, bits(placed, oldKey2, ordinal));
        received[record] = day;
        next[record] = 0;
        if (head[due] === 0) head[due] = record;
        else next[tail[due]!] = record;
        tail[due] = record;
      }
      openApplications += count;
      if (due < firstDue) firstDue = due;
    }
    for (let i = 0; i < active; i++) {
      const day = stock.firstDue[i]! - EARLIEST;
      next[i + 1] = 0;
      if (releaseHead[day] === 0) releaseHead[day] = i + 1;
      else next[releaseTail[day]!] = i + 1;
      releaseTail[day] = i + 1;
    }

    for (let day = past; day < end; day++) {
      const month = monthOfDay[day]!;
      const count = drawCount(counts, bits(placeKey(countKey, day), countKey2, 0));
      const placed = placeKey(workKey, day);
      const due = day + DUE_AFTER;
      for (let ordinal = 0; ordinal < count; ordinal++) {
        let record = freeRecord;
        if (record === 0) record = ++usedRecords;
        else freeRecord = next[record]!;
        work[record] = sample(tables, sampler, bits(placed, workKey2, ordinal));
        received[record] = day;
        next[record] = 0;
        if (head[due] === 0) head[due] = record;
        else next[tail[due]!] = record;
        tail[due] = record;
      }
      openApplications += count;
      let followUp = releaseHead[day]!;
      const reviewDue = day + EARLIEST;
      while (followUp !== 0) {
        const after = next[followUp]!;
        const word = bits(placeKey(reviewKey, followUpsDone[followUp]!), reviewKey2, followUp - 1);
        work[followUp] = sample(tables, reviewSampler, word);
        received[followUp] = day;
        next[followUp] = 0;
        if (head[reviewDue] === 0) head[reviewDue] = followUp;
        else next[tail[reviewDue]!] = followUp;
        tail[reviewDue] = followUp;
        openFollowUps++;
        followUp = after;
      }
      // What joined today is due in 10 days or more.
      if (reviewDue < firstDue) firstDue = reviewDue;

      let left = capacity[day]!;
      while (left > 0) {
        let record = begun;
        if (record === 0) {
          while (firstDue < horizon && head[firstDue] === 0) firstDue++;
          if (firstDue === horizon) break;
          record = head[firstDue]!;
          head[firstDue] = next[record]!;
        }
        const hours = work[record]!;
        if (hours > left) {
          begun = record;
          work[record] = hours - left;
          left = 0;
          break;
        }
        begun = 0;
        left -= hours;
        const lead = day - received[record]!;
        const isFollowUp = record <= active;
        const firstCell = isFollowUp ? months : 0;
        const cell = firstCell + month;
        result.closed[row + cell] = result.closed[row + cell]! + 1;
        const leadCell = cell * LEAD_CLASSES + leadClass(lead);
        result.leadTimes[leadCell] = result.leadTimes[leadCell]! + 1;
        if (lead <= (isFollowUp ? EARLIEST : DUE_AFTER)) {
          result.closedOnTime[row + cell] = result.closedOnTime[row + cell]! + 1;
          const receivedMonth = monthOfDay[received[record]!]!;
          if (receivedMonth >= 0) {
            const ofReceipt = row + firstCell + receivedMonth;
            result.receivedOnTime[ofReceipt] = result.receivedOnTime[ofReceipt]! + 1;
          }
        }
        if (isFollowUp) {
          openFollowUps--;
          followUpsDone[record] = followUpsDone[record]! + 1;
          const release = day + INTERVAL - EARLIEST;
          if (release < end) {
            next[record] = 0;
            if (releaseHead[release] === 0) releaseHead[release] = record;
            else next[releaseTail[release]!] = record;
            releaseTail[release] = record;
          }
        } else {
          openApplications--;
          next[record] = freeRecord;
          freeRecord = record;
        }
      }
      result.worked[month] = result.worked[month]! + capacity[day]! - left;

      if (day + 1 === end || monthOfDay[day + 1] !== month) {
        result.open[row + month] = openApplications;
        result.open[row + months + month] = openFollowUps;
        const noteOverdue = (record: number): void => {
          const daysOverdue = day - received[record]! - (record <= active ? EARLIEST : DUE_AFTER);
          if (daysOverdue <= 0) return;
          const cell = (record <= active ? months : 0) + month;
          result.overdue[row + cell] = result.overdue[row + cell]! + 1;
          const ageCell = cell * OVERDUE_CLASSES + overdueClass(daysOverdue);
          result.overdueByAge[ageCell] = result.overdueByAge[ageCell]! + 1;
        };
        if (begun !== 0) noteOverdue(begun);
        for (let due = firstDue; due < day; due++)
          for (let record = head[due]!; record !== 0; record = next[record]!) noteOverdue(record);
      }
    }
  }
  return result;
}
