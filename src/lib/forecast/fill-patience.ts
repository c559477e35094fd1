import type { CaseExit } from '../model/case-exit.ts';
import { isRange } from '../model/quantity-value.ts';
import { log1p } from '../numerics/log.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from './average-days.ts';
import type { Resolve } from './draw-values.ts';
import type { FlowOf } from './flows-of.ts';
import { PATIENCE_LENGTH, writePatience } from './patience.ts';

/** How long the cases of each flow stay open before they leave of themselves. */
export interface FillablePatience {
  /** Per flow: where its patience stands in the tables, or −1 where none leaves. */
  readonly offsets: readonly number[];
  readonly length: number;
  readonly uncertain: boolean;
  fill(tables: Int32Array, resolve: Resolve): void;
}

/** Lays out the patience of the flows whose case type names exits. */
export function patienceOf(flows: readonly FlowOf[], offset: number): FillablePatience {
  let length = 0;
  const offsets = flows.map(({ caseType: { exits = [] } }) => {
    if (exits.length === 0) return -1;
    length += PATIENCE_LENGTH;
    return offset + length - PATIENCE_LENGTH;
  });
  return {
    offsets,
    length,
    uncertain: flows.some(({ caseType: { exits = [] } }) =>
      exits.some(({ perYear, perMonth }) => [perYear, perMonth].some((rate) => rate && isRange(rate)))
    ),
    fill(tables, resolve) {
      flows.forEach(({ caseType, unit }, f) => {
        if (offsets[f]! < 0) return;
        const ratePerDay = caseType.exits!.reduce((sum, exit) => sum + ratePerDayOf(exit, resolve, unit), 0);
        writePatience(tables, offsets[f]!, 1 / ratePerDay);
      });
    }
  };
}

/** The constant rate at which a share has left after a year or a month; rates of several exits add up. */
function ratePerDayOf({ perYear, perMonth }: CaseExit, resolve: Resolve, unit: string): number {
  const ofYear = perYear ? -log1p(-resolve(perYear, unit)) / DAYS_PER_YEAR : 0;
  const ofMonth = perMonth ? -log1p(-resolve(perMonth, unit)) / DAYS_PER_MONTH : 0;
  return ofYear + ofMonth;
}
