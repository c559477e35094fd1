import { dateParts } from '../date-parts.ts';
import { monthCount } from '../date-text.ts';
import type { ModelDocument } from '../document.ts';
import type { Inflow } from '../inflow.ts';
import { withDescendants } from '../generations.ts';
import { limits } from '../limits.ts';
import type { MeasureOf } from '../measure.ts';
import { problemAt, type Problem } from '../problem.ts';
import { programmeStages } from '../programme-stages.ts';
import { highestValue } from '../quantity-value.ts';
import { highestOf } from '../schedule-value.ts';
import { measuresOf } from '../scenario-view.ts';
import { servedQueues } from '../served-queues.ts';
import { numberWording } from '../wording.ts';
import { shortestInterval } from './case-flow.ts';
import { descentOf } from './sequels.ts';

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
export const mostCases = (model: ModelDocument): number => casesOf(model, () => true);

/** The same of those that wait in personal caseloads, each by itself; the cases of programmes all count. */
function mostHeld(model: ModelDocument): number {
  const held = model.staffGroups
    .filter(({ caseload }) => caseload === 'personal')
    .flatMap((group) => group.lanes.flatMap(({ serves }) => serves.map((served) => ({ served, group }))))
    .flatMap(({ served, group }) => servedQueues(model, group, served));
  const keys = new Set(held.map(({ caseType, unit }) => `${unit} ${caseType.id}`));
  return keys.size === 0 ? 0 : casesOf(model, (caseType, unit) => keys.has(`${unit} ${caseType}`));
}

function casesOf(model: ModelDocument, counts: (caseType: string, unit: string) => boolean): number {
  const { start, end } = model.period;
  const months = monthCount(start, end);
  const firstMonth = dateParts(start).month - 1;
  const changes = model.scenarios.map(({ id }) =>
    measuresOf(model, id).filter((measure) => measure.kind === 'changeInflow')
  );
  const { flows, descents } = descentOf(model);
  const opened = new Array<number>(flows.length).fill(0);
  const indexOf = (caseType: string, unit: string) =>
    flows.findIndex((flow) => flow.caseType === caseType && flow.unit === unit);
  const open = (caseType: string, unit: string, cases: number) => {
    const flow = indexOf(caseType, unit);
    opened[flow] = opened[flow]! + cases;
  };
  for (const inflow of model.inflows) {
    const { caseType, unit } = inflow;
    open(caseType, unit, mostFromInflow(inflow, highestLevel(changes, inflow), firstMonth, months));
  }
  for (const { caseType, unit, openCases } of model.backlogs) open(caseType, unit, highestValue(openCases));
  const entering = model.followUps.flatMap((followUp) => {
    const { caseType, unit, activeCases, entries } = followUp;
    const ofEachActive = (months * daysPerMonth) / shortestInterval(followUp) + 1;
    open(caseType, unit, highestValue(activeCases) * ofEachActive);
    return entries.flatMap((entry) => {
      const from = indexOf(entry.caseType, unit);
      if (from < 0) return [];
      return { from, to: indexOf(caseType, unit), share: highestValue(entry.share) * ofEachActive };
    });
  });
  // Reviewed, remediated, audited and done again: a case of each.
  const programmes = (model.programmes ?? []).flatMap(({ parts, audit }) =>
    parts.map(({ cases }) => highestValue(cases) * (audit ? 4 : 2))
  );
  const all = withDescendants(opened, [...descents, ...entering]);
  if ('endless' in all) return Infinity;
  const ofFlows = all.cases.filter((_, flow) => counts(flows[flow]!.caseType, flows[flow]!.unit));
  return [...ofFlows, ...programmes].reduce((total, cases) => total + cases, 0);
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
    const shown = Number.isFinite(cases)
      ? numberWording(cases)
      : { da: 'uendeligt mange', en: 'endlessly many' };
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
  } else problems.push(...heldProblems(model));
  return problems;
}

/** More cases than personal caseloads can hold. */
function heldProblems(model: ModelDocument): Problem[] {
  const group = model.staffGroups.findIndex(({ caseload }) => caseload === 'personal');
  if (group < 0) return [];
  const cases = Math.round(mostHeld(model));
  if (cases <= limits.heldCases) return [];
  const [shown, most] = [numberWording(cases), numberWording(limits.heldCases)];
  const allowed = {
    da: `højst ${most.da} sager i personlige sagsstammer i en gennemregning`,
    en: `at most ${most.en} cases in personal caseloads in a replication`
  };
  const reason = {
    da: `tilgang, beholdning og opfølgninger kan blive til ${shown.da} sager, som rådgivere har hver for sig.`,
    en: `inflow, backlog and follow-ups can come to ${shown.en} cases that advisers hold.`
  };
  return [
    problemAt(model, ['staffGroups', group, 'caseload'], 'volume', allowed, { found: String(cases), reason })
  ];
}
