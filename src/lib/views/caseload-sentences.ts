import { caseloadAdvice } from '../forecast/caseload-advice.ts';
import type { ModelDocument } from '../model/document.ts';
import { textIn, type Language } from '../text/language.ts';
import { writeNumber } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';

/** A sentence for each case type that a pooled group counts too quick; see `caseloadAdvice`. */
export function caseloadSentences(model: ModelDocument, language: Language): string[] {
  return caseloadAdvice(model).map(({ group, caseType, days }) =>
    m.caseload_advice(
      {
        caseType: textIn(caseType.name, language),
        group: textIn(group.name, language),
        days: writeNumber(days, language, 1)
      },
      { locale: language }
    )
  );
}
