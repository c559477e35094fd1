import { dayFromDate, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import { fundedPositions, wholePositions } from '../budget/funded-positions.ts';
import { grantCost, inYear, wholeGrant } from '../budget/grant-cost.ts';
import { kronerOf } from '../budget/money.ts';
import type { FigureReference } from '../model/figure-reference.ts';
import type { GrantId, GroupId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { monthsOfYear } from './cases-of.ts';
import { shownOre, shownSum } from './shown-prices.ts';
import { scenarioForecast, type Shown } from './shown.ts';

/** Kroner of a grant in a year or in all, at the prices that are shown, or the part that pays for casework; null for a year without any of its lines. Permanent lines go on in later years. */
export function grantFigure(shown: Shown, { kind, grant, scenario, year }: FigureReference): number | null {
  const { model } = shown;
  const years = year === undefined ? undefined : [year];
  const cost = scenario
    ? grantCost(model, grant!, scenario, years)
    : wholeGrant(model, byId(model.grants, grant!), years);
  const perYear = kind === 'casework' ? cost.casework : cost.total;
  if (year === undefined) return kronerOf(shownSum(shown, perYear, cost.years));
  const amount = inYear(cost, perYear, year);
  return amount === null ? null : kronerOf(shownOre(shown, amount, year));
}

/** Årsværk that a grant pays for or that a group has, on a day or on average over a year; null outside the run. */
export function positionsFigure(
  shown: Shown,
  { grant, group, scenario, year, date }: FigureReference
): number | null {
  if (grant) {
    const on = (day: Day) => fundedOn(shown, grant, group, scenario, day);
    return date === undefined ? averageOver(year!, on) : on(dayFromIso(date));
  }
  const { forecast, model } = shown;
  const own = scenarioForecast(shown, scenario ?? model.headline.scenario).positions[
    forecast.layout.groups.indexOf(group!)
  ]!;
  const month = date === undefined ? undefined : monthOf(dayFromIso(date)) - forecast.layout.firstMonth;
  if (month !== undefined) return own[month] ?? null;
  const months = monthsOfYear(forecast.layout, year!);
  if (!months) return null;
  return own.slice(months.from, months.to).reduce((sum, each) => sum + each, 0) / (months.to - months.from);
}

/** Without a scenario: all that the grant pays for, where the headline's scenarios have it. */
function fundedOn(
  { model }: Shown,
  grant: GrantId,
  group: GroupId | undefined,
  scenario: FigureReference['scenario'],
  day: Day
): number {
  const funded = scenario
    ? fundedPositions(model, grant, scenario, day)
    : wholePositions(model, grant, model.headline.against, day);
  return funded.reduce((sum, each) => (group && each.group !== group ? sum : sum + each.positions), 0);
}

function averageOver(year: number, on: (day: Day) => number): number {
  const [start, end] = [dayFromDate(year, 1, 1), dayFromDate(year + 1, 1, 1)];
  let sum = 0;
  for (let day: number = start; day < end; day++) sum += on(day as Day);
  return sum / (end - start);
}
