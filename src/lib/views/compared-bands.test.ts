import { expect, it } from 'vitest';
import type { Series } from '../charts/series.ts';
import type { ScenarioId } from '../model/id.ts';
import { comparedBands } from './compared-bands.ts';

const ids = ['a', 'b', 'c', 'd'] as ScenarioId[];

function chart(lines: number): Series {
  return {
    id: 'chart',
    title: '',
    takeaway: '',
    description: '',
    periods: ['jan.', 'feb.'],
    years: [],
    forecastFrom: 0,
    unit: 'cases',
    bandLabel: '8 af 10 gennemregninger',
    events: [],
    lines: ids.slice(0, lines).map((id, slot) => ({
      id,
      label: id,
      slot,
      kind: 'median',
      values: [slot + 2, slot + 3],
      low: [slot + 1, slot + 1],
      high: [slot + 4, slot + 5]
    })),
    targets: [],
    points: []
  };
}

it('three bands may stand, of more only those that are compared, and the chart says so', () => {
  const three = chart(3);
  expect(comparedBands(three, ['a' as ScenarioId, 'c' as ScenarioId], 'da')).toBe(three);
  const four = comparedBands(chart(4), ['b' as ScenarioId, 'd' as ScenarioId], 'da');
  expect(four.banded).toEqual(['b', 'd']);
  expect(four.bandLabel).toContain('sammenlignes');
  expect(four.lines.every(({ low, high }) => low && high)).toBe(true);
});
