import type { ModelDocument } from '../model/document.ts';
import type { ContinueGrant, Measure } from '../model/measure.ts';
import type { Path } from '../model/problem.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { isOn } from '../model/scenario-view.ts';
import type { Source } from '../model/source.ts';

type Share = ContinueGrant['share'];

const setsShare =
  (lever: NonNullable<ModelDocument['lever']>) =>
  (measure: Measure): measure is ContinueGrant =>
    isOn(measure) && measure.kind === 'continueGrant' && measure.grant === lever.grant;

/** The continued share that the model's lever moves; undefined where the model has no lever, or it moves nothing. */
export function leverQuantity({ lever, scenarios }: ModelDocument): Share | undefined {
  if (!lever) return undefined;
  return scenarios.find(({ id }) => id === lever.scenario)?.measures.find(setsShare(lever))?.share;
}

/** Where the shares stand that the lever moves. */
export function leverPaths({ lever, scenarios }: ModelDocument): Path[] {
  if (!lever) return [];
  const moves = setsShare(lever);
  const index = scenarios.findIndex(({ id }) => id === lever.scenario);
  return (scenarios[index]?.measures ?? []).flatMap((measure, at): Path[] =>
    moves(measure) ? [['scenarios', index, 'measures', at, 'share']] : []
  );
}

/** The continued share (0..1.5) that the lever stands at. */
export function leverShare(model: ModelDocument): number | undefined {
  const share = leverQuantity(model);
  return share && likelyValue(share);
}

/** The model with another continued share; all else is the same objects. */
export function withLeverQuantity(model: ModelDocument, share: Share): ModelDocument {
  const { lever } = model;
  if (!lever) return model;
  const moves = setsShare(lever);
  return {
    ...model,
    scenarios: model.scenarios.map((scenario) =>
      scenario.id === lever.scenario
        ? {
            ...scenario,
            measures: scenario.measures.map((measure) => (moves(measure) ? { ...measure, share } : measure))
          }
        : scenario
    )
  };
}

/** The model with its lever at another share, which is then the reader's own. */
export const withLeverShare = (model: ModelDocument, share: number, source: Source): ModelDocument =>
  withLeverQuantity(model, { value: share, unit: 'share', source });
