import { isRange, likelyValue } from '../model/quantity-value.ts';
import type { Quantity } from '../model/quantity.ts';
import { unitWords } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { undefinedDash, writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { assumptions } from './assumptions.ts';
import type { Shown } from './shown.ts';
import type { NumberCell, TableView } from './table-view.ts';
import { decimalsOf } from './write-quantity.ts';

/** The register of assumptions with its numbers in columns of their own, in the order of the register. */
export function assumptionTable({ model, language }: Pick<Shown, 'model' | 'language'>): TableView {
  const options = { locale: language };
  const kinds = {
    document: m.source_kind_document({}, options),
    measured: m.source_kind_measured({}, options),
    assumption: m.source_kind_assumption({}, options)
  };
  return {
    title: m.section_assumptions({}, options),
    head: [
      { text: m.table_assumption({}, options) },
      ...[m.table_likely({}, options), m.table_lowest({}, options), m.table_highest({}, options)].map(
        (text) => ({ text, number: true })
      ),
      { text: m.table_unit({}, options) },
      { text: m.table_in_words({}, options) },
      { text: m.table_source_kind({}, options) },
      { text: m.table_source({}, options) }
    ],
    rows: assumptions(model, language).map(({ label, value, quantity, kind, source }) => {
      const ends = quantity && isRange(quantity) ? [quantity.low, quantity.high] : [null, null];
      return [
        label,
        ...[quantity ? likelyValue(quantity) : null, ...ends].map((number) =>
          cellOf(number, quantity, language)
        ),
        quantity ? unitWords[quantity.unit][language] : '',
        value,
        kinds[kind],
        source
      ];
    }),
    notes: [m.assumptions_order({}, options)]
  };
}

function cellOf(value: number | null, quantity: Quantity | undefined, language: Language): NumberCell {
  const isShare = quantity?.unit.startsWith('share') ?? false;
  const shown = value === null ? null : isShare ? value * 100 : value;
  const decimals = shown === null ? 0 : decimalsOf(shown);
  const text = shown === null ? undefinedDash : writeNumber(shown, language, decimals);
  return { text: isShare && shown !== null ? `${text}%` : text, value, decimals, isShare };
}
