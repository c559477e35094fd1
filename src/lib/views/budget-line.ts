import type { ModelDocument } from '../model/document.ts';
import { textIn, type Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';

/** What stands under a model's title: municipality, year and price level, as far as it has them. */
export function budgetLine(model: ModelDocument, language: Language): string {
  const options = { locale: language };
  const year = String(model.headline.year);
  const municipality = model.municipality && textIn(model.municipality, language);
  if (model.grants.length === 0) return municipality ? m.page_year({ municipality, year }, options) : year;
  const words = { year, priceLevel: String(model.priceLevel) };
  return municipality
    ? m.page_budget({ ...words, municipality }, options)
    : m.page_budget_plain(words, options);
}
