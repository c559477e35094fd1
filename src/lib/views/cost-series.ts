import { grantCost, inYear, wholeGrant } from '../budget/grant-cost.ts';
import { kronerOf, oreFromKroner, type Ore } from '../budget/money.ts';
import type { Layer, StackSeries } from '../charts/series.ts';
import type { GrantId, ScenarioId } from '../model/id.ts';
import type { EarlierGrant } from '../model/grant.ts';
import { byId } from '../model/references.ts';
import { writeMillions } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { describeLines } from './describe-lines.ts';
import { shownLevel, shownOre, writePriceLevel } from './shown-prices.ts';
import { scenarioName, type Shown } from './shown.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { writeList } from './write-list.ts';

const millions = (amount: Ore): number => kronerOf(amount) / 1e6;

/**
 * What a grant costs per budget year in a scenario, in millions of kroner: what was granted earlier (in the prices it is printed in, unless
 * others are asked for), then its casework and its other lines at the prices that are shown.
 * @param year that the caption speaks of
 */
export function costSeries(shown: Shown, grantId: GrantId, scenario: ScenarioId, year: number): StackSeries {
  const { model, language } = shown;
  const options = { locale: language };
  const axis = timeAxis(shown, 'year');
  const layers = costLayers(shown, grantId, scenario, axis);
  const whole = wholeGrant(model, byId(model.grants, grantId));
  return {
    id: 'cost',
    title: m.cost_title({}, options),
    takeaway: takeaway(shown, grantId, scenario, year),
    description: describeLines(
      layers,
      axis,
      (value) => writeMillions(value === null ? null : value * 1e6, language),
      language
    ),
    ...axis,
    unit: 'mio',
    form: 'bar',
    maximum: Math.max(
      1,
      ...whole.total.map((amount, y) => millions(shownOre(shown, amount, whole.years[y]!)))
    ),
    bandLabel: '',
    layers
  };
}

function costLayers(shown: Shown, grantId: GrantId, scenario: ScenarioId, axis: TimeAxis): Layer[] {
  const { model, language } = shown;
  const options = { locale: language };
  const grant = byId(model.grants, grantId);
  const years = axis.yearEnds.map(({ year }) => year);
  const cost = grantCost(model, grantId, scenario, years);
  const amountsOf = (perYear: readonly Ore[]) =>
    years.map((year) => {
      const amount = inYear(cost, perYear, year);
      return amount === null ? null : shownOre(shown, amount, year);
    });
  const [given, casework] = [amountsOf(cost.total), amountsOf(cost.casework)];
  const earlier = years.map((year) =>
    grant.earlier.reduce((sum, { amounts, priceLevel }) => {
      const amount = oreFromKroner(amounts[year] ?? 0);
      return sum + kronerOf(shownOre(shown, amount, year, priceLevel));
    }, 0)
  );
  const amounts = (values: (Ore | null)[]) => values.map((value) => (value === null ? 0 : millions(value)));
  const rest = given.map((value, i) => (value === null ? null : ((value - (casework[i] ?? 0)) as Ore)));
  const layers: Layer[] = [
    {
      id: 'earlier',
      label: earlierLabel(shown, grant.earlier),
      shade: 0,
      values: earlier.map((kroner) => kroner / 1e6)
    },
    { id: 'other', label: m.cost_other({}, options), shade: 1, values: amounts(rest) },
    { id: 'casework', label: m.cost_casework({}, options), shade: 2, values: amounts(casework) }
  ];
  return layers.filter(({ values }) => values.some((value) => value !== 0));
}

/** With the prices that it is stated in where they are not those of the bars beside it. */
function earlierLabel({ model, language, prices: shown }: Shown, earlier: readonly EarlierGrant[]): string {
  const options = { locale: language };
  const levels = [...new Set(earlier.map(({ priceLevel }) => priceLevel))];
  if (shown !== undefined || levels.every((level) => level === model.priceLevel))
    return m.cost_earlier({}, options);
  const prices = writeList(
    levels.map((level) => writePriceLevel(level, language)),
    language
  );
  return m.cost_earlier_prices({ prices }, options);
}

function takeaway(shown: Shown, grantId: GrantId, scenario: ScenarioId, year: number): string {
  const { model, language } = shown;
  const cost = grantCost(model, grantId, scenario, [year]);
  const whole = wholeGrant(model, byId(model.grants, grantId), [year]);
  const amountIn = (of: typeof cost, perYear: readonly Ore[]) => {
    const amount = inYear(of, perYear, year);
    return writeMillions(amount === null ? null : kronerOf(shownOre(shown, amount, year)), language);
  };
  const words = {
    year: String(year),
    scenario: scenarioName(shown, scenario),
    amount: amountIn(cost, cost.total),
    casework: amountIn(cost, cost.casework),
    whole: amountIn(whole, whole.total),
    priceLevel: shownLevel(shown, language)
  };
  const nothing = inYear(cost, cost.total, year) === 0;
  return nothing
    ? m.cost_takeaway_nothing(words, { locale: language })
    : m.cost_takeaway(words, { locale: language });
}
