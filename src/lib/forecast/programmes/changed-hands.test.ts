import { describe, expect, it } from 'vitest';
import { addProgramme, programmeInput } from '../../model/testing-programme.ts';
import { known, smallModel } from '../../model/testing.ts';
import { replicate } from '../../simulation/replicate.ts';
import { createState } from '../../simulation/state.ts';
import { createTally } from '../../simulation/tally.ts';
import { compile, fillLikely } from '../compile.ts';

const CASES = 2000;

/**
 * A programme of 2,000 cases, all of them yellow, of which none is audited, by advisers who leave at a rate a year: cases sent back, hours
 * of handover, and cases that were remedied.
 */
function run(extra: number, turnover: number, expected: boolean, replication = 0) {
  const { audit } = programmeInput();
  const model = smallModel((draft) => {
    addProgramme(draft, {
      parts: [{ id: 'alle', unit: 'handicap', cases: known(CASES, 'cases') }],
      release: { kind: 'evenly', until: '2025-06-30' },
      categories: [
        {
          id: 'gul',
          name: 'Gul',
          steps: [
            {
              id: 'genopretning',
              name: 'Genopretning',
              handlingHours: { kind: 'fixed', mean: known(2, 'hours') },
              outsideWait: { kind: 'fixed', mean: known(60, 'days') }
            },
            { id: 'melding', name: 'Melding', handlingHours: { kind: 'fixed', mean: known(1, 'hours') } }
          ]
        }
      ],
      audit: {
        share: known(0, 'share'),
        handlingHours: audit!.handlingHours,
        rework: { ...audit!.rework!, extraShareHandedOver: known(extra, 'share') }
      },
      milestones: []
    });
    const group = draft.staffGroups[0]!;
    group.establishment = known(40, 'årsværk');
    group.staffing = { turnover: known(turnover, 'share/year') };
    group.handover = { hoursPerCase: known(1, 'hours') };
  });
  const compiled = compile(model, model.scenarios[1]!.id);
  const plan = fillLikely(compiled);
  const state = createState(plan);
  const tally = createTally(plan);
  replicate(state, tally, { seed: 7, replication, expected });
  const sumOf = (rows: Int32Array, stage: string) =>
    compiled.flows.reduce((sum, { programme }, f) => {
      if (programme?.stage !== stage) return sum;
      return sum + rows.subarray(f * plan.months, (f + 1) * plan.months).reduce((a, b) => a + b, 0);
    }, 0);
  return {
    sentBack: sumOf(tally.counts.received, 'rework'),
    remedied: sumOf(tally.counts.closed, 'remediation')
  };
}

describe('cases of a programme that change hands while they are remedied', () => {
  it('are sent back in the share of them that has an error, which nobody else is', () => {
    expect(run(1, 0, true).sentBack).toBe(0);
    expect(run(0, 0.8, true).sentBack).toBe(0);
    const all = run(1, 0.8, true);
    expect(all.sentBack).toBeGreaterThan(20);
    expect(all.sentBack).toBeLessThan(all.remedied);
    // The error is a draw beside the change of hands, so half the share sends half as many back, to a case.
    expect(Math.abs(run(0.5, 0.8, true).sentBack - all.sentBack / 2)).toBeLessThanOrEqual(1);
  });

  it('are as many as a rate of leaving makes over the days that a case lies begun', () => {
    // A case lies begun for the 60 days of its wait and, with weekends, at most 4 more. If each were followed, 1 − e^(−rate · days) would
    // have changed hands; of cases that are known by number only, and leave in proportion, rate · days/(1 + rate · days) have.
    const moves = (days: number) => (0.8 * days) / 365.25;
    const runs = Array.from({ length: 40 }, (_, r) => run(1, 0.8, false, r));
    const shares = runs.map(({ sentBack, remedied }) => sentBack / remedied);
    const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
    const variance = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (shares.length - 1);
    const error = 4 * Math.sqrt(variance / shares.length);
    expect(mean + error).toBeGreaterThan(moves(60) / (1 + moves(60)));
    expect(mean - error).toBeLessThan(1 - Math.exp(-moves(64)));
  });
});
