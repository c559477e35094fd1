import { affordable, caseworkShare, granted } from '../budget/affordable.ts';
import { fteCost } from '../budget/fte-cost.ts';
import { grantCost, inYear, wholeGrant } from '../budget/grant-cost.ts';
import { kronerOf, oreFromKroner, type Ore } from '../budget/money.ts';
import type { GrantId, GroupId, ScenarioId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn } from '../text/language.ts';
import { writeKroner, writeNumber, writeShare, writeThousands } from '../text/numbers.ts';
import { parseKroner, parseNumber, type NumberProblem, type ParsedNumber } from '../text/parse-number.ts';
import { m } from '../text/paraglide/messages.js';
import type { Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

type Context = Omit<Shown, 'forecast'>;

/** A staff group whose årsværk have a price. */
export interface PricedGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Kroner a year. */
  readonly krPerFte: number;
}

/** The staff groups with a known price in a year of a scenario. */
export const pricedGroups = (
  { model, language }: Context,
  scenario: ScenarioId,
  year: number
): PricedGroup[] =>
  model.staffGroups.flatMap(({ id, name }) => {
    const cost = fteCost(model, id, scenario, year);
    return cost && cost.kroner > 0 ? [{ id, name: textIn(name, language), krPerFte: cost.kroner }] : [];
  });

/** How much of a grant's amount in a year buys casework posts; null where it has no amount in it. */
export function boughtShare({ model }: Context, grantId: GrantId, year: number): number | null {
  const whole = wholeGrant(model, byId(model.grants, grantId), [year]);
  return caseworkShare(inYear(whole, whole.casework, year), inYear(whole, whole.total, year));
}

/** What a year's amount pays for in each group that has a price, at the document's price level; undefined where none has. */
export function affordableTable(
  context: Context,
  scenario: ScenarioId,
  year: number,
  amount: Ore,
  share: number
): TableView | undefined {
  const { language, model } = context;
  const options = { locale: language };
  const groups = pricedGroups(context, scenario, year);
  if (groups.length === 0) return undefined;
  const number = true;
  const cell = (value: number, decimals: number) => ({
    text: writeNumber(value, language, decimals),
    value,
    decimals
  });
  return {
    title: m.table_affordable(
      {
        amount: writeKroner(kronerOf(amount), language),
        year: String(year),
        priceLevel: String(model.priceLevel)
      },
      options
    ),
    head: [
      { text: m.table_group({}, options) },
      { text: m.table_fte_cost({}, options), number },
      { text: m.affordable_fte({}, options), number },
      { text: m.affordable_whole({}, options), number },
      { text: m.affordable_rest({}, options), number }
    ],
    rows: groups.map(({ name, krPerFte }) => {
      const bought = affordable(amount, krPerFte, share);
      return [
        name,
        cell(krPerFte, 0),
        cell(bought.fte, 1),
        cell(bought.whole, 0),
        {
          text: writeThousands(kronerOf(bought.rest), language),
          value: kronerOf(bought.rest) / 1000,
          decimals: 0
        }
      ];
    }),
    notes: [
      m.affordable_note({}, options),
      ...(share === 1 ? [] : [m.affordable_note_share({ share: writeShare(share, language, 1) }, options)])
    ]
  };
}

/** What was typed as kroner a year, or why it cannot be read. */
export const readAmount = (text: string, { language }: Context): Read =>
  readTyped(parseKroner(text, language), 'kroner', language);

/** What was typed as årsværk in a group, or why it cannot be read: no more than an amount that can be typed pays for. @param share above 0 */
export const readFte = (
  text: string,
  { krPerFte }: PricedGroup,
  share: number,
  { language }: Context
): Read => readTyped(parseNumber(text, language), 'fte', language, (MOST.kroner * share) / krPerFte);

type Read = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

/** More than any budget has, and no more than øre can be counted exactly in. */
const MOST = { kroner: 1e12, fte: 20_000 } as const;

function readTyped(
  parsed: ParsedNumber,
  unit: 'kroner' | 'fte',
  locale: Context['language'],
  payable = Infinity
): Read {
  const most = Math.min(MOST[unit], Math.floor(payable * 100) / 100);
  const reasonOf = (problem: NumberProblem | 'range'): Read => {
    const options = { locale };
    const example =
      unit === 'kroner' ? m.typed_example_kroner({}, options) : m.typed_example_fte({}, options);
    const words = {
      empty: m.typed_empty({ example }, options),
      notANumber: m.typed_not_a_number({ example }, options),
      badGrouping: m.typed_bad_grouping({ example }, options),
      unknownUnit: m.typed_unit({ example }, options),
      wrongUnit: m.typed_unit({ example }, options),
      range: m.typed_range({ most: writeNumber(most, locale, Number.isInteger(most) ? 0 : 2) }, options)
    };
    return { ok: false, reason: words[problem] };
  };
  if (!parsed.ok) return reasonOf(parsed.reason);
  if (parsed.unit !== undefined && parsed.unit !== unit) return reasonOf('wrongUnit');
  if (parsed.value < 0 || parsed.value > most) return reasonOf('range');
  return { ok: true, value: parsed.value };
}

/** Kroner as they are typed, of so many årsværk in a group. */
export const typedKroner = (
  fte: number,
  { krPerFte }: PricedGroup,
  share: number,
  { language }: Context
): string => writeNumber(Math.round(kronerOf(granted(fte, krPerFte, share))), language);

/** Årsværk as they are typed, that an amount pays for in a group. */
export const typedFte = (
  kroner: number,
  { krPerFte }: PricedGroup,
  share: number,
  { language }: Context
): string => writeNumber(affordable(oreFromKroner(kroner), krPerFte, share).fte, language, 2);

/** What a grant gives in a year of a scenario: what the calculator begins with. */
export function amountToBegin(
  { model }: Context,
  grantId: GrantId,
  scenario: ScenarioId,
  year: number
): number {
  const cost = grantCost(model, grantId, scenario, [year]);
  return kronerOf(inYear(cost, cost.total, year) ?? oreFromKroner(0));
}
