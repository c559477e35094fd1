import type { ModelDocument } from '../document.ts';
import { isInForce, momentsOf } from '../in-force.ts';
import { laneMeasures, withLanes } from '../lanes-in-force.ts';
import { limits } from '../limits.ts';
import type { MeasureOf } from '../measure.ts';
import { placeOf, problemAt, type Path, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { isOn, statedMeasuresOf } from '../scenario-view.ts';
import { servingProblems } from './serving.ts';
import { reserveProblems } from './staffing.ts';

/** Lanes that measures change to and that do not fit the model: as for the lanes of groups, with what other measures change at the time. */
export function laneMeasureProblems(model: ModelDocument): Problem[] {
  const changes = model.scenarios.reduce((sum, { measures }) => sum + laneMeasures(measures).length, 0);
  if (changes === 0) return [];
  if (changes > limits.laneChanges) {
    const allowed = {
      da: `højst ${limits.laneChanges} ændringer af spor og pauser i alt`,
      en: `at most ${limits.laneChanges} changes of lanes and pauses in all`
    };
    return [problemAt(model, ['scenarios'], 'volume', allowed, { found: String(changes) })];
  }
  return model.scenarios.flatMap((scenario, index) => ofScenario(model, scenario, index));
}

type ChangeLanes = MeasureOf<'changeLanes'>;

/** The problems of the lanes that some measures give the groups; asked once of the same measures. */
function problemsOnce(
  model: ModelDocument,
  all: readonly ChangeLanes[]
): (inForce: ChangeLanes[]) => Problem[] {
  const known = new Map<string, Problem[]>();
  return (inForce) => {
    const key = inForce.map((measure) => all.indexOf(measure)).join(' ');
    const before = known.get(key);
    if (before) return before;
    const changed = withLanes(model, inForce);
    const problems = [...servingProblems(changed), ...reserveProblems(changed)];
    known.set(key, problems);
    return problems;
  };
}

function ofScenario(model: ModelDocument, scenario: Scenario, index: number): Problem[] {
  const all = statedMeasuresOf(model, scenario.id).filter((measure) => measure.kind === 'changeLanes');
  const problemsOf = problemsOnce(model, all);
  const moments = all.flatMap(momentsOf);
  return scenario.measures.flatMap((own, at) => {
    if (own.kind !== 'changeLanes') return [];
    const counted = all.filter((measure) => isOn(measure) || measure === own);
    const told = new Set<string>();
    return moments.flatMap((moment) => {
      if (!isInForce(own, moment)) return [];
      const inForce = counted.filter((measure) => isInForce(measure, moment));
      for (const { message } of problemsOf(inForce.filter((measure) => measure !== own)))
        told.add(message.en);
      return problemsOf(inForce).flatMap((problem) => {
        if (told.has(problem.message.en)) return [];
        told.add(problem.message.en);
        return moved(model, problem, [
          ...['scenarios', index, 'measures', at, 'lanes'],
          ...placeIn(model, problem, own)
        ]);
      });
    });
  });
}

/** Where a problem stands inside the lanes of a measure; nowhere in particular where it is told of something else. */
function placeIn(model: ModelDocument, { path }: Problem, { group }: ChangeLanes): Path {
  const [list, g, field, ...rest] = path;
  const isOwn = list === 'staffGroups' && field === 'lanes' && model.staffGroups[Number(g)]?.id === group;
  return isOwn ? rest : [];
}

/** The same problem at another place. */
function moved(model: ModelDocument, problem: Problem, path: Path): Problem {
  const place = placeOf(model, path);
  const text = (language: 'da' | 'en') => place + problem.message[language].slice(problem.place.length);
  return { ...problem, path, place, message: { da: text('da'), en: text('en') } };
}
