import { firstDayOfMonth, monthFromYear, monthOf, type Month } from '../../lib/calendar/month.ts';
import { dayFromIso, isoFromDay, parseIsoDay } from '../../lib/calendar/iso-day.ts';
import type { CasesOf } from '../../lib/analysis/cases-of.ts';
import type { SizingTarget } from '../../lib/analysis/sizing/sizing-question.ts';
import { SHARE_MEASURES, type ShareMeasure } from '../../lib/forecast/outcome.ts';
import { stagesReached } from '../../lib/forecast/programmes/programme-probes.ts';
import type { ModelDocument } from '../../lib/model/document.ts';
import type { Programme } from '../../lib/model/programme.ts';
import type { Language } from '../../lib/text/language.ts';
import { isRefused, type Answer } from '../answer.ts';
import { say } from '../wording.ts';
import { saySize } from './size-wording.ts';

const MONTH = String.raw`\d{4}-(?:0[1-9]|1[0-2])`;
const SHARE = new RegExp(
  String.raw`^(\w+)(>=|<=)(\d{1,3}(?:[.,]\d{1,3})?)@(${MONTH})(?:\.\.(${MONTH}))?(\/average)?$`
);
const CASES = new RegExp(String.raw`^(open|overdue)<=(\d{1,7})@(${MONTH})$`);
const PROGRAMME = /^(programme|milestone):([\w-]+)(?:\/([\w-]+))?(?:@(\d{4}-\d{2}-\d{2}))?$/;

/**
 * A target as the command line writes it: `closedOnTime>=80@2025-07..2025-12` (per cent in each month; `/average` for all of them
 * together), `openOverdue<=5@2025-12`, `overdue<=40@2025-12`, `programme:ID/reviewed@2012-12-31`, `milestone:ID/MILESTONE`.
 */
export function readTarget(
  text: string,
  model: ModelDocument,
  cases: CasesOf,
  language: Language
): Answer<SizingTarget> {
  const counted = CASES.exec(text);
  if (counted) {
    const on = readMonth(counted[3]!, model, language);
    if (isRefused(on)) return on;
    const measure = counted[1] as 'open' | 'overdue';
    return { value: { kind: 'cases', measure, ...cases, on: on.value, most: Number(counted[2]) } };
  }
  const programme = PROGRAMME.exec(text);
  if (programme) return readProgrammeTarget(programme, model, language);
  const share = SHARE.exec(text);
  const measure = SHARE_MEASURES.find((each) => each === share?.[1]);
  // Few of the open cases should be overdue; of the others, many should be on time.
  if (!share || !measure || (share[2] === '<=') !== (measure === 'openOverdue'))
    return { refused: [saySize.notTarget(language, shortened(text))] };
  return readShare(share, measure, model, cases, language);
}

function readShare(
  [text, , , perCent, first, last, average]: RegExpExecArray,
  measure: ShareMeasure,
  model: ModelDocument,
  cases: CasesOf,
  language: Language
): Answer<SizingTarget> {
  const from = readMonth(first!, model, language);
  if (isRefused(from)) return from;
  const to = readMonth(last ?? first!, model, language);
  if (isRefused(to)) return to;
  if (to.value < from.value) return { refused: [saySize.monthsTurned(language, text)] };
  const bound = Number(perCent!.replace(',', '.')) / 100;
  if (bound > 1) return { refused: [say.notNumber(language, '--target', perCent!, 0, 100)] };
  return {
    value: {
      kind: 'share',
      measure,
      ...cases,
      from: from.value,
      to: to.value,
      in: average ? 'wholePeriod' : 'eachMonth',
      bound
    }
  };
}

function readProgrammeTarget(
  [text, kind, id, part, date]: RegExpExecArray,
  model: ModelDocument,
  language: Language
): Answer<SizingTarget> {
  const programmes = model.programmes ?? [];
  const programme = programmes.find((each) => each.id === id);
  if (!programme)
    return {
      refused: [
        say.notAmong(
          language,
          '--target',
          id!,
          programmes.map((each) => each.id)
        )
      ]
    };
  if (kind === 'milestone') return readMilestone(programme, part, date, model, language);
  const stages = stagesReached(programme);
  const stage = part === undefined ? stages.at(-1)! : stages.find((each) => each === part);
  if (!stage) return { refused: [say.notAmong(language, '--target', part!, stages)] };
  if (date === undefined && programme.end === undefined)
    return { refused: [saySize.notTarget(language, shortened(text))] };
  const by = readDay(date ?? programme.end!, model, language);
  if (isRefused(by)) return by;
  return { value: { kind: 'programme', programme: programme.id, stage, by: by.value } };
}

function readMilestone(
  { id, milestones }: Programme,
  part: string | undefined,
  date: string | undefined,
  model: ModelDocument,
  language: Language
): Answer<SizingTarget> {
  const milestone = milestones.find((each) => each.id === part);
  if (!milestone)
    return {
      refused: [
        say.notAmong(
          language,
          '--target',
          part ?? '',
          milestones.map((each) => each.id)
        )
      ]
    };
  const by = readDay(date ?? milestone.date, model, language);
  if (isRefused(by)) return by;
  return { value: { kind: 'milestone', programme: id, milestone: milestone.id, by: by.value } };
}

/** A month of the run. */
function readMonth(text: string, { period }: ModelDocument, language: Language): Answer<Month> {
  const month = monthFromYear(Number(text.slice(0, 4)), Number(text.slice(5)));
  const [first, last] = [period.start, period.end].map((date) => monthOf(dayFromIso(date))) as [Month, Month];
  if (month >= first && month <= last) return { value: month };
  const [from, to] = [first, last].map((each) => isoFromDay(firstDayOfMonth(each)).slice(0, 7));
  return { refused: [saySize.notMonth(language, text, from!, to!)] };
}

/** A day of the run. */
function readDay(text: string, { period }: ModelDocument, language: Language): Answer<string> {
  if (parseIsoDay(text) !== undefined && text >= period.start && text <= period.end) return { value: text };
  return { refused: [saySize.notDate(language, '--target', text, period.start, period.end)] };
}

/** So much of a text that is not understood as fits on a line. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
