import type { Measure } from '../simulation/tally.ts';
import type { Partial } from '../simulation/partial.ts';

/** Shares, 0–1. */
export const SHARE_MEASURES = ['closedOnTime', 'receivedOnTime', 'openOverdue', 'upToDate'] as const;
/** The on-time measures of docs/MODEL.md, each defined once. */
export type ShareMeasure = (typeof SHARE_MEASURES)[number];

/** Numbers of cases: counted over the period, or observed at its end. */
export const COUNT_MEASURES = ['received', 'closed', 'withdrawn', 'open', 'overdue', 'active'] as const;
export type CountMeasure = (typeof COUNT_MEASURES)[number];

/** What can be asked of a forecast per replication; `leadDays` is the mean lead time in days of the cases closed. */
export type OutcomeMeasure = ShareMeasure | CountMeasure | 'leadDays';

/** The flows and months that an outcome is asked for; `to` is exclusive. */
export interface Selection {
  readonly flows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Where the numbers of a partial stand. */
export interface Layout {
  readonly months: number;
  /** `[flow · months + month]`: 1 where cases received in the month may be due after the run. */
  readonly undecided: Uint8Array;
  /** Per flow: whether it is fed by a stock of active cases. */
  readonly flows: readonly { readonly planned: boolean }[];
}

/**
 * An outcome in each replication of a partial.
 * @returns one number per replication; NaN where the outcome is undefined (a share with no cases under it, a month of receipt
 * with cases not yet due)
 */
export function outcomePerReplication(
  partial: Partial,
  layout: Layout,
  measure: OutcomeMeasure,
  selection: Selection
): Float64Array {
  const count = partial.to - partial.from;
  if (measure === 'receivedOnTime' && isUndecided(layout, selection))
    return new Float64Array(count).fill(NaN);
  const over = (column: Measure) => sumOver(partial, layout, column, selection);
  const last = { ...selection, from: selection.to - 1 };
  const atEnd = (column: Measure) => sumOver(partial, layout, column, last);
  switch (measure) {
    case 'closedOnTime':
      return ratio(over('closedOnTime'), over('closed'));
    case 'receivedOnTime':
      return onlyWhereNone(
        over('receivedNotDue'),
        ratio(over('receivedOnTime'), minus(over('received'), over('receivedLeft')))
      );
    case 'openOverdue':
      return ratio(atEnd('overdue'), atEnd('open'));
    case 'upToDate': {
      const active = atEnd('active');
      // Applications that are overdue say nothing of the stock.
      const stocks = { ...last, flows: last.flows.filter((flow) => layout.flows[flow]!.planned) };
      return ratio(minus(active, sumOver(partial, layout, 'overdue', stocks)), active);
    }
    case 'leadDays':
      return ratio(over('leadDays'), over('closed'));
    case 'open':
    case 'overdue':
    case 'active':
      return atEnd(measure);
    default:
      return over(measure);
  }
}

function isUndecided({ months, undecided }: Layout, { flows, from, to }: Selection): boolean {
  for (const flow of flows) {
    for (let month = from; month < to; month++) if (undecided[flow * months + month] === 1) return true;
  }
  return false;
}

function sumOver(
  partial: Partial,
  { months }: Layout,
  column: Measure,
  { flows, from, to }: Selection
): Float64Array {
  const count = partial.to - partial.from;
  const sums = new Float64Array(count);
  const numbers = partial.columns[column];
  if (!numbers) return sums;
  for (let r = 0; r < count; r++) {
    let sum = 0;
    for (const flow of flows) {
      const row = r * partial.cells + flow * months;
      for (let month = from; month < to; month++) sum += numbers[row + month]!;
    }
    sums[r] = sum;
  }
  return sums;
}

function ratio(part: Float64Array, whole: Float64Array): Float64Array {
  const ratios = new Float64Array(part.length);
  for (let i = 0; i < part.length; i++) ratios[i] = whole[i] === 0 ? NaN : part[i]! / whole[i]!;
  return ratios;
}

/** The share, undefined in replications that hold cases not yet due. */
function onlyWhereNone(notDue: Float64Array, share: Float64Array): Float64Array {
  for (let i = 0; i < share.length; i++) if (notDue[i]! > 0) share[i] = NaN;
  return share;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const differences = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) differences[i] = a[i]! - b[i]!;
  return differences;
}
