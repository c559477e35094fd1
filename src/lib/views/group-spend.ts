import { expectedSpend, type ExpectedSpend } from '../budget/expected-spend.ts';
import { fteCost } from '../budget/fte-cost.ts';
import type { PaidMonths } from '../forecast/staffing/paid-months.ts';
import type { ScenarioId } from '../model/id.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { textIn } from '../text/language.ts';
import { monthsOfYear } from './cases-of.ts';
import { overtimeOf } from './overtime-of.ts';
import type { Shown } from './shown.ts';

/** What is granted to a group's posts in a year, and how its spend follows who is paid. */
export interface GroupSpend {
  readonly name: string;
  /** Row of the model's staff groups. */
  readonly group: number;
  /** Whether temps cost as the group's own do, since no price of theirs is stated. */
  readonly tempsAsOwn: boolean;
  /** Null where nobody knows what an årsværk of the group costs. */
  readonly spendOf: ((paid: PaidMonths) => ExpectedSpend) | null;
}

/** The staff groups of a model in a year of a scenario; none where the run has nothing of the year. */
export function groupSpends(shown: Shown, scenario: ScenarioId, year: number): GroupSpend[] {
  const { model, forecast, language } = shown;
  const months = monthsOfYear(forecast.layout, year);
  if (!months) return [];
  return model.staffGroups.map((staffGroup, group) => {
    const cost = fteCost(model, staffGroup.id, scenario, year);
    const ofTemps = staffGroup.staffing?.temps?.costPerFte;
    const overtime = overtimeOf(shown, scenario, group, months);
    const ofYear = (row: Float64Array) => row.subarray(months.from, months.to);
    return {
      name: textIn(staffGroup.name, language),
      group,
      tempsAsOwn: ofTemps === undefined,
      spendOf:
        cost === undefined
          ? null
          : ({ posts, filled, temps, notice }) =>
              expectedSpend(
                {
                  posts: ofYear(posts),
                  filled: ofYear(filled),
                  temps: ofYear(temps),
                  notice: ofYear(notice)
                },
                { krPerFte: cost.kroner, krPerTemp: ofTemps ? likelyValue(ofTemps) : cost.kroner },
                overtime
              )
    };
  });
}
