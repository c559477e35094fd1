import { describe, expect, it } from 'vitest';
import { known, smallModel } from '../model/testing.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import { TABLE_SIZE, type Plan } from '../simulation/plan.ts';
import { runExpected } from '../simulation/replications.ts';
import { compile } from './compile.ts';
import { resolveLikely } from './draw-values.ts';
import { flowIndex } from './flows-of.ts';
import { richModel } from './testing.ts';

const planOf = (model: ModelDocument) => {
  const compiled = compile(model, model.scenarios[0]!.id);
  return { ...compiled, plan: compiled.fill(resolveLikely) };
};
const tableMean = ({ tables }: Plan, sampler: number): number =>
  tables.subarray(sampler, sampler + TABLE_SIZE - 1).reduce((sum, days) => sum + days, 0) / (TABLE_SIZE - 1);

/** The small model with ample staff, and a case type that its applications become appeals of. */
const appealed = (change: (draft: ModelInput) => void = () => {}) =>
  smallModel((draft) => {
    draft.staffGroups[0]!.establishment = known(30, 'årsværk');
    draft.inflows[0]!.perMonth = known(100, 'cases/month');
    draft.caseTypes[0]!.sequels = [
      {
        id: 'klage',
        kind: 'appeal',
        caseType: 'genvurdering',
        share: known(0.3, 'share'),
        delay: { kind: 'fixed', mean: known(28, 'days') }
      }
    ];
    draft.caseTypes.push({
      id: 'genvurdering',
      name: 'Genvurdering',
      deadline: { amount: known(4, 'weeks') },
      steps: [{ id: 'vurder', name: 'Vurder', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }]
    });
    draft.staffGroups[0]!.lanes[0]!.serves.push({ caseType: 'genvurdering' });
    change(draft);
  });

describe('the births of a plan', () => {
  const { plan, flows } = planOf(richModel());
  const flow = (caseType: string, unit: string) =>
    flows.findIndex((candidate) => candidate.caseType.id === caseType && candidate.unit === unit);

  it('make a choice of what comes back, with an option for each way', () => {
    for (const unit of ['handicap', 'boern']) {
      const { choices } = plan.flows[flow('merudgift', unit)]!;
      expect(choices).toHaveLength(1);
      const [rework, appeal] = choices[0]!.options;
      expect([rework!.share, appeal!.share, appeal!.extraShareHandedOver]).toEqual([0.05, 0.2, 0.05]);
      expect(plan.births[rework!.birth]!.flow).toBe(flow('merudgift', unit));
      expect(plan.births[appeal!.birth]!.flow).toBe(flow('genvurdering', unit));
      expect(tableMean(plan, plan.births[appeal!.birth]!.delay)).toBe(21);
      // A gamma spread without its longest thousandth has nearly its mean.
      expect(Math.abs(tableMean(plan, plan.births[rework!.birth]!.delay) - 30)).toBeLessThan(0.5);
    }
  });

  it('make a choice of its own of each case that is created', () => {
    const created = planOf(
      appealed((draft) => {
        const [first] = draft.caseTypes[0]!.sequels!;
        draft.caseTypes[0]!.sequels!.push(
          { ...first!, id: 'ny', kind: 'creates' },
          { ...first!, id: 'endnu-en', kind: 'creates' },
          { ...first!, id: 'fejl', kind: 'rework' }
        );
      })
    );
    const { choices } = created.plan.flows[0]!;
    expect(choices.map(({ options }) => options.length)).toEqual([2, 1, 1]);
    expect(new Set(choices.map(({ identity }) => identity)).size).toBe(3);
    expect(new Set(created.plan.births.map(({ identity }) => identity)).size).toBe(4);
  });

  it('let a type without inflow have cases, as many as the share says', () => {
    const { plan: ofAppeals, flows: flowsOfAppeals, clock } = planOf(appealed());
    const appeals = flowIndex(flowsOfAppeals, appealed().caseTypes[1]!.id, flowsOfAppeals[0]!.unit);
    const { columns } = runExpected(ofAppeals);
    const total = (numbers: ArrayLike<number> | null, of: number) =>
      Array.from(numbers ?? [])
        .slice(of * clock.months, (of + 1) * clock.months)
        .reduce((a, b) => a + b, 0);
    const closed = Array.from(columns.closed!).slice(0, clock.months);
    const received = total(columns.received, appeals);
    expect(total(columns.born, appeals)).toBe(received);
    // What closed in the last 28 days has not come yet: part of the last month, or of the two last.
    const before = (months: number) =>
      0.3 * closed.slice(0, clock.months - months).reduce((a, b) => a + b, 0);
    expect(received).toBeGreaterThan(before(2));
    expect(received).toBeLessThan(before(0));
    expect(received).toBeGreaterThan(500);
  });

  it('leave a case type that names none without a choice', () => {
    const { plan: plain } = planOf(smallModel());
    expect(plain.births).toEqual([]);
    expect(plain.flows[0]!.choices).toEqual([]);
  });
});
