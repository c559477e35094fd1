import { textIn } from '../../text/language.ts';
import { m } from '../../text/paraglide/messages.js';
import type { Shown } from '../../views/shown.ts';
import type { Block, Note } from '../note.ts';
import { assumptionSection, discrepancySection } from './assumption-sections.ts';
import { paragraphs, under } from './blocks.ts';
import type { Composing } from './composing.ts';
import { consequenceSection, consequenceTitle } from './consequence-section.ts';
import { forecastSection } from './forecast-section.ts';
import { frontSection } from './front-section.ts';
import { methodSection } from './method-section.ts';
import { earlierSection, moneySection, technicalSection, timePlanSection } from './money-sections.ts';
import { numbering } from './numbering.ts';
import { provenanceLine, provenanceSection } from './provenance.ts';

/** What a note is about, where it is not what the model itself says first. */
export interface NoteRequest {
  readonly scenario?: Composing['scenario'];
  readonly against?: Composing['against'];
}

/**
 * The budget note of a model: its words, tables and figures in reading order.
 * @param shown with both scenarios of the note in its forecast; replications give bands, without them the note says so
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
    blocks: [...frontSection(composing), ...sections(composing)],
    provenance: provenanceLine(forecast.provenance, language)
  };
}

function sections(composing: Composing): Block[] {
  const { model, language } = composing.shown;
  const options = { locale: language };
  const background = model.description ? paragraphs(textIn(model.description, language)) : [];
  // In reading order: the numbers of tables and figures follow it.
  return [
    ...under(1, m.compose_background({}, options), background),
    ...under(1, m.compose_forecast({}, options), forecastSection(composing)),
    ...under(1, consequenceTitle(composing), consequenceSection(composing)),
    ...under(1, m.compose_money({}, options), moneySection(composing)),
    ...under(1, m.compose_technical({}, options), technicalSection(composing)),
    ...under(1, m.compose_time_plan({}, options), timePlanSection(composing)),
    ...under(1, m.compose_earlier({}, options), earlierSection(composing)),
    ...under(1, m.compose_assumptions({}, options), assumptionSection(composing)),
    ...under(1, m.compose_discrepancies({}, options), discrepancySection(composing)),
    ...under(1, m.compose_method({}, options), methodSection(composing)),
    ...under(1, m.compose_provenance({}, options), provenanceSection(composing))
  ];
}
