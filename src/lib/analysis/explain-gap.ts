import { driversInUse, gapOf, type GapDriver } from './gap.ts';
import type { FlowQuantities, GapQuantities, GroupQuantities } from './gap-quantities.ts';
import { shapley, valueSubsets } from './shapley.ts';

/** The difference between two gaps in årsværk, taken apart: `from` + the parts = `to`, exactly. */
export interface ExplainedGap {
  readonly from: number;
  readonly to: number;
  /** What the model uses, in the order of the drivers; exactly 0 where nothing changed. */
  readonly parts: readonly { readonly driver: GapDriver; readonly fte: number }[];
}

/**
 * Takes the difference between two gaps apart by Shapley's values of the drivers: each bears what its change does, averaged over every
 * order in which the changes may come.
 * @returns null where a gap is undefined since positions have no hours
 */
export function explainGap(from: GapQuantities, to: GapQuantities): ExplainedGap | null {
  const used = driversInUse(from, to);
  const told = new Set(used);
  const moving = used.filter((driver) => differs(driver, told, from, to));
  const values = valueSubsets(moving.length, (subset) => {
    const late = new Set(moving.filter((_, i) => (subset & (1 << i)) !== 0));
    const taken = (driver: GapDriver) => (late.has(driver) ? to : from);
    const other = (driver: GapDriver) => (late.has(driver) ? from : to);
    return gapOf(taken, other, told) ?? NaN;
  });
  const split = shapley(values);
  return (
    split && {
      from: split.from,
      to: split.to,
      parts: used.map((driver) => {
        const player = moving.indexOf(driver);
        return { driver, fte: player < 0 ? 0 : split.parts[player]! };
      })
    }
  );
}

/** The quantities of flows that a driver carries. */
const flowKeys: { readonly [Driver in GapDriver]?: keyof FlowQuantities } = {
  inflow: 'cases',
  followUps: 'cases',
  programmes: 'cases',
  returned: 'born',
  handlingHours: 'hoursPerCase',
  reminders: 'reminderHours'
};
/** The quantities of staff groups that a driver carries. */
const groupKeys: { readonly [Driver in GapDriver]?: readonly (keyof GroupQuantities)[] } = {
  positions: ['posts', 'positions'],
  vacancies: ['vacant'],
  rampUp: ['newness', 'beyond'],
  productivity: ['productivity'],
  netHours: ['hoursPerFte', 'norm', 'chance']
};

/** Whether anything that a driver carries is another number at the end than at the start. */
function differs(
  driver: GapDriver,
  told: ReadonlySet<GapDriver>,
  from: GapQuantities,
  to: GapQuantities
): boolean {
  if (driver === 'duties') return from.otherDutyHours !== to.otherDutyHours;
  const flowKey = flowKeys[driver];
  if (flowKey) {
    const carries = ({ source }: FlowQuantities) => flowKey !== 'cases' || source === driver;
    return from.flows.some((flow, f) => carries(flow) && !Object.is(flow[flowKey], to.flows[f]![flowKey]));
  }
  const unnamed = driver === 'netHours' && !told.has('productivity');
  const keys = [...(groupKeys[driver] ?? []), ...(unnamed ? groupKeys.productivity! : [])];
  return from.groups.some((group, g) => keys.some((key) => !Object.is(group[key], to.groups[g]![key])));
}
