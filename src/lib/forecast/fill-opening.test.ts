import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel } from '../model/testing.ts';
import { compile, fillLikely } from './compile.ts';
import { richModel } from './testing.ts';

type Ages = ModelInput['backlogs'][number]['ages'];

/** The ages in days, youngest first, that a backlog's cases begin with. */
function agesOf(ages: Ages, openCases: number, atStep?: string): { ages: number[]; step: number } {
  const model = smallModel((draft) => {
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(openCases, 'cases'),
      ...(atStep === undefined ? {} : { atStep }),
      ages,
      agesSource: { kind: 'measured', note: 'Log.' }
    });
  });
  const { backlogs, past } = fillLikely(compile(model, model.scenarios[0]!.id));
  const { count, received, step } = backlogs[0]!;
  const read = Array.from(count, (cases, i) => Array<number>(cases).fill(past - received[i]!)).flat();
  return { ages: read.sort((a, b) => a - b), step };
}

describe('cases open at the start', () => {
  it.each<[string, Ages, number, number[]]>([
    ['evenly', { kind: 'uniform', from: 1, to: 10 }, 10, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['evenly, fewer than days', { kind: 'uniform', from: 1, to: 10 }, 2, [3, 8]],
    ['of one age', { kind: 'uniform', from: 7, to: 7 }, 3, [7, 7, 7]],
    ['received today were received yesterday', { kind: 'uniform', from: 0, to: 0 }, 2, [1, 1]],
    [
      'by a table',
      {
        kind: 'table',
        bins: [
          { from: 1, to: 4, share: 0.8 },
          { from: 100, to: 100, share: 0.2 }
        ]
      },
      5,
      [1, 2, 3, 4, 100]
    ],
    ['by a list', { kind: 'list', days: [50, 10, 30] }, 6, [10, 10, 30, 30, 50, 50]],
    ['by a list of more than there are', { kind: 'list', days: [10, 20, 30, 40] }, 2, [20, 40]],
    ['none', { kind: 'uniform', from: 1, to: 10 }, 0, []]
  ])('%s', (_name, ages, openCases, expected) => {
    expect(agesOf(ages, openCases).ages).toEqual(expected);
  });

  it('stand at the step that is named, or at the first', () => {
    const ages: Ages = { kind: 'uniform', from: 1, to: 10 };
    expect([agesOf(ages, 1).step, agesOf(ages, 1, 'vurdering').step]).toEqual([0, 1]);
  });
});

describe('follow-ups at the start', () => {
  const opening = (change: Partial<ModelInput['followUps'][number]>) => {
    const model = richModel((draft) => {
      draft.followUps[0] = {
        ...draft.followUps[0]!,
        activeCases: known(100, 'cases'),
        overdueAtStart: known(0.2, 'share'),
        overdueDays: known(40, 'days'),
        interval: { kind: 'fixed', mean: known(160, 'days') },
        ...change
      };
    });
    const { stocks, past } = fillLikely(compile(model, model.scenarios[0]!.id));
    return Array.from(stocks[0]!.firstDue, (due) => due - past);
  };

  it('are overdue in the share given, evenly over the days before', () => {
    const overdue = opening({}).filter((due) => due < 0);
    // Twenty cases, one every other day of the last forty.
    expect(overdue.sort((a, b) => b - a)).toEqual(Array.from({ length: 20 }, (_, i) => -2 - 2 * i));
  });

  it('fall due evenly over one interval otherwise', () => {
    const ahead = opening({}).filter((due) => due >= 0);
    expect(ahead.sort((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, i) => 1 + 2 * i));
  });

  it('may all be on time, or all overdue', () => {
    expect(opening({ overdueAtStart: known(0, 'share') }).every((due) => due >= 0)).toBe(true);
    expect(opening({ overdueAtStart: known(1, 'share') }).every((due) => due < 0 && due >= -40)).toBe(true);
  });
});

describe('the interval of a stock', () => {
  it.each([
    [undefined, undefined],
    ['followUp', undefined],
    ['case', true]
  ] as const)('is kept by each case only where the document says so: %s', (intervalPer, keeps) => {
    const model = richModel((draft) => {
      if (intervalPer) draft.followUps[0]!.intervalPer = intervalPer;
    });
    const { stocks } = fillLikely(compile(model, model.scenarios[0]!.id));
    expect(stocks[0]!.keepsInterval).toBe(keeps);
  });
});
