import { addDays, dateOf, dayFromDate, daysInMonthOf } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso-day.ts';
import type { DateText } from '../../model/date-text.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { MeasureOf } from '../../model/measure.ts';
import type { Source } from '../../model/source.ts';
import { withScenarios, type AddedScenarios } from '../added-scenarios.ts';
import type { Sought, Team } from './sizing-question.ts';

type Invest = MeasureOf<'invest'>;

const asked: Source = { kind: 'assumption', note: '' };
/** Posts of every size have the same luck: they are named alike. */
const MEASURE = 'dimensionering' as NonNullable<Invest['id']>;

/**
 * The scenario of a team with each of some sizes of it, in their order.
 * @param sizes posts or months, 0 or more; 0 is the scenario without the team
 */
export const teamVariants = (
  model: ModelDocument,
  team: Team,
  sought: Sought,
  sizes: readonly number[]
): AddedScenarios =>
  withScenarios(
    model,
    'hold',
    sizes.map((size) => ({
      basedOn: team.scenario,
      measures: size === 0 ? [] : [measureOf(team, sought, size)]
    }))
  );

/** A team of a size as a measure. @param size above 0 */
export function measureOf(team: Team, sought: Sought, size: number): Invest {
  const posts = sought.kind === 'positions' ? size : sought.positions;
  const until = sought.kind === 'positions' ? team.until : lastDayOf(team.from, size);
  return {
    kind: 'invest',
    id: MEASURE,
    funds: team.groups.map(({ group, share }) => ({
      group,
      positions: { value: posts * share, unit: 'årsværk', source: asked }
    })),
    from: team.from,
    ...(until === null ? {} : { until }),
    ...(team.recruitedOverMonths > 0
      ? { recruitedOver: { value: team.recruitedOverMonths, unit: 'months', source: asked } }
      : {})
  };
}

/** The last of so many whole months from a day: three months from 15 March end on 14 June. */
function lastDayOf(from: DateText, months: number): DateText {
  const { year, month, dayOfMonth } = dateOf(dayFromIso(from));
  const later = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(later / 12), (later % 12) + 1];
  const sameDay = dayFromDate(toYear, toMonth, Math.min(dayOfMonth, daysInMonthOf(toYear, toMonth)));
  return isoFromDay(addDays(sameDay, -1));
}
