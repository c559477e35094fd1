import type { ModelDocument } from '../model/document.ts';
import { byId } from '../model/references.ts';
import type { Lane, Served } from '../model/staff-group.ts';
import { textIn, type Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeList } from './write-list.ts';
import { writeQuantity } from './write-quantity.ts';

/** What a lane takes and in which order: "Merudgift: Vurdering og Opfølgning (første frist først)". */
export function laneWords(
  model: ModelDocument,
  { serves, discipline, reservedShare }: Lane,
  language: Language
): string {
  const words = { locale: language };
  const order = {
    firstReceived: m.discipline_firstReceived,
    earliestDue: m.discipline_earliestDue,
    priority: m.discipline_priority,
    onTimeFirst: m.discipline_onTimeFirst
  }[discipline]({}, words);
  const taken = serves.map((served) => servedWords(model, served, language));
  const parts = { cases: writeList([...new Set(taken)], language), discipline: order };
  return reservedShare
    ? m.act_lane_reserved({ ...parts, share: writeQuantity(reservedShare, language) }, words)
    : m.act_lane(parts, words);
}

/** The cases that a lane takes, with the step or category, and the unit, that they are narrowed to. */
function servedWords(model: ModelDocument, served: Served, language: Language): string {
  const { whole, within } =
    'programme' in served ? programmeNames(model, served) : caseTypeNames(model, served);
  const name = textIn(whole.name, language);
  const cases = within ? `${name}: ${textIn(within.name, language)}` : name;
  if (served.unit === undefined) return cases;
  const units = textIn(byId(model.units, served.unit).name, language);
  return m.act_in_units({ caseTypes: cases, units }, { locale: language });
}

function caseTypeNames(model: ModelDocument, { caseType, step }: Extract<Served, { caseType: unknown }>) {
  const whole = byId(model.caseTypes, caseType);
  return { whole, within: step === undefined ? undefined : byId(whole.steps, step) };
}

function programmeNames(model: ModelDocument, served: Extract<Served, { programme: unknown }>) {
  const whole = byId(model.programmes ?? [], served.programme);
  return {
    whole,
    within: served.category === undefined ? undefined : byId(whole.categories, served.category)
  };
}
