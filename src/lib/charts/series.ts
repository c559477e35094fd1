/**
 * The only thing charts know: numbers along periods, with the words already chosen. No cases, no kroner, no pixels.
 * Values are in the chart's unit: shares 0..1, cases, hours, årsværk, or millions of kroner.
 */

/** A point's value; null is undefined (no cases under a share) and is drawn as a gap and written as a dash. */
export type Value = number | null;

/** What the values of a chart count; `mio` is millions of kroner. */
export type ChartUnit = 'share' | 'cases' | 'hours' | 'fte' | 'mio';

export interface Line {
  id: string;
  label: string;
  /** 0-based place in the colour-blind-safe scenario set; it decides colour, dash and lightness. Undefined is ink: no scenario's own. */
  slot: number | undefined;
  /** 'expected' is called "forventet forløb"; 'median' replaces it when the bands arrive. */
  kind: 'expected' | 'median' | 'value';
  values: Value[];
  /** 10–90 % band, of the same length as values. */
  low?: Value[];
  high?: Value[];
}

/** A dated event; position in periods from the first, fractions allowed. */
export interface Mark {
  position: number;
  label: string;
}

/** A published figure that holds over the periods from..to (positions, to is exclusive). */
export interface Point {
  from: number;
  to: number;
  value: number;
  /** 'above' is "more than the value" and drawn as an open mark with an arrow. */
  bound: 'equal' | 'above';
  label: string;
}

export interface TargetLine {
  value: number;
  label: string;
}

/** What every chart has: its words, its periods and its dated events. */
export interface ChartBase {
  id: string;
  title: string;
  /** The takeaway sentence, computed from the results: the figure's caption. */
  takeaway: string;
  /** Longer text for screen readers, made from the results. */
  description: string;
  /** Period labels in order, as text for axis and table: "jan. 2019". */
  periods: string[];
  /** Index and name of each year's first period: for the axis. */
  years: { position: number; label: string }[];
  /** Index of the first forecast period; before it is history. 0 or the number of periods: no division. */
  forecastFrom: number;
  unit: ChartUnit;
  /** What a band is, in words ("8 af 10 gennemregninger"). */
  bandLabel: string;
  events: Mark[];
  /** Top of the value axis in the chart's unit, so that charts can share it; without it the values decide. */
  maximum?: number;
}

/** One chart: lines with bands, targets, dated events and published points. */
export interface Series extends ChartBase {
  lines: Line[];
  /** Ids of the lines whose bands are drawn; all of them unless given. */
  banded?: readonly string[];
  targets: TargetLine[];
  points: Point[];
}

/** One layer of a stack, from the bottom up. */
export interface Layer {
  id: string;
  label: string;
  /** 0 is lightest; each next is darker. */
  shade: number;
  values: Value[];
}

/** Stacked areas or bars over the same periods (backlog by days overdue; cost by purpose). */
export interface StackSeries extends ChartBase {
  layers: Layer[];
  form: 'area' | 'bar';
  /** 'overdue' is the red ramp and only for what is overdue; without it, cases are overdue and the rest neutral. */
  hue?: 'overdue' | 'neutral';
}

/** Two lines with the gap between them filled and named (hours required against available). */
export interface GapSeries extends ChartBase {
  required: Line;
  available: Line;
  /** The gap in words, one per year or so: "mangler 12,4 årsværk", at the position it stands for. */
  gapLabels: Mark[];
}

/** One bar of a waterfall. */
export interface WaterfallBar {
  id: string;
  label: string;
  /** 'level' stands on 0: the two ends. 'change' begins where the bar before it ended. */
  kind: 'level' | 'change';
  /** Rounded together with the others as it is written, so that what is printed adds up. */
  value: number;
  /** The same with more decimals, for files; adds up, too. */
  precise: number;
  /** 10–90 % of what the change is in the replications. */
  low?: number;
  high?: number;
}

/** A difference from one level to another, taken apart; drawn from the top down. */
export interface WaterfallSeries extends Pick<
  ChartBase,
  'id' | 'title' | 'takeaway' | 'description' | 'unit' | 'bandLabel'
> {
  bars: WaterfallBar[];
  /** What belongs to the chart and is no bar: what did not change, how the parts are found. */
  notes: string[];
}

/** Any of the four. */
export type AnySeries = Series | StackSeries | GapSeries | WaterfallSeries;
