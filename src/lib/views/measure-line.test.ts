import { expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import { known, smallInput } from '../model/testing.ts';
import { measureLine } from './measure-line.ts';
import { plainText } from './testing.ts';

const path = ['scenarios', 0, 'measures', 0];
const team = {
  kind: 'temporaryTeam' as const,
  group: 'sagsbehandlere',
  positions: known(10, 'årsværk'),
  from: '2025-03-01',
  until: '2025-12-31'
};
const lineOf = (change: object, changeModel: (draft: ModelInput) => void = () => {}) => {
  const document = smallInput((draft) => {
    draft.scenarios[0]!.measures = [{ ...team, ...change }];
    changeModel(draft);
  });
  return plainText(measureLine(document, path, 'da'));
};

it('says what a measure does, in a document that cannot be run as well', () => {
  const sentence = lineOf({});
  expect(sentence).toContain('10 årsværk');
  expect(sentence).toContain('1.3.2025');
  expect(lineOf({}, (draft) => (draft.headline.year = 1900))).toBe(sentence);
});

it('says what sort of measure it is while something in it cannot be read, or is not there', () => {
  const name = 'Midlertidigt hold: Sagsbehandlere';
  expect(lineOf({ positions: { ...team.positions, value: 'mange' } })).toBe(name);
  expect(lineOf({ from: '' })).toBe(name);
  expect(lineOf({ group: 'ingen' })).toBe('Midlertidigt hold: Ingen');
});
