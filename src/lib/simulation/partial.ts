import { addLeadTimes, packLeadTimes, type LeadTimes } from './lead-times.ts';
import type { Plan } from './plan.ts';
import { MEASURES, type Measure, type Tally } from './tally.ts';

/** Numbers per replication, `[(replication − from) · cells + cell]`, in the smallest type that holds them. */
export type Column = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** What is kept of replications `from` to `to` (exclusive): partials of neighbours merge to the same bits however they were split. */
export interface Partial {
  readonly from: number;
  readonly to: number;
  /** Flows × months. */
  readonly cells: number;
  /** A measure that is 0 throughout has no column. */
  readonly columns: Readonly<Record<Measure, Column | null>>;
  readonly probes: ProbeRows;
  readonly leadTimes: LeadTimes;
  /** Sums over replications, of the tally's fields of the same name; whole numbers. */
  readonly sums: Sums;
}

/** The tally's fields of the same name, of one replication after another. */
export interface ProbeRows {
  readonly count: number;
  /** `[(replication − from) · count + probe]` */
  readonly reachedOn: Int32Array<ArrayBuffer>;
  /** The same. */
  readonly needed: Int32Array<ArrayBuffer>;
  readonly before: Int32Array<ArrayBuffer>;
  /** `[((replication − from) · count + probe) · months + month]` */
  readonly progress: Int32Array<ArrayBuffer>;
}

export interface Sums {
  overdueByAge: Float64Array<ArrayBuffer>;
  openByAge: Float64Array<ArrayBuffer>;
  worked: Float64Array<ArrayBuffer>;
  available: Float64Array<ArrayBuffer>;
  dutyWork: Float64Array<ArrayBuffer>;
  dutyOwed: Float64Array<ArrayBuffer>;
  overtime: Float64Array<ArrayBuffer>;
  workSaved: Float64Array<ArrayBuffer>;
  handoverWork: Float64Array<ArrayBuffer>;
  workedOn: Float64Array<ArrayBuffer>;
  reminderWork: Float64Array<ArrayBuffer>;
  noticeWork: Float64Array<ArrayBuffer>;
  required: Float64Array<ArrayBuffer>;
  requiredAtStep: Float64Array<ArrayBuffer>;
  requiredAtStart: Float64Array<ArrayBuffer>;
  workWaiting: Float64Array<ArrayBuffer>;
  atStep: Float64Array<ArrayBuffer>;
}

const SUM_FIELDS = [
  'overdueByAge',
  'openByAge',
  'worked',
  'available',
  'dutyWork',
  'dutyOwed',
  'overtime',
  'workSaved',
  'handoverWork',
  'workedOn',
  'reminderWork',
  'noticeWork',
  'required',
  'requiredAtStep',
  'requiredAtStart',
  'workWaiting',
  'atStep'
] as const satisfies readonly (keyof Sums)[];

const PROBE_FIELDS = ['reachedOn', 'needed', 'before', 'progress'] as const;
type ProbeField = (typeof PROBE_FIELDS)[number];

const probeFieldsOf = (rowsOf: (field: ProbeField) => Int32Array<ArrayBuffer>) =>
  Object.fromEntries(PROBE_FIELDS.map((field) => [field, rowsOf(field)])) as Record<
    ProbeField,
    Int32Array<ArrayBuffer>
  >;

/** Gathers replications `from` to `to` (exclusive) from a tally as they are run. */
export function collect(plan: Plan, tally: Tally, from: number, to: number) {
  const cells = plan.flows.length * plan.months;
  const rows = new Map<Measure, Column>();
  const probes: ProbeRows = {
    count: plan.probes.length,
    ...probeFieldsOf((field) => new Int32Array(tally[field].length * (to - from)))
  };
  return {
    addRows(replication: number): void {
      for (const field of PROBE_FIELDS)
        probes[field].set(tally[field], (replication - from) * tally[field].length);
      for (const measure of MEASURES)
        addRow(rows, measure, tally.counts[measure], (replication - from) * cells, (to - from) * cells);
    },
    partial(): Partial {
      const columns = Object.fromEntries(MEASURES.map((measure) => [measure, rows.get(measure) ?? null]));
      // Copies, as the memory goes on to other ranges while the partial may move to another thread.
      const sums = Object.fromEntries(SUM_FIELDS.map((field) => [field, new Float64Array(tally[field])]));
      return {
        from,
        to,
        cells,
        columns: columns as Record<Measure, Column | null>,
        probes,
        leadTimes: packLeadTimes(tally.leadTimes),
        sums: sums as unknown as Sums
      };
    }
  };
}

function addRow(
  rows: Map<Measure, Column>,
  measure: Measure,
  row: Int32Array,
  at: number,
  length: number
): void {
  const largest = largestOf(row);
  if (largest === 0) return;
  let column = rows.get(measure) ?? new Uint16Array(length);
  if (largest > 0xffff && column instanceof Uint16Array) column = Uint32Array.from(column);
  column.set(row, at);
  rows.set(measure, column);
}

function largestOf(numbers: Int32Array): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > largest) largest = numbers[i]!;
  return largest;
}

function addTo(sum: Float64Array, numbers: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + numbers[i]!;
}

/**
 * Joins partials of one plan into one.
 * @throws when they leave a gap or overlap: a programmer's error.
 */
export function merge(partials: readonly Partial[]): Partial {
  const sorted = [...partials].sort((a, b) => a.from - b.from);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) throw new Error('merge: no partials');
  sorted.forEach((partial, i) => {
    if (i > 0 && partial.from !== sorted[i - 1]!.to)
      throw new Error(`merge: gap or overlap at replication ${partial.from}`);
  });
  const sums = Object.fromEntries(
    SUM_FIELDS.map((field) => {
      const sum = new Float64Array(first.sums[field].length);
      for (const partial of sorted) addTo(sum, partial.sums[field]);
      return [field, sum];
    })
  ) as unknown as Sums;
  const columns = Object.fromEntries(
    MEASURES.map((measure) => [measure, mergeColumns(sorted, measure, (last.to - first.from) * first.cells)])
  ) as Record<Measure, Column | null>;
  const probes: ProbeRows = {
    count: first.probes.count,
    ...probeFieldsOf((field) => inOrder(sorted.map((partial) => partial.probes[field])))
  };
  const leadTimes = addLeadTimes(sorted.map((partial) => partial.leadTimes));
  return { from: first.from, to: last.to, cells: first.cells, columns, probes, leadTimes, sums };
}

/** Rows one after another. */
function inOrder(parts: readonly Int32Array[]): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return rows;
}

function mergeColumns(partials: readonly Partial[], measure: Measure, length: number): Column | null {
  const present = partials.filter((partial) => partial.columns[measure]);
  if (present.length === 0) return null;
  const wide = present.some((partial) => partial.columns[measure] instanceof Uint32Array);
  const column = wide ? new Uint32Array(length) : new Uint16Array(length);
  for (const partial of present) {
    column.set(partial.columns[measure]!, (partial.from - partials[0]!.from) * partial.cells);
  }
  return column;
}

/** The buffers of a partial, for handing it to another thread without a copy. */
export function buffersOf(partial: Partial): ArrayBuffer[] {
  const columns = MEASURES.flatMap((measure) => partial.columns[measure]?.buffer ?? []);
  return [
    ...columns,
    ...PROBE_FIELDS.map((field) => partial.probes[field].buffer),
    partial.leadTimes.starts.buffer,
    partial.leadTimes.classes.buffer,
    partial.leadTimes.cases.buffer,
    ...SUM_FIELDS.map((field) => partial.sums[field].buffer)
  ];
}
