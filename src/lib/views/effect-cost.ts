import { kronerOf, ore, type Ore } from '../budget/money.ts';
import { scenarioCost } from '../budget/scenario-cost.ts';
import { yearOfMonth, shiftMonth } from '../calendar/month.ts';
import { pairedDifference } from '../forecast/band.ts';
import { outcomePerReplication } from '../forecast/outcome.ts';
import { dateParts } from '../model/date-parts.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Partial } from '../simulation/partial.ts';
import { flowsOf, monthsOfYear } from './cases-of.ts';
import { shownSum } from './shown-prices.ts';
import { scenarioForecast, type Shown } from './shown.ts';

/** What is counted: cases closed, cases closed on time, and percentage points of the closed ones that were on time. */
const EFFECTS = ['closed', 'onTime', 'points'] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** A number and the ends of its band; null ends without replications. */
export interface Banded {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How an effect differs between two scenarios, and what it costs. */
export interface Effect {
  readonly kind: EffectKind;
  /** More than in the other scenario; null where undefined. */
  readonly more: Banded | null;
  /** Whether the scenarios can be told apart in it: not where the band holds 0, or the difference is 0. */
  readonly apart: boolean;
  /** Kroner for one more; null where it cannot be told apart, the money is the same, or more money goes with less of it. */
  readonly each: Banded | null;
  /** How many more for a million kroner; null as for `each`. */
  readonly perMillion: Banded | null;
}

/** What one scenario grants more than another over some years, and what comes of it on the same luck. */
export interface EffectCost {
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
  readonly years: readonly number[];
  /** Null where posts of a measure have no known price. */
  readonly cost: Ore | null;
  readonly effects: readonly Effect[];
}

/** The calendar years of the forecast, from the one that it begins in. */
export function forecastYears({ model, forecast: { layout } }: Omit<Shown, 'language'>): number[] {
  const first = dateParts(model.period.forecastFrom).year;
  const last = yearOfMonth(shiftMonth(layout.firstMonth, layout.months - 1));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const isWhole = ({ forecast: { layout } }: Omit<Shown, 'language'>, year: number): boolean => {
  const months = monthsOfYear(layout, year);
  return months !== undefined && months.to - months.from === 12;
};

/** Whether the run has all months of some years: what is granted is of whole years, and cases are of its months. */
export const hasWholeYears = (shown: Omit<Shown, 'language'>, years: readonly number[]): boolean =>
  years.every((year) => isWhole(shown, year));

/** The years that money and cases are compared in: those of the forecast that the run has whole, or all of them where it has none whole. */
export function effectYears(shown: Omit<Shown, 'language'>): number[] {
  const years = forecastYears(shown);
  const whole = years.filter((year) => isWhole(shown, year));
  return whole.length > 0 ? whole : years;
}

/** @param years calendar years of the run, in a row */
export function effectCost(
  shown: Shown,
  scenario: ScenarioId,
  against: ScenarioId,
  years: readonly number[] = effectYears(shown)
): EffectCost {
  const [own, other] = [scenario, against].map((id) => shownCost(shown, id, years)) as [
    Ore | null,
    Ore | null
  ];
  const cost = own === null || other === null ? null : ore(own - other);
  return {
    scenario,
    against,
    years,
    cost,
    effects: EFFECTS.map((kind) => effectOf(shown, kind, scenario, against, years, cost))
  };
}

/** The scenarios by what they grant, the least first, each against the one before it: what the next kroner buy. */
export function marginalCosts(shown: Shown, years: readonly number[] = effectYears(shown)): EffectCost[] {
  const levels = shown.forecast.scenarios
    .flatMap(({ scenario }) => {
      const cost = shownCost(shown, scenario, years);
      return cost === null ? [] : [{ scenario, cost }];
    })
    .sort((a, b) => a.cost - b.cost);
  return levels.slice(1).map(({ scenario }, i) => effectCost(shown, scenario, levels[i]!.scenario, years));
}

/** What is granted in a scenario over some years, each year's money at the prices that are shown; null where a post's price is not known. */
export function shownCost(shown: Shown, scenario: ScenarioId, years: readonly number[]): Ore | null {
  const perYear = years.map((year) => scenarioCost(shown.model, scenario, [year]));
  const known = perYear.filter((amount) => amount !== null);
  return known.length < years.length ? null : shownSum(shown, known, years);
}

function effectOf(
  shown: Shown,
  kind: EffectKind,
  scenario: ScenarioId,
  against: ScenarioId,
  years: readonly number[],
  cost: Ore | null
): Effect {
  const more = moreOf(shown, kind, scenario, against, years);
  const apart =
    more !== null &&
    more.value !== 0 &&
    (more.low === null || more.high === null || more.low > 0 || more.high < 0);
  // A share holds over all the years: a point of it is paid for every year.
  const kroner = cost === null ? 0 : kronerOf(cost) / (kind === 'points' ? years.length : 1);
  const bought = apart && kroner !== 0 && kroner / more.value > 0;
  if (!bought) return { kind, more, apart, each: null, perMillion: null };
  const through = (of: (value: number) => number): Banded => {
    const ends = more.low === null || more.high === null ? null : [of(more.low), of(more.high)];
    return {
      value: of(more.value),
      low: ends && Math.min(...ends),
      high: ends && Math.max(...ends)
    };
  };
  return {
    kind,
    more,
    apart,
    each: through((value) => kroner / value),
    perMillion: through((value) => (value / kroner) * 1e6)
  };
}

function moreOf(
  shown: Shown,
  kind: EffectKind,
  scenario: ScenarioId,
  against: ScenarioId,
  years: readonly number[]
): Banded | null {
  const [one, other] = [scenarioForecast(shown, scenario), scenarioForecast(shown, against)];
  if (!one.replications || !other.replications) {
    const value = read(shown, kind, one.expected, years)[0]! - read(shown, kind, other.expected, years)[0]!;
    return Number.isNaN(value) ? null : { value, low: null, high: null };
  }
  const [a, b] = [read(shown, kind, one.replications, years), read(shown, kind, other.replications, years)];
  const common = Math.min(a.length, b.length);
  const paired = pairedDifference(a.subarray(0, common), b.subarray(0, common));
  return paired && { value: paired.mean, low: paired.low, high: paired.high };
}

/** Decisions with a deadline everywhere, since a grant is for all of them; where there are none, every case. */
function casesOf({ layout }: Shown['forecast']): number[] {
  const all = flowsOf(layout, { unit: null });
  const decisions = all.filter((flow) => !layout.flows[flow]!.planned);
  return decisions.length > 0 ? decisions : all;
}

function read(
  { forecast }: Shown,
  kind: EffectKind,
  partial: Partial,
  years: readonly number[]
): Float64Array {
  const { layout } = forecast;
  const spans = years.flatMap((year) => monthsOfYear(layout, year) ?? []);
  if (spans.length === 0) return new Float64Array(partial.to - partial.from).fill(NaN);
  const selection = {
    flows: casesOf(forecast),
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to))
  };
  const closed = outcomePerReplication(partial, layout, 'closed', selection);
  if (kind === 'closed') return closed;
  const share = outcomePerReplication(partial, layout, 'closedOnTime', selection);
  if (kind === 'points') return share.map((each) => each * 100);
  // None closed are none on time.
  return closed.map((cases, r) => (cases === 0 ? 0 : Math.round(cases * share[r]!)));
}
