import type { Month } from '../../calendar/month.ts';
import type { OutcomeMeasure } from '../../forecast/outcome.ts';
import type { GrantId, ScenarioId } from '../../model/id.ts';
import type { CasesOf } from '../cases-of.ts';

/** An outcome of some cases over some months, both included. */
export interface AskedOutcome extends CasesOf {
  readonly measure: OutcomeMeasure;
  readonly from: Month;
  readonly to: Month;
}

/** What a grant gives when it is continued at one share after another. */
export interface FrontierQuestion {
  readonly grant: GrantId;
  /** The scenario that continues it. */
  readonly scenario: ScenarioId;
  /** Ascending, 0–1.5. */
  readonly shares: readonly number[];
  readonly outcome: AskedOutcome;
  /** The budget year whose money is shown. */
  readonly year: number;
  /** 0–1: a month in which the outcome, a share, is below it breaches the target; null without a target. */
  readonly target: number | null;
  readonly seed: number;
  readonly replications: number;
}
