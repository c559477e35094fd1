import { documentHash } from '../model/hash.ts';
import type { PlainModelDocument } from '../model/plain-model.ts';
import type { Text } from '../model/text.ts';
import type { Partial } from '../simulation/partial.ts';
import { runReplications } from '../simulation/replications.ts';
import type { Measure } from '../simulation/tally.ts';
import { engineVersion } from './engine-version.ts';
import type { Provenance } from './forecast.ts';
import { plainModelOf } from './plain-document.ts';
import { plainPlan } from './plain-plan.ts';

/** A mean over replications, and how well it is known: NaN from one replication alone. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** What is told of a plain model, of one flow or of all. */
export interface PlainSummary {
  /** Of the cases closed in all replications, those closed on or before their due day; NaN where none closed. */
  readonly onTimeShare: Estimate;
  /** Open cases at the end of a month, on average over the months. */
  readonly openAtMonthEnd: Estimate;
}

/** Cases of a month, on average over the replications. */
export type PlainMonth = Readonly<Record<(typeof MONTH_MEASURES)[number], number>>;
const MONTH_MEASURES = ['received', 'closed', 'closedOnTime', 'open', 'overdue'] as const satisfies Measure[];

export interface PlainOutcome {
  readonly provenance: Provenance;
  readonly all: PlainSummary;
  readonly flows: readonly {
    readonly name: Text;
    readonly summary: PlainSummary;
    readonly months: PlainMonth[];
  }[];
}

/** Runs a plain model in this thread. */
export function runPlainModel(
  document: PlainModelDocument,
  { seed, replications }: { seed: number; replications: number }
): PlainOutcome {
  const plan = plainPlan(plainModelOf(document));
  const partial = runReplications(() => plan, { seed, from: 0, to: replications });
  const { months } = document;
  return {
    provenance: { engineVersion, documentHash: documentHash(document), seed, replications },
    all: summarise(partial, 0, document.flows.length * months, months),
    flows: document.flows.map(({ name }, flow) => ({
      name,
      summary: summarise(partial, flow * months, (flow + 1) * months, months),
      months: Array.from({ length: months }, (_, month) => meansOf(partial, flow * months + month))
    }))
  };
}

/**
 * Summary of the cells `first` to `last` (exclusive) of the replications.
 * @param months of the model: the cells of one flow
 */
export function summarise(partial: Partial, first: number, last: number, months: number): PlainSummary {
  const closed = totals(partial, 'closed', first, last);
  const onTime = totals(partial, 'closedOnTime', first, last);
  const share = sum(onTime) / sum(closed);
  const residuals = onTime.map((cases, i) => cases - share * closed[i]!);
  const open = totals(partial, 'open', first, last).map((cases) => cases / months);
  return {
    // A ratio of two sums: its error is that of the residuals, to first order.
    onTimeShare: {
      mean: share,
      standardError: (standardError(residuals) * residuals.length) / sum(closed)
    },
    openAtMonthEnd: { mean: sum(open) / open.length, standardError: standardError(open) }
  };
}

/** Per replication: a measure added up over cells. */
function totals(
  { columns, cells, from, to }: Partial,
  measure: Measure,
  first: number,
  last: number
): Float64Array {
  const column = columns[measure];
  return Float64Array.from({ length: to - from }, (_, i) =>
    column ? sum(column.subarray(i * cells + first, i * cells + last)) : 0
  );
}

function meansOf(partial: Partial, cell: number): PlainMonth {
  const entries = MONTH_MEASURES.map((measure) => {
    const perReplication = totals(partial, measure, cell, cell + 1);
    return [measure, sum(perReplication) / perReplication.length];
  });
  return Object.fromEntries(entries) as PlainMonth;
}

function sum(numbers: Float64Array | Uint16Array | Uint32Array): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!;
  return total;
}

/** Standard error of the mean of independent numbers. */
function standardError(numbers: Float64Array): number {
  const mean = sum(numbers) / numbers.length;
  const squares = sum(numbers.map((value) => (value - mean) * (value - mean)));
  return numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1) / numbers.length) : NaN;
}
