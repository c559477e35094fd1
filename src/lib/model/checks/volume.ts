import { dateParts, monthCount } from '../date-text.ts';
import type { ModelDocument } from '../document.ts';
import type { Inflow } from '../inflow.ts';
import { limits } from '../limits.ts';
import type { MeasureOf } from '../measure.ts';
import { problemAt, type Problem } from '../problem.ts';
import { programmeStages } from '../programme-stages.ts';
import { highestValue } from '../quantity.ts';
import { highestOf } from '../schedule.ts';
import { measuresOf } from '../scenario-view.ts';
import { numberWording } from '../wording.ts';
import { shortestInterval } from './case-flow.ts';

const daysPerMonth = 31;

/** The most that any scenario's changes of inflows make of an inflow's level. */
function highestLevel(changes: readonly MeasureOf<'changeInflow'>[][], inflow: Inflow): number {
  const stated = highestOf(inflow.perMonth);
  const levels = changes.map((ofScenario) =>
    ofScenario.reduce((level, { inflows, factor, plus }) => {
      if (!inflows.includes(inflow.id)) return level;
      if (factor) return level * Math.max(1, highestValue(factor));
      return level + Math.max(0, plus ? highestValue(plus) : 0);
    }, stated)
  );
  return Math.max(stated, ...levels);
}

/** The most cases an inflow's expectation can come to: highest level and trend of every month, and its season. */
function mostFromInflow(inflow: Inflow, perMonth: number, firstMonth: number, months: number): number {
  const trend = Math.max(0, inflow.yearlyTrend === undefined ? 0 : highestOf(inflow.yearlyTrend));
  const season = inflow.season?.months ?? [1];
  const mean = season.reduce((total, month) => total + month, 0) / season.length;
  let cases = 0;
  let yearStart = 1;
  for (let month = 0; month < months; month++) {
    // Within a year the straight line lies above compound growth.
    const growth = yearStart * (1 + (trend * ((month % 12) + 1)) / 12);
    cases += (perMonth * growth * (season[(firstMonth + month) % season.length] ?? 0)) / mean;
    if (month % 12 === 11) yearStart *= 1 + trend;
  }
  return cases;
}

/** The most cases one replication can be expected to hold; an upper bound, since every range is taken at its high end. */
export function mostCases(model: ModelDocument): number {
  const { start, end } = model.period;
  const months = monthCount(start, end);
  const firstMonth = dateParts(start).month - 1;
  const changes = model.scenarios.map(({ id }) =>
    measuresOf(model, id).filter((measure) => measure.kind === 'changeInflow')
  );
  const inflow = model.inflows.map((source) => ({
    ...source,
    cases: mostFromInflow(source, highestLevel(changes, source), firstMonth, months)
  }));
  const backlog = model.backlogs.map((source) => ({ ...source, cases: highestValue(source.openCases) }));
  const opened = [...inflow, ...backlog];
  // Reviewed, remediated, audited and done again: a case of each.
  const programmes = (model.programmes ?? []).flatMap(({ parts, audit }) =>
    parts.map(({ cases }) => highestValue(cases) * (audit ? 4 : 2))
  );
  const followUps = model.followUps.map((followUp) => {
    const entered = followUp.entries.map(
      ({ caseType, share }) =>
        highestValue(share) *
        opened
          .filter((source) => source.caseType === caseType && source.unit === followUp.unit)
          .reduce((total, source) => total + source.cases, 0)
    );
    const active = highestValue(followUp.activeCases) + entered.reduce((total, cases) => total + cases, 0);
    return active * ((months * daysPerMonth) / shortestInterval(followUp) + 1);
  });
  return [...opened.map(({ cases }) => cases), ...followUps, ...programmes].reduce(
    (total, cases) => total + cases,
    0
  );
}

/** More cases or sources than a run can hold. */
export function volumeProblems(model: ModelDocument): Problem[] {
  const problems: Problem[] = [];
  const flows =
    model.inflows.length + model.backlogs.length + model.followUps.length + programmeStages(model).length;
  if (flows > limits.flows) {
    problems.push(
      problemAt(
        model,
        [],
        'volume',
        {
          da: `højst ${limits.flows} tilgange, beholdninger, opfølgninger og programtrin tilsammen`,
          en: `at most ${limits.flows} inflows, backlogs, follow-ups and stages of programmes together`
        },
        { found: String(flows) }
      )
    );
  }
  const cases = Math.round(mostCases(model));
  if (cases > limits.cases) {
    const shown = numberWording(cases);
    const most = numberWording(limits.cases);
    problems.push(
      problemAt(
        model,
        [],
        'volume',
        { da: `højst ${most.da} sager i en gennemregning`, en: `at most ${most.en} cases in a replication` },
        {
          found: String(cases),
          reason: {
            da: `tilgang, beholdning og opfølgninger kan blive til ${shown.da} sager.`,
            en: `inflow, backlog and follow-ups can come to ${shown.en} cases.`
          }
        }
      )
    );
  }
  return problems;
}
