import { expect, it } from 'vitest';
import { known, smallModel } from '../model/testing.ts';
import boerneomraadet from '../../../static/examples/boerneomraadet.json?raw';
import frederiksberg from '../../../static/examples/frederiksberg.json?raw';
import oe501 from '../../../static/examples/oe501.json?raw';
import so42 from '../../../static/examples/so42.json?raw';
import type { ModelInput } from '../model/document.ts';
import { parseModelText } from '../model/validate.ts';
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

/** What the page advises for an example. */
function adviceFor(text: string): string[] {
  const read = parseModelText(text);
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  return caseloadSentences(read.model, 'da');
}

it.each(Object.entries({ so42, oe501, boerneomraadet, frederiksberg }))(
  'has nothing to say of the example %s, none of whose pooled cases takes a quarter of its deadline',
  (_, text) => expect(adviceFor(text)).toEqual([])
);

it('says of SO42 that 120 hours at 5.92 a day are 20.3 days, where they are to be decided in 3 months instead of 5', () => {
  const draft = JSON.parse(so42) as ModelInput;
  draft.caseTypes.find(({ id }) => id === 'bpa-og-botilbud')!.deadline = { amount: known(3, 'months') };
  expect(adviceFor(JSON.stringify(draft))).toEqual([
    expect.stringContaining('én medarbejder er 20,3 dage om en sag')
  ]);
});
