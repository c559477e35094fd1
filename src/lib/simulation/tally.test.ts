import { describe, expect, it } from 'vitest';
import {
  AGE_CLASSES,
  LEAD_CLASSES,
  MEASURES,
  clearCounts,
  clearTally,
  createTally,
  leadClass,
  leadClassStart
} from './tally.ts';
import { planOf } from './test-plan.ts';

/** Two flows of three steps together, four months, three groups and five questions. */
const plan = planOf({
  days: 8,
  months: 4,
  flows: [
    {
      dueAfter: 5,
      steps: [
        { line: 0, work: [1] },
        { line: 0, work: [1] }
      ]
    },
    { dueAfter: 5, steps: [{ line: 0, work: [1] }] }
  ],
  lines: [{ order: 'received', priorityClass: 1 }],
  groups: [0, 1, 2].map(() => ({
    capacity: 1,
    lanes: [{ lines: [0], discipline: 'firstReceived', reservedShare: 0 }]
  })),
  probes: [1, 2, 3, 4, 5].map((needed) => ({ flows: [0], before: 0, needed }))
});

describe('a tally', () => {
  const tally = createTally(plan);
  const { counts, ...rest } = tally;

  it('has a place for every flow, group, step and question in every month', () => {
    expect(Object.keys(counts)).toEqual([...MEASURES]);
    for (const measure of MEASURES) expect(counts[measure]).toHaveLength(8);
    const lengths = Object.fromEntries(Object.entries(rest).map(([name, numbers]) => [name, numbers.length]));
    const [ofGroups, ofFlows] = [12, 8];
    expect(lengths).toEqual({
      reachedOn: 5,
      needed: 5,
      before: 5,
      progress: 20,
      overdueByAge: 8 * AGE_CLASSES,
      openByAge: 8 * AGE_CLASSES,
      leadTimes: 8 * LEAD_CLASSES,
      worked: ofGroups,
      available: ofGroups,
      dutyWork: ofGroups,
      dutyOwed: ofGroups,
      overtime: ofGroups,
      workSaved: ofGroups,
      handoverWork: ofGroups,
      workedOn: ofFlows,
      reminderWork: ofFlows,
      noticeWork: ofFlows,
      required: ofFlows,
      requiredAtStep: 12,
      requiredAtStart: 2,
      workWaiting: ofFlows,
      atStep: 12
    });
  });

  const isCount = (name: string) => ['reachedOn', 'needed', 'before', 'progress'].includes(name);
  const fill = () => {
    for (const numbers of [...Object.values(counts), ...Object.values(rest)]) numbers.fill(7);
  };
  const only = (name: string) => [...new Set(rest[name as keyof typeof rest])];

  it('makes room for the counts of another replication and keeps its sums', () => {
    fill();
    clearCounts(tally);
    for (const measure of MEASURES) expect([...new Set(counts[measure])]).toEqual([0]);
    for (const name of Object.keys(rest))
      expect(only(name), name).toEqual([name === 'reachedOn' ? -1 : isCount(name) ? 0 : 7]);
  });

  it('is emptied whole', () => {
    fill();
    clearTally(tally);
    for (const measure of MEASURES) expect([...new Set(counts[measure])]).toEqual([0]);
    for (const name of Object.keys(rest)) expect(only(name), name).toEqual([name === 'reachedOn' ? -1 : 0]);
  });
});

describe('classes of lead times', () => {
  it('are single days up to 199, weeks up to 730 days, and the rest together', () => {
    const starts = Array.from({ length: LEAD_CLASSES }, (_, index) => leadClassStart(index));
    expect(starts.slice(0, 201)).toEqual(Array.from({ length: 201 }, (_, day) => day));
    for (let index = 201; index < LEAD_CLASSES; index++)
      expect(starts[index]! - starts[index - 1]!, `${index}`).toBe(7);
    expect(starts.at(-1)).toBe(732);
  });

  it('hold every lead time once: from the first day of a class until before the first of the next', () => {
    for (let days = 0; days < 2000; days++) {
      const index = leadClass(days);
      expect(leadClassStart(index)).toBeLessThanOrEqual(days);
      if (index < LEAD_CLASSES - 1) expect(leadClassStart(index + 1)).toBeGreaterThan(days);
      else expect(index).toBe(LEAD_CLASSES - 1);
    }
    expect(leadClass(-3)).toBe(0);
  });
});
