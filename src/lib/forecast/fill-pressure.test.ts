import { describe, expect, it } from 'vitest';
import type { StaffGroup } from '../model/staff-group.ts';
import { known, smallModel } from '../model/testing.ts';
import { runExpected } from '../simulation/replications.ts';
import { compile } from './compile.ts';
import { resolveLikely } from './draw-values.ts';

/** 2.000 cases that wait for three positions; what their groups do about it. */
function run(pressure?: StaffGroup['pressure'], returns: ('rework' | 'appeal')[] = []) {
  const model = smallModel((draft) => {
    draft.caseTypes[0]!.steps = [
      { id: 'vurdering', name: 'Vurdering', handlingHours: { kind: 'fixed', mean: known(6, 'hours') } }
    ];
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(2000, 'cases'),
      ages: { kind: 'list', days: [10] },
      agesSource: { kind: 'assumption', note: 'Test.' }
    });
    if (pressure) draft.staffGroups[0]!.pressure = pressure;
    // Cases of types of their own, that nobody has hours for.
    draft.caseTypes[0]!.sequels = returns.map((kind) => ({
      id: kind,
      kind,
      caseType: kind,
      share: known(kind === 'rework' ? 0.2 : 0.1, 'share'),
      delay: { kind: 'fixed', mean: known(1, 'days') }
    }));
    for (const id of returns) draft.caseTypes.push({ ...draft.caseTypes[0]!, id, sequels: [] });
    if (returns.length > 0)
      draft.staffGroups.push({
        ...draft.staffGroups[0]!,
        id: 'ingen',
        establishment: known(0, 'årsværk'),
        lanes: [{ id: 'igen', discipline: 'earliestDue', serves: returns.map((caseType) => ({ caseType })) }]
      });
  });
  const { flows, ...compiled } = compile(model, model.scenarios[0]!.id);
  const plan = compiled.fill(resolveLikely);
  const { sums, columns } = runExpected(plan);
  const total = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((sum, n) => sum + n, 0);
  const ofType = (id: string, counts: ArrayLike<number> | null) => {
    const flow = flows.findIndex(({ caseType }) => caseType.id === id);
    return flow < 0 ? 0 : total(Array.from(counts ?? []).slice(flow * plan.months, (flow + 1) * plan.months));
  };
  return {
    sums,
    closed: total(columns.closed!),
    total,
    received: {
      rework: ofType('rework', columns.received),
      appeal: ofType('appeal', columns.received),
      closed: ofType('merudgift', columns.closed)
    }
  };
}

const normalQueueDays = known(20, 'workingDays');

describe('pressure of a document', () => {
  it('is off unless stated', () => {
    const { sums, total } = run();
    expect(total(sums.overtime)).toBe(0);
    expect(total(sums.workSaved)).toBe(0);
  });

  it('adds overtime up to its share of every day’s hours while the queue is long', () => {
    const { sums, total } = run({ normalQueueDays, overtimeShare: known(0.1, 'share') });
    // 12.000 hours wait for under 270 a month: short of hours on every working day, by far more than a tenth.
    sums.available.forEach((available, month) => {
      expect(Math.abs(sums.overtime[month]! - 0.1 * available)).toBeLessThanOrEqual(23);
      expect(sums.worked[month]).toBe(available + sums.overtime[month]!);
    });
    expect(total(sums.overtime)).toBeGreaterThan(0);
  });

  it('makes more cases come back as rework, and no more appeals', () => {
    const returned = (extra: number) => {
      const { received } = run(
        {
          normalQueueDays,
          handlingCut: known(0.2, 'share'),
          extraReworkShare: known(extra, 'share')
        },
        ['rework', 'appeal']
      );
      return received;
    };
    const [none, more] = [returned(0), returned(0.3)];
    // All are pressed as hard as can be: half of what is closed comes back as rework instead of a fifth, and a tenth by appeal.
    expect(Math.abs(none.rework! - 0.2 * none.closed)).toBeLessThanOrEqual(1);
    expect(Math.abs(more.rework! - 0.5 * more.closed)).toBeLessThanOrEqual(1);
    expect(Math.abs(more.appeal! - 0.1 * more.closed)).toBeLessThanOrEqual(1);
  });

  it('closes cases in as many hours less as handling is cut by', () => {
    const [whole, cut] = [run(), run({ normalQueueDays, handlingCut: known(0.2, 'share') })];
    expect(cut.total(cut.sums.worked)).toBe(whole.total(whole.sums.worked));
    // 4,8 hours a case instead of 6, but for the last in hand.
    expect(Math.abs(cut.closed - whole.closed / 0.8)).toBeLessThanOrEqual(2);
    expect(cut.closed).toBeCloseTo(whole.total(whole.sums.worked) / (4.8 * 3600), -1);
  });
});
