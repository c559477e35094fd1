import type { Wording } from './wording.ts';

/** What a reference may name besides its figure. */
export type FigurePart =
  | 'grant'
  | 'group'
  | 'unit'
  | 'caseType'
  | 'scenario'
  | 'other'
  | 'year'
  | 'date'
  | 'all'
  | 'band'
  | 'kroner';

/** A figure that a text may refer to. */
export interface FigureKind {
  /** The word a reference begins with; either may stand in a text of either language. */
  readonly name: Wording;
  /** One of each of these must be named. */
  readonly needs: readonly (readonly FigurePart[])[];
  /** These may be named besides. */
  readonly may: readonly FigurePart[];
  readonly example: Wording;
  /** What it gives. */
  readonly about: Wording;
}

const words = (da: string, en: string): Wording => ({ da, en });
const cases = ['unit', 'caseType'] as const;

/** Every figure that a text may refer to: docs/NOTE.md and the help of the terminal are held against this table. */
export const figureKinds = {
  amount: {
    name: words('beløb', 'amount'),
    needs: [['grant'], ['year', 'all']],
    may: ['scenario', 'kroner'],
    example: words('{{beløb so42 2025}}', '{{amount so42 2025}}'),
    about: words(
      'bevillingens beløb i et år, eller i alle år under ét; i et scenarie den del, der gives',
      'the amount of a grant in a year, or in all its years together; in a scenario the part that is given'
    )
  },
  casework: {
    name: words('sagsbehandlingsdel', 'casework'),
    needs: [['grant'], ['year', 'all']],
    may: ['scenario', 'kroner'],
    example: words('{{sagsbehandlingsdel so42 2025}}', '{{casework so42 2025}}'),
    about: words(
      'den del af beløbet, der går til sagsbehandlere',
      'the part of the amount that goes to caseworkers'
    )
  },
  positions: {
    name: words('stillinger', 'positions'),
    needs: [
      ['grant', 'group'],
      ['year', 'date']
    ],
    may: ['group', 'scenario'],
    example: words('{{stillinger so42 2025-01-01}}', '{{positions so42 2025-01-01}}'),
    about: words(
      'årsværk, som bevillingen betaler for, eller som gruppen har, på en dag eller i gennemsnit over et år',
      'full-time equivalents that the grant pays for, or that the group has, on a day or on average over a year'
    )
  },
  onTime: {
    name: words('rettidige', 'on-time'),
    needs: [['scenario'], ['year']],
    may: [...cases, 'all', 'band'],
    example: words(
      '{{rettidige udloeb boern-handicap 2025 spænd}}',
      '{{on-time udloeb boern-handicap 2025 band}}'
    ),
    about: words(
      'andel af årets afgørelser, der er rettidige',
      "share of the year's closed cases that are on time"
    )
  },
  upToDate: {
    name: words('ajour', 'up-to-date'),
    needs: [['scenario'], ['year', 'date']],
    may: [...cases, 'all', 'band'],
    example: words('{{ajour handleplan 2025}}', '{{up-to-date handleplan 2025}}'),
    about: words(
      'andel af de aktive sager, der er fulgt op, ved udgangen',
      'share of active cases followed up at the end'
    )
  },
  difference: {
    name: words('forskel', 'difference'),
    needs: [['scenario'], ['other'], ['year']],
    may: [...cases, 'all'],
    example: words(
      '{{forskel udloeb viderefoert boern-handicap 2025}}',
      '{{difference udloeb viderefoert boern-handicap 2025}}'
    ),
    about: words(
      'forskellen i rettidighed mellem to scenarier, parret gennemregning for gennemregning, med spænd',
      'the difference in on-time share between two scenarios, paired replication by replication, with its band'
    )
  },
  received: {
    name: words('modtagne', 'received'),
    needs: [['scenario'], ['year']],
    may: [...cases, 'all', 'band'],
    example: words('{{modtagne udloeb 2025}}', '{{received udloeb 2025}}'),
    about: words('sager modtaget i året', 'cases received in the year')
  },
  closed: {
    name: words('afgjorte', 'closed'),
    needs: [['scenario'], ['year']],
    may: [...cases, 'all', 'band'],
    example: words('{{afgjorte udloeb 2025}}', '{{closed udloeb 2025}}'),
    about: words('sager afgjort i året', 'cases closed in the year')
  },
  open: {
    name: words('åbne', 'open'),
    needs: [['scenario'], ['year', 'date']],
    may: [...cases, 'all', 'band'],
    example: words('{{åbne udloeb 2025-12-31}}', '{{open udloeb 2025-12-31}}'),
    about: words(
      'åbne sager ved udgangen af året eller af datoens måned',
      'open cases at the end of the year or of the month of the date'
    )
  },
  overdue: {
    name: words('fristoverskredne', 'overdue'),
    needs: [['scenario'], ['year', 'date']],
    may: [...cases, 'all', 'band'],
    example: words('{{fristoverskredne udloeb 2025}}', '{{overdue udloeb 2025}}'),
    about: words(
      'åbne sager over fristen ved udgangen af året eller af datoens måned',
      'open cases past their deadline at the end of the year or of the month of the date'
    )
  },
  gap: {
    name: words('mangler', 'gap'),
    needs: [['scenario'], ['year']],
    may: ['unit', 'all'],
    example: words('{{mangler udloeb boern-handicap 2025}}', '{{gap udloeb boern-handicap 2025}}'),
    about: words(
      'årsværk, der mangler til årets nye sager',
      "full-time equivalents missing for the year's new cases"
    )
  },
  headline: {
    name: words('hovedtal', 'headline'),
    needs: [],
    may: [],
    example: words('{{hovedtal}}', '{{headline}}'),
    about: words('notatets hovedtal som en hel sætning', "the note's main figure as a whole sentence")
  },
  priceLevel: {
    name: words('prisniveau', 'price-level'),
    needs: [],
    may: [],
    example: words('{{prisniveau}}', '{{price-level}}'),
    about: words('beløbenes prisniveau: 2025 p/l', 'the price level of the amounts: 2025 p/l')
  },
  replications: {
    name: words('gennemregninger', 'replications'),
    needs: [],
    may: [],
    example: words('{{gennemregninger}}', '{{replications}}'),
    about: words('antallet af gennemregninger', 'the number of replications')
  },
  seed: {
    name: words('startværdi', 'seed'),
    needs: [],
    may: [],
    example: words('{{startværdi}}', '{{seed}}'),
    about: words('gennemregningernes startværdi', 'the seed of the replications')
  },
  input: {
    name: words('antagelse', 'assumption'),
    needs: [],
    may: [],
    example: words('{{antagelse netHours.grossHours}}', '{{assumption netHours.grossHours}}'),
    about: words(
      'en antagelse i modellen efter sin sti, med spænd og enhed',
      'an assumption of the model by its path, with range and unit'
    )
  }
} as const satisfies Record<string, FigureKind>;

export type FigureName = keyof typeof figureKinds;

/** What a part is called where it is missing or not known. */
export const figurePartWords: Readonly<Record<FigurePart, Wording>> = {
  grant: words('en bevilling', 'a grant'),
  group: words('en medarbejdergruppe', 'a staff group'),
  unit: words('en enhed', 'a unit'),
  caseType: words('en sagstype', 'a case type'),
  scenario: words('et scenarie', 'a scenario'),
  other: words('et scenarie til', 'another scenario'),
  year: words('et år (2025)', 'a year (2025)'),
  date: words('en dato (2025-12-31)', 'a date (2025-12-31)'),
  all: words('alle', 'all'),
  band: words('spænd', 'band'),
  kroner: words('kr', 'kr')
};
