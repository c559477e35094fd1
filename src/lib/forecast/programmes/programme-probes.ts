import type { MilestoneId, PartId, ProgrammeId } from '../../model/id.ts';
import type { Milestone, MilestoneStage, Programme, ProgrammePart } from '../../model/programme.ts';
import type { Birth, Probe } from '../../simulation/plan.ts';
import type { Resolve } from '../draw-values.ts';
import type { FlowOf } from '../flows-of.ts';
import type { PartCounts } from './part-counts.ts';
import { reachedBy } from './programme-due-days.ts';

/** What a probe stands for: how many cases of a programme, or of one part, have come to a stage; or whether a milestone is met. */
export interface ProbeOf {
  readonly programme: ProgrammeId;
  /** null: all parts, or those of the milestone. */
  readonly part: PartId | null;
  readonly stage: MilestoneStage;
  readonly milestone: MilestoneId | null;
}

/** A probe of the plan and how it follows from the numbers of cases. */
export interface FillableProbe {
  readonly of: ProbeOf;
  readonly probe: Probe;
  /** @param countsOf the cases of a part of the probe's programme */
  fill(countsOf: (part: ProgrammePart) => PartCounts, resolve: Resolve): void;
}

/** The stages that a programme's cases come to: without audits, what is reported is closed. */
export const stagesReached = ({ audit }: Programme): readonly MilestoneStage[] =>
  audit ? ['reviewed', 'reported', 'closed'] : ['reviewed', 'reported'];

/**
 * The probes of a programme: each stage of all parts and, where there are several, of each; then its milestones.
 * @param births of all programmes, of which the first is number `firstBirth` of the plan
 */
export function probesOf(
  programme: Programme,
  flows: readonly FlowOf[],
  births: readonly Birth[],
  firstBirth: number
): FillableProbe[] {
  const probe = (
    parts: readonly ProgrammePart[],
    of: Omit<ProbeOf, 'programme'>,
    needed: (cases: number, resolve: Resolve) => number = (cases) => cases
  ) => {
    const counted = countedFlows(programme, parts, of.stage, flows);
    const against = births.flatMap(({ flow }, b) => (counted.includes(flow) ? [firstBirth + b] : []));
    return probeOf({ programme: programme.id, ...of }, parts, counted, against, needed);
  };
  const { parts, milestones } = programme;
  const tracks = parts.length > 1 ? [null, ...parts] : [null];
  return [
    ...tracks.flatMap((part) =>
      stagesReached(programme).map((stage) =>
        probe(part ? [part] : parts, { part: part?.id ?? null, stage, milestone: null })
      )
    ),
    ...milestones.map((milestone) =>
      probe(
        partsOf(programme, milestone),
        { part: null, stage: milestone.stage, milestone: milestone.id },
        (cases, resolve) => neededOf(milestone, cases, resolve)
      )
    )
  ];
}

/** The parts that a milestone is about. */
const partsOf = ({ parts }: Programme, milestone: Milestone): ProgrammePart[] =>
  parts.filter(({ id }) => !milestone.parts || milestone.parts.includes(id));

/** A share of the cases is rounded up to whole ones. */
function neededOf({ needed }: Milestone, cases: number, resolve: Resolve): number {
  const value = resolve(needed);
  return needed.unit === 'share' ? Math.ceil(value * cases - 1e-9) : Math.min(cases, Math.round(value));
}

/** Where cases of some parts are until they have come to a stage. */
function countedFlows(
  { id }: Programme,
  parts: readonly ProgrammePart[],
  stage: MilestoneStage,
  flows: readonly FlowOf[]
): number[] {
  const order: readonly MilestoneStage[] = ['reviewed', 'reported', 'closed'];
  return flows.flatMap(({ programme }, f) => {
    if (programme?.programme.id !== id || !parts.includes(programme.part)) return [];
    return order.indexOf(reachedBy[programme.stage]) <= order.indexOf(stage) ? [f] : [];
  });
}

function probeOf(
  of: ProbeOf,
  parts: readonly ProgrammePart[],
  flows: readonly number[],
  births: readonly number[],
  needed: (cases: number, resolve: Resolve) => number
): FillableProbe {
  const probe = { flows, births, before: 0, needed: 0 };
  return {
    of,
    probe,
    fill(countsOf, resolve) {
      const counts = parts.map(countsOf);
      const sum = (field: 'cases' | 'reviewed' | 'reported') =>
        counts.reduce((total, part) => total + part[field], 0);
      probe.before = sum(of.stage === 'reviewed' ? 'reviewed' : 'reported');
      probe.needed = needed(sum('cases'), resolve);
    }
  };
}
