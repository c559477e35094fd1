import { isRange, likelyValue } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { isShareUnit, unitWords } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { assumptions, type Assumption } from './assumptions.ts';
import type { Shown } from './shown.ts';
import type { NumberCell, TableCell, TableView } from './table-view.ts';
import { decimalsOf } from './write-quantity.ts';

/** A column of the register. */
interface Column {
  readonly text: string;
  readonly number?: true;
  readonly cell: (assumption: Assumption) => TableCell;
}

/**
 * The register of assumptions in the order of the register: what was told to the model, and where it comes from.
 * @param withNumbers whether its numbers and kinds of sources stand in columns of their own, for a spreadsheet
 */
export function assumptionTable(
  { model, language }: Pick<Shown, 'model' | 'language'>,
  withNumbers = false
): TableView {
  const options = { locale: language };
  const kinds = {
    document: m.source_kind_document({}, options),
    measured: m.source_kind_measured({}, options),
    assumption: m.source_kind_assumption({}, options)
  };
  const ends = (quantity: Quantity | undefined) => (quantity && isRange(quantity) ? quantity : undefined);
  const number = (text: string, of: (quantity: Quantity | undefined) => number | undefined): Column => ({
    text,
    number: true,
    cell: ({ quantity }) => cellOf(of(quantity), quantity, language)
  });
  const inNumbers: Column[] = [
    number(m.table_likely({}, options), (quantity) => quantity && likelyValue(quantity)),
    number(m.table_lowest({}, options), (quantity) => ends(quantity)?.low),
    number(m.table_highest({}, options), (quantity) => ends(quantity)?.high),
    {
      text: m.table_unit({}, options),
      cell: ({ quantity }) => (quantity ? unitWords[quantity.unit][language] : '')
    }
  ];
  const columns: Column[] = [
    { text: m.table_assumption({}, options), cell: ({ label }) => label },
    ...(withNumbers ? inNumbers : []),
    { text: (withNumbers ? m.table_in_words : m.table_value)({}, options), cell: ({ value }) => value },
    ...(withNumbers
      ? [{ text: m.table_source_kind({}, options), cell: ({ kind }: Assumption) => kinds[kind] }]
      : []),
    { text: m.table_source({}, options), cell: ({ source }) => source }
  ];
  return {
    title: (withNumbers ? m.section_assumptions : m.table_assumptions)({}, options),
    head: columns.map(({ text, number }) => ({ text, ...(number && { number }) })),
    rows: assumptions(model, language).map((assumption) => columns.map(({ cell }) => cell(assumption))),
    notes: [m.assumptions_order({}, options)]
  };
}

function cellOf(value: number | undefined, quantity: Quantity | undefined, language: Language): NumberCell {
  const isShare = quantity !== undefined && isShareUnit(quantity.unit);
  const decimals = value === undefined ? 0 : decimalsOf(isShare ? value * 100 : value);
  const text = (isShare ? writeShare : writeNumber)(value, language, decimals);
  return { text, value: value ?? null, decimals, isShare };
}
