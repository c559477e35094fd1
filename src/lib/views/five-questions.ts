import { readQuantity } from '../import/read-quantity.ts';
import type { FiveAnswers, Implied } from '../model/five-answers.ts';
import type { FirstYear } from '../forecast/fitted-model.ts';
import { limits } from '../model/limits.ts';
import type { UnitWord } from '../model/unit-words.ts';
import type { Language } from '../text/language.ts';
import { writeCases, writeDays, writeHours, writeNumber, writeShare } from '../text/numbers.ts';
import { m } from '../text/paraglide/messages.js';

/** The questions in the order in which they are asked; open and overdue cases are two fields of one question. */
export const QUESTIONS = [
  'casesPerMonth',
  'openCases',
  'overdueCases',
  'deadline',
  'fte',
  'onTimeShare'
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The units that a deadline may be counted in. */
export const DEADLINE_UNITS = ['days', 'workingDays', 'weeks', 'months'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What was typed, and the unit of the deadline. */
export type TypedAnswers = Readonly<Record<Question, string>> & { readonly deadlineUnit: DeadlineUnit };

/** The answers, or per question why it cannot be read. What was not typed yet is missing, and no fault. */
export interface ReadAnswers {
  readonly answers: FiveAnswers | undefined;
  readonly faults: Partial<Record<Question, string>>;
}

interface Asked {
  readonly unit: UnitWord | 'deadline';
  readonly example: number;
  readonly isWhole?: boolean;
  readonly isAbove?: boolean;
  readonly most: number;
}

const ASKED: Record<Question, Asked> = {
  casesPerMonth: { unit: 'cases/month', example: 120, isAbove: true, most: limits.cases / limits.months },
  openCases: { unit: 'cases', example: 340, isWhole: true, most: limits.cases / 10 },
  overdueCases: { unit: 'cases', example: 60, isWhole: true, most: limits.cases / 10 },
  deadline: { unit: 'deadline', example: 8, isWhole: true, isAbove: true, most: 3660 },
  fte: { unit: 'årsværk', example: 12.5, isAbove: true, most: limits.positions },
  onTimeShare: { unit: 'share', example: 0.82, most: 1 }
};

/** Reads what was typed for the five questions. */
export function readAnswers(typed: TypedAnswers, language: Language): ReadAnswers {
  const faults: Partial<Record<Question, string>> = {};
  const values: Partial<Record<Question, number>> = {};
  for (const question of QUESTIONS) {
    if (typed[question].trim() === '') continue;
    const read = readAnswer(question, typed, language);
    if (typeof read === 'number') values[question] = read;
    else faults[question] = read.fault;
  }
  const { openCases, overdueCases } = values;
  if (openCases !== undefined && overdueCases !== undefined && overdueCases > openCases)
    faults.overdueCases = m.new_overdue_most({}, { locale: language });
  const isWhole =
    Object.keys(faults).length === 0 && QUESTIONS.every((question) => values[question] !== undefined);
  if (!isWhole) return { answers: undefined, faults };
  const { deadline, ...rest } = values as Record<Question, number>;
  return { answers: { ...rest, deadline: { value: deadline, unit: typed.deadlineUnit } }, faults };
}

function readAnswer(
  question: Question,
  typed: TypedAnswers,
  language: Language
): number | { readonly fault: string } {
  const asked = ASKED[question];
  const options = { locale: language };
  const unit = asked.unit === 'deadline' ? typed.deadlineUnit : asked.unit;
  const example =
    unit === 'share'
      ? writeShare(asked.example, language)
      : writeNumber(asked.example, language, asked.example % 1 === 0 ? 0 : 1);
  const read = readQuantity(typed[question], unit, language);
  if (!read.ok) {
    const { reason } = read.fault;
    const words = {
      empty: m.typed_empty,
      notANumber: m.typed_not_a_number,
      badGrouping: m.typed_bad_grouping,
      unknownUnit: m.typed_unit,
      wrongUnit: m.typed_unit,
      notAscending: m.new_plain,
      formula: m.new_plain
    };
    return { fault: words[reason]({ example }, options) };
  }
  if (!('value' in read.typed)) return { fault: m.new_plain({ example }, options) };
  const { value } = read.typed;
  if (asked.isAbove && !(value > 0)) return { fault: m.new_positive({ example }, options) };
  if (asked.isWhole && !Number.isInteger(value)) return { fault: m.new_whole({ example }, options) };
  if (value < 0 || value > asked.most) {
    const most = writeNumber(Math.floor(unit === 'share' ? 100 * asked.most : asked.most), language);
    return { fault: m.typed_range({ most }, options) };
  }
  return value;
}

/** What follows from the answers, a sentence each; the first is hours per case. */
export function impliedSentences(implied: Implied, firstYear: FirstYear, language: Language): string[] {
  const options = { locale: language };
  const { hoursPerCase, hoursPerMonth, daysOpen, cause } = implied;
  return [
    m.new_implied_hours(
      {
        hours: writeHours(hoursPerCase, language, 1),
        perMonth: writeHours(hoursPerMonth, language)
      },
      options
    ),
    m.new_implied_open({ days: writeDays(Math.round(daysOpen), language) }, options),
    cause.kind === 'queue' ? m.new_implied_queue({}, options) : m.new_implied_wait({}, options),
    m.new_first_year(
      {
        share: writeShare(firstYear.onTimeShare, language),
        open: writeCases(Math.round(firstYear.openCases), language)
      },
      options
    )
  ];
}
