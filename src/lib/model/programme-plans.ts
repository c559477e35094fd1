import type { DateText } from './date-text.ts';
import type { Measure, MeasureOf } from './measure.ts';
import type { Programme } from './programme.ts';
import type { Release } from './programme-release.ts';
import { daysBetween, shiftDate } from './shift-date.ts';

/** A measure that says when a programme runs. */
export type ProgrammeMeasure = MeasureOf<'startProgramme' | 'stopProgramme' | 'redateProgramme'>;

/** What is planned for a programme from a day on. */
export interface ProgrammePlan {
  /** The first day of the plan; null from the outset. */
  readonly from: DateText | null;
  /** The first day of release; null where none is released. */
  readonly start: DateText | null;
  readonly end: DateText;
  readonly release: Release;
}

/** Whether a measure says when a programme runs. */
export const isProgrammeMeasure = (measure: Measure): measure is ProgrammeMeasure =>
  measure.kind === 'startProgramme' || measure.kind === 'stopProgramme' || measure.kind === 'redateProgramme';

/** What the document plans for a programme, before measures. */
export const statedPlan = ({ start, end, release, begins }: Programme): ProgrammePlan => ({
  from: null,
  start: begins === 'byMeasure' ? null : start,
  end,
  release
});

/** A plan as a measure leaves it. `programme` says what dates a start is counted from. */
export function replanned(
  programme: Programme,
  before: ProgrammePlan,
  measure: ProgrammeMeasure
): ProgrammePlan {
  switch (measure.kind) {
    case 'startProgramme': {
      const days = daysBetween(programme.start, measure.from);
      const { end, release } = statedPlan(programme);
      return { from: measure.from, start: measure.from, ...shifted(end, release, days) };
    }
    case 'stopProgramme':
      return { ...before, from: measure.from, start: null };
    case 'redateProgramme': {
      const [own, from] = [before.start, measure.from ?? null];
      if (own === null) return { ...before, from };
      const start = measure.start ?? own;
      const moved = shifted(before.end, before.release, daysBetween(own, start));
      return {
        from,
        start,
        end: measure.end ?? moved.end,
        release: measure.release ?? moved.release
      };
    }
  }
}

/** What a programme's plans are in a scenario, by the day they hold from; measures of one day in their order. */
export function programmePlans(programme: Programme, measures: readonly Measure[]): ProgrammePlan[] {
  const plans: ProgrammePlan[] = [statedPlan(programme)];
  for (const measure of inOrder(programme, measures)) {
    const before = plans.at(-1)!;
    const plan = replanned(programme, before, measure);
    if (samePlan(before, plan)) continue;
    if (before.from === plan.from) plans.pop();
    plans.push(plan);
  }
  return plans;
}

/** The measures that plan a programme, in the order of the days from which they hold. */
export function inOrder(programme: Programme, measures: readonly Measure[]): ProgrammeMeasure[] {
  const planning = measures
    .filter(isProgrammeMeasure)
    .filter((measure) => measure.programme === programme.id);
  const day = ({ from }: ProgrammeMeasure) => from ?? '';
  return planning.sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

const samePlan = (one: ProgrammePlan, other: ProgrammePlan): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  JSON.stringify(one.release) === JSON.stringify(other.release);

function shifted(end: DateText, release: Release, days: number): { end: DateText; release: Release } {
  const shift = (date: DateText) => shiftDate(date, days);
  if (days === 0) return { end, release };
  switch (release.kind) {
    case 'atOnce':
      return { end: shift(end), release: release.on ? { ...release, on: shift(release.on) } : release };
    case 'evenly':
      return { end: shift(end), release: { ...release, until: shift(release.until) } };
    case 'withFollowUp':
      return {
        end: shift(end),
        release: release.latest ? { ...release, latest: shift(release.latest) } : release
      };
  }
}
