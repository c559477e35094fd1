import { textIn } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import type { NoteRecord } from '../../model/note-record.ts';
import type { NoteSection } from '../../model/note-texts.ts';
import type { Shown } from '../../views/shown.ts';
import type { Block, Note } from '../note.ts';
import { assumptionSection, discrepancySection } from './assumption-sections.ts';
import { paragraphs, under } from './blocks.ts';
import { changesSection } from './changes-section.ts';
import type { Composing } from './composing.ts';
import { consequenceSection, consequenceTitle } from './consequence-section.ts';
import { forecastSection } from './forecast-section.ts';
import { frontSection } from './front-section.ts';
import { methodSection } from './method-section.ts';
import { earlierSection, moneySection, technicalSection, timePlanSection } from './money-sections.ts';
import { numbering } from './numbering.ts';
import { provenanceLine, provenanceSection } from './provenance.ts';
import { ownSections, sectionText } from './section-text.ts';

/** What a note is about, where it is not what the model itself says first. */
export interface NoteRequest {
  readonly scenario?: Composing['scenario'];
  readonly against?: Composing['against'];
  /** Of an earlier note: what has changed since is told first. */
  readonly since?: NoteRecord;
}

/**
 * The budget note of a model: its words, tables and figures in reading order.
 * @param shown with both scenarios of the note in its forecast; replications give bands, without them the note says so; `prices` that
 * `pricesProblem` has found nothing against
 */
export function composeNote(shown: Shown, request: NoteRequest = {}): Note {
  const { model, forecast, language } = shown;
  const { headline } = model;
  const composing: Composing = {
    shown,
    numbers: numbering(language),
    scenario: request.scenario ?? headline.scenario,
    against: request.against ?? headline.against,
    year: headline.year
  };
  return {
    language,
    title: textIn(model.title, language),
    ...(model.budgetNote?.number !== undefined && { number: model.budgetNote.number }),
    blocks: [...frontSection(composing), ...changes(composing, request.since), ...sections(composing)],
    provenance: provenanceLine(forecast.provenance, language),
    made: forecast.provenance
  };
}

const changes = (composing: Composing, since: NoteRecord | undefined): Block[] =>
  since
    ? under(1, m.compose_changes({}, { locale: composing.shown.language }), changesSection(composing, since))
    : [];

function sections(composing: Composing): Block[] {
  const { shown } = composing;
  const options = { locale: shown.language };
  const section = (name: NoteSection, title: string, computed: () => Block[]): Block[] => [
    ...under(1, title, [...sectionText(shown, name), ...computed()]),
    ...ownSections(shown, name)
  ];
  // In reading order: the numbers of tables and figures follow it.
  return [
    ...section('background', m.compose_background({}, options), () => description(composing)),
    ...section('content', m.compose_content({}, options), () => []),
    ...section('forecast', m.compose_forecast({}, options), () => forecastSection(composing)),
    ...section('consequences', consequenceTitle(composing), () => consequenceSection(composing)),
    ...section('money', m.compose_money({}, options), () => moneySection(composing)),
    ...section('technical', m.compose_technical({}, options), () => technicalSection(composing)),
    ...section('timePlan', m.compose_time_plan({}, options), () => timePlanSection(composing)),
    ...section('earlier', m.compose_earlier({}, options), () => earlierSection(composing)),
    ...section('assumptions', m.compose_assumptions({}, options), () => assumptionSection(composing)),
    ...under(1, m.compose_discrepancies({}, options), discrepancySection(composing)),
    ...section('method', m.compose_method({}, options), () => methodSection(composing)),
    ...under(1, m.compose_provenance({}, options), provenanceSection(composing))
  ];
}

/** What the model is about, where the user has written no background. */
function description({ shown: { model, language } }: Composing): Block[] {
  if (model.budgetNote?.texts?.background || !model.description) return [];
  return paragraphs(textIn(model.description, language));
}
