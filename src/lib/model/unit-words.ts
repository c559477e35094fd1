import type { Wording } from './wording.ts';

/** What a unit is called, and what it is called for exactly one where that differs. */
interface UnitWording extends Wording {
  readonly one?: Wording;
}

/** The units a value can be in, with the words that are shown. Each place in the document allows exactly one. */
export const unitWords = {
  hours: { da: 'timer', en: 'hours', one: { da: 'time', en: 'hour' } },
  'hours/year': { da: 'timer pr. år', en: 'hours a year' },
  'hours/month': { da: 'timer pr. måned', en: 'hours a month' },
  'hours/week': { da: 'timer pr. uge', en: 'hours a week' },
  'hours/day': { da: 'timer pr. dag', en: 'hours a day' },
  days: { da: 'dage', en: 'days', one: { da: 'dag', en: 'day' } },
  'days/year': { da: 'dage pr. år', en: 'days a year' },
  workingDays: {
    da: 'arbejdsdage',
    en: 'working days',
    one: { da: 'arbejdsdag', en: 'working day' }
  },
  weeks: { da: 'uger', en: 'weeks', one: { da: 'uge', en: 'week' } },
  months: { da: 'måneder', en: 'months', one: { da: 'måned', en: 'month' } },
  cases: { da: 'sager', en: 'cases', one: { da: 'sag', en: 'case' } },
  'cases/month': {
    da: 'sager pr. måned',
    en: 'cases a month',
    one: { da: 'sag pr. måned', en: 'case a month' }
  },
  share: { da: 'andel', en: 'share' },
  factor: { da: 'gange', en: 'times' },
  'share/month': { da: 'andel pr. måned', en: 'share a month' },
  'share/year': { da: 'andel pr. år', en: 'share a year' },
  årsværk: {
    da: 'årsværk',
    en: 'full-time equivalents',
    one: { da: 'årsværk', en: 'full-time equivalent' }
  },
  kr: { da: 'kr.', en: 'DKK' },
  'kr/year': { da: 'kr. pr. år', en: 'DKK a year' },
  'kr/årsværk': { da: 'kr. pr. årsværk', en: 'DKK per full-time equivalent' }
} as const satisfies Record<string, UnitWording>;

/** The word for a unit as the document writes it. */
export type UnitWord = keyof typeof unitWords;

/** Whether numbers of a unit are shares, which are written and typed as per cents. */
export const isShareUnit = (unit: UnitWord): boolean =>
  unit === 'share' || unit === 'share/year' || unit === 'share/month';

/** What a number of a unit is called: "1 måned", "2 måneder". */
export function unitWordFor(value: number, unit: UnitWord): Wording {
  const words: UnitWording = unitWords[unit];
  return value === 1 ? (words.one ?? words) : words;
}
