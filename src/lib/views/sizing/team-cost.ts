import { fteCost } from '../../budget/fte-cost.ts';
import { kronerOf, oreFromKroner, sumOre } from '../../budget/money.ts';
import { measureOf } from '../../analysis/sizing/team-variants.ts';
import type { SizingQuestion } from '../../analysis/sizing/sizing-question.ts';
import { dayFromIso } from '../../calendar/iso-day.ts';
import { dayFromDate } from '../../calendar/day.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { Language } from '../../text/language.ts';
import { writeMillions } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { endSentence } from '../end-sentence.ts';
import { writeList } from '../write-list.ts';
import { groupsWords } from './team-words.ts';

/** Kroner of a team in a budget year. */
export interface TeamYear {
  readonly year: number;
  readonly kroner: number;
}

/**
 * What a team of a size is granted per budget year, at the document's price level: posts for the days that it is there, at what an årsværk
 * costs in their group.
 * @param size above 0
 * @returns null where the document does not say what an årsværk costs in one of the groups
 */
export function teamCost(model: ModelDocument, question: SizingQuestion, size: number): TeamYear[] | null {
  const { funds, from, until = model.period.end } = measureOf(question.team, question.sought, size);
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const years: TeamYear[] = [];
  for (let year = first; year <= last; year++) {
    const [begin, end] = [dayFromDate(year, 1, 1), dayFromDate(year, 12, 31)];
    const days = Math.min(end, dayFromIso(until)) - Math.max(begin, dayFromIso(from)) + 1;
    const part = days / (end - begin + 1);
    const costs = funds.map(({ group, positions }) => {
      const cost = fteCost(model, group, question.team.scenario, year);
      return cost && 'value' in positions ? oreFromKroner(positions.value * cost.kroner * part) : null;
    });
    if (costs.some((cost) => cost === null)) return null;
    years.push({ year, kroner: kronerOf(sumOre(costs.flatMap((cost) => (cost === null ? [] : [cost])))) });
  }
  return years;
}

/** The same as a sentence. */
export function teamCostSentence(
  model: ModelDocument,
  question: SizingQuestion,
  size: number,
  language: Language
): string {
  const options = { locale: language };
  const years = teamCost(model, question, size);
  if (!years) return m.sizing_cost_unknown({ groups: groupsWords(model, question, language) }, options);
  return endSentence(
    m.sizing_cost(
      {
        priceLevel: String(model.priceLevel),
        years: writeList(
          years.map(({ year, kroner }) =>
            m.sizing_cost_year({ year: String(year), amount: writeMillions(kroner, language) }, options)
          ),
          language
        )
      },
      options
    )
  );
}
