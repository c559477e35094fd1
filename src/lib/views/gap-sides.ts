import type { ScenarioId } from '../model/id.ts';
import { m } from '../text/paraglide/messages.js';
import { monthsOfYear } from './cases-of.ts';
import type { GapSide } from './gap-waterfall.ts';
import { scenarioName, type Shown } from './shown.ts';
import { stretchWords } from './stretch.ts';
import { timeAxis } from './time-axis.ts';

/** A side to compare with, and its name. */
export interface NamedSide extends GapSide {
  readonly name: string;
}

/**
 * What a year of a scenario, or some months of it, may be compared with: the other scenarios in the same time, the one given first, and then the scenario's own other
 * years, the earliest first; only whole years.
 */
export function sidesToCompare(shown: Shown, { scenario, year }: GapSide, against: ScenarioId): NamedSide[] {
  const { layout } = shown.forecast;
  const isWhole = (of: number) => {
    const months = monthsOfYear(layout, of);
    return months !== undefined && months.to - months.from === 12;
  };
  const others = shown.model.scenarios
    .map(({ id }) => id)
    .filter((id) => id !== scenario)
    .sort((a, b) => Number(b === against) - Number(a === against));
  const years = timeAxis(shown, 'year').yearEnds.map((end) => end.year);
  const sides = [
    ...others.map((id): GapSide => ({ scenario: id, year })),
    ...years.filter((of) => of !== year && isWhole(of)).map((of): GapSide => ({ scenario, year: of }))
  ];
  return sides.map((side) => ({
    ...side,
    name: m.why_side(
      { scenario: scenarioName(shown, side.scenario), year: stretchWords(shown, side.year) },
      { locale: shown.language }
    )
  }));
}
