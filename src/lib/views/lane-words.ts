import type { ModelDocument } from '../model/document.ts';
import { byId } from '../model/references.ts';
import type { Lane, ProgrammeStage, Served } from '../model/staff-group.ts';
import { textIn, type Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeList } from './write-list.ts';
import { writeQuantity } from './write-quantity.ts';

const stageWords: Readonly<Record<ProgrammeStage, typeof m.lane_review>> = {
  review: m.lane_review,
  remediation: m.lane_remediation,
  audit: m.lane_audit,
  rework: m.lane_rework
};

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

/** The cases that a lane takes, with what they are narrowed to: the part and stage of a programme, category, step and unit. */
function servedWords(model: ModelDocument, served: Served, language: Language): string {
  const { whole, within } =
    'programme' in served ? ofProgramme(model, served, language) : ofCaseType(model, served, language);
  const cases = within.length > 0 ? `${whole}: ${within.join(', ')}` : whole;
  if (served.unit === undefined) return cases;
  const units = textIn(byId(model.units, served.unit).name, language);
  return m.act_in_units({ caseTypes: cases, units }, { locale: language });
}

function ofCaseType(
  model: ModelDocument,
  { caseType, step }: Extract<Served, { caseType: unknown }>,
  language: Language
) {
  const { name, steps } = byId(model.caseTypes, caseType);
  return {
    whole: textIn(name, language),
    within: step === undefined ? [] : [textIn(byId(steps, step).name, language)]
  };
}

function ofProgramme(
  model: ModelDocument,
  served: Extract<Served, { programme: unknown }>,
  language: Language
) {
  const programme = byId(model.programmes ?? [], served.programme);
  const part = served.part === undefined ? undefined : byId(programme.parts, served.part);
  const category = served.category === undefined ? undefined : byId(programme.categories, served.category);
  // A step belongs to a category; where none is named, to any that has it.
  const steps = (category ? [category] : programme.categories).flatMap((each) => each.steps);
  const step = served.step === undefined ? undefined : steps.find(({ id }) => id === served.step);
  const names = [
    part && (part.name ?? byId(model.units, part.unit).name),
    served.stage && stageWords[served.stage]({}, { locale: language }),
    category?.name,
    step?.name
  ];
  return {
    whole: textIn(programme.name, language),
    within: names.flatMap((name) => (name === undefined ? [] : [textIn(name, language)]))
  };
}
