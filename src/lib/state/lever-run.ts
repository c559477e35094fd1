import { compile, type Compiled } from '../forecast/compile.ts';
import { resolveLikely } from '../forecast/draw-values.ts';
import { expectedScenario, type ScenarioForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import { takeOver, takeOverCounts, takeOverSums } from '../simulation/common-history.ts';
import type { Plan } from '../simulation/plan.ts';
import { begin, runDays } from '../simulation/replicate.ts';
import type { Partial } from '../simulation/partial.ts';
import { createMemory, EXPECTED, runExpected, type Memory } from '../simulation/replications.ts';
import { reset } from '../simulation/reset.ts';
import { clearTally } from '../simulation/tally.ts';
import { leverQuantity, withLeverQuantity } from './lever-share.ts';

/** The expected run of the lever's scenario at a share. */
export type LeverRun = (share: number) => ScenarioForecast;

const HIGHEST_SHARE = 1.5;

/**
 * Compiles the lever's scenario once, so that it can be run at one share after another within a frame of the screen. The months
 * before the share makes a difference are run once, too: every run goes on from where they end.
 * @returns undefined where the model has no lever
 */
export function leverRun(model: ModelDocument): LeverRun | undefined {
  const { lever } = model;
  const stated = leverQuantity(model);
  if (!lever || !stated) return undefined;
  // What is a range is read anew every time the plan is filled.
  const moving = { low: 0, likely: 1, high: HIGHEST_SHARE, unit: 'share', source: stated.source } as const;
  const ready = compile(withLeverQuantity(model, moving), lever.scenario);
  const fill = (share: number) =>
    ready.fill((quantity) => (quantity === moving ? share : resolveLikely(quantity)));
  let run: (() => Partial) | undefined;
  return (share) => {
    run ??= branchingRun(fill(share), firstMonthOfDifference(fill, ready));
    fill(share);
    return expectedScenario(lever.scenario, ready, run());
  };
}

/** The first month whose hours depend on the share: positions follow it in a straight line, so its ends tell. */
function firstMonthOfDifference(fill: (share: number) => Plan, { clock }: Compiled): number {
  const capacities = (share: number) => fill(share).groups.map(({ capacity }) => capacity.slice());
  const [least, most] = [capacities(0), capacities(HIGHEST_SHARE)];
  const days = least.map((capacity, g) => capacity.findIndex((units, day) => units !== most[g]![day]));
  return Math.min(clock.months, ...days.filter((day) => day >= 0).map((day) => clock.monthOfDay[day]!));
}

/** Expected runs of a plan that is filled anew each time, but is the same in its first months: these are run once. */
function branchingRun(plan: Plan, commonMonths: number): () => Partial {
  const end = plan.past + plan.days;
  const parting = plan.monthOfDay.findIndex((month) => month >= commonMonths);
  const branch = parting < 0 ? end : parting;
  const [history, memory] = [createMemory(plan), createMemory(plan)];
  clearTally(history.tally);
  begin(history.state, history.tally, EXPECTED);
  runDays(history.state, history.tally, plan.past, branch);
  const goOn = ({ state, tally }: Memory): void => {
    clearTally(tally);
    reset(state, EXPECTED.seed, EXPECTED.replication, EXPECTED.expected);
    takeOver(state, history.state);
    takeOverCounts(tally, history.tally);
    takeOverSums(tally, history.tally, plan.months, commonMonths);
    runDays(state, tally, branch, end);
  };
  return () => runExpected(plan, memory, goOn);
}
