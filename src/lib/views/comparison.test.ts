import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { smallModel } from '../model/testing.ts';
import { comparedScenarios, comparedSlots } from './comparison.ts';

/** The two scenarios of the small model, a to g after them. */
const model: ModelDocument = smallModel((draft) => {
  for (const id of 'abcdefg') draft.scenarios.push({ id, name: id.toUpperCase(), measures: [] });
  Object.assign(draft.headline, { scenario: 'udloeb', against: 'viderefoert' });
});
const ids = (words: string) => words.split(' ') as ScenarioId[];
const [focus] = ids('udloeb');

describe('the scenarios side by side', () => {
  it('are the first five until some are chosen', () => {
    expect(comparedScenarios(model, undefined, focus!)).toEqual(ids('udloeb viderefoert a b c'));
  });

  it('are what is chosen beside the two that the page is about, in the order of the document, five at most', () => {
    expect(comparedScenarios(model, [], focus!)).toEqual(ids('udloeb viderefoert'));
    expect(comparedScenarios(model, ids('g a'), focus!)).toEqual(ids('udloeb viderefoert a g'));
    expect(comparedScenarios(model, ids('g f e d c'), focus!)).toEqual(ids('udloeb viderefoert e f g'));
  });

  it('are still there when one that was chosen is gone, or another comes into focus', () => {
    expect(comparedScenarios(model, ids('borte c'), focus!)).toEqual(ids('udloeb viderefoert c'));
    const [viderefoert, d] = ids('viderefoert d');
    expect(comparedScenarios(model, ids('c'), d!)).toEqual(ids('viderefoert c d'));
    expect(comparedScenarios(model, ids('c'), viderefoert!)).toEqual(ids('udloeb viderefoert c'));
  });

  it('have colours of their own, their places as long as these differ', () => {
    const slots = comparedSlots(model, ids('udloeb viderefoert a b c'));
    expect(ids('udloeb viderefoert a b c d e').map((id) => slots.get(id))).toEqual([0, 1, 2, 3, 4, 5, 0]);
    // e and f are numbers 7 and 8: where udloeb and viderefoert have their colours, they have the next that are free.
    const other = comparedSlots(model, ids('udloeb viderefoert a e f'));
    expect(ids('udloeb viderefoert a e f').map((id) => other.get(id))).toEqual([0, 1, 2, 3, 4]);
  });
});
