import type { ModelDocument } from '../document.ts';
import { isInForce } from '../in-force.ts';
import { laneMeasures, lanesOf } from '../lanes-in-force.ts';
import type { MeasureOf } from '../measure.ts';
import { problemAt, type Problem } from '../problem.ts';
import { byId } from '../references.ts';
import { isOn, measuresOf, statedMeasuresOf } from '../scenario-view.ts';
import { servedQueues } from '../served-queues.ts';

/** Caseloads that are taken over by a group which, by the lanes of the day, does not work on them. */
export function caseloadMeasureProblems(model: ModelDocument): Problem[] {
  return model.scenarios.flatMap((scenario, index) =>
    scenario.measures.flatMap((measure, at) => {
      if (measure.kind !== 'moveCaseloads') return [];
      const others = isOn(measure) ? measuresOf(model, scenario.id) : statedMeasuresOf(model, scenario.id);
      const served = servedOn(model, measure, laneMeasures(others));
      return measure.caseTypes.flatMap((caseType, nth) =>
        served.has(caseType)
          ? []
          : problemAt(
              model,
              ['scenarios', index, 'measures', at, 'caseTypes', nth],
              'measure',
              {
                da: 'en sagstype, som gruppen (to) arbejder på fra den dag',
                en: 'a case type that the group (to) works on from the day'
              },
              {
                reason: {
                  da: `gruppen "${measure.to}" har ikke spor til sagerne ${measure.from}; giv den det med changeLanes.`,
                  en: `the group "${measure.to}" has no lane for the cases on ${measure.from}; give it one with changeLanes.`
                }
              }
            )
      );
    })
  );
}

/** The case types that the receiving group works on, in a unit of the measure. */
function servedOn(
  model: ModelDocument,
  { to, from, units }: MeasureOf<'moveCaseloads'>,
  changes: ReturnType<typeof laneMeasures>
): Set<string> {
  const group = byId(model.staffGroups, to);
  const inForce = changes.filter((change) => isInForce(change, { date: from, after: false }));
  const queues = lanesOf(group, inForce).flatMap(({ serves }) =>
    serves.flatMap((each) => servedQueues(model, group, each))
  );
  return new Set(
    queues.filter(({ unit }) => !units || units.includes(unit)).map(({ caseType }) => caseType.id)
  );
}
