import { problemAt, type Problem } from '../../model/problem.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days that a link may be open. */
const MOST_DAYS = 5 * 366;

const hourInDenmark = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23'
});

/** The moment at which a day ends in Denmark, an hour or two before it ends in Greenwich. @param day YYYY-MM-DD */
function endOfDay(day: string): Date {
  const greenwich = Date.parse(`${day}T00:00:00Z`) + DAY;
  const summer = new Date(greenwich - 2 * HOUR);
  return hourInDenmark.format(summer) === '00' ? summer : new Date(greenwich - HOUR);
}

/** When a link expires whose last day is given, or why it cannot be that day. */
export function expiryOf(request: { readonly expires: string }, now: Date): Date | Problem {
  const end = endOfDay(request.expires);
  if (end > now && end.getTime() - now.getTime() <= MOST_DAYS * DAY) return end;
  const last = new Date(now.getTime() + (MOST_DAYS - 1) * DAY).toISOString().slice(0, 10);
  return problemAt(request, ['expires'], 'outsidePeriod', {
    da: `en dag fra i dag til ${last}`,
    en: `a day from today to ${last}`
  });
}
