import { expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import { known, smallModel } from '../model/testing.ts';
import { pageTerms } from './page-terms.ts';

it('the words that a page explains are of mechanisms only where the model has them', () => {
  const plain = pageTerms(smallModel());
  expect(plain).toContain('pooledHours');
  expect(plain).toContain('grant');
  for (const absent of ['caseload', 'handover', 'productivityLoss', 'rework'] as const)
    expect(plain).not.toContain(absent);
  const richer = pageTerms(
    smallModel((draft) => {
      const group = draft.staffGroups[0]!;
      group.caseload = 'personal';
      group.handover = { hoursPerCase: known(2, 'hours') };
      draft.caseTypes[0]!.sequels = [
        {
          id: 'igen',
          kind: 'rework',
          share: known(0.1, 'share'),
          delay: { kind: 'fixed', mean: known(30, 'days') }
        }
      ];
      draft.scenarios[0]!.measures = [
        {
          kind: 'productivityLoss',
          groups: [group.id],
          depth: known(0.1, 'share'),
          from: '2024-03-01',
          duration: known(3, 'months')
        }
      ];
    })
  );
  expect(richer).toEqual(expect.arrayContaining(['caseload', 'handover', 'productivityLoss', 'rework']));
  expect(richer).not.toContain('pooledHours');
});

it('a formula is explained where an input is one', async () => {
  await loadFormulas();
  expect(pageTerms(smallModel())).not.toContain('formula');
  const model = smallModel((draft) => {
    const source = { kind: 'assumption', note: 'Halvdelen.' } as const;
    draft.staffGroups[0]!.caseShare = { formula: '50 %', unit: 'share', source };
  });
  expect(pageTerms(model)).toContain('formula');
});
