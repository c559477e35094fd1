import { describe, expect, it } from 'vitest';
import type { ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { known, smallModel } from '../model/testing.ts';
import { scenarioDifference } from './scenario-difference.ts';
import { forecastWith, plainText } from './testing.ts';

type Measure = ModelInput['scenarios'][number]['measures'][number];

const team = (positions: number, more: Partial<Measure> = {}): Measure =>
  ({
    kind: 'temporaryTeam',
    group: 'sagsbehandlere',
    positions: known(positions, 'årsværk'),
    from: '2025-01-01',
    until: '2025-12-31',
    ...more
  }) as Measure;
const pause: Measure = {
  kind: 'pauseWork',
  caseTypes: ['merudgift'],
  from: '2025-07-01',
  until: '2025-07-31'
};

/** Two scenarios of the small model, where a position costs 600.000 kr. a year. */
function apart(base: Measure[], own: Measure[], basedOn?: 'udloeb') {
  const model = smallModel((draft) => {
    delete draft.lever;
    draft.staffGroups[0]!.costPerFte = known(600_000, 'kr/årsværk');
    draft.scenarios[0]!.measures = base;
    Object.assign(draft.scenarios[1]!, { measures: own, ...(basedOn && { basedOn }) });
  });
  const forecast = forecastWith(model, [{ expected: 0.4 }, { expected: 0.8 }]);
  const [udloeb, viderefoert] = ['udloeb', 'viderefoert'] as ScenarioId[];
  return scenarioDifference({ model, forecast, language: 'da' }, viderefoert!, udloeb!, [2025]).map((one) => [
    one.isOwn ? '+' : '-',
    plainText(one.sentence).replace(/ i Sagsbehandlere.*/, ''),
    one.money && plainText(one.money),
    one.inheritedFrom
  ]);
}

describe('what a scenario does that another does not', () => {
  it('is a measure each, with what it costs, and the reverse', () => {
    expect(apart([team(2), pause], [team(10), pause])).toEqual([
      ['-', expect.stringContaining('2 årsværk'), '1,2 mio. kr. i 2025', undefined],
      ['+', expect.stringContaining('10 årsværk'), '6,0 mio. kr. i 2025', undefined]
    ]);
  });

  it('is nothing where the measures are the same, or those that differ are switched off', () => {
    expect(apart([pause], [pause])).toEqual([]);
    expect(apart([pause], [team(10, { off: true }), { ...pause, off: false }])).toEqual([]);
  });

  it('leaves out what both have because one builds on the other', () => {
    expect(apart([team(2)], [pause], 'udloeb')).toEqual([
      ['+', expect.stringContaining('31.7.2025'), undefined, undefined]
    ]);
  });
});
