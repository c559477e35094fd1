/** What a bare loop tells of its replications: the kernel's measures, `[(replication − from) · cells + flow · months + month]`. */
export interface BareResult {
  closed: Uint16Array;
  closedOnTime: Uint16Array;
  receivedOnTime: Uint16Array;
  open: Uint16Array;
  overdue: Uint16Array;
  /** Summed over replications, `[(flow · months + month) · classes + class]`. */
  leadTimes: Float64Array;
  overdueByAge: Float64Array;
  /** Work units per month, summed over replications. */
  worked: Float64Array;
}

export const LEAD_CLASSES = 277;
export const OVERDUE_CLASSES = 5;

/** @returns a result in which nothing is counted yet. */
export function emptyResult(replications: number, flows: number, months: number): BareResult {
  const rows = replications * flows * months;
  return {
    closed: new Uint16Array(rows),
    closedOnTime: new Uint16Array(rows),
    receivedOnTime: new Uint16Array(rows),
    open: new Uint16Array(rows),
    overdue: new Uint16Array(rows),
    leadTimes: new Float64Array(flows * months * LEAD_CLASSES),
    overdueByAge: new Float64Array(flows * months * OVERDUE_CLASSES),
    worked: new Float64Array(months)
  };
}

/** Class of a lead time. */
export function leadClass(days: number): number {
  if (days < 200) return days;
  return days < 732 ? 200 + (((days - 200) / 7) | 0) : LEAD_CLASSES - 1;
}

/** Class of days overdue. */
export function overdueClass(days: number): number {
  if (days <= 30) return 0;
  if (days <= 90) return 1;
  if (days <= 180) return 2;
  return days <= 365 ? 3 : 4;
}
