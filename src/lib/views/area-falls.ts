import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf, monthOfYear, shiftMonth, yearOfMonth } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { writeLongMonth } from '../text/dates.ts';
import { m } from '../text/paraglide/messages.js';
import type { Subject } from './cases-of.ts';
import { firstBelow } from './first-below.ts';
import type { Shown } from './shown.ts';

/** When an area's on-time share first falls 10 and 30 points below that of another scenario, in words. */
export function fallWords(
  shown: Shown,
  subject: Subject,
  { scenario, against }: { scenario: ScenarioId; against: ScenarioId }
): string {
  const { language, forecast } = shown;
  const options = { locale: language };
  const { firstMonth, months } = forecast.layout;
  const write = (month: number) => {
    const at = shiftMonth(firstMonth, month);
    return writeLongMonth(yearOfMonth(at), monthOfYear(at), language);
  };
  const end = write(months - 1);
  const ten = firstBelow(shown, subject, scenario, against, 0.1, forecastMonth(shown));
  if (ten === undefined) return m.area_falls_not({ end }, options);
  const thirty = firstBelow(shown, subject, scenario, against, 0.3, ten);
  if (thirty === undefined) return m.area_falls_ten({ ten: write(ten), end }, options);
  return m.area_falls({ ten: write(ten), thirty: write(thirty) }, options);
}

/** The first month of the forecast, as a month of the run. */
const forecastMonth = ({ model, forecast }: Shown): number =>
  monthOf(dayFromIso(model.period.forecastFrom)) - forecast.layout.firstMonth;
