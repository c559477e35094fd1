import type { Language } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import { subjectOf } from '../../views/cases-of.ts';
import { backlogSeries } from '../../views/backlog-series.ts';
import { headlineRequest, headlineSentence } from '../../views/headline-sentence.ts';
import { headlineSeries } from '../../views/headline-series.ts';
import { scenarioSentences } from '../../views/measure-sentence.ts';
import { milestoneSentences } from '../../views/milestone-sentence.ts';
import { programmeSeries } from '../../views/programme-series.ts';
import { scenarioName } from '../../views/shown.ts';
import { areaQuarters, unitSeries } from '../../views/unit-series.ts';
import { workloadSeries } from '../../views/workload-series.ts';
import type { Block } from '../note.ts';
import { bullets, paragraph, under } from './blocks.ts';
import { hasCases, ofPair, type Composing } from './composing.ts';

/** What happens to cases and deadlines: the headline, charts with their takeaways, areas and quarters. */
export function forecastSection(composing: Composing): Block[] {
  const { shown } = composing;
  const options = { locale: shown.language };
  if (!hasCases(shown)) return [paragraph(m.compose_no_cases({}, options))];
  return [
    ...headlineBlocks(composing),
    ...under(2, m.compose_forecast_scenarios({}, options), scenarioBlocks(composing)),
    ...figures(composing),
    ...programmes(composing),
    ...areas(composing)
  ];
}

function headlineBlocks({ shown, scenario, against, year }: Composing): Block[] {
  const request = { ...headlineRequest(shown.model), scenario, against, year };
  const { sentence, note } = headlineSentence(shown, request);
  const small = hasBands(shown) ? note : m.compose_expected_only({}, { locale: shown.language });
  return [paragraph(sentence, 'lead'), ...(small === '' ? [] : [paragraph(small, 'small')])];
}

const hasBands = ({ forecast }: Composing['shown']): boolean => forecast.provenance.replications > 0;

/** What the scenarios do: what they share once, then what each does besides. */
function scenarioBlocks({ shown, scenario, against }: Composing): Block[] {
  const options = { locale: shown.language };
  const ids = [...new Set([against, scenario])];
  const acts = ids.map((id) => scenarioSentences(shown.model, id, shown.language));
  const isShared = (sentence: string) => ids.length > 1 && acts.every((own) => own.includes(sentence));
  const shared = acts[0]!.filter(isShared);
  const list = (name: string, sentences: readonly string[]): Block[] =>
    under(3, name, [bullets(sentences.length > 0 ? sentences : [noneOf(shared.length, options)])]);
  return [
    ...(shared.length > 0 ? list(m.compose_shared_measures({}, options), shared) : []),
    ...ids.flatMap((id, i) =>
      list(
        scenarioName(shown, id),
        acts[i]!.filter((sentence) => !isShared(sentence))
      )
    )
  ];
}

const noneOf = (shared: number, options: { locale: Language }): string =>
  shared > 0 ? m.compose_no_more_measures({}, options) : m.compose_no_measures({}, options);

function figures(composing: Composing): Block[] {
  const { shown, numbers, scenario, against, year } = composing;
  const pair = ofPair(composing);
  const unit = shown.model.headline.unit ?? null;
  const subject = subjectOf(shown.model, unit);
  return [
    numbers.figure(headlineSeries(pair, subject, year)),
    numbers.figure(backlogSeries(pair, subject, scenario, against, year)),
    numbers.figure(workloadSeries(pair, { unit }, scenario, year))
  ];
}

function programmes({ shown, numbers, scenario }: Composing): Block[] {
  return (shown.model.programmes ?? []).flatMap((programme) => {
    const series = programmeSeries(shown, programme, null, scenario);
    const sentences = milestoneSentences(shown, scenario, programme);
    return [
      ...(series ? [numbers.figure(series)] : []),
      ...(sentences.length > 0 ? [bullets(sentences)] : [])
    ];
  });
}

function areas(composing: Composing): Block[] {
  const { shown, numbers } = composing;
  const found = unitSeries(shown, composing);
  if (found.length < 2) return [];
  const title = m.compose_forecast_areas({}, { locale: shown.language });
  return under(2, title, [
    bullets(
      found.map(({ series }) => [{ text: series.title, look: 'strong' }, { text: `: ${series.takeaway}` }])
    ),
    numbers.table(areaQuarters(shown, composing))
  ]);
}
