import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import { smallModel } from '../model/testing.ts';
import type { Plan } from '../simulation/plan.ts';
import { compile, fillLikely, type Compiled } from './compile.ts';
import { richModel } from './testing.ts';

/** A measure as a document states it. */
export type MeasureInput = ModelInput['scenarios'][number]['measures'][number];

/** For tests: sets a document's scenarios to one without measures, and one that builds on it for each of some lists of measures. */
function scenariosFor(draft: ModelInput, lists: readonly (readonly MeasureInput[])[]): void {
  draft.scenarios = [
    { id: 'grundlag', name: 'Grundlag', measures: [] },
    ...lists.map((measures, i) => ({
      id: `tiltag-${i}`,
      name: `Tiltag ${i}`,
      basedOn: 'grundlag',
      measures: [...measures]
    }))
  ];
  draft.headline.scenario = 'grundlag';
  draft.headline.against = draft.scenarios[1]?.id ?? 'grundlag';
  delete draft.lever;
}

/** For tests: the small model with one scenario per list of measures, beside one without. */
export const smallWith = (
  lists: readonly (readonly MeasureInput[])[],
  change: (draft: ModelInput) => void = () => {}
): ModelDocument =>
  smallModel((draft) => {
    change(draft);
    scenariosFor(draft, lists);
  });

/** For tests: as {@link smallWith}, of the rich model. */
export const richWith = (
  lists: readonly (readonly MeasureInput[])[],
  change: (draft: ModelInput) => void = () => {}
): ModelDocument =>
  richModel((draft) => {
    change(draft);
    scenariosFor(draft, lists);
  });

export const scenarioIds = (model: ModelDocument): ScenarioId[] => model.scenarios.map(({ id }) => id);

/** For tests: a scenario of a model at *sandsynlig*, with its plan and how days are found in it. */
export interface Likely {
  readonly compiled: Compiled;
  readonly plan: Plan;
  /** Step of the clock. */
  step(date: string): number;
  /** Day of the run, from 0. */
  day(date: string): number;
  segment(date: string): number;
}

export function likely(model: ModelDocument, scenario: number): Likely {
  const compiled = compile(model, model.scenarios[scenario]!.id);
  const plan = fillLikely(compiled);
  const { clock } = compiled;
  const step = (date: string) => dayFromIso(date) - clock.zero;
  return {
    compiled,
    plan,
    step,
    day: (date) => dayFromIso(date) - clock.firstDay,
    segment: (date) => clock.segmentOfDay[step(date)]!
  };
}
