import { expect, it } from 'vitest';
import { known, smallModel } from '../model/testing.ts';
import { caseloadSentences } from './caseload-sentences.ts';

it('says in both languages which case type is too large for pooled hours, and how many days it takes one adviser', () => {
  const model = smallModel((draft) => {
    const { steps } = draft.caseTypes[0]!;
    for (const step of steps) step.handlingHours = { kind: 'fixed', mean: known(500, 'hours') };
  });
  expect(caseloadSentences(smallModel(), 'da')).toEqual([]);
  const [danish] = caseloadSentences(model, 'da');
  expect(danish).toMatch(/: én medarbejder er [\d.,]+ dage om en sag\. .* regner med fælles timer/);
  const [english] = caseloadSentences(model, 'en');
  expect(english).toMatch(/: one adviser needs [\d.,]+ days for a case\. .* pools its hours/);
});
