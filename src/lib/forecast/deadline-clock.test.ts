import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { CaseType } from '../model/case-type.ts';
import type { Change } from '../model/testing.ts';
import { known, smallModel } from '../model/testing.ts';
import { compile, fillLikely } from './compile.ts';
import { expectedForecast } from './forecast.ts';
import { outcomePerReplication } from './outcome.ts';

type Draft = Parameters<Extract<Change, (draft: never) => void>>[0];
type ClockStart = NonNullable<CaseType['clockStart']>;

const source = { kind: 'assumption', note: 'Antaget til test.' } as const;

/** The small model (deadline 3 months, 30 days outside between its two steps) with a clock. */
const withClock = (clockStart?: object, change: (draft: Draft) => void = () => {}) =>
  smallModel((draft) => {
    if (clockStart) draft.caseTypes[0]!.clockStart = clockStart as ClockStart;
    change(draft);
  });

const planOf = (model: ReturnType<typeof withClock>) => {
  const compiled = compile(model, model.scenarios[0]!.id);
  const step = (date: string) => dayFromIso(date) - compiled.clock.zero;
  return { plan: fillLikely(compiled), compiled, step };
};

describe('a deadline from the day on which the municipality became aware', () => {
  const aware = (days: number) => ({
    kind: 'aware',
    daysBeforeReceipt: { value: days, unit: 'days', source }
  });

  it('is counted from so many days before receipt', () => {
    const { plan, step } = planOf(withClock(aware(10)));
    // Received on 11 March: aware on 1 March, due on 1 June.
    expect(plan.flows[0]!.dueDay[step('2024-03-11')]).toBe(step('2024-06-01'));
    // Received on 5 January: aware on 26 December of the year before.
    expect(plan.flows[0]!.dueDay[step('2024-01-05')]).toBe(step('2024-03-26'));
    expect(plan.flows[0]!.clock).toBeUndefined();
  });

  it('may lie behind when the case is received', () => {
    const { plan, step } = planOf(withClock(aware(120)));
    expect(plan.flows[0]!.dueDay[step('2024-06-29')]).toBe(step('2024-06-01'));
  });

  it('is that of the cases received from its day on, where a measure changes it', () => {
    const model = withClock(aware(10), (draft) => {
      draft.scenarios[0]!.measures.push({
        kind: 'changeDeadline',
        caseTypes: ['merudgift'],
        deadline: { amount: known(4, 'weeks') },
        from: '2024-09-10'
      });
    });
    const { plan, step } = planOf(model);
    expect(plan.flows[0]!.dueDay[step('2024-09-09')]).toBe(step('2024-11-30'));
    expect(plan.flows[0]!.dueDay[step('2024-09-10')]).toBe(step('2024-09-28'));
  });

  it('changes nothing with no days between', () => {
    const [none, zero] = [withClock(), withClock(aware(0))].map((model) => planOf(model).plan);
    expect(zero!.flows).toEqual(none!.flows);
  });
});

describe('a deadline from a step', () => {
  const informed = { kind: 'informed', step: 'oplysning' };

  it('starts with the wait after it, or with its work', () => {
    const clockOf = (clockStart: object) => planOf(withClock(clockStart)).plan.flows[0]!.clock;
    expect(clockOf(informed)).toEqual({ afterStep: 0, starts: 'waitEnd' });
    expect(clockOf({ kind: 'measureStarted', step: 'oplysning' })).toEqual({
      afterStep: 0,
      starts: 'workEnd'
    });
    expect(clockOf({ kind: 'received' })).toBeUndefined();
  });

  it('makes more cases timely than one from receipt, and none less', () => {
    const shareOf = (clockStart?: object) => {
      const model = withClock(clockStart);
      const { scenarios, layout } = expectedForecast(model, [model.scenarios[0]!.id]);
      const of = (measure: 'closedOnTime' | 'closed') =>
        outcomePerReplication(scenarios[0]!.expected, layout, measure, { flows: [0], from: 0, to: 24 })[0]!;
      return { share: of('closedOnTime'), closed: of('closed') };
    };
    const [received, counted] = [shareOf(), shareOf(informed)];
    expect(received.share).toBeGreaterThan(0);
    expect(received.share).toBeLessThan(1);
    expect(counted.share).toBeGreaterThan(received.share);
  });

  it('leaves months undefined in which cases are open and not yet due when the run ends', () => {
    const model = withClock(informed, (draft) => {
      // Nobody works, so that no clock starts; no month is decided.
      draft.staffGroups[0]!.establishment = known(0, 'årsværk');
      draft.grants[0]!.funds = [];
    });
    const { scenarios, layout } = expectedForecast(model, [model.scenarios[0]!.id]);
    const shares = Array.from(
      { length: 24 },
      (_, from) =>
        outcomePerReplication(scenarios[0]!.expected, layout, 'receivedOnTime', {
          flows: [0],
          from,
          to: from + 1
        })[0]!
    );
    expect(shares.every(Number.isNaN)).toBe(true);
    const overdue = outcomePerReplication(scenarios[0]!.expected, layout, 'overdue', {
      flows: [0],
      from: 23,
      to: 24
    });
    expect([...overdue]).toEqual([0]);
  });
});
