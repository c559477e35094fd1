import type { ModelDocument } from '../model/document.ts';
import { loadFormulasOf } from '../model/formulas-of.ts';
import {
  explainMeasures,
  type ExplainedMeasures,
  type MeasuresQuestion,
  type RunProgress
} from './explain-measures.ts';
import { errorText } from '../text/error-text.ts';

/** What a thread that explains is asked, once. */
export interface ToExplainer {
  readonly model: ModelDocument;
  readonly question: MeasuresQuestion;
}

/** What it answers: how far it is, and then what it found; an error is text, since not every thread can send the error itself. */
export type FromExplainer =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'explained'; readonly explained: ExplainedMeasures | null }
  | { readonly kind: 'failed'; readonly message: string };

/** The thread's side: answers one question after another, once what reads the formulas of its model, if any, is loaded. */
export function explainerSide(
  answer: (message: FromExplainer) => void
): (message: ToExplainer) => Promise<void> {
  return async ({ model, question }) => {
    try {
      await loadFormulasOf(model);
      const steps = explainMeasures(model, question);
      for (;;) {
        const step = steps.next();
        if (step.done) return answer({ kind: 'explained', explained: step.value });
        answer({ kind: 'progress', progress: step.value });
      }
    } catch (error) {
      answer({ kind: 'failed', message: errorText(error) });
    }
  };
}
