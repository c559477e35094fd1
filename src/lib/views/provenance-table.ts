import { textIn } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { shownLevel } from './shown-prices.ts';
import type { Shown } from './shown.ts';
import type { TableView } from './table-view.ts';

/** What the numbers were computed from and by, so that they can be made again. */
export function provenanceTable(shown: Shown): TableView {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const { documentHash, engineVersion, seed, replications } = forecast.provenance;
  return {
    title: m.provenance_label({}, options),
    head: [{ text: m.table_note_entry({}, options) }, { text: m.table_value({}, options) }],
    rows: [
      [m.made_model({}, options), textIn(model.title, language)],
      [m.made_hash({}, options), documentHash],
      [m.made_engine({}, options), engineVersion],
      [m.made_seed({}, options), String(seed)],
      [
        m.made_replications({}, options),
        replications === 0 ? m.provenance_expected({}, options) : writeNumber(replications, language)
      ],
      [m.made_price_level({}, options), shownLevel(shown, language)]
    ],
    notes: [
      m.made_again({}, options),
      ...(replications === 0
        ? [m.made_expected_only({}, options)]
        : [m.made_bands({ band: m.band_words({}, options) }, options)])
    ]
  };
}
