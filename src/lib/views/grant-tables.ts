import { inYear, wholeGrant, type GrantCost } from '../budget/grant-cost.ts';
import { kronerOf, ore, oreFromKroner, sumOre, type Ore } from '../budget/money.ts';
import type { ModelDocument } from '../model/document.ts';
import type { EarlierGrant, Grant, GrantLine } from '../model/grant.ts';
import type { GrantId } from '../model/id.ts';
import { byId } from '../model/references.ts';
import { textIn, type Language } from '../text/language.ts';
import { undefinedDash, writeThousands } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import type { Shown } from './shown.ts';
import type { TableView } from './table-view.ts';
import { writeSource } from './assumptions.ts';

type Context = Omit<Shown, 'forecast'>;

const areaWords = {
  service: m.control_service,
  capital: m.control_capital,
  statutory: m.control_statutory,
  financing: m.control_financing
} as const;

/** One printed row: words, and an amount per year (null: none is stated). */
interface Row {
  readonly words: readonly string[];
  readonly perYear: readonly (Ore | null)[];
}

/** Tabel 1 of a budget note: the grant's activities per year over all control areas, in 1.000 kr. */
export function purposeTable({ model, language }: Context, grantId: GrantId): TableView {
  const grant = byId(model.grants, grantId);
  const options = { locale: language };
  const rows = grouped(model, grant, (line) => [
    textIn(line.activity ?? line.purpose, language),
    areaWords[line.controlArea]({}, options)
  ]);
  return {
    title: m.table_by_purpose({ grant: textIn(grant.name, language) }, options),
    ...body(
      wholeGrant(model, grant),
      rows,
      [m.table_activity({}, options), m.table_control_area({}, options)],
      model.priceLevel,
      language
    )
  };
}

/** Tabel 2: the same lines by committee, appropriation and U or I. */
export function appropriationTable({ model, language }: Context, grantId: GrantId): TableView {
  const grant = byId(model.grants, grantId);
  const options = { locale: language };
  const rows = grouped(model, grant, (line) => [
    textIn(line.activity ?? line.purpose, language),
    textIn(line.committee, language),
    writeAppropriation(line, language),
    line.direction
  ]);
  const head = [
    m.table_activity({}, options),
    m.table_committee({}, options),
    m.table_appropriation({}, options),
    m.table_direction({}, options)
  ];
  return {
    title: m.table_by_appropriation({ grant: textIn(grant.name, language) }, options),
    ...body(wholeGrant(model, grant), rows, head, model.priceLevel, language)
  };
}

/** The same lines summed by committee and appropriation. */
export function appropriationSums({ model, language }: Context, grantId: GrantId): TableView {
  const grant = byId(model.grants, grantId);
  const options = { locale: language };
  const rows = grouped(model, grant, (line) => [
    textIn(line.committee, language),
    writeAppropriation(line, language)
  ]);
  const head = [m.table_committee({}, options), m.table_appropriation({}, options)];
  return {
    title: m.table_sums({ grant: textIn(grant.name, language) }, options),
    ...body(wholeGrant(model, grant), rows, head, model.priceLevel, language)
  };
}

/** Money granted earlier for the same purpose, as printed, with what is odd about it. */
export function earlierTables({ model, language }: Context, grantId: GrantId): TableView[] {
  const grant = byId(model.grants, grantId);
  const options = { locale: language };
  const levels = [...new Set(grant.earlier.map(({ priceLevel }) => priceLevel))];
  return levels.map((level) => {
    const earlier = grant.earlier.filter(({ priceLevel }) => priceLevel === level);
    const years = [...new Set(earlier.flatMap(({ amounts }) => Object.keys(amounts).map(Number)))].sort(
      (a, b) => a - b
    );
    const rows = earlier.map(({ agreement, amounts }): Row => ({
      words: [textIn(agreement, language)],
      perYear: years.map((year) => (amounts[year] === undefined ? null : oreFromKroner(amounts[year])))
    }));
    const unit =
      level === 'current'
        ? m.table_current_prices({}, options)
        : m.table_price_level({ year: String(level) }, options);
    return {
      title: m.table_earlier({ grant: textIn(grant.name, language) }, options),
      head: [
        { text: `${m.table_agreement({}, options)} (${unit})` },
        ...years.map((year) => ({ text: String(year), number: true }))
      ],
      rows: rows.map((row) => [...row.words, ...row.perYear.map((amount) => write(amount, language))]),
      total: [
        m.table_total({}, options),
        ...years.map((_, i) => write(sumOre(rows.map((row) => row.perYear[i] ?? ore(0))), language))
      ],
      notes: earlier.flatMap((given) =>
        flagOf(given, (source) => writeSource(model, source, language), language)
      )
    };
  });
}

function flagOf(
  { flag, source }: EarlierGrant,
  write: (source: EarlierGrant['source']) => string,
  language: Language
): string[] {
  return flag ? [textIn(flag, language), write(source)] : [write(source)];
}

const writeAppropriation = ({ appropriation }: GrantLine, language: Language): string =>
  appropriation ? `${appropriation.number} - ${textIn(appropriation.name, language)}` : undefinedDash;

/** Whether any line names its appropriation: without one, the tables by appropriation say nothing new. */
export const hasAppropriations = ({ lines }: Grant): boolean =>
  lines.some(({ appropriation }) => appropriation !== undefined);

/** The grant's lines with the same words together, in the order of their first line. */
function grouped(model: ModelDocument, grant: Grant, wordsOf: (line: GrantLine) => string[]): Row[] {
  const cost = wholeGrant(model, grant);
  const groups = new Map<string, { words: string[]; lines: (Ore | null)[][] }>();
  for (const { line, perYear } of cost.lines) {
    const words = wordsOf(line);
    const group = groups.get(words.join('\n')) ?? { words, lines: [] };
    group.lines.push([...perYear]);
    groups.set(words.join('\n'), group);
  }
  return [...groups.values()].map(({ words, lines }) => ({
    words,
    perYear: cost.years.map((_, y) => {
      const stated = lines.map((perYear) => perYear[y] ?? null).filter((amount) => amount !== null);
      return stated.length > 0 ? sumOre(stated) : null;
    })
  }));
}

function body(
  cost: GrantCost,
  rows: readonly Row[],
  head: readonly string[],
  priceLevel: number,
  language: Language
): Omit<TableView, 'title'> {
  const options = { locale: language };
  const unit = m.table_price_level({ year: String(priceLevel) }, options);
  const totals = cost.years.map((year) => inYear(cost, cost.total, year)!);
  const [first = '', ...others] = head;
  const numbers = (perYear: readonly (Ore | null)[]) => [
    ...perYear.map((amount) => write(amount, language)),
    write(sumOre(perYear.filter((amount) => amount !== null)), language)
  ];
  const rounded = rows.some(({ perYear }) => perYear.some((amount) => (amount ?? 0) % 100_000 !== 0));
  return {
    head: [
      { text: `${first} (${unit})` },
      ...others.map((text) => ({ text })),
      ...[...cost.years.map(String), m.table_total({}, options)].map((text) => ({ text, number: true }))
    ],
    rows: rows.map(({ words, perYear }) => [...words, ...numbers(perYear)]),
    total: [m.table_total({}, options), ...others.map(() => ''), ...numbers(totals)],
    notes: rounded ? [m.table_rounding({}, options)] : []
  };
}

const write = (amount: Ore | null, language: Language): string =>
  amount === null ? undefinedDash : writeThousands(kronerOf(amount), language);
