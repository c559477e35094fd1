import type { FrontierQuestion } from '../../analysis/frontier/frontier-question.ts';
import type { Breach, Frontier, FrontierPoint } from '../../analysis/frontier/run-frontier.ts';
import { monthOfYear, yearOfMonth, type Month } from '../../calendar/month.ts';
import type { ModelDocument } from '../../model/document.ts';
import { writeLongMonth } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import { undefinedDash, writeMillions, writeNumber, writeRange, writeShare } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { endSentence } from '../end-sentence.ts';
import { numberCell } from '../number-cell.ts';
import type { TableCell, TableView } from '../table-view.ts';
import { marginalPrice } from './frontier-price.ts';
import { outcomeWriter } from './outcome-writer.ts';

const writeMonth = (month: Month, language: Language): string =>
  writeLongMonth(yearOfMonth(month), monthOfYear(month), language);

/** What the frontier says: from where to where, the knee, and when the target is first missed at the least and at the largest share. */
export function frontierSentences(
  question: FrontierQuestion,
  { points, knee }: Frontier,
  language: Language
): string[] {
  const options = { locale: language };
  const { name, write } = outcomeWriter(question.outcome.measure, language);
  const [first, last] = [points[0]!, points.at(-1)!];
  const stretch = stretchOf(question, language);
  if (!first.band || !last.band)
    return [endSentence(m.frontier_undefined({ measure: name, stretch }, options))];
  return [
    m.frontier_sentence(
      {
        low: writeShare(first.share, language),
        high: writeShare(last.share, language),
        cost_low: writeMillions(first.kroner, language),
        cost_high: writeMillions(last.kroner, language),
        year: String(question.year),
        measure: name,
        stretch,
        outcome_low: write(first.band.median),
        outcome_high: write(last.band.median)
      },
      options
    ),
    knee === null ? m.frontier_no_knee({}, options) : kneeSentence(points[knee]!, language),
    ...[first, last].flatMap((point) => breachSentence(question, point, language))
  ].map(endSentence);
}

function stretchOf({ outcome: { from, to } }: FrontierQuestion, language: Language): string {
  if (monthOfYear(from) === 1 && to === from + 11) return String(yearOfMonth(from));
  const [first, last] = [writeMonth(from, language), writeMonth(to, language)];
  return first === last ? first : writeRange(first, last, language);
}

const kneeSentence = ({ share, kroner }: FrontierPoint, language: Language): string =>
  m.frontier_knee(
    { share: writeShare(share, language), cost: writeMillions(kroner, language) },
    { locale: language }
  );

function breachSentence(
  { target }: FrontierQuestion,
  { share, breach }: FrontierPoint,
  language: Language
): string[] {
  if (!breach || target === null) return [];
  const options = { locale: language };
  const written = { share: writeShare(share, language), target: writeShare(target, language) };
  if (breach.median === null)
    return [m.frontier_breach_never({ ...written, part: writeShare(breach.never, language) }, options)];
  const words = { ...written, when: breachWords(breach, language) };
  return [share === 0 ? m.frontier_breach(words, options) : m.frontier_breach_share(words, options)];
}

function breachWords({ low, median, high }: Breach, language: Language): string {
  const options = { locale: language };
  if (median === null) return m.frontier_never({}, options);
  const [from, middle] = [low!, median].map((month) => writeMonth(month, language)) as [string, string];
  if (high === null) return m.frontier_breach_open({ median: middle, low: from }, options);
  if (low === high) return middle;
  return m.frontier_breach_range({ median: middle, low: from, high: writeMonth(high, language) }, options);
}

/** Every share: money, outcome in the expected run and with its band, what it gives beyond the share before, and at what price. */
export function frontierTable(
  model: ModelDocument,
  question: FrontierQuestion,
  { points }: Frontier,
  language: Language
): TableView {
  const options = { locale: language };
  const { measure } = question.outcome;
  const { name, unit, unitsInOne, write, writeDifference } = outcomeWriter(measure, language);
  const number = true;
  const hasTarget = question.target !== null;
  return {
    title: m.frontier_table({}, options),
    head: [
      { text: m.frontier_head_share({}, options), number },
      {
        text: m.frontier_head_money(
          { year: String(question.year), priceLevel: String(model.priceLevel) },
          options
        ),
        number
      },
      { text: m.frontier_head_expected({ measure: name }, options), number },
      { text: m.sizing_head_outcome({ measure: name }, options), number },
      { text: m.frontier_head_more({}, options), number },
      { text: m.frontier_head_price({ unit }, options), number },
      ...(hasTarget ? [{ text: m.frontier_head_breach({}, options), number }] : [])
    ],
    rows: points.map((point, i): TableCell[] => {
      const { share, kroner, expected, band, more, breach } = point;
      const price = i === 0 ? null : marginalPrice(measure, point, points[i - 1]!);
      return [
        { text: writeShare(share, language), value: share, decimals: 0, isShare: true },
        numberCell(kroner / 1000, 0, language),
        expected === null ? undefinedDash : write(expected),
        band
          ? m.sizing_outcome_band(
              { median: write(band.median), low: write(band.low), high: write(band.high) },
              options
            )
          : undefinedDash,
        more ? writeDifference(more.mean) : undefinedDash,
        numberCell(price === null ? null : price / unitsInOne / 1000, 0, language),
        ...(hasTarget ? [breach ? breachWords(breach, language) : undefinedDash] : [])
      ];
    }),
    notes: [m.frontier_note({ replications: writeNumber(question.replications, language) }, options)]
  };
}
