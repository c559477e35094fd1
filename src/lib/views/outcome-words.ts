import type { StaffMeasure } from './staffing-rows.ts';
import type { PeriodKind } from '../calendar/periods.ts';
import type { Language } from '../text/language.ts';
import type { TableMeasure } from './outcome-values.ts';

type Words = Readonly<Record<Language, string>>;

/** What an outcome is counted in. */
export type OutcomeUnit = 'share' | 'cases' | 'days' | 'hours' | 'fte';

/** The name of an outcome as the glossary has it, and its unit. */
export const outcomeWords: Readonly<
  Record<TableMeasure, { readonly name: Words; readonly unit: OutcomeUnit }>
> = {
  closedOnTime: { name: { da: 'rettidige blandt afgjorte', en: 'closed cases on time' }, unit: 'share' },
  receivedOnTime: { name: { da: 'rettidige blandt modtagne', en: 'received cases on time' }, unit: 'share' },
  openOverdue: { name: { da: 'fristoverskredne blandt åbne', en: 'open cases overdue' }, unit: 'share' },
  upToDate: { name: { da: 'opfølgninger der er ajour', en: 'follow-ups up to date' }, unit: 'share' },
  received: { name: { da: 'modtagne sager', en: 'cases received' }, unit: 'cases' },
  closed: { name: { da: 'afgjorte sager', en: 'cases closed' }, unit: 'cases' },
  withdrawn: { name: { da: 'sager bortfaldet', en: 'cases withdrawn' }, unit: 'cases' },
  open: { name: { da: 'sagsbeholdning ultimo', en: 'open cases at the end' }, unit: 'cases' },
  overdue: { name: { da: 'efterslæb ultimo', en: 'overdue cases at the end' }, unit: 'cases' },
  active: { name: { da: 'aktive sager ultimo', en: 'active cases at the end' }, unit: 'cases' },
  leadDays: { name: { da: 'sagsbehandlingstid, middel', en: 'lead time, mean' }, unit: 'days' },
  leadMedian: { name: { da: 'sagsbehandlingstid, median', en: 'lead time, median' }, unit: 'days' },
  leadPercentile80: {
    name: { da: 'sagsbehandlingstid, 80 pct.-fraktil', en: 'lead time, 80th percentile' },
    unit: 'days'
  },
  leadPercentile90: {
    name: { da: 'sagsbehandlingstid, 90 pct.-fraktil', en: 'lead time, 90th percentile' },
    unit: 'days'
  },
  requiredHours: { name: { da: 'timer der kræves', en: 'hours required' }, unit: 'hours' },
  openingHours: {
    name: { da: 'timer der kræves af sager åbne ved start', en: 'hours required by cases open at the start' },
    unit: 'hours'
  },
  dutyHours: {
    name: { da: 'timer til forlods opgaver', en: 'hours required by duties' },
    unit: 'hours'
  },
  availableHours: { name: { da: 'timer til rådighed', en: 'hours available' }, unit: 'hours' },
  overtimeHours: { name: { da: 'overarbejde', en: 'overtime' }, unit: 'hours' },
  savedHours: {
    name: { da: 'timer sparet ved kortere behandling', en: 'hours saved by shorter handling' },
    unit: 'hours'
  },
  gapFte: { name: { da: 'mangler i årsværk', en: 'gap in FTE' }, unit: 'fte' },
  queueDays: {
    name: { da: 'dages arbejde i køen ultimo', en: 'days of work in the queue at the end' },
    unit: 'days'
  },
  openTo30Days: {
    name: {
      da: 'åbne sager ultimo, liggetid højst 30 dage',
      en: 'open cases at the end, aged 30 days at most'
    },
    unit: 'cases'
  },
  openTo90Days: {
    name: { da: 'åbne sager ultimo, liggetid 31-90 dage', en: 'open cases at the end, aged 31-90 days' },
    unit: 'cases'
  },
  openTo180Days: {
    name: { da: 'åbne sager ultimo, liggetid 91-180 dage', en: 'open cases at the end, aged 91-180 days' },
    unit: 'cases'
  },
  openTo365Days: {
    name: { da: 'åbne sager ultimo, liggetid 181-365 dage', en: 'open cases at the end, aged 181-365 days' },
    unit: 'cases'
  },
  openBeyond365Days: {
    name: {
      da: 'åbne sager ultimo, liggetid over 365 dage',
      en: 'open cases at the end, aged over 365 days'
    },
    unit: 'cases'
  },
  overdueTo30Days: {
    name: { da: 'efterslæb ultimo, over fristen højst 30 dage', en: 'overdue at the end by 30 days at most' },
    unit: 'cases'
  },
  overdueTo90Days: {
    name: { da: 'efterslæb ultimo, over fristen 31-90 dage', en: 'overdue at the end by 31-90 days' },
    unit: 'cases'
  },
  overdueTo180Days: {
    name: { da: 'efterslæb ultimo, over fristen 91-180 dage', en: 'overdue at the end by 91-180 days' },
    unit: 'cases'
  },
  overdueTo365Days: {
    name: { da: 'efterslæb ultimo, over fristen 181-365 dage', en: 'overdue at the end by 181-365 days' },
    unit: 'cases'
  },
  overdueBeyond365Days: {
    name: { da: 'efterslæb ultimo, over fristen over 365 dage', en: 'overdue at the end by over 365 days' },
    unit: 'cases'
  }
};

/** What is told of a group's staff, before the name of the group. */
export const staffWords: Readonly<Record<StaffMeasure, Words>> = {
  posts: { da: 'stillinger', en: 'posts' },
  filled: { da: 'besatte stillinger', en: 'filled posts' },
  vacant: { da: 'ledige stillinger', en: 'vacant posts' },
  effective: { da: 'arbejder som', en: 'work like' }
};

/** The words of units as a table's cell has them. */
export const unitWordsOfOutcomes: Readonly<Record<OutcomeUnit, Words>> = {
  share: { da: 'andel', en: 'share' },
  cases: { da: 'sager', en: 'cases' },
  days: { da: 'dage', en: 'days' },
  hours: { da: 'timer', en: 'hours' },
  fte: { da: 'årsværk', en: 'FTE' }
};

/** The words of the kinds of period. */
export const periodWords: Readonly<Record<PeriodKind, Words>> = {
  month: { da: 'måned', en: 'month' },
  quarter: { da: 'kvartal', en: 'quarter' },
  halfYear: { da: 'halvår', en: 'half-year' },
  year: { da: 'år', en: 'year' }
};
