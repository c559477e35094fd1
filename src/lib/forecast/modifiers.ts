import { addDays, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import type { Measure } from '../model/measure.ts';
import { isRange } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { DAYS_PER_MONTH } from './average-days.ts';
import type { Resolve } from './draw-values.ts';

/** What a change does to a value: multiplies it, is added to it, or takes its place. */
type Act = 'times' | 'plus' | 'set';

/**
 * A change of a value over time with its amount resolved. It has no effect before the day `from`, grows along a straight line to its
 * full effect on `reached`, holds until before `end`, and shrinks along a straight line to none on `gone`. Days may be fractions.
 */
export interface Change {
  readonly act: Act;
  readonly amount: number;
  readonly from: number;
  readonly reached: number;
  readonly end: number;
  readonly gone: number;
}

/** A measure's change of one value, before its quantities are resolved. */
export interface Modifier {
  /** Days on which the change begins, is reached or ends, as far as they are known before a replication. */
  readonly bends: readonly Day[];
  readonly quantities: readonly Quantity[];
  read(resolve: Resolve, unitId: string): Change;
}

interface Dates {
  readonly from: string;
  readonly reached?: string | undefined;
  readonly until?: string | undefined;
}

function dated(act: Act, amount: Quantity, { from, reached, until }: Dates): Modifier {
  const begins = dayFromIso(from);
  const full = reached === undefined ? begins : dayFromIso(reached);
  const end = until === undefined ? undefined : addDays(dayFromIso(until), 1);
  return {
    bends: [begins, full, ...(end === undefined ? [] : [end])],
    quantities: [amount],
    read: (resolve, unitId) => ({
      act,
      amount: resolve(amount, unitId),
      from: begins,
      reached: full,
      end: end ?? Infinity,
      gone: end ?? Infinity
    })
  };
}

/** How measures change the level of an inflow, in their order. */
export function inflowModifiers(measures: readonly Measure[], inflow: string): Modifier[] {
  return measures.flatMap((measure) => {
    if (measure.kind !== 'changeInflow' || !measure.inflows.some((id) => id === inflow)) return [];
    if (measure.factor) return dated('times', measure.factor, measure);
    return measure.plus ? dated('plus', measure.plus, measure) : [];
  });
}

/** How measures change the mean handling time of a step of a case type in a unit, in their order. */
export function handlingModifiers(
  measures: readonly Measure[],
  caseType: string,
  step: string,
  unit: string
): Modifier[] {
  return measures.flatMap((measure) => {
    if (measure.kind !== 'changeHandlingTime' || !measure.caseTypes.some((id) => id === caseType)) return [];
    if (measure.step !== undefined && measure.step !== step) return [];
    if (measure.units && !measure.units.some((id) => id === unit)) return [];
    if (measure.factor) return dated('times', measure.factor, measure);
    return measure.mean ? dated('set', measure.mean, measure) : [];
  });
}

/** How measures change the productivity of a group, in their order. */
export function productivityModifiers(measures: readonly Measure[], group: string): Modifier[] {
  return measures.flatMap((measure): Modifier[] => {
    if (measure.kind !== 'productivityLoss' || !measure.groups.some((id) => id === group)) return [];
    const { depth, duration, recovery } = measure;
    const from = dayFromIso(measure.from);
    return [
      {
        bends: [from],
        quantities: recovery ? [depth, duration, recovery] : [depth, duration],
        read(resolve, unitId) {
          const end = from + Math.round(resolve(duration, unitId) * DAYS_PER_MONTH);
          const back = recovery ? Math.round(resolve(recovery, unitId) * DAYS_PER_MONTH) : 0;
          return {
            act: 'times',
            amount: 1 - resolve(depth, unitId),
            from,
            reached: from,
            end,
            gone: end + back
          };
        }
      }
    ];
  });
}

/** How much of a change's effect there is on a day, 0–1. */
function effectOn({ from, reached, end, gone }: Change, day: number): number {
  if (day < from || day >= gone) return 0;
  if (day >= end) return 1 - (day - end) / (gone - end);
  return day < reached ? (day - from) / (reached - from) : 1;
}

/** A value after one change. */
function changedBy(change: Change, value: number, day: number): number {
  const effect = effectOn(change, day);
  if (effect === 0) return value;
  switch (change.act) {
    case 'times':
      return value * (1 + (change.amount - 1) * effect);
    case 'plus':
      return value + change.amount * effect;
    case 'set':
      return effect === 1 ? change.amount : value + (change.amount - value) * effect;
  }
}

/** A value after changes in order; those without effect on the day leave it as it is, to the last bit. */
export const changed = (value: number, changes: readonly Change[], day: number): number =>
  changes.reduce((result, change) => changedBy(change, result, day), value);

/** Changes each day of a row that begins on `firstDay`. */
export function changeRow(row: Float64Array, changes: readonly Change[], firstDay: Day): void {
  for (const change of changes) {
    const end = Math.min(row.length, change.gone - firstDay);
    for (let i = Math.max(0, change.from - firstDay); i < end; i++)
      row[i] = changedBy(change, row[i]!, firstDay + i);
  }
}

/** Whether any amount is drawn from a range. */
export const isUncertainModifier = ({ quantities }: Modifier): boolean => quantities.some(isRange);

/**
 * Days on which any measure of any scenario begins, is reached or ends changing a rate or a handling time. They bend the clock of
 * every scenario alike, so that scenarios are read at the same days.
 */
export function bendsOfMeasures(measures: readonly Measure[]): Day[] {
  return measures.flatMap((measure) => {
    switch (measure.kind) {
      case 'changeInflow':
        return inflowModifiers([measure], measure.inflows[0]!).flatMap(({ bends }) => bends);
      case 'changeHandlingTime': {
        const { caseTypes, step = '', units = [''] } = measure;
        return handlingModifiers([measure], caseTypes[0]!, step, units[0]!).flatMap(({ bends }) => bends);
      }
      default:
        return [];
    }
  });
}
