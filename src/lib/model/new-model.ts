import { dateParts } from './date-parts.ts';
import type { DateText } from './date-text.ts';
import type { ModelInput } from './document.ts';
import { deadlineDaysOf, impliedBy, type Cause, type FiveAnswers, type Implied } from './five-answers.ts';
import { netAnnualHours } from './net-annual-hours.ts';
import type { UnitWord } from './unit-words.ts';
import type { Wording } from './wording.ts';
import { numberWording } from './wording.ts';

/** What stands in a new model until somebody knows better: typical figures of a municipal årsværk. */
const NET_HOURS = {
  grossHours: 1924,
  annualLeave: 30,
  publicHolidays: 7,
  sicknessAbsence: 11,
  careDays: 2,
  other: 0,
  hoursPerDay: 7.4
} as const;
const CASE_SHARE = 0.8;
/** How far hours per case may lie from what the answers imply. */
const HOURS_SPREAD = 0.025;
/** Of a case's hours: those before it waits outside the municipality. */
const FIRST_STEP_SHARE = 0.25;

const ANSWERED: Wording = {
  da: 'Svar, da modellen blev oprettet.',
  en: 'Answer given when the model was made.'
};
const TYPICAL: Wording = {
  da: 'Typisk tal for et kommunalt årsværk. Ret det til jeres eget.',
  en: 'A typical figure of a municipal full-time equivalent. Change it to your own.'
};

const told = (note: Wording) => ({ kind: 'assumption' as const, note });
const known = <const Unit extends UnitWord>(value: number, unit: Unit, note: Wording) => ({
  value,
  unit,
  source: told(note)
});

/** A number as it is worth showing: three figures that count. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** What follows from five answers, with the hours of a typical årsværk. */
export const impliedByAnswers = (answers: FiveAnswers): Implied =>
  impliedBy(answers, netAnnualHours(NET_HOURS) * CASE_SHARE);

/**
 * A model that works, of five answers: one unit, one kind of case, one team that just keeps up today, and a future with a temporary team beside
 * the one in which nothing is changed. Everything that was not answered is an assumption that says so.
 * @param answers that are within what the document allows; others make a document that `validateModel` refuses at its place
 * @param today the forecast begins with the month after
 * @param implied what follows from the answers, where it is known more exactly than at first sight
 */
export function newModel(
  answers: FiveAnswers,
  today: DateText,
  implied: Implied = impliedByAnswers(answers)
): ModelInput {
  const { year, month } = dateParts(today);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const monthStart = (y: number) => `${y}-${String(nextMonth).padStart(2, '0')}-01`;
  const forecastFrom = monthStart(nextYear);
  // Cases that wait outside are on their way for a year before the forecast: then as many are open as the answers say.
  const start = implied.cause.kind === 'queue' ? forecastFrom : monthStart(nextYear - 1);
  const team = Math.max(0.5, Math.round(answers.fte * 0.2) / 2);
  return {
    schemaVersion: 1,
    id: 'ny-model',
    title: { da: 'Ny model', en: 'New model' },
    priceLevel: nextYear,
    period: { start, end: `${nextYear + 2}-12-31`, forecastFrom },
    documents: [],
    calendar: { closingDays: ['06-05', '12-24', '12-31'], availability: [] },
    netHours: {
      grossHours: known(NET_HOURS.grossHours, 'hours/year', TYPICAL),
      annualLeave: known(NET_HOURS.annualLeave, 'days/year', TYPICAL),
      publicHolidays: known(NET_HOURS.publicHolidays, 'days/year', TYPICAL),
      sicknessAbsence: known(NET_HOURS.sicknessAbsence, 'days/year', TYPICAL),
      careDays: known(NET_HOURS.careDays, 'days/year', TYPICAL),
      other: known(NET_HOURS.other, 'days/year', TYPICAL),
      hoursPerDay: known(NET_HOURS.hoursPerDay, 'hours/day', TYPICAL)
    },
    units: [{ id: 'enhed', name: { da: 'Enheden', en: 'The unit' } }],
    caseTypes: [
      {
        id: 'sag',
        name: { da: 'Sager', en: 'Cases' },
        deadline: { amount: { ...answers.deadline, source: told(ANSWERED) } },
        steps: stepsOf(answers, implied)
      }
    ],
    inflows: [
      {
        id: 'tilgang',
        caseType: 'sag',
        unit: 'enhed',
        perMonth: known(answers.casesPerMonth, 'cases/month', ANSWERED)
      }
    ],
    backlogs: answers.openCases > 0 ? [backlogOf(answers, implied)] : [],
    followUps: [],
    staffGroups: [
      {
        id: 'sagsbehandlere',
        name: { da: 'Sagsbehandlere', en: 'Caseworkers' },
        unit: 'enhed',
        establishment: known(answers.fte, 'årsværk', ANSWERED),
        caseShare: known(CASE_SHARE, 'share', {
          da: 'Del af nettotiden, der går til sager; resten er møder, uddannelse og sparring. Ret den til jeres egen.',
          en: 'Part of net time spent on cases; the rest is meetings, training and supervision. Change it to your own.'
        }),
        caseload: implied.cause.kind === 'queue' ? implied.cause.caseload : 'pooled',
        lanes: lanesOf(implied.cause)
      }
    ],
    grants: [],
    targets: [],
    published: [],
    events: [],
    scenarios: [
      { id: 'som-nu', name: { da: 'Som nu', en: 'As now' }, measures: [] },
      {
        id: 'hold',
        name: { da: 'Midlertidigt hold', en: 'Temporary team' },
        measures: [
          {
            kind: 'temporaryTeam',
            group: 'sagsbehandlere',
            positions: known(team, 'årsværk', {
              da: 'Et forslag at begynde med: ca. en tiendedel af holdet i et år.',
              en: 'A suggestion to begin with: about a tenth of the team for a year.'
            }),
            from: forecastFrom,
            until: `${nextYear + 1}-12-31`
          }
        ]
      }
    ],
    headline: { measure: 'closedOnTime', year: nextYear + 1, scenario: 'hold', against: 'som-nu' },
    run: { seed: 1, replications: 300 }
  };
}

function stepsOf(answers: FiveAnswers, { hoursPerCase, hoursPerMonth, cause }: Implied) {
  const [month, cases] = [numberWording(Math.round(hoursPerMonth)), numberWording(answers.casesPerMonth)];
  const note: Wording = {
    da: `Følger af svarene: holdet har ca. ${month.da} timer til sager om måneden, modtager ${cases.da} sager og følger lige med.`,
    en: `Follows from the answers: the team has about ${month.en} hours for cases a month, receives ${cases.en} cases and just keeps up.`
  };
  const hours = (share: number) => ({
    kind: 'gamma' as const,
    mean: {
      low: rounded(hoursPerCase * share * (1 - HOURS_SPREAD)),
      likely: rounded(hoursPerCase * share),
      high: rounded(hoursPerCase * share * (1 + HOURS_SPREAD)),
      unit: 'hours' as const,
      source: told(note)
    },
    variation: known(0.7, 'share', {
      da: 'Sager tager ikke lige lang tid. Et skøn.',
      en: 'Cases do not take equally long. An estimate.'
    })
  });
  if (cause.kind === 'queue')
    return [
      { id: 'sagsbehandling', name: { da: 'Sagsbehandling', en: 'Casework' }, handlingHours: hours(1) }
    ];
  const waits: Wording = {
    da: 'Følger af svarene: så længe venter sager på borger, læge eller andre, når så mange er åbne og så stor en del er rettidig.',
    en: 'Follows from the answers: so long cases wait for citizen, doctor or others, when so many are open and such a share is on time.'
  };
  return [
    {
      id: 'oplysning',
      name: { da: 'Oplysning af sagen', en: 'Information on the case' },
      handlingHours: hours(FIRST_STEP_SHARE),
      outsideWait: {
        kind: 'gamma' as const,
        mean: known(rounded(cause.meanDays), 'days', waits),
        variation: known(rounded(cause.variation), 'share', waits)
      }
    },
    {
      id: 'afgoerelse',
      name: { da: 'Afgørelse', en: 'Decision' },
      handlingHours: hours(1 - FIRST_STEP_SHARE)
    }
  ];
}

/** Open cases within the deadline are of all ages up to it; those past it have been so for up to as long again. */
function backlogOf(answers: FiveAnswers, implied: Implied) {
  const days = Math.max(1, Math.round(deadlineDaysOf(answers)));
  const overdue = answers.overdueCases / answers.openCases;
  const bins = [
    { from: 0, to: days - 1, share: 1 - overdue },
    { from: days + 1, to: 2 * days + 1, share: overdue }
  ].filter(({ share }) => share > 0);
  const isQueue = implied.cause.kind === 'queue';
  return {
    id: 'aabne',
    caseType: 'sag',
    unit: 'enhed',
    openCases: known(answers.openCases, 'cases', ANSWERED),
    ages: isQueue
      ? { kind: 'table' as const, bins }
      : { kind: 'uniform' as const, from: 0, to: Math.max(1, Math.round(implied.daysOpen)) },
    agesSource: told({
      da: 'Alderen er ikke oplyst: sager over fristen er sat til højst at være dobbelt så gamle som den.',
      en: 'Ages are not given: cases past their deadline are taken to be at most twice as old as it.'
    })
  };
}

/** In a queue that is longer than the deadline, some are decided in time because not all hours go to the oldest. */
function lanesOf(cause: Cause) {
  const serves = [{ caseType: 'sag' }];
  if (cause.kind === 'outsideWait') return [{ id: 'sager', serves, discipline: 'earliestDue' as const }];
  const { oldestShare } = cause;
  const rest = { id: 'sager', serves, discipline: 'onTimeFirst' as const };
  if (oldestShare === 0) return [rest];
  const oldest = {
    id: 'aeldste',
    name: { da: 'De ældste', en: 'The oldest' },
    serves,
    discipline: 'earliestDue' as const,
    reservedShare: known(Number(oldestShare.toFixed(3)), 'share', {
      da: 'Følger af svarene: så stor en del af timerne går til sager, der allerede er over fristen.',
      en: 'Follows from the answers: this part of the hours goes to cases that are past their deadline already.'
    })
  };
  return oldestShare >= 1 ? [{ id: 'sager', serves, discipline: 'earliestDue' as const }] : [rest, oldest];
}
