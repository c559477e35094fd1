import { mergedOrder } from '../analysis/merged-order.ts';
import { kronerOf, ore } from '../budget/money.ts';
import { scenarioCost } from '../budget/scenario-cost.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import { withMeasures, type AppliedMeasure } from '../model/scenario-view.ts';
import { writeMillions, writeRange } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';
import { measureSentence } from './measure-sentence.ts';
import { scenarioName, type Shown } from './shown.ts';

/** A measure that one of two scenarios has and the other has not. */
export interface MeasureApart {
  /** Whether the scenario has it; otherwise the one that it is compared with. */
  readonly isOwn: boolean;
  readonly sentence: string;
  /** The scenario that states it, where it is inherited: its name. */
  readonly inheritedFrom: string | undefined;
  /** What it costs, in words: "4,2 mio. kr. i 2025-2027"; undefined where it moves no money, or a price is not known. */
  readonly money: string | undefined;
}

/**
 * What a scenario does that another does not, and the reverse, in the order in which either has its measures. What a measure costs is what
 * its scenario costs with it less what it costs without it, over the years, at *sandsynlig* and the document's price level.
 */
export function scenarioDifference(
  shown: Pick<Shown, 'model' | 'language' | 'forecast'>,
  scenario: ScenarioId,
  against: ScenarioId,
  years: readonly number[]
): MeasureApart[] {
  const { model, language } = shown;
  const merged = mergedOrder(
    withMeasures(model, against),
    withMeasures(model, scenario),
    (one, other) => textOf(one) === textOf(other)
  );
  return merged.flatMap(({ element, side }) => {
    if (side === 'both') return [];
    const isOwn = side === 'after';
    const holder = isOwn ? scenario : against;
    const kroner = costOf(model, holder, element, years);
    return {
      isOwn,
      sentence: measureSentence(model, element.measure, language),
      inheritedFrom: element.scenario === holder ? undefined : scenarioName(shown, element.scenario),
      money:
        kroner === null || kroner === 0
          ? undefined
          : m.difference_money(
              {
                amount: writeMillions(kroner, language),
                years: writeRange(String(years[0]), String(years.at(-1)), language)
              },
              { locale: language }
            )
    };
  });
}

const textOf = ({ measure }: AppliedMeasure): string => JSON.stringify({ ...measure, off: undefined });

/** Kroner that a measure of a scenario costs over some years; null where a post's price is not known. */
function costOf(
  model: ModelDocument,
  scenario: ScenarioId,
  { measure }: AppliedMeasure,
  years: readonly number[]
): number | null {
  const off = (one: Measure): Measure => (one === measure ? { ...one, off: true } : one);
  const without = {
    ...model,
    scenarios: model.scenarios.map((each) => ({ ...each, measures: each.measures.map(off) }))
  };
  const [dear, cheap] = [scenarioCost(model, scenario, years), scenarioCost(without, scenario, years)];
  return dear === null || cheap === null ? null : kronerOf(ore(dear - cheap));
}
