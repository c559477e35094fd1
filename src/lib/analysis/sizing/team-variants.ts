import { addDays, dateOf, dayFromDate, daysInMonthOf } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso-day.ts';
import type { DateText } from '../../model/date-text.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { ScenarioId } from '../../model/id.ts';
import type { MeasureOf } from '../../model/measure.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Source } from '../../model/source.ts';
import type { Sought, Team } from './sizing-question.ts';

type Invest = MeasureOf<'invest'>;

const asked: Source = { kind: 'assumption', note: '' };
/** Posts of every size have the same luck: they are named alike. */
const MEASURE = 'dimensionering' as NonNullable<Invest['id']>;

/** A model with one scenario more for each size of a team, in their order. */
export interface TeamVariants {
  readonly model: ModelDocument;
  readonly scenarios: readonly ScenarioId[];
}

/**
 * The scenario of a team with each of some sizes of it. The added scenarios stand before the others, since a range in a measure is drawn by
 * its last place in the document: so it keeps the luck that it has in its own scenario.
 * @param sizes posts or months, 0 or more; 0 is the scenario without the team
 */
export function teamVariants(
  model: ModelDocument,
  team: Team,
  sought: Sought,
  sizes: readonly number[]
): TeamVariants {
  const taken = new Set<string>(model.scenarios.map(({ id }) => id));
  let stem = 'hold';
  while (sizes.some((_, i) => taken.has(`${stem}-${i}`))) stem += '-';
  const variants = sizes.map((size, i): Scenario => ({
    id: `${stem}-${i}` as ScenarioId,
    name: stem,
    basedOn: team.scenario,
    measures: size === 0 ? [] : [measureOf(team, sought, size)]
  }));
  return {
    model: { ...model, scenarios: [...variants, ...model.scenarios] },
    scenarios: variants.map(({ id }) => id)
  };
}

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
