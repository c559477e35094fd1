import type { ChartBase } from '../charts/series.ts';
import type { ModelDocument } from '../model/document.ts';
import type { ScenarioId, UnitId } from '../model/id.ts';
import type { Following, PageWords, SharedPage } from '../model/shared-page.ts';
import { textIn, type Language } from '../text/language.ts';
import { assumptions } from './assumptions.ts';
import { backlogSeries } from './backlog-series.ts';
import { budgetLine } from './budget-line.ts';
import { subjectOf } from './cases-of.ts';
import { comparedBands } from './compared-bands.ts';
import { comparedSlots, onlyOf } from './comparison.ts';
import { headlineSentence } from './headline-sentence.ts';
import { headlineSeries } from './headline-series.ts';
import { leverText } from './lever-text.ts';
import { scenarioSentences } from './measure-sentence.ts';
import { scenarioName, type Shown } from './shown.ts';
import type { TimeAxis } from './time-axis.ts';
import { yearsTable } from './years-table.ts';

/** What a page is about. */
export interface Focus {
  /** In focus, and what it is compared with. */
  readonly scenario: ScenarioId;
  readonly against: ScenarioId;
  /** In focus; null is all of them together. */
  readonly unit: UnitId | null;
  /** All that stand side by side, the two among them. */
  readonly compared: readonly ScenarioId[];
}

/** A chart without what its own making needed besides. */
function drawnOf<Chart extends ChartBase>(series: Chart): Chart {
  const { months: _, yearEnds: __, ...drawn } = series as Chart & Partial<TimeAxis>;
  return drawn as unknown as Chart;
}

/** The sentence, charts, table and lever of a page: all that follows the lever. */
export function followingOf(of: Shown, { scenario, against, unit, compared }: Focus): Following {
  const { model, language } = of;
  const shown = onlyOf({ slots: comparedSlots(model, compared), ...of }, compared);
  const { measure, year } = model.headline;
  const subject = subjectOf(model, unit);
  const headline = headlineSentence(shown, { ...subject, measure, year, scenario, against });
  // The caption looks further ahead than the sentence: to the end of the run.
  const lastYear = Number(model.period.end.slice(0, 4));
  const { lever } = model;
  return {
    scenario: scenarioName(shown, scenario),
    acts: scenarioSentences(model, scenario, language),
    ...headline,
    onTime: drawnOf(
      comparedBands(headlineSeries(shown, subject, lastYear), [scenario, against], language)
    ) as Following['onTime'],
    backlog: drawnOf(backlogSeries(shown, subject, scenario, against, year)),
    table: yearsTable(shown, subject) as Following['table'],
    ...(lever && { lever: leverText(shown, lever.grant, lever.scenario, year) })
  };
}

function wordsOf(shown: Shown, focus: Focus): PageWords {
  const { model, language } = shown;
  return {
    title: textIn(model.title, language),
    budget: budgetLine(model, language),
    ...followingOf(shown, focus),
    assumptions: assumptions(model, language).map(({ path, label, value, source, kind }) => ({
      ...{ path, label, value, source, kind }
    }))
  };
}

/**
 * The page that a link will show, from the results that are there now.
 * @param leverPercent where the lever stands, in whole per cents
 * @param date today, YYYY-MM-DD
 */
export function sharedPageOf(
  shown: Omit<Shown, 'language' | 'prices'>,
  { focus, leverPercent, date }: { focus: Focus; leverPercent: number | undefined; date: string }
): SharedPage {
  const { model, forecast } = shown;
  const inWords = (language: Language) => wordsOf({ model, forecast, language }, focus);
  return {
    format: 1,
    documentHash: forecast.provenance.documentHash,
    date,
    ...(leverPercent !== undefined && { leverPercent }),
    focus: { ...focus, compared: [...focus.compared] },
    da: inWords('da'),
    en: inWords('en')
  };
}

/** What a stored page is about. Its words were ids of the document that it was made from. */
export const focusOf = ({ focus }: SharedPage): Focus => focus as unknown as Focus;

/**
 * What a reader's browser computes with where the lever may be moved: the document without the texts of its note, and without the scenarios
 * that the page does not show.
 */
export function shownDocument(model: ModelDocument, { compared }: Pick<Focus, 'compared'>): ModelDocument {
  const { budgetNote: _, ...rest } = model;
  const { headline, lever } = model;
  const needed = new Set([...compared, headline.scenario, headline.against, lever?.scenario]);
  return { ...rest, scenarios: model.scenarios.filter(({ id }) => needed.has(id)) };
}
