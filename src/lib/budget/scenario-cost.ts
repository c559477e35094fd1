import { dayFromIso } from '../calendar/iso-day.ts';
import { modelIn } from '../model/changed-inputs.ts';
import type { ModelDocument } from '../model/document.ts';
import type { GroupId, ScenarioId } from '../model/id.ts';
import type { Measure } from '../model/measure.ts';
import { likelyValue } from '../model/quantity-value.ts';
import { withMeasures } from '../model/scenario-view.ts';
import { shareOfYear } from './continued-share.ts';
import { fteCost } from './fte-cost.ts';
import { grantCost, inYear } from './grant-cost.ts';
import { ore, oreFromKroner, shareOf, sumOre, type Ore } from './money.ts';

/**
 * What is granted in a scenario over some calendar years, beside the establishment: all lines of its grants as far as they are given, the
 * posts of its investments and temporary teams at their price, and what investments cost once and per year. At *sandsynlig* and the
 * document's price level.
 * @returns null where posts of a measure have no known price
 */
export function scenarioCost(
  model: ModelDocument,
  scenario: ScenarioId,
  years: readonly number[]
): Ore | null {
  const given = model.grants.map((grant) => {
    const cost = grantCost(model, grant.id, scenario, years);
    return sumOre(years.map((year) => inYear(cost, cost.total, year) ?? ore(0)));
  });
  const priceOf = (group: GroupId, year: number) => fteCost(model, group, scenario, year)?.kroner;
  const measures = withMeasures(modelIn(model, scenario), scenario).flatMap(({ measure }) =>
    years.map((year) => measureCost(measure, year, priceOf))
  );
  const known = measures.filter((amount) => amount !== null);
  return known.length < measures.length ? null : sumOre([...given, ...known]);
}

function measureCost(
  measure: Measure,
  year: number,
  priceOf: (group: GroupId, year: number) => number | undefined
): Ore | null {
  if (measure.kind !== 'invest' && measure.kind !== 'temporaryTeam') return ore(0);
  const from = dayFromIso(measure.from);
  const until = measure.until === undefined ? Infinity : dayFromIso(measure.until);
  const share = shareOfYear((day) => (day >= from && day <= until ? 1 : 0), year);
  if (share === 0) return ore(0);
  const funds = measure.kind === 'invest' ? measure.funds : [measure];
  const amounts: Ore[] = [];
  for (const { group, positions } of funds) {
    const price = priceOf(group, year);
    if (price === undefined) return null;
    amounts.push(shareOf(oreFromKroner(likelyValue(positions) * price), share));
  }
  if (measure.kind === 'temporaryTeam') return sumOre(amounts);
  const { oneOffCost, yearlyCost } = measure;
  if (oneOffCost && measure.from.startsWith(String(year)))
    amounts.push(oreFromKroner(likelyValue(oneOffCost)));
  if (yearlyCost) amounts.push(shareOf(oreFromKroner(likelyValue(yearlyCost)), share));
  return sumOre(amounts);
}
