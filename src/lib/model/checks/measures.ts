import type { ModelDocument } from '../document.ts';
import { limits } from '../limits.ts';
import type { Measure, MeasureOf } from '../measure.ts';
import { problemAt, type Path, type Problem } from '../problem.ts';
import { highestValue, lowestValue } from '../quantity-value.ts';
import { byId } from '../references.ts';
import { highestOf } from '../schedule-value.ts';
import type { Scenario } from '../scenario.ts';
import { isOn, statedMeasuresOf } from '../scenario-view.ts';
import { numberWording, type Wording } from '../wording.ts';

type Refuse = (keys: Path, allowed: Wording, reason: Wording) => Problem;

const rounding = 1e-9;

function doubleProblems(measure: Measure, refuse: Refuse): Problem[] {
  const lists: [string, readonly string[]][] = [];
  if (measure.kind === 'invest') lists.push(['funds', measure.funds.map(({ group }) => group)]);
  if ('groups' in measure) lists.push(['groups', measure.groups ?? []]);
  if (measure.kind === 'changeInflow') lists.push(['inflows', measure.inflows]);
  if ('caseTypes' in measure) lists.push(['caseTypes', measure.caseTypes]);
  if ('units' in measure) lists.push(['units', measure.units ?? []]);
  return lists.flatMap(([key, ids]) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : refuse(
            [key, index],
            { da: 'hver kun én gang i listen', en: 'each only once in the list' },
            { da: `"${id}" står allerede i listen.`, en: `"${id}" stands in the list already.` }
          )
    )
  );
}

/** A new mean belongs to one step: of several, one must be named. */
function oneStepProblems(
  model: ModelDocument,
  measure: MeasureOf<'changeHandlingTime'>,
  refuse: Refuse
): Problem[] {
  if (measure.mean === undefined || measure.step !== undefined) return [];
  const several = measure.caseTypes.find((id) => byId(model.caseTypes, id).steps.length > 1);
  if (several === undefined) return [];
  return [
    refuse(
      ['step'],
      { da: 'et af sagstypens trin', en: 'one of the steps of the case type' },
      {
        da: `mangler, når sagstypen "${several}" har flere trin og får et nyt middel (mean).`,
        en: `is missing while the case type "${several}" has several steps and gets a new mean.`
      }
    )
  ];
}

/** The most hours that a step's mean can come to with the scenario's factors and means up to and including a measure. */
function longestMean(model: ModelDocument, measures: readonly Measure[], caseTypeId: string, stepId: string) {
  const step = model.caseTypes.find(({ id }) => id === caseTypeId)?.steps.find(({ id }) => id === stepId);
  if (step === undefined) return 0;
  const { handlingHours } = step;
  const stated =
    handlingHours.kind === 'range' ? highestValue(handlingHours.high) : highestOf(handlingHours.mean);
  return measures.reduce((longest, measure) => {
    if (measure.kind !== 'changeHandlingTime' || !(measure.caseTypes as string[]).includes(caseTypeId))
      return longest;
    if (measure.step !== undefined && measure.step !== stepId) return longest;
    if (measure.mean) return Math.max(longest, highestValue(measure.mean));
    return longest * Math.max(1, measure.factor ? highestValue(measure.factor) : 1);
  }, stated);
}

function handlingProblems(
  model: ModelDocument,
  before: readonly Measure[],
  measure: MeasureOf<'changeHandlingTime'>,
  refuse: Refuse
): Problem[] {
  const steps = measure.caseTypes.flatMap((id) =>
    byId(model.caseTypes, id).steps.map((step) => longestMean(model, [...before, measure], id, step.id))
  );
  const longest = Math.max(...steps);
  const tooLong =
    longest <= limits.handlingHours
      ? []
      : [
          refuse(
            [measure.factor ? 'factor' : 'mean'],
            {
              da: `et tidsforbrug på højst ${numberWording(limits.handlingHours).da} timer pr. trin`,
              en: `a handling time of at most ${numberWording(limits.handlingHours).en} hours a step`
            },
            {
              da: `tiltagene kan tilsammen give ${numberWording(Math.round(longest)).da} timer.`,
              en: `the measures together can come to ${numberWording(Math.round(longest)).en} hours.`
            }
          )
        ];
  return [...oneStepProblems(model, measure, refuse), ...tooLong];
}

/** The most positions that a group can have at any time before a measure of a scenario acts. */
function mostInGroup(model: ModelDocument, before: readonly Measure[], group: string): number {
  const established = model.staffGroups.find(({ id }) => id === group);
  const granted = model.grants
    .flatMap(({ funds }) => funds)
    .filter((funding) => funding.group === group)
    .reduce((sum, { positions }) => sum + 1.5 * highestOf(positions), 0);
  const added = before.reduce((sum, measure) => {
    switch (measure.kind) {
      case 'invest':
        return measure.funds
          .filter((funding) => funding.group === group)
          .reduce((total, { positions }) => total + highestValue(positions), sum);
      case 'temporaryTeam':
        return measure.group === group ? sum + highestValue(measure.positions) : sum;
      case 'movePositions':
      case 'moveGrantPositions':
        return measure.to === group ? sum + 1.5 * highestValue(measure.positions) : sum;
      default:
        return sum;
    }
  }, 0);
  return (established === undefined ? 0 : highestOf(established.establishment)) + granted + added;
}

function positionProblems(
  model: ModelDocument,
  before: readonly Measure[],
  measure: MeasureOf<'movePositions' | 'leaveVacant'>,
  refuse: Refuse
): Problem[] {
  if (measure.kind === 'movePositions' && measure.to === measure.group) {
    return [
      refuse(
        ['to'],
        { da: 'en anden gruppe end den, der flyttes fra', en: 'another group than the one moved from' },
        { da: 'stillingerne flyttes til samme gruppe.', en: 'the positions move to the same group.' }
      )
    ];
  }
  const most = mostInGroup(model, before, measure.group);
  if (lowestValue(measure.positions) <= most + rounding) return [];
  const shown = numberWording(most);
  return [
    refuse(
      ['positions'],
      { da: `højst ${shown.da} årsværk`, en: `at most ${shown.en} full-time equivalents` },
      {
        da: `gruppen "${measure.group}" har ikke så mange stillinger.`,
        en: `the group "${measure.group}" does not have so many positions.`
      }
    )
  ];
}

/** A planned date is no deadline that could be changed. */
function deadlineProblems(
  model: ModelDocument,
  { caseTypes }: MeasureOf<'changeDeadline'>,
  refuse: Refuse
): Problem[] {
  return caseTypes.flatMap((id, index) =>
    'planned' in byId(model.caseTypes, id).deadline
      ? refuse(
          ['caseTypes', index],
          {
            da: 'en sagstype, hvis frist er et antal dage, arbejdsdage, uger eller måneder',
            en: 'a case type whose deadline is a number of days, working days, weeks or months'
          },
          {
            da: 'sagstypen har en planlagt dato og ingen frist fra modtagelsen.',
            en: 'the case type has a planned date and no deadline from receipt.'
          }
        )
      : []
  );
}

function problemsOf(
  model: ModelDocument,
  before: readonly Measure[],
  measure: Measure,
  refuse: Refuse
): Problem[] {
  switch (measure.kind) {
    case 'changeHandlingTime':
      return handlingProblems(model, before, measure, refuse);
    case 'changeDeadline':
      return deadlineProblems(model, measure, refuse);
    case 'movePositions':
    case 'leaveVacant':
      return positionProblems(model, before, measure, refuse);
    default:
      return [];
  }
}

function ofScenario(model: ModelDocument, scenario: Scenario, index: number): Problem[] {
  const all = statedMeasuresOf(model, scenario.id);
  const inherited = all.length - scenario.measures.length;
  // What is inherited is reported where it stands.
  return scenario.measures.flatMap((measure, at) => {
    const refuse: Refuse = (keys, allowed, reason) =>
      problemAt(model, ['scenarios', index, 'measures', at, ...keys], 'measure', allowed, { reason });
    const stated = all.slice(0, inherited + at);
    const before = isOn(measure) ? stated.filter(isOn) : stated;
    return [...doubleProblems(measure, refuse), ...problemsOf(model, before, measure, refuse)];
  });
}

/**
 * Measures that cannot do what they say: things named twice, a mean without its step, positions that are not there. One that is switched
 * off is judged as if those before it were in use.
 */
export function measureProblems(model: ModelDocument): Problem[] {
  return model.scenarios.flatMap((scenario, index) => ofScenario(model, scenario, index));
}
