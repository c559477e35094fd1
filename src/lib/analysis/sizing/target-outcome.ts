import type { ModelDocument } from '../../model/document.ts';
import { firstDayOfMonth } from '../../calendar/month.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { ForecastLayout } from '../../forecast/forecast.ts';
import { outcomePerReplication, type Selection } from '../../forecast/outcome.ts';
import {
  probeOfMilestone,
  probeOfStage,
  reachedPerReplication
} from '../../forecast/programmes/probe-lookup.ts';
import { byId } from '../../model/references.ts';
import type { Partial } from '../../simulation/partial.ts';
import { flowsOf } from '../cases-of.ts';
import type { ShareTarget, SizingTarget } from './sizing-question.ts';

/** What a target is about, in each replication. */
export interface TargetOutcome {
  /** A share (the worst month's where each must hold), cases, or days of the run until it is reached; NaN where undefined. */
  readonly values: Float64Array;
  /** 1 where the target holds, 0 where not, NaN where undefined. */
  readonly met: Float64Array;
}

/** @param model the document, for its programmes */
export function targetOutcome(
  partial: Partial,
  layout: ForecastLayout,
  model: ModelDocument,
  target: SizingTarget
): TargetOutcome {
  switch (target.kind) {
    case 'share': {
      const values = shares(partial, layout, target);
      // Of open cases that are overdue, few are wanted.
      return target.measure === 'openOverdue' ? atMost(values, target.bound) : atLeast(values, target.bound);
    }
    case 'cases': {
      const month = target.on - layout.firstMonth;
      const selection = { flows: flowsOf(layout, target), from: month, to: month + 1 };
      return atMost(outcomePerReplication(partial, layout, target.measure, selection), target.most);
    }
    case 'programme':
    case 'milestone': {
      const programme = byId(model.programmes ?? [], target.programme);
      const probe =
        target.kind === 'milestone'
          ? probeOfMilestone(layout, programme, target.milestone)
          : probeOfStage(layout, programme, null, target.stage);
      const days = dayFromIso(target.by) - firstDayOfMonth(layout.firstMonth) + 1;
      const reached = reachedPerReplication(partial, probe).map((day) => (day < 0 ? Infinity : day));
      return atMost(reached, Math.max(0, days));
    }
  }
}

function shares(partial: Partial, layout: ForecastLayout, target: ShareTarget): Float64Array {
  const flows = flowsOf(layout, target);
  const [from, to] = [target.from - layout.firstMonth, target.to - layout.firstMonth + 1];
  const over = (selection: Selection) => outcomePerReplication(partial, layout, target.measure, selection);
  if (target.in === 'wholePeriod') return over({ flows, from, to });
  const months = Array.from({ length: to - from }, (_, i) =>
    over({ flows, from: from + i, to: from + i + 1 })
  );
  const isWorse = target.measure === 'openOverdue' ? isAbove : isBelow;
  return months.reduce((worst, month) =>
    worst.map((value, r) => (Number.isNaN(value) || isWorse(month[r]!, value) ? month[r]! : value))
  );
}

const isAbove = (a: number, b: number): boolean => a > b;
const isBelow = (a: number, b: number): boolean => a < b;

const atMost = (values: Float64Array, bound: number): TargetOutcome => ({
  values,
  met: values.map((value) => (Number.isNaN(value) ? NaN : value <= bound ? 1 : 0))
});

const atLeast = (values: Float64Array, bound: number): TargetOutcome => ({
  values,
  met: values.map((value) => (Number.isNaN(value) ? NaN : value >= bound ? 1 : 0))
});
