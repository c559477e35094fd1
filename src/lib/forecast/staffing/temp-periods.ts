import { dayFromIso } from '../../calendar/iso-day.ts';
import { highestValue } from '../../model/quantity-value.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../draw-values.ts';
import type { AdviserPath, StaffPath } from './staff-path.ts';
import { missingOn, rampOf, type DatedStaffing } from './staffing-rules.ts';

/** Per period of temps: its first row among the temps that are told apart, and rows for as many as it can have. */
export interface TempRows {
  readonly first: ReadonlyMap<string, { readonly at: number; readonly count: number }>;
  readonly count: number;
}

/** Lays out rows for temps who come for a period; one that several staffings name is the same. */
export function tempRowsOf(dated: readonly DatedStaffing[]): TempRows {
  const most = new Map<string, number>();
  for (const { staffing } of dated)
    for (const { id, positions } of staffing.temps?.periods ?? [])
      most.set(id, Math.max(most.get(id) ?? 0, Math.ceil(highestValue(positions))));
  let count = 0;
  const first = new Map([...most].map(([id, rows]) => [id, { at: (count += rows) - rows, count: rows }]));
  return { first, count };
}

/**
 * Temps for a period beside the posts, the same in both readings: as long as the staffing holds that names them.
 * @param advisers rows as laid out by {@link tempRowsOf}; none where persons are not told apart
 */
export function addTempPeriods(
  path: StaffPath,
  dated: readonly DatedStaffing[],
  resolve: Resolve,
  unit: string,
  clock: Clock,
  rows: TempRows,
  advisers: readonly AdviserPath[]
): void {
  dated.forEach(({ from, staffing: { temps } }, i) => {
    if (!temps) return;
    const value = (quantity: Parameters<Resolve>[0]) => resolve(quantity, unit);
    const holdsUntil = Math.min(clock.days, dated[i + 1]?.from ?? clock.days);
    const ramp = rampOf(temps.rampUp, value);
    for (const period of temps.periods ?? []) {
      const begins = dayFromIso(period.from) - clock.firstDay;
      const until = Math.min(holdsUntil, dayFromIso(period.to) - clock.firstDay + 1);
      const positions = value(period.positions);
      const { at, count } = rows.first.get(period.id)!;
      const own = advisers.slice(at, at + count);
      for (let day = Math.max(0, i === 0 ? 0 : from, begins); day < until; day++) {
        const works = value(temps.productivity) * (1 - missingOn(ramp, day - begins));
        path.temps[day] = path.temps[day]! + positions;
        path.effective[day] = path.effective[day]! + positions * works;
        own.forEach(({ presence }, person) => {
          presence[day] = Math.min(1, Math.max(0, positions - person)) * works;
        });
      }
      if (until !== dayFromIso(period.to) - clock.firstDay + 1 || until <= 0 || until >= clock.days) continue;
      path.departures[until] = path.departures[until]! + positions;
      own.forEach(({ left }, person) => {
        if (positions > person) left[until] = 1;
      });
    }
  });
}
