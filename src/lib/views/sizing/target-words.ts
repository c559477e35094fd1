import { monthOfYear, yearOfMonth, type Month } from '../../calendar/month.ts';
import type { CasesOf } from '../../analysis/cases-of.ts';
import type { SizingTarget } from '../../analysis/sizing/sizing-question.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { MilestoneStage } from '../../model/programme.ts';
import { byId } from '../../model/references.ts';
import { writeDate, writeLongMonth } from '../../text/dates.ts';
import { textIn, type Language } from '../../text/language.ts';
import { writeCases, writeShare } from '../../text/numbers.ts';
import { m } from '../../text/paraglide/messages.js';
import { outcomeWords } from '../outcome-words.ts';
import { writeList } from '../write-list.ts';

const stages: Readonly<Record<MilestoneStage, typeof m.sizing_stage_reviewed>> = {
  reviewed: m.sizing_stage_reviewed,
  reported: m.sizing_stage_reported,
  closed: m.sizing_stage_closed
};

/** A target as it stands after "for at": "andelen af rettidige blandt afgjorte er mindst 80 pct. i hver måned fra …". */
export function targetWords(model: ModelDocument, target: SizingTarget, language: Language): string {
  const options = { locale: language };
  switch (target.kind) {
    case 'share': {
      const share = writeShare(target.bound, language);
      const limit =
        target.measure === 'openOverdue'
          ? m.sizing_at_most({ share }, options)
          : m.sizing_at_least({ share }, options);
      const measure = outcomeWords[target.measure].name[language];
      const [from, to] = [monthName(target.from, language), monthName(target.to, language)];
      const cases = casesWords(model, target, language);
      if (target.from === target.to) return m.sizing_target_month({ measure, limit, from, cases }, options);
      const words = { measure, limit, from, to, cases };
      return target.in === 'eachMonth'
        ? m.sizing_target_each(words, options)
        : m.sizing_target_whole(words, options);
    }
    case 'cases': {
      const words = {
        most: writeCases(target.most, language),
        month: monthName(target.on, language),
        cases: casesWords(model, target, language)
      };
      return target.measure === 'open'
        ? m.sizing_target_open(words, options)
        : m.sizing_target_overdue(words, options);
    }
    case 'programme':
      return m.sizing_target_programme(
        {
          programme: textIn(byId(model.programmes ?? [], target.programme).name, language),
          stage: stages[target.stage]({}, options),
          date: writeDate(target.by, language)
        },
        options
      );
    case 'milestone': {
      const { milestones } = byId(model.programmes ?? [], target.programme);
      return m.sizing_target_milestone(
        {
          milestone: textIn(byId(milestones, target.milestone).name, language),
          date: writeDate(target.by, language)
        },
        options
      );
    }
  }
}

const monthName = (month: Month, language: Language): string =>
  writeLongMonth(yearOfMonth(month), monthOfYear(month), language);

/** Which cases, in brackets; nothing where it is all of them. */
function casesWords(model: ModelDocument, { unit, caseTypes }: CasesOf, language: Language): string {
  const names = [
    ...(unit === null ? [] : [byId(model.units, unit).name]),
    ...(caseTypes ?? []).map((id) => byId(model.caseTypes, id).name)
  ].map((name) => textIn(name, language));
  if (names.length === 0) return '';
  return m.sizing_of_cases({ names: names.join(', ') }, { locale: language });
}

/** All targets in one clause. */
export const targetsWords = (
  model: ModelDocument,
  targets: readonly SizingTarget[],
  language: Language
): string =>
  writeList(
    targets.map((target) => targetWords(model, target, language)),
    language
  );
