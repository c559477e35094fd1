import { kronerOf } from '../budget/money.ts';
import type { ScenarioId } from '../model/id.ts';
import { undefinedDash, writeMillions, writeNumber, writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import {
  effectCost,
  effectYears,
  hasWholeYears,
  marginalCosts,
  type Banded,
  type EffectCost,
  type EffectKind
} from './effect-cost.ts';
import { quoteName } from './quote-name.ts';
import { levelNotes, shownLevel } from './shown-prices.ts';
import { inSentence, scenarioName, type Shown } from './shown.ts';
import type { NumberCell, TableCell, TableView } from './table-view.ts';

/**
 * What the effect of one scenario over another costs: per case closed, per case closed on time and per percentage point on time; with
 * bands where both have replications.
 * @param years calendar years of the run, in a row; the whole ones of the forecast unless given
 */
export function effectCostTable(
  shown: Shown,
  scenario: ScenarioId,
  against: ScenarioId,
  years: readonly number[] = effectYears(shown)
): TableView {
  const { language } = shown;
  const options = { locale: language };
  const found = effectCost(shown, scenario, against, years);
  const banded = hasBands(shown, [scenario, against]);
  const number = true;
  const band = banded ? [{ text: m.table_band({}, options), number }] : [];
  return {
    title: m.table_effect(
      {
        scenario: quoted(shown, scenario),
        against: quoted(shown, against),
        years: writeYears(shown, years)
      },
      options
    ),
    head: [
      { text: m.effect_of({}, options) },
      { text: m.effect_more({}, options), number },
      ...band,
      { text: m.effect_each({}, options), number },
      ...band
    ],
    rows: found.effects.map(({ kind, more, each }) => [
      effectWords(kind, shown),
      ...cells(shown, more, kind === 'points' ? 1 : 0, banded),
      ...cells(shown, each, 0, banded)
    ]),
    notes: [costSentence(shown, found), ...untold(shown, [found]), ...methodNotes(shown, years, banded)]
  };
}

/** What the next million kroner buy, from each funding level to the one above it; undefined where there is one level. */
export function marginalCostTable(
  shown: Shown,
  years: readonly number[] = effectYears(shown)
): TableView | undefined {
  const { language } = shown;
  const options = { locale: language };
  const steps = marginalCosts(shown, years).filter(({ cost }) => cost !== 0);
  if (steps.length === 0) return undefined;
  const banded = hasBands(
    shown,
    shown.forecast.scenarios.map(({ scenario }) => scenario)
  );
  const number = true;
  const heads = { closed: m.effect_closed, onTime: m.effect_on_time, points: m.effect_points } as const;
  return {
    title: m.table_marginal({ years: writeYears(shown, years) }, options),
    head: [
      { text: m.marginal_step({}, options) },
      { text: m.marginal_cost({}, options), number },
      ...steps[0]!.effects.flatMap(({ kind }) => [
        { text: heads[kind]({}, options), number },
        ...(banded ? [{ text: m.table_band({}, options), number }] : [])
      ])
    ],
    rows: steps.map(({ scenario, against, cost, effects }) => [
      m.marginal_from_to({ from: quoted(shown, against), to: quoted(shown, scenario) }, options),
      numberCell(shown, cost === null ? null : kronerOf(cost) / 1e6, 1),
      ...effects.flatMap(({ kind, perMillion }) =>
        cells(shown, perMillion, kind === 'points' ? 1 : 0, banded)
      )
    ]),
    notes: [
      m.marginal_note({}, options),
      ...levelNotes(shown, language),
      ...untold(shown, steps),
      ...methodNotes(shown, years, banded)
    ]
  };
}

const hasBands = ({ forecast }: Shown, of: readonly ScenarioId[]): boolean =>
  forecast.scenarios.every(({ scenario, replications }) => !of.includes(scenario) || replications !== null);

const writeYears = ({ language }: Shown, years: readonly number[]): string =>
  writeRange(String(years[0]), String(years.at(-1)), language);

function effectWords(kind: EffectKind, { language }: Shown): string {
  const options = { locale: language };
  if (kind === 'closed') return m.effect_closed({}, options);
  return kind === 'onTime' ? m.effect_on_time({}, options) : m.effect_points({}, options);
}

function numberCell({ language }: Shown, value: number | null, decimals: number): NumberCell {
  return { text: writeNumber(value, language, decimals), value, decimals };
}

function cells(shown: Shown, of: Banded | null, decimals: number, banded: boolean): TableCell[] {
  const write = (value: number | null) => writeNumber(value, shown.language, decimals);
  const range =
    of && of.low !== null ? writeRange(write(of.low), write(of.high), shown.language) : undefinedDash;
  return [numberCell(shown, of?.value ?? null, decimals), ...(banded ? [range] : [])];
}

/** A scenario's name, told apart from the words around it. */
const quoted = (shown: Shown, id: ScenarioId): string => quoteName(scenarioName(shown, id), shown.language);

/** "»Videreført« koster 134,4 mio. kr. mere end »Udløb« i 2025-2028 (2025 p/l)." */
function costSentence(shown: Shown, { scenario, against, years, cost }: EffectCost): string {
  const { language } = shown;
  const options = { locale: language };
  const words = {
    scenario: quoted(shown, scenario),
    against: quoted(shown, against),
    years: writeYears(shown, years),
    priceLevel: shownLevel(shown, language)
  };
  if (cost === null) return m.effect_cost_unknown(words, options);
  if (cost === 0) return m.effect_cost_same(words, options);
  const amount = writeMillions(Math.abs(kronerOf(cost)), language);
  return (cost > 0 ? m.effect_cost_more : m.effect_cost_less)({ ...words, amount }, options);
}

/** Which effects cannot be told apart, or go the other way than the money. */
function untold(shown: Shown, all: readonly EffectCost[]): string[] {
  const options = { locale: shown.language };
  return all.flatMap(({ scenario, against, cost, effects }) => {
    const words = {
      scenario: quoted(shown, scenario),
      against: quoted(shown, against)
    };
    const named = (of: readonly EffectCost['effects'][number][]) =>
      of.map(({ kind }) => inSentence(effectWords(kind, shown))).join(', ');
    const same = effects.filter(({ apart }) => !apart);
    const contrary = effects.filter(
      ({ apart, each }) => apart && each === null && cost !== null && cost !== 0
    );
    return [
      ...(same.length > 0 ? [m.effect_not_apart({ ...words, effects: named(same) }, options)] : []),
      ...(contrary.length > 0 ? [m.effect_contrary({ ...words, effects: named(contrary) }, options)] : [])
    ];
  });
}

function methodNotes(shown: Shown, years: readonly number[], banded: boolean): string[] {
  const options = { locale: shown.language };
  return [
    m.effect_note({}, options),
    ...(hasWholeYears(shown, years) ? [] : [m.effect_note_part_year({}, options)]),
    ...(banded ? [m.effect_note_band({}, options)] : [m.effect_note_expected({}, options)])
  ];
}
