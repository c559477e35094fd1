import { textIn } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import { backlogSeries } from '../../views/backlog-series.ts';
import { consequenceLists } from '../../views/budget-note.ts';
import { subjectOf } from '../../views/cases-of.ts';
import { headlineRequest, headlineSentence } from '../../views/headline-sentence.ts';
import { scenarioName } from '../../views/shown.ts';
import { workloadSeries } from '../../views/workload-series.ts';
import type { Block } from '../note.ts';
import { bullets, paragraph, paragraphs, under } from './blocks.ts';
import { hasCases, type Composing } from './composing.ts';

/** What the section is called: a grant that has run before is continued, another is given. */
export function consequenceTitle({ shown, scenario, against }: Composing): string {
  const options = { locale: shown.language };
  const { grants, lever } = shown.model;
  const grant = lever ? grants.find(({ id }) => id === lever.grant) : grants[0];
  if (!grant)
    return m.compose_consequences(
      { scenario: scenarioName(shown, scenario), against: scenarioName(shown, against) },
      options
    );
  return grant.earlier.length > 0 ? m.compose_not_continued({}, options) : m.compose_not_given({}, options);
}

/** What follows: what the model computes, and apart from it the note's own words. */
export function consequenceSection(composing: Composing): Block[] {
  const options = { locale: composing.shown.language };
  const words = freeText(composing);
  return [
    ...under(2, m.compose_modelled({}, options), modelled(composing)),
    ...under(
      2,
      m.compose_free_text({}, options),
      words.length === 0 ? [] : [paragraph(m.compose_free_text_note({}, options), 'small'), ...words]
    )
  ];
}

function modelled({ shown, scenario, against, year }: Composing): Block[] {
  if (!hasCases(shown)) return [];
  const unit = shown.model.headline.unit ?? null;
  const request = { ...headlineRequest(shown.model), scenario, against, year };
  const backlog = backlogSeries(shown, subjectOf(shown.model, unit), scenario, against, year);
  const workload = workloadSeries(shown, { unit }, scenario, year);
  return [
    bullets([
      headlineSentence(shown, request).sentence,
      // The sentences of charts do not say what area they are about; the titles do.
      ...[backlog, workload]
        .filter(({ takeaway }) => takeaway !== '')
        .map(({ title, takeaway }) => [{ text: `${title}: `, look: 'strong' as const }, { text: takeaway }])
    ])
  ];
}

function freeText({ shown }: Composing): Block[] {
  const purposes = shown.model.grants.flatMap(({ purpose }) =>
    purpose ? paragraphs(textIn(purpose, shown.language)) : []
  );
  const lists = consequenceLists(shown).flatMap(({ title, entries }) => [
    paragraph(title),
    bullets(
      entries.map(({ subject, text, source }) => [
        { text: subject, look: 'strong' as const },
        { text: `: ${text} ` },
        { text: `(${source})`, look: 'emphasis' as const }
      ])
    )
  ]);
  return [...purposes, ...lists];
}
