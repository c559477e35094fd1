import type { FromExplainer, ToExplainer } from '../analysis/explain-messages.ts';
import type { ExplainedMeasures, RunProgress } from '../analysis/explain-measures.ts';

/** Asks somewhere off the page. @returns stops the asking */
export type Ask = (question: ToExplainer, listen: (message: FromExplainer) => void) => () => void;

/** The answer to the newest question that was asked of a model's measures. */
export class Explanation {
  /** What was asked; an answer to anything else is stale. */
  asked = $state.raw<ToExplainer>();
  /** null where the outcome is undefined in one of the runs. */
  explained = $state.raw<ExplainedMeasures | null>();
  progress = $state.raw<RunProgress>();
  /** Why there is no answer. */
  failure = $state<string>();

  readonly #ask: Ask;
  #end: (() => void) | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Asks, and drops what was asked before. */
  ask(question: ToExplainer): void {
    this.stop();
    this.asked = question;
    this.explained = undefined;
    this.failure = undefined;
    this.progress = { done: 0, of: 0 };
    this.#end = this.#ask(question, (message) => {
      if (this.asked === question) this.#hear(message);
    });
  }

  /** Asks no more; without an answer there is none. */
  stop(): void {
    this.#end?.();
    this.#end = undefined;
    if (this.progress) this.asked = undefined;
    this.progress = undefined;
  }

  #hear(message: FromExplainer): void {
    if (message.kind === 'progress') {
      this.progress = message.progress;
      return;
    }
    this.progress = undefined;
    if (message.kind === 'explained') this.explained = message.explained;
    else this.failure = message.message;
  }
}
