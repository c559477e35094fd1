import type { ScenarioId } from '../../model/id.ts';
import { flowsOf } from '../../views/cases-of.ts';
import type { Shown } from '../../views/shown.ts';
import type { Numbering } from './numbering.ts';

/** What every section of a note is made of. */
export interface Composing {
  readonly shown: Shown;
  readonly numbers: Numbering;
  /** What the note is about: one scenario against another. */
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
  /** The year that the note speaks of. */
  readonly year: number;
}

/** Whether the model has any cases at all. */
export const hasCases = ({ forecast }: Shown): boolean => flowsOf(forecast.layout, { unit: null }).length > 0;

/** The same with the two scenarios of the note alone, so that its charts show what it speaks of. */
export function ofPair({ shown, scenario, against }: Composing): Shown {
  const { forecast } = shown;
  const scenarios = forecast.scenarios.filter((own) => own.scenario === scenario || own.scenario === against);
  return { ...shown, forecast: { ...forecast, scenarios } };
}
