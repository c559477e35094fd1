import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import { parseModelText } from '../model/validate.ts';
import { comparedScenarios, comparedWith } from '../views/comparison.ts';
import { followingOf, sharedPageOf, shownDocument } from '../views/shared-page.ts';
import { withLeverShare } from './lever-share.ts';
import { movedLever } from './moved-lever.ts';

const read = parseModelText(readFileSync('static/examples/so42.json', 'utf8'));
if (!read.ok) throw new Error('so42');
const { model } = read;
const all = model.scenarios.map(({ id }) => id);
const lever = model.lever!.scenario;
const focus = {
  scenario: lever,
  against: comparedWith(model, lever),
  unit: model.headline.unit ?? null,
  compared: comparedScenarios(model, undefined, lever)
};
const page = sharedPageOf(
  { model, forecast: expectedForecast(model, all) },
  { focus, leverPercent: 100, date: '2026-03-02' }
);

describe('the lever of a link', () => {
  test.each([40, 150])('at %i pct. shows what the whole model computed anew shows', async (percent) => {
    const moved = await movedLever(shownDocument(model, focus), page, 'da');
    const source = { kind: 'assumption', note: 'x' } as const;
    const anew = withLeverShare(model, percent / 100, source);
    const shown = { model: anew, forecast: expectedForecast(anew, all), language: 'da' as const };
    expect(moved!(percent)).toEqual(followingOf(shown, focus));
  });

  test('is none where the document has none', async () => {
    const { lever: _, ...without } = model;
    expect(await movedLever(without, page, 'da')).toBeUndefined();
  });
});
