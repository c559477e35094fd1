import { textIn } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { byId } from '../model/references.ts';
import { flowsOf, isEveryDecision, type Subject } from './cases-of.ts';
import { quoteName } from './quote-name.ts';
import { inSentence, unitName, type Shown } from './shown.ts';
import { writeList } from './write-list.ts';

/** The decisions that a share on time is of: "afgørelserne for børn med handicap", "alle opfølgninger". */
export function decisionWords(shown: Shown, subject: Subject): string {
  const { language, forecast } = shown;
  const options = { locale: language };
  const unit = unitIn(shown, subject);
  const flows = flowsOf(forecast.layout, subject);
  if (isAllFollowUps(shown, subject, flows))
    return unit === undefined
      ? m.headline_follow_ups_all({}, options)
      : m.headline_follow_ups({ unit }, options);
  const types = typesIn(shown, subject);
  if (unit === undefined)
    return types === undefined ? m.headline_cases_all({}, options) : m.headline_all_about({ types }, options);
  return types === undefined
    ? m.headline_cases({ unit }, options)
    : m.headline_cases_about({ types, unit }, options);
}

/** Whether cases are follow-ups alone; where a reader has chosen some of several kinds, they are named. */
function isAllFollowUps(
  { forecast: { layout } }: Shown,
  subject: Subject,
  flows: readonly number[]
): boolean {
  const isPlanned = (row: number) => layout.flows[row]!.planned;
  if (flows.length === 0 || !flows.every(isPlanned)) return false;
  return (
    !subject.isChosen || flows.length === flowsOf(layout, { unit: subject.unit }).filter(isPlanned).length
  );
}

/** The active cases of a stock: "de aktive sager for børn med handicap", and what they are up to date with where the headline names it. */
export function activeWords(shown: Shown, subject: Subject): { cases: string; with: string } {
  const options = { locale: shown.language };
  const unit = unitIn(shown, subject);
  const types = typesIn(shown, subject);
  return {
    cases: unit === undefined ? m.headline_active_all({}, options) : m.headline_active({ unit }, options),
    with: types === undefined ? '' : m.headline_active_with({ types }, options)
  };
}

/** Whose cases a number counts: "for børn med handicap", "i alt". */
export function countedWords(shown: Shown, subject: Subject): string {
  const options = { locale: shown.language };
  const unit = unitIn(shown, subject);
  const types = typesIn(shown, subject);
  if (types !== undefined)
    return unit === undefined
      ? m.headline_about({ types }, options)
      : m.headline_about_of({ types, unit }, options);
  return unit === undefined ? m.headline_of_all({}, options) : m.headline_of({ unit }, options);
}

const unitIn = (shown: Shown, { unit }: Subject): string | undefined =>
  unit === null ? undefined : inSentence(unitName(shown, unit));

/** The case types by name, or undefined where they need not be named: all of them, or every decision. */
function typesIn(shown: Shown, { unit, caseTypes, isChosen }: Subject): string | undefined {
  const { model, forecast, language } = shown;
  if (!caseTypes || isEveryDecision(model, forecast.layout, { unit, caseTypes })) return undefined;
  const names = caseTypes.map((id) => textIn(byId(model.caseTypes, id).name, language));
  // Names that hold an "og" of their own are told apart where a reader has put them together.
  const said = isChosen && names.length > 1 ? (name: string) => quoteName(name, language) : inSentence;
  return writeList(names.map(said), language);
}
