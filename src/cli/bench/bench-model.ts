import { bareR1 } from '../../../tests/bench/bare-r1.ts';
import { bareR2 } from '../../../tests/bench/bare-r2.ts';
import type { BareResult } from '../../../tests/bench/bare-tally.ts';
import { drawOnly } from '../../../tests/bench/floor.ts';
import { r1, r2 } from '../../../tests/bench/reference-models.ts';
import { summarise, type Estimate } from '../../lib/forecast/plain-outcome.ts';
import { plainPlan, type PlainModel } from '../../lib/forecast/plain-plan.ts';
import type { Plan } from '../../lib/simulation/plan.ts';
import type { Partial } from '../../lib/simulation/partial.ts';
import { createMemory, runExpected, runReplications } from '../../lib/simulation/replications.ts';
import { alternate, median, medianRatio } from './alternate.ts';

/** Time for one case, and cases in a second, on one core. */
export interface Speed {
  readonly nanosecondsPerCase: number;
  readonly casesPerSecond: number;
}

/** A measured answer beside the one known from other simulators, if any. */
export interface Answer extends Estimate {
  readonly known: Estimate | null;
}

/** What was measured of one reference model. */
export interface ModelBench {
  readonly model: string;
  readonly casesPerReplication: number;
  readonly kernel: Speed;
  /** A loop that can do nothing but this model, with the same draws and tallies. */
  readonly bare: Speed;
  /** Drawing the same random numbers and nothing else. */
  readonly floor: Speed;
  /** Medians over rounds. */
  readonly kernelToBare: number;
  readonly kernelToFloor: number;
  /** Whether the bare loop's months were the kernel's to the last case. */
  readonly sameMonths: boolean;
  readonly onTimeShare: Answer;
  readonly openAtMonthEnd: Answer;
  readonly expectedMilliseconds: number;
  /** Time for one case with a hundred times the backlog, as a multiple of the time with the model's own. */
  readonly longQueueToOwn: number;
}

/** How much is measured. */
export interface Effort {
  readonly warmUp: number;
  readonly rounds: number;
  /** Replications of each contender in a round. */
  readonly replications: number;
  /** Replications behind the answers. */
  readonly answers: number;
}

interface Reference {
  readonly model: string;
  readonly plain: PlainModel;
  readonly bare: (plan: Plan, seed: number, from: number, to: number) => BareResult;
  readonly onTimeShare: Estimate | null;
  readonly openAtMonthEnd: Estimate | null;
}

/** The reference models, and what other simulators found for them. */
export const references: readonly Reference[] = [
  {
    model: 'R1',
    plain: r1,
    bare: bareR1,
    onTimeShare: { mean: 0.5561, standardError: 0.0006 },
    openAtMonthEnd: { mean: 711, standardError: 1 }
  },
  { model: 'R2', plain: r2, bare: bareR2, onTimeShare: null, openAtMonthEnd: null }
];

const SEED = 1;
const LONGER_QUEUE = 100;

/** Times the kernel beside its peers on one reference model. */
export function benchModel(reference: Reference, effort: Effort): ModelBench {
  const { warmUp, rounds, replications, answers } = effort;
  const plan = plainPlan(reference.plain);
  const longPlan = plainPlan(withLongerQueue(reference.plain));
  const memory = createMemory(plan);
  const longMemory = createMemory(longPlan);
  const expectedMemory = createMemory(plan);
  const range = { seed: SEED, from: 0, to: replications };
  const kernelRun = () => runReplications(() => plan, range, memory);
  const longRun = () => runReplications(() => longPlan, range, longMemory);
  const cases = casesIn(kernelRun());
  const longCases = casesIn(longRun());
  const [kernel, bare, floor, long, expected] = alternate(
    [
      kernelRun,
      () => reference.bare(plan, SEED, 0, replications),
      () => drawOnly(plan, SEED, 0, replications),
      longRun,
      () => runExpected(plan, expectedMemory)
    ],
    warmUp,
    rounds
  ) as [number[], number[], number[], number[], number[]];
  const found = runReplications(() => plan, { seed: SEED, from: 0, to: answers }, memory);
  const { onTimeShare, openAtMonthEnd } = summarise(found, 0, found.cells, plan.months);
  return {
    model: reference.model,
    casesPerReplication: cases / replications,
    kernel: speedOf(kernel, cases),
    bare: speedOf(bare, cases),
    floor: speedOf(floor, cases),
    kernelToBare: medianRatio(kernel, bare),
    kernelToFloor: medianRatio(kernel, floor),
    sameMonths: sameMonths(kernelRun(), reference.bare(plan, SEED, 0, replications)),
    onTimeShare: { ...onTimeShare, known: reference.onTimeShare },
    openAtMonthEnd: { ...openAtMonthEnd, known: reference.openAtMonthEnd },
    expectedMilliseconds: median(expected),
    longQueueToOwn: (medianRatio(long, kernel) * cases) / longCases
  };
}

/** The model with a hundred times the cases in its backlog, received as many a day as before. */
function withLongerQueue(model: PlainModel): PlainModel {
  return {
    ...model,
    flows: model.flows.map(({ backlog, ...flow }) => ({
      ...flow,
      ...(backlog && { backlog: { ...backlog, cases: backlog.cases * LONGER_QUEUE } })
    }))
  };
}

/** Cases closed in all replications of a partial. */
function casesIn({ columns }: Partial): number {
  let cases = 0;
  for (const closed of columns.closed ?? []) cases += closed;
  return cases;
}

function speedOf(milliseconds: readonly number[], cases: number): Speed {
  const nanosecondsPerCase = (median(milliseconds) * 1e6) / cases;
  return { nanosecondsPerCase, casesPerSecond: 1e9 / nanosecondsPerCase };
}

function sameMonths({ columns }: Partial, bare: BareResult): boolean {
  return (['closed', 'closedOnTime', 'receivedOnTime', 'open', 'overdue'] as const).every((measure) => {
    const own = columns[measure]!;
    return own.length === bare[measure].length && own.every((cases, i) => cases === bare[measure][i]);
  });
}
