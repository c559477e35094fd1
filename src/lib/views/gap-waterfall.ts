import type { WaterfallBar, WaterfallSeries } from '../charts/series.ts';
import { explainGap, type ExplainedGap } from '../analysis/explain-gap.ts';
import type { GapDriver } from '../analysis/gap.ts';
import { gapQuantities, type GapQuantities } from '../analysis/gap-quantities.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import { writeFte } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { workFlowsOf, groupsOf } from './cases-of.ts';
import { inSentence, scenarioForecast, scenarioName, unitName, type Shown } from './shown.ts';
import { monthsOf, stretchName, type YearOrMonths } from './stretch.ts';
import { waterfallBars } from './waterfall-bars.ts';
import { describeBars, mostMoving } from './waterfall-words.ts';
import { writeList } from './write-list.ts';

/** One side of a comparison: a calendar year of a scenario, or some months of it. */
export interface GapSide {
  readonly scenario: ScenarioId;
  readonly year: YearOrMonths;
}

const drivers = {
  inflow: m.driver_inflow,
  followUps: m.driver_followUps,
  programmes: m.driver_programmes,
  returned: m.driver_returned,
  handlingHours: m.driver_handlingHours,
  reminders: m.driver_reminders,
  duties: m.driver_duties,
  positions: m.driver_positions,
  vacancies: m.driver_vacancies,
  rampUp: m.driver_rampUp,
  productivity: m.driver_productivity,
  netHours: m.driver_netHours
} as const satisfies Record<GapDriver, unknown>;

/**
 * The gap in årsværk of one side, what moves it, and the gap of the other, of all cases of a unit: the same gaps that the chart of hours
 * names.
 * @returns null where a year lies outside the run, or positions have no hours
 */
export function gapWaterfall(
  shown: Shown,
  unit: UnitId | null,
  from: GapSide,
  to: GapSide
): WaterfallSeries | null {
  const { language } = shown;
  const options = { locale: language };
  const explained = explainSides(shown, unit, from, to);
  if (!explained) return null;
  const [fromName, toName] = sideNames(shown, from, to);
  const name = (driver: GapDriver) => drivers[driver]({}, options);
  const moving = explained.parts.filter(({ fte }) => fte !== 0);
  const still = explained.parts.filter(({ fte }) => fte === 0).map(({ driver }) => inSentence(name(driver)));
  const bars = waterfallBars(
    { label: m.gap_end({ side: fromName }, options), value: explained.from },
    moving.map(({ driver, fte }) => ({ id: driver, label: name(driver), value: fte })),
    { label: m.gap_end({ side: toName }, options), value: explained.to },
    1
  );
  const title = m.gap_title(
    { unit: unit === null ? m.chart_total({}, options) : unitName(shown, unit) },
    options
  );
  return {
    ...{ id: 'why-gap', title, unit: 'fte', bandLabel: '', bars },
    takeaway: takeaway(shown, explained, bars, [fromName, toName]),
    description: describeBars(bars, 'fte', language),
    notes: [
      ...(still.length > 0 ? [m.gap_unchanged({ drivers: writeList(still, language) }, options)] : []),
      m.shapley_note({}, options)
    ]
  };
}

/** The difference between two gaps by its drivers; of the replications where both sides have them. */
export function explainSides(
  shown: Shown,
  unit: UnitId | null,
  from: GapSide,
  to: GapSide
): ExplainedGap | null {
  const sides = [from, to].map((side) => scenarioForecast(shown, side.scenario));
  const drawn = sides.every(({ replications }) => replications);
  const [before, after] = [from, to].map((side, i): GapQuantities | null => {
    const { layout } = shown.forecast;
    const months = monthsOf(layout, side.year);
    const own = sides[i]!;
    const selection = { flows: workFlowsOf(layout, { unit }), groups: groupsOf(shown.model, unit) };
    return (
      (months &&
        gapQuantities(own, layout, drawn ? own.replications! : own.expected, { ...selection, ...months })) ??
      null
    );
  }) as [GapQuantities | null, GapQuantities | null];
  return before && after ? explainGap(before, after) : null;
}

/** What tells the two sides apart: the year, the scenario, or both. */
function sideNames(shown: Shown, from: GapSide, to: GapSide): [string, string] {
  const name = ({ scenario, year }: GapSide) => {
    if (from.scenario === to.scenario) return stretchName(shown, year);
    if (stretchName(shown, from.year) === stretchName(shown, to.year)) return scenarioName(shown, scenario);
    return m.gap_side(
      { scenario: scenarioName(shown, scenario), year: stretchName(shown, year) },
      { locale: shown.language }
    );
  };
  return [name(from), name(to)];
}

function takeaway(
  { language }: Shown,
  explained: ExplainedGap,
  bars: readonly WaterfallBar[],
  [from, to]: readonly [string, string]
): string {
  const options = { locale: language };
  const gap = (fte: number) => {
    const size = writeFte(Math.abs(fte), language);
    const even = Math.abs(fte) < 0.05;
    if (even) return m.workload_even({}, options);
    return fte > 0 ? m.workload_short({ fte: size }, options) : m.gap_over({ fte: size }, options);
  };
  const most = mostMoving(bars, 'fte', language);
  const words = { from, to, before: gap(explained.from), after: gap(explained.to) };
  if (most === '') return m.gap_takeaway_same(words, options);
  return m.gap_takeaway({ ...words, drivers: most }, options);
}
