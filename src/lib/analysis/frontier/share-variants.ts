import type { ModelDocument } from '../../model/document.ts';
import type { GrantId, ScenarioId } from '../../model/id.ts';
import { measuresOf } from '../../model/scenario-view.ts';
import { withScenarios, type AddedScenarios } from '../added-scenarios.ts';

/** Whether a scenario continues a grant, so that its share can be moved. */
export const continuesGrant = (model: ModelDocument, scenario: ScenarioId, grant: GrantId): boolean =>
  measuresOf(model, scenario).some((measure) => measure.kind === 'continueGrant' && measure.grant === grant);

/** A scenario with each of some continued shares of a grant, in their order. */
export function shareVariants(
  model: ModelDocument,
  scenario: ScenarioId,
  grant: GrantId,
  shares: readonly number[]
): AddedScenarios {
  const measures = measuresOf(model, scenario);
  return withScenarios(
    model,
    'andel',
    shares.map((value) => ({
      measures: measures.map((measure) =>
        measure.kind === 'continueGrant' && measure.grant === grant
          ? { ...measure, share: { value, unit: 'share', source: { kind: 'assumption', note: '' } } }
          : measure
      )
    }))
  );
}
