import { gammaFromMean } from '../numerics/gamma-distribution.ts';
import type { Wording } from './wording.ts';
import { numberWording } from './wording.ts';

/** What a planner knows of a team today: enough for a model that works. */
export interface FiveAnswers {
  /** Cases received a month, above 0. */
  readonly casesPerMonth: number;
  /** Open cases today, and those of them that are past their deadline. */
  readonly openCases: number;
  readonly overdueCases: number;
  readonly deadline: { readonly value: number; readonly unit: 'days' | 'workingDays' | 'weeks' | 'months' };
  /** Årsværk of the team, above 0. */
  readonly fte: number;
  /** Of the cases that are decided today: the share that is on time, 0..1. */
  readonly onTimeShare: number;
}

/** Why cases are open as long as they are. */
export type Cause =
  /**
   * More cases are open than come in before a deadline: they wait for a caseworker. `oldestShare` of the hours goes to the oldest. One adviser to a
   * case keeps that share exactly; where all work on one case at a time, a small team gives the oldest a case a day at least.
   */
  | { readonly kind: 'queue'; readonly oldestShare: number; readonly caseload: 'pooled' | 'shared' }
  /** Cases are open for less than the deadline on average: what makes some of them late is waiting outside the municipality. */
  | { readonly kind: 'outsideWait'; readonly meanDays: number; readonly variation: number };

/** What follows from the answers. */
export interface Implied {
  /** Hours on cases that the team has a month. */
  readonly hoursPerMonth: number;
  /** Hours per case when the team just keeps up. */
  readonly hoursPerCase: number;
  /** Days that a case is open on average: open cases over cases a day. */
  readonly daysOpen: number;
  readonly cause: Cause;
  /** Answers that do not fit together. */
  readonly doubts: readonly Wording[];
}

/** Where cases do not wait for a caseworker, a team has some hours to spare: with none, a queue would grow by luck alone. */
const USED_WHERE_NONE_WAITS = 0.95;

/** Days of a month on average. */
const MONTH_DAYS = 365.25 / 12;
const DAYS_OF = { days: 1, workingDays: 365.25 / 250, weeks: 7, months: MONTH_DAYS } as const;

/** Calendar days of the deadline on average. */
export const deadlineDaysOf = ({ deadline }: FiveAnswers): number => deadline.value * DAYS_OF[deadline.unit];

/** @param caseHoursPerFte hours a year that one årsværk has for cases */
export function impliedBy(answers: FiveAnswers, caseHoursPerFte: number): Implied {
  const hoursPerMonth = (answers.fte * caseHoursPerFte) / 12;
  const deadlineDays = deadlineDaysOf(answers);
  const casesPerDay = answers.casesPerMonth / MONTH_DAYS;
  const daysOpen = answers.openCases / casesPerDay;
  const cause = causeOf(answers, daysOpen, deadlineDays);
  const used = cause.kind === 'queue' ? 1 : USED_WHERE_NONE_WAITS;
  return {
    hoursPerMonth,
    hoursPerCase: (used * hoursPerMonth) / answers.casesPerMonth,
    daysOpen,
    cause,
    doubts: doubtsOf(answers, cause, casesPerDay * deadlineDays, deadlineDays)
  };
}

function causeOf({ onTimeShare }: FiveAnswers, daysOpen: number, deadlineDays: number): Cause {
  return daysOpen >= deadlineDays
    ? { kind: 'queue', oldestShare: 1 - onTimeShare, caseload: 'pooled' }
    : {
        kind: 'outsideWait',
        meanDays: daysOpen,
        variation: variationOf(onTimeShare, daysOpen, deadlineDays)
      };
}

const LARGEST_VARIATION = 3;

/** Of waits that last less than the deadline on average: the smallest variation at which no more than the share are over in time. */
function variationOf(share: number, mean: number, deadlineDays: number): number {
  const onTime = (variation: number) => gammaFromMean(mean, variation).cdf(deadlineDays);
  if (mean === 0 || share >= 1) return 0;
  const steps = Array.from({ length: 60 }, (_, i) => ((i + 1) / 60) * LARGEST_VARIATION);
  const first = steps.findIndex((variation) => onTime(variation) <= share);
  if (first < 0) return steps.reduce((best, next) => (onTime(next) < onTime(best) ? next : best));
  let [low, high] = [first === 0 ? 1e-3 : steps[first - 1]!, steps[first]!];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (onTime(middle) > share) low = middle;
    else high = middle;
  }
  return high;
}

function doubtsOf(
  { openCases, overdueCases, onTimeShare }: FiveAnswers,
  cause: Cause,
  withinDeadline: number,
  deadlineDays: number
): Wording[] {
  const doubts: Wording[] = [];
  const inTime = openCases - overdueCases;
  if (inTime > withinDeadline * 1.05 + 1) {
    const most = numberWording(Math.round(withinDeadline));
    const told = numberWording(inTime);
    doubts.push({
      da: `Med den tilgang og den frist kan højst ca. ${most.da} åbne sager være inden for fristen; svarene siger ${told.da}.`,
      en: `With that inflow and that deadline at most about ${most.en} open cases can be within it; the answers say ${told.en}.`
    });
  }
  if (cause.kind === 'outsideWait' && onTimeShare < 1) {
    const { meanDays: daysOpen, variation } = cause;
    const least = daysOpen === 0 ? 1 : gammaFromMean(daysOpen, variation).cdf(deadlineDays);
    if (least > onTimeShare + 0.01) {
      const [days, percent] = [numberWording(Math.round(daysOpen)), numberWording(Math.round(least * 100))];
      doubts.push({
        da: `En sag er i gennemsnit åben i ${days.da} dage. Så er mindst ca. ${percent.da} pct. rettidige, eller flere sager er åbne, end svarene siger.`,
        en: `A case is open for ${days.en} days on average. Then at least about ${percent.en} per cent are on time, or more cases are open than the answers say.`
      });
    }
  }
  return doubts;
}
