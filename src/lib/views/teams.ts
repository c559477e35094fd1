import { dutiesArisen } from '../analysis/gap-quantities.ts';
import { isoFromDay } from '../calendar/iso-day.ts';
import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '../calendar/month.ts';
import { flowsOf as flowsOfModel, queuesOf, type FlowOf } from '../forecast/flows-of.ts';
import { isInForce, momentsOf } from '../model/in-force.ts';
import { isPaused, laneMeasures, lanesOf } from '../model/lanes-in-force.ts';
import { measuresOf } from '../model/scenario-view.ts';
import { servedQueues } from '../model/served-queues.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { ShownText } from '../text/language.ts';
import type { Months } from './outcome-lines.ts';
import { scenarioForecast, type Shown } from './shown.ts';
import { hoursPerPosition } from './workload.ts';

/** A step at which cases of a flow wait. */
export interface StepRow {
  readonly of: FlowOf;
  /** Row of the forecast's flows. */
  readonly flow: number;
  readonly name: ShownText;
  /** Row of what is kept by step. */
  readonly row: number;
  /** Rows of the staff groups that work on it in the months that are asked for, ascending. */
  readonly groups: readonly number[];
}

/** Staff groups that work on steps of their own: one alone, or those that share steps, whose hours cannot be told apart. */
export interface Team {
  /** Rows of the forecast's staff groups, ascending; none for the steps that nobody works on. */
  readonly groups: readonly number[];
  readonly steps: readonly StepRow[];
}

/** The steps of every flow and who works on them at any time in some months of a scenario. */
export function stepRows({ model, forecast }: Shown, scenario: ScenarioId, months: Months): StepRow[] {
  const flows = flowsOfModel(model);
  const queues = queuesOf(flows);
  const served = groupsByQueue(model, scenario, forecast.layout.firstMonth, months);
  return queues.map(({ flow, step }, row) => {
    const of = flows[flow]!;
    const { id, name } = of.caseType.steps[step]!;
    return {
      of,
      flow,
      name,
      row,
      groups: [...(served.get(`${of.caseType.id} ${of.unit} ${id}`) ?? [])].sort((a, b) => a - b)
    };
  });
}

function groupsByQueue(
  model: ModelDocument,
  scenario: ScenarioId,
  firstMonth: Shown['forecast']['layout']['firstMonth'],
  months: Months
): Map<string, Set<number>> {
  const changing = laneMeasures(measuresOf(model, scenario));
  const from = isoFromDay(firstDayOfMonth(shiftMonth(firstMonth, months.from)));
  const until = isoFromDay(lastDayOfMonth(shiftMonth(firstMonth, months.to - 1)));
  // What ends with the last day changes nothing within the months.
  const moments = changing
    .flatMap(momentsOf)
    .filter(({ date, after }) => date >= from && (after ? date < until : date <= until));
  const served = new Map<string, Set<number>>();
  for (const moment of [{ date: from, after: false }, ...moments]) {
    const inForce = changing.filter((measure) => isInForce(measure, moment));
    model.staffGroups.forEach((group, g) => {
      for (const { caseType, unit, step } of lanesOf(group, inForce).flatMap(({ serves }) =>
        serves.flatMap((each) => servedQueues(model, group, each))
      )) {
        if (isPaused(inForce, group, { caseType: caseType.id, unit, step })) continue;
        const key = `${caseType.id} ${unit} ${step}`;
        served.set(key, (served.get(key) ?? new Set()).add(g));
      }
    });
  }
  return served;
}

/** The teams of a model, in the order of its groups; last, where there are any, the steps that nobody works on. */
export function teamsOf(groupCount: number, steps: readonly StepRow[]): Team[] {
  const team = Array.from({ length: groupCount }, (_, g) => g);
  const root = (g: number): number => (team[g] === g ? g : root(team[g]!));
  for (const { groups } of steps)
    for (const other of groups.slice(1)) {
      const [a, b] = [root(groups[0]!), root(other)];
      team[Math.max(a, b)] = Math.min(a, b);
    }
  const teams = team.flatMap((_, g): Team[] => {
    if (root(g) !== g) return [];
    const groups = team.flatMap((__, other) => (root(other) === g ? [other] : []));
    return [{ groups, steps: steps.filter((step) => step.groups.length > 0 && root(step.groups[0]!) === g) }];
  });
  const left = steps.filter(({ groups }) => groups.length === 0);
  return left.length > 0 ? [...teams, { groups: [], steps: left }] : teams;
}

/** Hours of a team in some months, on average over what has been run. */
export interface TeamHours {
  /** What the cases that come in take on average at the team's steps. */
  readonly required: number;
  /** Duties that arise; they come before cases. */
  readonly duties: number;
  readonly available: number;
  /** Årsværk that are missing, negative where there are more than are required; null where positions have no hours. */
  readonly gapFte: number | null;
}

export function teamHours(shown: Shown, scenario: ScenarioId, team: Team, months: Months): TeamHours {
  const { layout } = shown.forecast;
  const own = scenarioForecast(shown, scenario);
  const partial = own.replications ?? own.expected;
  const scale = layout.workUnitsPerHour * (partial.to - partial.from);
  const selection = { flows: [], groups: team.groups, ...months };
  const required = stepHours(shown, scenario, team.steps, months);
  const duties = dutiesArisen(partial, layout, selection) / scale;
  const available = sumOf(partial.sums.available, team.groups, layout.months, months) / scale;
  const perPosition = hoursPerPosition(own, layout, selection);
  return {
    ...{ required, duties, available },
    gapFte: perPosition > 0 ? (required + duties - available) / perPosition : null
  };
}

/** Hours that the cases that come in in some months take on average at some steps. */
export function stepHours(
  shown: Shown,
  scenario: ScenarioId,
  steps: readonly StepRow[],
  months: Months
): number {
  const { layout } = shown.forecast;
  const { replications, expected } = scenarioForecast(shown, scenario);
  const partial = replications ?? expected;
  const rows = steps.map(({ row }) => row);
  const sum = sumOf(partial.sums.requiredAtStep, rows, layout.months, months);
  return sum / layout.workUnitsPerHour / (partial.to - partial.from);
}

/** Open cases at some steps at the end of some months, on average over what has been run; those on their way to a step after a wait outside the municipality are among them. */
export function casesAtSteps(
  shown: Shown,
  scenario: ScenarioId,
  steps: readonly StepRow[],
  { to }: Months
): number {
  const { layout } = shown.forecast;
  const { replications, expected } = scenarioForecast(shown, scenario);
  const partial = replications ?? expected;
  const rows = steps.map(({ row }) => row);
  return sumOf(partial.sums.atStep, rows, layout.months, { from: to - 1, to }) / (partial.to - partial.from);
}

function sumOf(numbers: Float64Array, rows: readonly number[], months: number, { from, to }: Months): number {
  let sum = 0;
  for (const row of rows) for (let month = from; month < to; month++) sum += numbers[row * months + month]!;
  return sum;
}
