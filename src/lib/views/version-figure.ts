import { expectedForecast } from '../forecast/forecast.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Language } from '../text/language.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';

/** What a valid model says first, of its expected run: two versions are told apart by it. */
export function versionFigure(model: ModelDocument, language: Language): string {
  const { scenario, against } = model.headline;
  const forecast = expectedForecast(model, [...new Set([scenario, against])]);
  return headlineSentence({ model, forecast, language }, headlineRequest(model)).sentence;
}
