import { writeLongDate } from '../../text/dates.ts';
import { writeNumber } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { publishedTable } from '../../views/published-table.ts';
import { shownLevel, writePriceLevel } from '../../views/shown-prices.ts';
import type { Block } from '../note.ts';
import { paragraph } from './blocks.ts';
import { hasCases, type Composing } from './composing.ts';

/** How the figures come about, in half a page: what is simulated, what the expected run is, what a band is. */
export function methodSection({ shown, numbers, against }: Composing): Block[] {
  const { model, forecast, language } = shown;
  const options = { locale: language };
  const { replications } = forecast.provenance;
  const [start, end] = [model.period.start, model.period.end].map((date) => writeLongDate(date, language));
  const words = [
    m.compose_method_days({ start: start!, end: end! }, options),
    m.compose_method_expected({}, options),
    ...(replications === 0
      ? [m.compose_expected_only({}, options)]
      : [
          m.compose_method_replications({ count: writeNumber(replications, language) }, options),
          m.compose_method_paired({}, options)
        ]),
    m.compose_method_money({ priceLevel: shownLevel(shown, language) }, options),
    ...(shown.prices === undefined || shown.prices === model.priceLevel
      ? []
      : [
          m.compose_method_prices(
            {
              from: writePriceLevel(model.priceLevel, language),
              level: writePriceLevel(shown.prices, language)
            },
            options
          )
        ])
  ];
  return [
    ...words.map((each) => paragraph(each)),
    ...(model.published.length > 0 && hasCases(shown) ? [numbers.table(publishedTable(shown, against))] : [])
  ];
}
