import { LEAD_CLASSES } from './tally.ts';

/** Whole numbers in the smallest type that holds them. */
type Wholes = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Closed cases by class of lead time, in rows of `[flow · months + month]`: only the classes in which there are any, as few are. */
export interface LeadTimes {
  /** Where the entries of each row begin, and at last where those of the last one end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The class of each entry, rising within a row. */
  readonly classes: Uint16Array<ArrayBuffer>;
  /** The cases of each entry, above 0. */
  readonly cases: Wholes;
}

/** @param dense the tally's field, `[row · LEAD_CLASSES + class]` */
export function packLeadTimes(dense: Uint32Array): LeadTimes {
  let entries = 0;
  let bits = 0;
  for (let i = 0; i < dense.length; i++) {
    if (dense[i] === 0) continue;
    entries++;
    bits |= dense[i]!;
  }
  const packed = emptyLeadTimes(dense.length / LEAD_CLASSES, entries, bits >>> 0);
  const { starts, classes, cases } = packed;
  let at = 0;
  for (let row = 0, from = 0; from < dense.length; row++, from += LEAD_CLASSES) {
    for (let i = 0; i < LEAD_CLASSES; i++) {
      const count = dense[from + i]!;
      if (count === 0) continue;
      classes[at] = i;
      cases[at++] = count;
    }
    starts[row + 1] = at;
  }
  return packed;
}

/** Adds lead times of the same rows; the result does not depend on how they were split. */
export function addLeadTimes(parts: readonly LeadTimes[]): LeadTimes {
  const rows = parts[0]!.starts.length - 1;
  const sum = new Float64Array(LEAD_CLASSES);
  let entries = 0;
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    addRow(sum, parts, row);
    for (let i = 0; i < LEAD_CLASSES; i++) {
      if (sum[i] === 0) continue;
      entries++;
      if (sum[i]! > largest) largest = sum[i]!;
    }
  }
  const added = emptyLeadTimes(rows, entries, largest);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    addRow(sum, parts, row);
    for (let i = 0; i < LEAD_CLASSES; i++) {
      if (sum[i] === 0) continue;
      added.classes[at] = i;
      added.cases[at++] = sum[i]!;
    }
    added.starts[row + 1] = at;
  }
  return added;
}

function addRow(sum: Float64Array, parts: readonly LeadTimes[], row: number): void {
  sum.fill(0);
  for (const { starts, classes, cases } of parts) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      sum[classes[at]!] = sum[classes[at]!]! + cases[at]!;
  }
}

/** @returns room for entries of up to `largest` cases, in the smallest type that holds them */
function emptyLeadTimes(rows: number, entries: number, largest: number): LeadTimes {
  return {
    starts: new Uint32Array(rows + 1),
    classes: new Uint16Array(entries),
    cases:
      largest <= 0xffff
        ? new Uint16Array(entries)
        : largest <= 0xffffffff
          ? new Uint32Array(entries)
          : new Float64Array(entries)
  };
}
