import { modelIn } from '../model/changed-inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Programme } from '../model/programme.ts';
import { measuresOf } from '../model/scenario-view.ts';
import { hasStaffing } from '../model/staffing-in-force.ts';
import type { Plan } from '../simulation/plan.ts';
import { adviserPosts } from './adviser-posts.ts';
import { clockOf, type Clock } from './clock.ts';
import { resolveLikely, type Resolve } from './draw-values.ts';
import { arrivalsOf } from './fill-arrivals.ts';
import { birthsOf } from './fill-births.ts';
import { clockOfFlow } from './deadline-clock.ts';
import { capacityOf, hasUncertainWeights, weightsOf, type FillableCapacity } from './fill-capacity.ts';
import { dutiesOf } from './fill-duties.ts';
import { groupsOf } from './fill-groups.ts';
import { movesOf } from './fill-moves.ts';
import { STOCK_TABLES, backlogOf, stockOf } from './fill-opening.ts';
import { patienceOf } from './fill-patience.ts';
import { flowIndex, flowsOf, queuesOf, type FlowOf } from './flows-of.ts';
import { grantPositionsOf } from './grant-positions.ts';
import { lanesOverTime } from './lanes-over-time.ts';
import { aheadOf, bendsOfModel, dueDaysOf, horizonOf, pastOf, undecidedMonths } from './plan-bounds.ts';
import { inflowModifiers, productivityModifiers } from './modifiers.ts';
import { positionChangesOf } from './position-changes.ts';
import { staffingChanges, withStaffing } from './staffing-changes.ts';
import type { Luck } from './staffing/staff-draws.ts';
import { planTables } from './plan-tables.ts';
import { programmesOf } from './programmes/fill-programmes.ts';
import { programmeDates } from './programmes/programme-dates.ts';
import { programmeDueDays } from './programmes/programme-due-days.ts';
import type { ProbeOf } from './programmes/programme-probes.ts';
import { StrataCache } from './strata-cache.ts';

/** A scenario of a model, ready to be run: the kernel's plan, and how it is refilled with the values of a replication. */
export interface Compiled {
  readonly clock: Clock;
  readonly flows: readonly FlowOf[];
  /** Per staff group of the model, in order. */
  readonly capacities: readonly FillableCapacity[];
  /** `[flow · months + month]`: 1 where cases received in the month may be due after the end of the run. */
  readonly undecided: Uint8Array;
  /** Per probe of the plan: what it stands for. */
  readonly probes: readonly ProbeOf[];
  /**
   * The plan with the values given: the same object each time.
   * @param luck of the replication whose staff comes and goes; without it, staff is at its average
   */
  fill(resolve: Resolve, luck?: Luck): Plan;
  /** The part of {@link fill} that moves people: the capacities alone, for what is read of staff beside the cases. */
  fillStaff(resolve: Resolve, luck?: Luck): void;
}

/** Tables of shapes outlive a compilation: most edits change a mean or a number of positions. */
const strataCache = new StrataCache();

/** Compiles a scenario of a valid model. */
export function compile(document: ModelDocument, scenario: ScenarioId): Compiled {
  const model = modelIn(document, scenario);
  const measures = measuresOf(model, scenario);
  const flows = flowsOf(model);
  const clock = clockOf(model, pastOf(model), aheadOf(model), bendsOfModel(model));
  const queues = queuesOf(flows);
  const lanes = lanesOverTime(model, measures, flows, queues, clock);
  const steps = planTables(flows, clock, measures);
  const arrivals = model.inflows.map((inflow) =>
    arrivalsOf(
      inflow,
      flowIndex(flows, inflow.caseType, inflow.unit),
      clock,
      inflowModifiers(measures, inflow.id)
    )
  );
  const backlogs = model.backlogs.map((backlog) => backlogOf(backlog, flows, clock));
  const stocks = model.followUps.map((followUp, k) =>
    stockOf(followUp, flows, clock, steps.length + k * STOCK_TABLES)
  );
  const birthTables = steps.length + stocks.length * STOCK_TABLES;
  const births = birthsOf(flows, birthTables);
  const apart = model.staffGroups.map((group) => hasStaffing(model, group));
  // Where notice is paid, it is known whose posts end with a grant.
  const grantedApart = model.staffGroups.map((group, g) => apart[g]! || group.noticePay !== undefined);
  const granted = grantPositionsOf(model, measures, clock, grantedApart);
  const positionChanges = positionChangesOf(model, measures, clock, apart);
  const advisers = adviserPosts(model, clock);
  const capacities = model.staffGroups.map((group, g) => {
    const posts = {
      sources: [...granted.sources[g]!, ...(positionChanges?.sources[g] ?? [])],
      taken: positionChanges?.taken[g],
      changes: staffingChanges(group, measures, clock),
      advisers: advisers[g]!
    };
    return capacityOf(model, withStaffing(model, group), granted.rows[g]!, clock, strataCache, posts, {
      productivity: productivityModifiers(measures, group.id),
      vacant: positionChanges?.vacant[g],
      slower: positionChanges?.slower[g]
    });
  });
  const entries = flows.map((flow) => entriesOf(model, flow));
  const datesOf = (programme: Programme) => programmeDates(programme, measures);
  const dueDay = flows.map((flow) =>
    flow.programme
      ? programmeDueDays(flow.programme, datesOf(flow.programme.programme), clock)
      : dueDaysOf(flow, clock, measures)
  );
  const programmeTables = birthTables + births.length;
  const programmes = programmesOf(model, flows, datesOf, clock, {
    births: births.births.length,
    tables: programmeTables
  });
  const patienceTables = programmeTables + programmes.tablesLength;
  const patience = patienceOf(flows, patienceTables);
  const duties = dutiesOf(model, flows);
  const moves = movesOf(model, measures, flows, clock);
  const staffed = groupsOf(model, capacities, lanes.lanes, clock);
  const plan: Plan = {
    past: clock.past,
    zeroDay: clock.zero,
    days: clock.days,
    horizon: horizonOf(model, clock, flows),
    months: clock.months,
    monthOfDay: clock.monthOfDay,
    segments: clock.segmentStarts.length,
    segmentOfDay: clock.segmentOfDay,
    arrivalDay: clock.arrivalDay,
    flows: flows.map((_, f) => ({
      dueDay: dueDay[f]!,
      ...clockOfFlow(flows[f]!),
      grants: entries[f]!,
      patience: patience.offsets[f]!,
      choices: [...births.choices[f]!, ...programmes.choicesOf(f)],
      steps: steps.steps[f]!.map((tables, k) => ({
        line: lanes.lineOf[f]![k]!,
        ...tables
      }))
    })),
    arrivals: arrivals.map((source) => source.arrivals),
    backlogs: [...backlogs.map((source) => source.backlog), ...programmes.backlogs],
    births: [...births.births, ...programmes.births],
    stocks: stocks.map((source) => source.stock),
    releases: programmes.releases,
    probes: programmes.probes,
    lines: lanes.lines,
    epochs: lanes.epochs,
    reminders: duties.reminders,
    notices: duties.notices,
    moves: moves.moves,
    groups: staffed.groups,
    tables: new Int32Array(patienceTables + patience.length)
  };
  let weights: Float64Array | undefined;
  const uncertainWeights = hasUncertainWeights(model);
  let fresh = true;
  let unstaffed = true;
  function fillStaff(resolve: Resolve, luck?: Luck): void {
    if (!weights || uncertainWeights) weights = weightsOf(model, clock, resolve);
    const regranted = unstaffed || granted.uncertain || (positionChanges?.uncertain ?? false);
    if (regranted) {
      granted.fill(resolve);
      positionChanges?.fill(resolve, granted.rows);
    }
    for (const capacity of capacities)
      if (regranted || uncertainWeights || capacity.uncertain || capacity.moving)
        capacity.fill(resolve, weights, luck ?? null);
    unstaffed = false;
  }
  return {
    clock,
    flows,
    capacities,
    undecided: undecidedMonths(model, flows, clock, dueDay),
    probes: programmes.probesOf,
    fill(resolve, luck) {
      steps.fill(plan.tables, resolve, strataCache, fresh);
      for (const source of [...arrivals, ...backlogs]) if (fresh || source.uncertain) source.fill(resolve);
      for (const source of stocks)
        if (fresh || source.uncertain) source.fill(plan.tables, resolve, strataCache);
      if (fresh || patience.uncertain) patience.fill(plan.tables, resolve);
      if (fresh || births.uncertain) births.fill(plan.tables, resolve, strataCache);
      programmes.fill(plan.tables, resolve, strataCache, fresh);
      fillStaff(resolve, luck);
      duties.fill(resolve);
      moves.fill(resolve);
      staffed.fill(resolve, luck ?? null);
      lanes.fill(resolve);
      fillEntries(model, flows, entries, resolve);
      fresh = false;
      return plan;
    },
    fillStaff
  };
}

/** Shares of cases that enter a stock. */
function fillEntries(
  model: ModelDocument,
  flows: readonly FlowOf[],
  entries: readonly { stock: number; share: number }[][],
  resolve: Resolve
): void {
  flows.forEach((flow, f) => {
    for (const entry of entries[f]!) {
      const followUp = model.followUps[entry.stock]!;
      const input = followUp.entries.find(({ caseType }) => caseType === flow.caseType.id)!;
      entry.share = resolve(input.share, followUp.unit);
    }
  });
}

function entriesOf(model: ModelDocument, flow: FlowOf): { stock: number; share: number }[] {
  return model.followUps.flatMap((followUp, stock) =>
    followUp.unit === flow.unit && followUp.entries.some(({ caseType }) => caseType === flow.caseType.id)
      ? [{ stock, share: 0 }]
      : []
  );
}

/** The expected run's plan: every range at *sandsynlig*. */
export const fillLikely = (compiled: Compiled): Plan => compiled.fill(resolveLikely);
