import type { Wording } from './wording.ts';

/** The units a value can be in, with the words that are shown. Each place in the document allows exactly one. */
export const unitWords = {
  hours: { da: 'timer', en: 'hours' },
  'hours/year': { da: 'timer pr. år', en: 'hours a year' },
  'hours/month': { da: 'timer pr. måned', en: 'hours a month' },
  'hours/day': { da: 'timer pr. dag', en: 'hours a day' },
  days: { da: 'dage', en: 'days' },
  'days/year': { da: 'dage pr. år', en: 'days a year' },
  workingDays: { da: 'arbejdsdage', en: 'working days' },
  weeks: { da: 'uger', en: 'weeks' },
  months: { da: 'måneder', en: 'months' },
  cases: { da: 'sager', en: 'cases' },
  'cases/month': { da: 'sager pr. måned', en: 'cases a month' },
  share: { da: 'andel', en: 'share' },
  factor: { da: 'gange', en: 'times' },
  'share/year': { da: 'andel pr. år', en: 'share a year' },
  årsværk: { da: 'årsværk', en: 'full-time equivalents' },
  kr: { da: 'kr.', en: 'DKK' },
  'kr/year': { da: 'kr. pr. år', en: 'DKK a year' },
  'kr/årsværk': { da: 'kr. pr. årsværk', en: 'DKK per full-time equivalent' }
} as const satisfies Record<string, Wording>;

/** The word for a unit as the document writes it. */
export type UnitWord = keyof typeof unitWords;
