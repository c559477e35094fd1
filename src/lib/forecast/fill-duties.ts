import { dutyGroupOf } from '../model/defaults.ts';
import type { ModelDocument } from '../model/document.ts';
import type { Notice, Reminders } from '../simulation/plan.ts';
import { DAYS_PER_MONTH } from './average-days.ts';
import type { Resolve } from './draw-values.ts';
import { WORK_UNITS_PER_HOUR } from './fill-handling.ts';
import type { FlowOf } from './flows-of.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The duties that open and overdue cases of a model give its groups. */
export interface FillableDuties {
  readonly reminders: readonly Reminders[];
  readonly notices: readonly Notice[];
  fill(resolve: Resolve): void;
}

/** Reminders and notices of missed deadlines, one per flow whose case type states them. */
export function dutiesOf(model: ModelDocument, flows: readonly FlowOf[]): FillableDuties {
  const fillers: ((resolve: Resolve) => void)[] = [];
  const reminders = flows.flatMap(({ caseType, unit }, flow): Reminders[] => {
    const input = caseType.reminders;
    if (!input) return [];
    const group = dutyGroupOf(model, caseType, unit, input.group);
    const filled: Writable<Reminders> = { flow, group, afterDays: 0, workPerDay: 0 };
    fillers.push((resolve) => {
      filled.afterDays = Math.round(resolve(input.afterDays, unit));
      filled.workPerDay = (resolve(input.hoursPerMonth, unit) * WORK_UNITS_PER_HOUR) / DAYS_PER_MONTH;
    });
    return [filled];
  });
  const notices = flows.flatMap(({ caseType, unit }, flow): Notice[] => {
    const input = caseType.missedDeadlineNotice;
    if (!input) return [];
    const group = dutyGroupOf(model, caseType, unit, input.group);
    const filled: Writable<Notice> = { flow, group, work: 0 };
    fillers.push((resolve) => {
      filled.work = Math.round(resolve(input.hours, unit) * WORK_UNITS_PER_HOUR);
    });
    return [filled];
  });
  return {
    reminders,
    notices,
    fill(resolve) {
      for (const fill of fillers) fill(resolve);
    }
  };
}
