import { addDays, dayFromDate, yearOf, type Day } from './day.ts';

/** The Danish public holidays, by the names they have in Danish law and calendars. */
export type HolidayName =
  | 'nytårsdag'
  | 'skærtorsdag'
  | 'langfredag'
  | 'påskedag'
  | '2. påskedag'
  | 'store bededag'
  | 'Kristi himmelfartsdag'
  | 'pinsedag'
  | '2. pinsedag'
  | 'juledag'
  | '2. juledag';

/** A public holiday in one year. */
export interface PublicHoliday {
  readonly day: Day;
  readonly name: HolidayName;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/** Abolished from 1 January 2024: lov om konsekvenser ved afskaffelsen af store bededag som helligdag (2023). */
const LAST_YEAR_OF_STORE_BEDEDAG = 2023;

function requireYear(year: number): void {
  if (!(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`holidays are known for ${FIRST_YEAR}–${LAST_YEAR}, not for ${year}`);
  }
}

/**
 * Easter Sunday by the Gregorian computus: the Sunday after the first ecclesiastical full moon from 21 March on.
 *
 * @param year 1900 … 2200
 * @throws RangeError outside these years
 */
export function easterSunday(year: number): Day {
  requireYear(year);
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const sunCorrection = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (sunCorrection - moonCorrection + 19 * golden + 15) % 30;
  const fullMoonAfter21March = epact === 29 || (epact === 28 && golden > 10) ? epact - 1 : epact;
  const fullMoon = addDays(dayFromDate(year, 3, 21), fullMoonAfter21March);
  const daysSinceSunday = (((fullMoon + 4) % 7) + 7) % 7;
  return addDays(fullMoon, 7 - daysSinceSunday);
}

/**
 * The public holidays of a year in the order of the calendar: ten, and store bededag up to and including 2023.
 *
 * @param year 1900 … 2200
 * @throws RangeError outside these years
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const holidays: PublicHoliday[] = [
    { day: dayFromDate(year, 1, 1), name: 'nytårsdag' },
    { day: addDays(easter, -3), name: 'skærtorsdag' },
    { day: addDays(easter, -2), name: 'langfredag' },
    { day: easter, name: 'påskedag' },
    { day: addDays(easter, 1), name: '2. påskedag' }
  ];
  if (year <= LAST_YEAR_OF_STORE_BEDEDAG) holidays.push({ day: addDays(easter, 26), name: 'store bededag' });
  holidays.push(
    { day: addDays(easter, 39), name: 'Kristi himmelfartsdag' },
    { day: addDays(easter, 49), name: 'pinsedag' },
    { day: addDays(easter, 50), name: '2. pinsedag' },
    { day: dayFromDate(year, 12, 25), name: 'juledag' },
    { day: dayFromDate(year, 12, 26), name: '2. juledag' }
  );
  return holidays;
}

/** The name of the public holiday that falls on a day, if any. Years as {@link publicHolidays}. */
export function holidayOn(day: Day): HolidayName | undefined {
  return publicHolidays(yearOf(day)).find((holiday) => holiday.day === day)?.name;
}
