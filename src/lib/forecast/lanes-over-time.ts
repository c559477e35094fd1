import { dayFromIso } from '../calendar/iso-day.ts';
import type { ModelDocument } from '../model/document.ts';
import { isInForce, momentsOf } from '../model/in-force.ts';
import { isPaused, laneMeasures, lanesOf, type LaneMeasure } from '../model/lanes-in-force.ts';
import type { Measure } from '../model/measure.ts';
import { servedQueues } from '../model/served-queues.ts';
import type { Lane as LaneInput, StaffGroup } from '../model/staff-group.ts';
import type { Epoch, Lane, Line } from '../simulation/plan.ts';
import { assignLines, type LineAssignment, type Queue, type QueueLane } from './assign-lines.ts';
import type { Clock } from './clock.ts';
import type { Resolve } from './draw-values.ts';
import { flowIndex, type FlowOf } from './flows-of.ts';

/** Who works on what in a scenario, from the groups' own lanes on. */
export interface LanesOverTime {
  /** Of every epoch. */
  readonly lines: readonly Line[];
  /** `[flow][step]`, until the first epoch. */
  readonly lineOf: readonly (readonly number[])[];
  /** Per group, until the first epoch. */
  readonly lanes: readonly (readonly Lane[])[];
  readonly epochs: readonly Epoch[];
  fill(resolve: Resolve): void;
}

/** A lane of a plan whose reserve is an input. */
interface FillableLane {
  readonly lane: { reservedShare: number };
  readonly input: LaneInput;
  readonly group: StaffGroup;
}

/** @param measures of the scenario, in order */
export function lanesOverTime(
  model: ModelDocument,
  measures: readonly Measure[],
  flows: readonly FlowOf[],
  queues: readonly Queue[],
  clock: Clock
): LanesOverTime {
  const changing = laneMeasures(measures);
  const fillable: FillableLane[] = [];
  const assign = (inForce: readonly LaneMeasure[], before?: LineAssignment): LineAssignment => {
    const inputs = model.staffGroups.map((group) => lanesOf(group, inForce));
    const served = model.staffGroups.map((group, g) =>
      inputs[g]!.map((lane) => queuesOfLane(model, inForce, group, lane, flows, queues))
    );
    const assigned = assignLines(queues, served, before, (g) => isPersonal(model.staffGroups[g]!));
    assigned.lanes.forEach((lanes, g) =>
      lanes.forEach((lane, i) => fillable.push({ lane, input: inputs[g]![i]!, group: model.staffGroups[g]! }))
    );
    return assigned;
  };
  const first = assign([]);
  const own = model.staffGroups.map((group) => lanesOf(group, []));
  const bySteps = ({ lineOf }: LineAssignment) =>
    flows.map(({ caseType }, f) =>
      caseType.steps.map((_, k) => lineOf[queues.findIndex(({ flow, step }) => flow === f && step === k)]!)
    );
  let last = first;
  let [lanes, inputs]: [readonly (readonly Lane[])[], LaneInput[][]] = [first.lanes, own];
  const epochs = epochDays(changing, clock).map(({ from, inForce }): Epoch => {
    last = assign(inForce, last);
    const [before, inputsBefore] = [lanes, inputs];
    inputs = model.staffGroups.map((group) => lanesOf(group, inForce));
    lanes = last.lanes.map((ofGroup, g) =>
      inputs[g] === inputsBefore[g] && haveSameLines(ofGroup, before[g]!) ? before[g]! : ofGroup
    );
    return { from, lines: bySteps(last), lanes };
  });
  return {
    lines: last.lines,
    lineOf: bySteps(first),
    lanes: first.lanes,
    epochs,
    fill(resolve) {
      for (const { lane, input, group } of fillable)
        lane.reservedShare = input.reservedShare ? resolve(input.reservedShare, group.unit) : 0;
    }
  };
}

/** Whether lanes that follow from the same inputs take the same cases. */
const haveSameLines = (lanes: readonly Lane[], others: readonly Lane[]): boolean =>
  lanes.every(
    ({ lines }, i) =>
      lines.length === others[i]!.lines.length && lines.every((line, k) => line === others[i]!.lines[k])
  );

const isPersonal = ({ caseload }: StaffGroup): boolean => caseload === 'personal';

/** The steps of the clock on which other measures come into force; what came before the run holds from its first step. */
function epochDays(
  changing: readonly LaneMeasure[],
  clock: Clock
): { from: number; inForce: LaneMeasure[] }[] {
  const byStep = new Map<number, LaneMeasure[]>();
  const moments = changing
    .flatMap(momentsOf)
    .map((moment) => ({ moment, step: dayFromIso(moment.date) - clock.zero + (moment.after ? 1 : 0) }))
    .sort((a, b) => a.step - b.step);
  for (const { moment, step } of moments) {
    if (step >= clock.past + clock.days) continue;
    byStep.set(
      Math.max(clock.past, step),
      changing.filter((measure) => isInForce(measure, moment))
    );
  }
  return [...byStep].map(([from, inForce]) => ({ from, inForce }));
}

function queuesOfLane(
  model: ModelDocument,
  inForce: readonly LaneMeasure[],
  group: StaffGroup,
  { serves, discipline }: LaneInput,
  flows: readonly FlowOf[],
  queues: readonly Queue[]
): QueueLane {
  const served = serves.flatMap((each) => servedQueues(model, group, each));
  return {
    queues: served.flatMap(({ caseType, unit, step: id }) => {
      if (isPaused(inForce, group, { caseType: caseType.id, unit, step: id })) return [];
      const flow = flowIndex(flows, caseType.id, unit);
      const step = caseType.steps.findIndex((candidate) => candidate.id === id);
      const queue = queues.findIndex((candidate) => candidate.flow === flow && candidate.step === step);
      return queue < 0 ? [] : [queue];
    }),
    discipline,
    reservedShare: 0
  };
}
