import type { ModelDocument } from '../model/document.ts';
import type { ContinueGrant, Measure } from '../model/measure.ts';
import { likelyValue } from '../model/quantity.ts';
import type { Source } from '../model/source.ts';

const setsShare =
  (lever: NonNullable<ModelDocument['lever']>) =>
  (measure: Measure): measure is ContinueGrant =>
    measure.kind === 'continueGrant' && measure.grant === lever.grant;

/** The continued share (0..1.5) that the model's lever stands at; undefined where the model has no lever, or it moves nothing. */
export function leverShare({ lever, scenarios }: ModelDocument): number | undefined {
  if (!lever) return undefined;
  const measure = scenarios.find(({ id }) => id === lever.scenario)?.measures.find(setsShare(lever));
  return measure && likelyValue(measure.share);
}

/**
 * The model with its lever at another share; all else is the same objects, so that equal parts stay equal. The share is then the
 * reader's own.
 */
export function withLeverShare(model: ModelDocument, share: number, source: Source): ModelDocument {
  const { lever } = model;
  if (!lever) return model;
  const moves = setsShare(lever);
  return {
    ...model,
    scenarios: model.scenarios.map((scenario) =>
      scenario.id === lever.scenario
        ? {
            ...scenario,
            measures: scenario.measures.map((measure) =>
              moves(measure) ? { ...measure, share: { value: share, unit: 'share', source } } : measure
            )
          }
        : scenario
    )
  };
}
