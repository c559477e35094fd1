import type { OutcomeMeasure } from '../../forecast/outcome.ts';
import type { Language } from '../../text/language.ts';
import { writeCases, writeDays, writeNumber, writePercentagePoints, writeShare } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { outcomeWords } from '../outcome-words.ts';

/** How an outcome and differences of it are written. */
export interface OutcomeWriter {
  readonly name: string;
  /** What one more is called: a percentage point, a case, a day. */
  readonly unit: string;
  /** So many of the unit are 1 in the outcome. */
  readonly unitsInOne: number;
  write(value: number): string;
  /** With its sign. */
  writeDifference(value: number): string;
}

/** The words of an outcome in a language. */
export function outcomeWriter(measure: OutcomeMeasure, language: Language): OutcomeWriter {
  const options = { locale: language };
  const { name, unit } = outcomeWords[measure];
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '');
  if (unit === 'share')
    return {
      name: name[language],
      unit: m.frontier_unit_point({}, options),
      unitsInOne: 100,
      write: (value) => writeShare(value, language),
      writeDifference: (value) => sign(value) + writePercentagePoints(value, language)
    };
  const isDays = unit === 'days';
  return {
    name: name[language],
    unit: (isDays ? m.frontier_unit_day : m.frontier_unit_case)({}, options),
    unitsInOne: 1,
    write: (value) => (isDays ? writeDays : writeCases)(Math.round(value), language),
    writeDifference: (value) => writeNumber(value, language, 1, 'always')
  };
}
