import { expectedForecast, type Forecast } from '../forecast/forecast.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import { known, smallModel } from '../model/testing.ts';
import { MEASURES, type Measure } from '../simulation/tally.ts';
import type { Shown } from './shown.ts';

/**
 * For tests: two units in 2024 and 2025, of which Nord has applications for two benefits and Syd for one; a group in each unit. The flows
 * are Nord's merudgift, Nord's hjælpemiddel and Syd's merudgift, in that order.
 */
export function twoUnits(change: (draft: ModelInput) => void = () => {}): ModelDocument {
  return smallModel((draft) => {
    draft.units = [
      { id: 'nord', name: { da: 'Nord', en: 'North' } },
      { id: 'syd', name: { da: 'Syd', en: 'South' } }
    ];
    draft.caseTypes.push({
      id: 'hjaelpemiddel',
      name: { da: 'Hjælpemiddel', en: 'Assistive device' },
      deadline: { amount: known(1, 'months') },
      steps: [
        { id: 'vurdering', name: 'Vurdering', handlingHours: { kind: 'fixed', mean: known(2, 'hours') } }
      ]
    });
    const [inflow] = draft.inflows;
    const [group] = draft.staffGroups;
    draft.inflows = [
      { ...inflow!, unit: 'nord' },
      { ...inflow!, id: 'hjaelp', caseType: 'hjaelpemiddel', unit: 'nord' },
      { ...inflow!, id: 'merudgift-syd', unit: 'syd' }
    ];
    draft.backlogs = [];
    draft.followUps = [];
    const lanes = (caseTypes: string[]) => [
      {
        id: 'alle',
        serves: caseTypes.map((caseType) => ({ caseType })),
        discipline: 'firstReceived' as const
      }
    ];
    draft.staffGroups = [
      {
        ...group!,
        id: 'team-nord',
        name: 'Team Nord',
        unit: 'nord',
        lanes: lanes(['merudgift', 'hjaelpemiddel'])
      },
      { ...group!, id: 'team-syd', name: 'Team Syd', unit: 'syd', lanes: lanes(['merudgift']) }
    ];
    draft.grants = [];
    delete draft.lever;
    for (const scenario of draft.scenarios) scenario.measures = [];
    delete draft.headline.unit;
    change(draft);
  });
}

/** For tests: cases of a flow (0, 1, 2) in a month (0 to 23) of a scenario (by place). */
export type Record = (measure: Measure, flow: number, month: number, scenario: number) => number;

/** For tests: what is shown of a model whose every expected run has a record that is written by hand. */
export function shownWith(model: ModelDocument, record: Record): Shown {
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  const { months } = forecast.layout;
  const made: Forecast = {
    ...forecast,
    scenarios: forecast.scenarios.map((scenario, s) => ({
      ...scenario,
      expected: {
        ...scenario.expected,
        columns: Object.fromEntries(
          MEASURES.map((measure) => [
            measure,
            Uint32Array.from({ length: scenario.expected.cells }, (_, cell) =>
              record(measure, Math.floor(cell / months), cell % months, s)
            )
          ])
        ) as Forecast['scenarios'][number]['expected']['columns']
      }
    }))
  };
  return { model, forecast: made, language: 'da' };
}
