import type { FigureReference } from '../model/figure-reference.ts';
import { listInputs } from '../model/inputs.ts';
import { undefinedDash, writeFte, writeMillions, writeKroner, writeNumber } from '../text/numbers.ts';
import { caseFigure, differenceFigure, gapFigure } from './case-figures.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { grantFigure, positionsFigure } from './money-figures.ts';
import { shownLevel } from './shown-prices.ts';
import type { Shown } from './shown.ts';
import { writeQuantity } from './write-quantity.ts';

/** The words of a figure that a text refers to, in the language that is shown; a dash where the number is undefined. */
export function writeFigure(shown: Shown, reference: FigureReference): string {
  const { model, forecast, language } = shown;
  switch (reference.kind) {
    case 'amount':
    case 'casework': {
      const kroner = grantFigure(shown, reference);
      return reference.kroner ? writeKroner(kroner, language) : writeMillions(kroner, language);
    }
    case 'positions':
      return writeFte(positionsFigure(shown, reference), language);
    case 'onTime':
    case 'upToDate':
    case 'received':
    case 'closed':
    case 'open':
    case 'overdue':
      return caseFigure(shown, reference.kind, reference);
    case 'difference':
      return differenceFigure(shown, reference);
    case 'gap':
      return writeFte(gapFigure(shown, reference), language);
    case 'headline':
      return headlineSentence(shown, headlineRequest(model)).sentence;
    case 'priceLevel':
      return shownLevel(shown, language);
    case 'replications':
      return writeNumber(forecast.provenance.replications, language);
    case 'seed':
      return String(forecast.provenance.seed);
    case 'input': {
      const input = listInputs(model).find(({ path }) => path === reference.input);
      return input ? writeQuantity(input.quantity, language) : undefinedDash;
    }
  }
}
