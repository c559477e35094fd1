import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../document.ts';
import { known, smallInput, smallModel, uncertain } from '../testing.ts';
import { validateModel } from '../validate.ts';
import { mostCases } from './volume.ts';

type Sequel = NonNullable<ModelInput['caseTypes'][number]['sequels']>[number];

const after = (days: number) => ({ kind: 'fixed' as const, mean: known(days, 'days') });
const sequel = (changes: Partial<Sequel> = {}): Sequel => ({
  id: 'igen',
  kind: 'rework',
  share: known(0.1, 'share'),
  delay: after(30),
  ...changes
});

/** Reconsiderations, on which the group works. */
function reconsidered(draft: ModelInput, changes: Partial<ModelInput['caseTypes'][number]> = {}): void {
  draft.caseTypes.push({
    id: 'genvurdering',
    name: 'Genvurdering',
    deadline: { amount: known(4, 'weeks') },
    steps: [{ id: 'vurder', name: 'Vurder', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }],
    ...changes
  });
  draft.staffGroups[0]!.lanes[0]!.serves.push({ caseType: 'genvurdering' });
}

function problemsOf(change: (draft: ModelInput) => void) {
  const result = validateModel(smallInput(change));
  return result.ok ? [] : result.problems.map(({ place, code, message }) => ({ place, code, message }));
}

describe('cases that come of closed ones', () => {
  it('may be of another type, which then need not have an inflow', () => {
    expect(
      problemsOf((draft) => {
        reconsidered(draft, { sequels: [sequel({ kind: 'remittal', caseType: 'merudgift' })] });
        draft.caseTypes[0]!.sequels = [sequel({ kind: 'appeal', caseType: 'genvurdering' })];
      })
    ).toEqual([]);
  });

  it.each([
    ['caseType', 'genvurderng', 'genvurdering'],
    ['unit', 'handicapp', 'handicap']
  ] as const)('must name a %s that exists', (field, id, near) => {
    const [problem] = problemsOf((draft) => {
      reconsidered(draft);
      draft.caseTypes[0]!.sequels = [sequel({ [field]: id })];
    });
    expect(problem?.code).toBe('unknownReference');
    expect(problem?.place).toBe(`caseTypes[0] "merudgift".sequels[0] "igen".${field}`);
    expect(problem?.message.da).toContain(`Mente du "${near}"?`);
  });

  it('may come of all closed cases at most, the rework of haste included', () => {
    const withRework = (share: number, extra: number) =>
      problemsOf((draft) => {
        draft.caseTypes[0]!.sequels = [sequel({ share: known(share, 'share') })];
        draft.staffGroups[0]!.pressure = {
          normalQueueDays: known(20, 'workingDays'),
          handlingCut: known(0.2, 'share'),
          extraReworkShare: known(extra, 'share')
        };
      });
    expect(withRework(0.4, 0.2)).toEqual([]);
    const [problem] = withRework(0.6, 0.5);
    expect(problem).toMatchObject({ code: 'sequel', place: 'caseTypes[0] "merudgift".sequels' });
    expect(problem?.message.da).toContain('op til 1,1');
  });

  it('must be served', () => {
    const [problem] = problemsOf((draft) => {
      draft.units.push({ id: 'boern', name: 'Børn' });
      draft.caseTypes[0]!.sequels = [sequel({ unit: 'boern' })];
    });
    expect(problem?.code).toBe('notServed');
    expect(problem?.place).toBe('caseTypes[0] "merudgift".sequels[0] "igen"');
  });

  it('cannot be follow-ups, whose due days a stock plans', () => {
    const [problem] = problemsOf((draft) => {
      reconsidered(draft, { deadline: { planned: true } });
      draft.caseTypes[0]!.sequels = [sequel({ kind: 'creates', caseType: 'genvurdering' })];
    });
    expect(problem?.code).toBe('deadline');
  });

  it('name the type that is created', () => {
    const [problem] = problemsOf((draft) => {
      draft.caseTypes[0]!.sequels = [sequel({ kind: 'creates' })];
    });
    expect(problem?.code).toBe('sequel');
    expect(problem?.message.da).toBe(
      'caseTypes[0] "merudgift".sequels[0] "igen".caseType mangler. Tilladt er sagstypen, der oprettes en sag af.'
    );
  });

  it.each([
    ['come back at most once each: likely values', [known(0.6, 'share'), known(0.5, 'share')]],
    [
      'come back at most once each: high ends',
      [uncertain(0, 0.1, 0.6, 'share'), uncertain(0, 0.1, 0.5, 'share')]
    ]
  ])('%s', (_name, [first, second]) => {
    const [problem] = problemsOf((draft) => {
      reconsidered(draft);
      draft.caseTypes[0]!.sequels = [
        sequel({ kind: 'appeal', caseType: 'genvurdering', share: first! }),
        sequel({ id: 'hjem', kind: 'remittal', caseType: 'genvurdering', share: second! })
      ];
    });
    expect(problem?.code).toBe('sequel');
    expect(problem?.message.en).toContain('up to 1.1 of the closed cases come back');
  });

  it('may be created beside what comes back, however large the shares together', () => {
    expect(
      problemsOf((draft) => {
        reconsidered(draft);
        draft.caseTypes[0]!.sequels = [
          sequel({ share: known(0.6, 'share') }),
          sequel({ id: 'ny', kind: 'creates', caseType: 'genvurdering', share: known(1, 'share') })
        ];
      })
    ).toEqual([]);
  });

  it('counts the addition for cases that changed hands', () => {
    const [problem] = problemsOf((draft) => {
      draft.caseTypes[0]!.sequels = [
        sequel({ share: known(0.7, 'share'), extraShareHandedOver: known(0.4, 'share') })
      ];
    });
    expect(problem?.code).toBe('sequel');
  });

  it.each([
    [1, 0.5, false],
    [1, 1, true],
    [0.9, 0.99, false]
  ])('do not breed without end: shares %d and %d round a ring (%s)', (there, back, endless) => {
    const problems = problemsOf((draft) => {
      draft.inflows[0]!.perMonth = known(1, 'cases/month');
      reconsidered(draft, {
        sequels: [sequel({ kind: 'remittal', caseType: 'merudgift', share: known(back, 'share') })]
      });
      draft.caseTypes[0]!.sequels = [
        sequel({ kind: 'appeal', caseType: 'genvurdering', share: known(there, 'share') })
      ];
    });
    expect(problems.map(({ code }) => code)).toEqual(endless ? ['cycle'] : []);
  });
});

describe('the most cases of a run', () => {
  it('holds what comes of those that are received: 24 · 50 / (1 − 0.2)', () => {
    const model = smallModel((draft) => {
      draft.caseTypes[0]!.sequels = [sequel({ share: uncertain(0, 0.1, 0.2, 'share') })];
    });
    expect(mostCases(model)).toBeCloseTo((24 * 50) / 0.8, 6);
  });
});
