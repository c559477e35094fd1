import type { Day } from '../../calendar/day.ts';
import { firstDayOfMonth, shiftMonth } from '../../calendar/month.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { Milestone, Programme } from '../../model/programme.ts';
import type { Partial } from '../../simulation/partial.ts';
import type { ForecastLayout } from '../forecast.ts';
import { probeOfMilestone, reachedPerReplication } from './probe-lookup.ts';

/**
 * Whether a milestone was met, per replication: 1, 0, or NaN where the run ends before the date and the milestone is not met by then.
 * Of a date before the run, the counts at the start decide.
 */
function milestoneMet(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  milestone: Milestone
): Float64Array {
  const probe = probeOfMilestone(layout, programme, milestone.id);
  const days = daysUntil(dayFromIso(milestone.date), layout);
  const inRun = dayAfter(layout) - firstDayOfMonth(layout.firstMonth);
  return reachedPerReplication(partial, probe).map((reached) => {
    if (reached >= 0) return reached <= Math.max(0, days) ? 1 : 0;
    return days > inRun ? NaN : 0;
  });
}

/** Days of the run up to the end of a day; 0 or less for days before it. */
const daysUntil = (day: Day, { firstMonth }: ForecastLayout): number => day - firstDayOfMonth(firstMonth) + 1;

const dayAfter = ({ firstMonth, months }: ForecastLayout): Day =>
  firstDayOfMonth(shiftMonth(firstMonth, months));

/** A probability, with the standard error of its estimate by so many replications. */
export interface Probability {
  readonly probability: number;
  readonly standardError: number;
  readonly replications: number;
}

/** The share of ones; null where there are no replications, or where any of them is undefined. */
export function probabilityOf(met: Float64Array): Probability | null {
  const replications = met.length;
  if (replications === 0 || met.some(Number.isNaN)) return null;
  const probability = met.reduce((sum, each) => sum + each, 0) / replications;
  return {
    probability,
    standardError: Math.sqrt((probability * (1 - probability)) / replications),
    replications
  };
}

/** A milestone beside the internal deadlines that serve it. */
export interface MilestoneOutcome {
  readonly met: Probability | null;
  /** That every internal deadline which serves it is met; null without any. */
  readonly internal: Probability | null;
  /** Of the replications in which they are, those in which the milestone is: whether it holds if they hold. */
  readonly given: Probability | null;
  /** Of the other replications. */
  readonly otherwise: Probability | null;
}

/** The probability of a milestone, and how it hangs on its internal deadlines: replication by replication. */
export function milestoneOutcome(
  partial: Partial,
  layout: ForecastLayout,
  programme: Programme,
  milestone: Milestone
): MilestoneOutcome {
  const met = milestoneMet(partial, layout, programme, milestone);
  const serving = programme.milestones
    .filter(({ internalDeadlineFor }) => internalDeadlineFor === milestone.id)
    .map((deadline) => milestoneMet(partial, layout, programme, deadline));
  if (serving.length === 0) return { met: probabilityOf(met), internal: null, given: null, otherwise: null };
  // A product is undefined where any of its factors is.
  const all = met.map((_, r) => serving.reduce((product, deadline) => product * deadline[r]!, 1));
  const unknown = all.some(Number.isNaN);
  return {
    met: probabilityOf(met),
    internal: probabilityOf(all),
    given: unknown ? null : probabilityOf(met.filter((_, r) => all[r] === 1)),
    otherwise: unknown ? null : probabilityOf(met.filter((_, r) => all[r] === 0))
  };
}
