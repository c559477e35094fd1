import { describe, expect, it } from 'vitest';
import { broken, problemsOf } from './broken-testing.ts';
import type { ModelInput } from './document.ts';
import { known, smallInput, uncertain } from './testing.ts';
import { validateModel } from './validate.ts';

describe('schedules', () => {
  const change = (from: string, reached?: string) => ({
    from,
    ...(reached === undefined ? {} : { reached }),
    to: known(1, 'cases/month')
  });
  const scheduled = (...changes: ReturnType<typeof change>[]) =>
    validateModel(broken('inflows.0.perMonth', { start: known(1, 'cases/month'), changes }));
  const inOrder = {
    da: expect.stringContaining('i tidsfølge') as string,
    en: expect.stringContaining('in time order') as string
  };

  it.each([
    ['no change', []],
    ['changes in order', [change('2024-02-01'), change('2024-03-01', '2024-04-01'), change('2024-04-02')]]
  ])('takes %s', (_, changes) => expect(scheduled(...changes).ok).toBe(true));

  it.each([
    ['the same date twice', [change('2024-02-01'), change('2024-02-01')]],
    ['dates going back', [change('2024-02-01'), change('2024-01-01')]],
    ['a change on the last day of a ramp', [change('2024-02-01', '2024-05-01'), change('2024-05-01')]]
  ])('refuses %s', (_, changes) => {
    const [problem] = problemsOf(scheduled(...changes));
    expect(problem).toMatchObject({ path: ['inflows', 0, 'perMonth', 'changes'], allowed: inOrder });
  });

  it('refuses a ramp that ends when it begins', () => {
    const [problem] = problemsOf(scheduled(change('2024-02-01', '2024-02-01')));
    expect(problem).toMatchObject({
      path: ['inflows', 0, 'perMonth', 'changes', 0, 'reached'],
      allowed: { da: 'en dato efter from', en: 'a date after from' }
    });
  });

  it('names a mistake inside a change and not the other forms of a schedule', () => {
    const bad = { start: { value: 'x' }, changes: [{ to: { value: -1 } }, 3] };
    const places = problemsOf(validateModel(broken('inflows.0.perMonth', bad))).map(({ path }) =>
      path.slice(3).join('.')
    );
    expect(places).toEqual([
      'start.value',
      'start.unit',
      'start.source',
      'changes.0.from',
      'changes.0.to.value',
      'changes.0.to.unit',
      'changes.0.to.source',
      'changes.1'
    ]);
  });
});

describe('ranges across cases', () => {
  it('may not overlap, since a draw could turn them round', () => {
    const value = {
      kind: 'range',
      low: uncertain(1, 2, 3, 'hours'),
      likely: uncertain(2, 4, 5, 'hours'),
      high: known(6, 'hours')
    };
    const [problem] = problemsOf(validateModel(broken('caseTypes.0.steps.0.handlingHours', value)));
    expect(problem?.path).toEqual(['caseTypes', 0, 'steps', 0, 'handlingHours']);
    expect(problem?.allowed.da).toContain('må ikke overlappe');
    expect(problem?.allowed.en).toContain('may not overlap');
  });
});

describe('ages of a backlog', () => {
  const backlog = (ages: unknown) =>
    validateModel(
      smallInput((draft) => {
        draft.backlogs = [
          {
            id: 'gamle',
            caseType: 'merudgift',
            unit: 'handicap',
            openCases: known(10, 'cases'),
            ages: ages as ModelInput['backlogs'][number]['ages'],
            agesSource: { kind: 'assumption', note: 'x' }
          }
        ];
      })
    );
  const bin = (from: number, to: number, share: number) => ({ from, to, share });

  it.each([
    ['uniform', { kind: 'uniform', from: 0, to: 90 }],
    ['a list', { kind: 'list', days: [0, 5, 5, 900] }],
    [
      'a table of rounded shares',
      { kind: 'table', bins: [bin(0, 30, 0.33), bin(30, 90, 0.33), bin(91, 99, 0.33)] }
    ]
  ])('takes %s', (_, ages) => expect(backlog(ages).ok).toBe(true));

  it.each([
    ['an end before its start', { kind: 'uniform', from: 90, to: 0 }, ['ages'], 'from ≤ to', 'from ≤ to'],
    [
      'bins that overlap',
      { kind: 'table', bins: [bin(0, 30, 0.5), bin(20, 90, 0.5)] },
      ['ages', 'bins'],
      'uden overlap',
      'without overlap'
    ],
    [
      'shares far from 1',
      { kind: 'table', bins: [bin(0, 30, 0.5), bin(30, 90, 0.4)] },
      ['ages', 'bins'],
      'tilsammen giver 1',
      'add up to 1'
    ],
    ['half days', { kind: 'list', days: [0.5] }, ['ages', 'days', 0], 'et helt tal', 'a whole number'],
    ['an empty list', { kind: 'list', days: [] }, ['ages', 'days'], '1 til 100.000', '1 to 100,000']
  ])('refuses %s', (_, ages, path, danish, english) => {
    const [problem] = problemsOf(backlog(ages));
    expect(problem?.path).toEqual(['backlogs', 0, ...path]);
    expect(problem?.allowed.da).toContain(danish);
    expect(problem?.allowed.en).toContain(english);
  });
});

describe('a deadline', () => {
  it('is a known number and never a range', () => {
    const problems = problemsOf(
      validateModel(broken('caseTypes.0.deadline', { amount: uncertain(1, 2, 3, 'months') }))
    );
    expect(problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['missing', 'value'],
      ['unknownKey', 'low'],
      ['unknownKey', 'likely'],
      ['unknownKey', 'high']
    ]);
    expect(problems[0]?.message.da).toContain('deadline.amount.value mangler');
    expect(problems[0]?.message.en).toContain('deadline.amount.value is missing');
  });
});
