import type { ModelDocument } from '../document.ts';
import type { MoveGrantPositions } from '../measure.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue } from '../quantity-value.ts';
import { highestOf } from '../schedule-value.ts';
import type { Scenario } from '../scenario.ts';
import { isOn, withStatedMeasures } from '../scenario-view.ts';
import { measureDateProblems } from './measure-dates.ts';
import { measureProblems } from './measures.ts';
import { numberWording } from '../wording.ts';

const rounding = 1e-9;

function cycleOf(model: ModelDocument, scenario: Scenario): string[] | undefined {
  const seen: string[] = [];
  for (let at: Scenario | undefined = scenario; at !== undefined;) {
    if (seen.includes(at.id)) return at.id === scenario.id ? seen : undefined;
    seen.push(at.id);
    const base: string | undefined = at.basedOn;
    at = model.scenarios.find(({ id }) => id === base);
  }
  return undefined;
}

/** Scenarios built on themselves. */
export function cycleProblems(model: ModelDocument): Problem[] {
  return model.scenarios.flatMap((scenario, index) => {
    const cycle = cycleOf(model, scenario);
    if (cycle === undefined) return [];
    const round = [...cycle, scenario.id].map((id) => `"${id}"`).join(' → ');
    return problemAt(
      model,
      ['scenarios', index, 'basedOn'],
      'cycle',
      {
        da: 'et scenarie, der ikke selv bygger på dette',
        en: 'a scenario that does not itself build on this one'
      },
      {
        reason: {
          da: `scenarierne bygger på hinanden i ring: ${round}.`,
          en: `the scenarios build on each other in a circle: ${round}.`
        }
      }
    );
  });
}

/** The most positions the grant can have in a group: what it funds there and what the scenario has moved in. */
function mostPositions(model: ModelDocument, before: MoveGrantPositions[], move: MoveGrantPositions): number {
  const grant = model.grants.find(({ id }) => id === move.grant);
  const funded = grant?.funds.find(({ group }) => group === move.from);
  return before.reduce(
    (total, earlier) => {
      if (earlier.grant !== move.grant) return total;
      const amount = highestValue(earlier.positions);
      return total + (earlier.to === move.from ? amount : 0) - (earlier.from === move.from ? amount : 0);
    },
    funded === undefined ? 0 : highestOf(funded.positions)
  );
}

function moveProblems(model: ModelDocument, scenario: Scenario, index: number): Problem[] {
  const moves: MoveGrantPositions[] = [];
  const problems: Problem[] = [];
  for (const { measure, scenario: owner, index: at } of withStatedMeasures(model, scenario.id)) {
    if (measure.kind !== 'moveGrantPositions') continue;
    const before = isOn(measure) ? moves.filter(isOn) : moves;
    const most = mostPositions(model, before, measure);
    moves.push(measure);
    // A move that is inherited is reported where it stands.
    if (owner !== scenario.id) continue;
    const path: Path = ['scenarios', index, 'measures', at];
    if (measure.from === measure.to) {
      problems.push(
        problemAt(
          model,
          [...path, 'to'],
          'measure',
          { da: 'en anden gruppe end den, der flyttes fra', en: 'another group than the one moved from' },
          {
            reason: {
              da: 'stillingerne flyttes til samme gruppe.',
              en: 'the positions move to the same group.'
            }
          }
        )
      );
    } else if (highestValue(measure.positions) > most + rounding) {
      const shown = numberWording(Math.max(0, most));
      problems.push(
        problemAt(
          model,
          [...path, 'positions'],
          'measure',
          { da: `højst ${shown.da} årsværk`, en: `at most ${shown.en} full-time equivalents` },
          {
            reason: {
              da: `der flyttes flere stillinger, end bevillingen har i gruppen "${measure.from}".`,
              en: `more positions are moved than the grant has in the group "${measure.from}".`
            }
          }
        )
      );
    }
  }
  return problems;
}

function leverProblems(model: ModelDocument): Problem[] {
  const { lever } = model;
  if (lever === undefined) return [];
  // A continuation that is switched off is one that the slider will set.
  const continues = withStatedMeasures(model, lever.scenario).some(
    ({ measure }) => measure.kind === 'continueGrant' && measure.grant === lever.grant
  );
  if (continues) return [];
  return [
    problemAt(
      model,
      ['lever', 'scenario'],
      'measure',
      {
        da: `et scenarie, der viderefører bevillingen "${lever.grant}" (continueGrant)`,
        en: `a scenario that continues the grant "${lever.grant}" (continueGrant)`
      },
      {
        reason: {
          da: 'scenariet har ingen videreførelse, som skyderen kan sætte.',
          en: 'the scenario continues nothing that the slider could set.'
        }
      }
    )
  ];
}

/** Measures that do not fit the model, and a slider that sets nothing. */
export function scenarioProblems(model: ModelDocument): Problem[] {
  return [
    ...model.scenarios.flatMap((scenario, index) => moveProblems(model, scenario, index)),
    ...measureDateProblems(model),
    ...measureProblems(model),
    ...leverProblems(model)
  ];
}
