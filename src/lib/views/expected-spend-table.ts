import type { ExpectedSpend } from '../budget/expected-spend.ts';
import { kronerOf, ore, sumOre, type Ore } from '../budget/money.ts';
import { bandOf, type Band } from '../forecast/band.ts';
import { paidMonthsSteps } from '../forecast/staffing/paid-months-steps.ts';
import type { PaidMonths } from '../forecast/staffing/paid-months.ts';
import { isStaffMoving } from '../forecast/staffing/staffing-months.ts';
import type { ScenarioId } from '../model/id.ts';
import { undefinedDash, writeRange, writeThousands } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { groupSpends, type GroupSpend } from './group-spend.ts';
import { convertedNotes, priceLevelUnit, shownOre } from './shown-prices.ts';
import { scenarioForecast, scenarioName, type Shown } from './shown.ts';
import { MOST_STAFF_REPLICATIONS } from './staffing-months-table.ts';
import type { NumberCell, SumOf, TableCell, TableView } from './table-view.ts';

const PARTS = ['filled', 'temps', 'notice', 'overtime'] as const;
/** Columns before the parts: the group, and what is granted. */
const BEFORE_PARTS = 2;

/** Who is paid in the replications: `[replication][group]`. */
export type PaidReplications = readonly (readonly PaidMonths[])[];

/**
 * Granted against expected spend in a year of a scenario, group by group in 1.000 kr.: money follows who
 * is paid, and not the posts.
 * @param read what {@link paidReplicationsOf} has read, for bands
 * @returns undefined where no group's price is known, or the run has nothing of the year
 */
export function expectedSpendTable(
  shown: Shown,
  scenario: ScenarioId,
  year: number,
  read: PaidReplications | null = null
): TableView | undefined {
  const { model, language } = shown;
  const options = { locale: language };
  const { paid, staffHours } = scenarioForecast(shown, scenario);
  const groups = groupSpends(shown, scenario, year);
  const spends = groups.map(
    ({ spendOf, group }) => spendOf && atShownPrices(spendOf(paid[group]!), shown, year)
  );
  const known = spends.filter((spend) => spend !== null);
  if (known.length === 0) return undefined;
  const parts = PARTS.filter((part) => part === 'filled' || known.some((spend) => spend[part] !== 0));
  const words = {
    filled: m.spend_filled({}, options),
    temps: m.spend_temps({}, options),
    notice: m.spend_notice({}, options),
    overtime: m.spend_overtime({}, options)
  };
  const rowsOf = { rows: groups.map((_, row) => row) };
  const partsOf = { columns: parts.map((_, part) => BEFORE_PARTS + part) };
  const cell = (amount: Ore | undefined, sum?: SumOf): NumberCell => ({
    text: writeThousands(amount === undefined ? null : kronerOf(amount), language),
    value: amount === undefined ? null : kronerOf(amount) / 1000,
    decimals: 0,
    ...(sum && amount !== undefined && { sum })
  });
  const cells = (spend: ExpectedSpend | null, band: Band | null, sum?: SumOf): TableCell[] => [
    cell(spend?.granted, sum),
    ...parts.map((part) => cell(spend?.[part], sum)),
    cell(spend?.spent, partsOf),
    ...(read ? [writeBand(band)] : []),
    cell(spend?.left, sum)
  ];
  const writeBand = (band: Band | null): string => {
    if (!band) return undefinedDash;
    return writeRange(writeThousands(band.low, language), writeThousands(band.high, language), language);
  };
  const number = true;
  const moving = staffHours.some(isStaffMoving);
  const all = known.length === groups.length ? sumSpends(known) : null;
  return {
    title: m.table_spend({ year: String(year), scenario: scenarioName(shown, scenario) }, options),
    head: [
      {
        text: `${m.table_group({}, options)} (${priceLevelUnit(shown, language)})`
      },
      { text: m.spend_granted({}, options), number },
      ...parts.map((part) => ({ text: words[part], number })),
      { text: m.spend_expected({}, options), number },
      ...(read ? [{ text: m.table_band({}, options), number }] : []),
      { text: m.spend_left({}, options), number }
    ],
    rows: groups.map((each, row) => [
      each.name,
      ...cells(spends[row]!, bandOfSpend(shown, year, [each], read))
    ]),
    total: [m.table_total({}, options), ...cells(all, bandOfSpend(shown, year, groups, read), rowsOf)],
    notes: [
      ...convertedNotes(shown, language, [model.priceLevel]),
      (moving ? m.spend_note : m.spend_note_full)({}, options),
      ...(known.some(({ temps }) => temps !== 0) && groups.some(({ tempsAsOwn }) => tempsAsOwn)
        ? [m.spend_note_temps({}, options)]
        : []),
      ...(read ? [m.spend_note_band({ count: String(read.length) }, options)] : []),
      m.table_rounding({}, options)
    ],
    terms: ['vacancy', 'temp']
  };
}

/**
 * Who is paid in the scenario's replications, read in small steps beside what is shown.
 * @returns null where there are no replications, or nobody comes or goes
 */
export function paidReplicationsOf(
  { model, forecast }: Omit<Shown, 'language'>,
  scenario: ScenarioId
): Generator<void, PaidMonths[][]> | null {
  const own = forecast.scenarios.find((each) => each.scenario === scenario);
  if (!own?.replications || !own.staffHours.some(isStaffMoving)) return null;
  const { seed, replications } = forecast.provenance;
  return paidMonthsSteps(model, scenario, seed, Math.min(MOST_STAFF_REPLICATIONS, replications));
}

/** The band of what some groups spend together, in kroner; null where it is not read, or a price is not known. */
function bandOfSpend(
  shown: Shown,
  year: number,
  groups: readonly GroupSpend[],
  read: PaidReplications | null
): Band | null {
  if (!read || groups.some(({ spendOf }) => !spendOf)) return null;
  const spent = read.map((paid) =>
    sumOre(groups.map(({ group, spendOf }) => atShownPrices(spendOf!(paid[group]!), shown, year).spent))
  );
  return bandOf(Float64Array.from(spent, kronerOf));
}

/** A group's spend of a year at the prices that are shown: its sums are those of its parts to the øre. */
function atShownPrices(spend: ExpectedSpend, priced: Shown, year: number): ExpectedSpend {
  const of = (part: 'granted' | (typeof PARTS)[number]) => shownOre(priced, spend[part], year);
  const parts = { filled: of('filled'), temps: of('temps'), notice: of('notice'), overtime: of('overtime') };
  const [granted, spent] = [of('granted'), sumOre(Object.values(parts))];
  return { granted, ...parts, spent, left: ore(granted - spent) };
}

function sumSpends(spends: readonly ExpectedSpend[]): ExpectedSpend {
  const sum = (part: keyof ExpectedSpend): Ore => sumOre(spends.map((spend) => spend[part]));
  const [granted, spent] = [sum('granted'), sum('spent')];
  const parts = {
    filled: sum('filled'),
    temps: sum('temps'),
    notice: sum('notice'),
    overtime: sum('overtime')
  };
  return { granted, ...parts, spent, left: ore(granted - spent) };
}
