import type { MeasureOf } from '../model/measure.ts';
import type { DaySpread } from '../model/spread.ts';
import type { Language } from '../text/language.ts';
import { m } from '../text/paraglide/messages.js';
import { writeList } from './write-list.ts';
import { writeQuantity } from './write-quantity.ts';

/** What a measure changes about recruitment: "personaleomsætning på 20 pct. om året og rekrutteringstid på 60 dage". */
export function recruitmentWords(measure: MeasureOf<'changeRecruitment'>, language: Language): string {
  const words = { locale: language };
  const told = (quantity: Parameters<typeof writeQuantity>[0]) => writeQuantity(quantity, language);
  const { turnover, timeToFill, rampUp, mentoring, temps, newPosts, leavingEarly } = measure;
  const parts: string[] = [];
  if (turnover) parts.push(m.recruit_turnover({ value: told(turnover) }, words));
  if (timeToFill) parts.push(m.recruit_timeToFill({ days: daysWords(timeToFill, language) }, words));
  if (rampUp)
    parts.push(m.recruit_rampUp({ months: told(rampUp.months), share: told(rampUp.startLevel) }, words));
  if (mentoring)
    parts.push(
      m.recruit_mentoring({ hours: told(mentoring.hoursPerWeek), months: told(mentoring.months) }, words)
    );
  if (temps) parts.push(m.recruit_temps({ share: told(temps.vacancyShare) }, words));
  const { recruitedAhead, recruitedOver } = newPosts ?? {};
  const how = [
    ...(recruitedAhead ? [m.recruit_ahead({ days: told(recruitedAhead) }, words)] : []),
    ...(recruitedOver ? [m.recruit_over({ months: told(recruitedOver) }, words)] : [])
  ];
  if (how.length > 0) parts.push(m.recruit_newPosts({ how: writeList(how, language) }, words));
  if (leavingEarly)
    parts.push(
      m.recruit_leavingEarly(
        { rate: told(leavingEarly.extraTurnover), months: told(leavingEarly.months) },
        words
      )
    );
  return writeList(parts, language);
}

/** The mean of a spread of days, or what is likely of a range. */
const daysWords = (spread: DaySpread, language: Language): string =>
  writeQuantity(spread.kind === 'range' ? spread.likely : spread.mean, language);
