import { addDuty } from './duties.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** An age in days that no case reaches. */
export const NEVER = 0x7fffffff;

/** Cases pass the age from which they cost reminders, before any of them can close or leave on that day. */
export function passReminderAge({ plan, older, openReceived }: State, day: number): void {
  for (let i = 0; i < plan.reminders.length; i++) {
    const { flow, afterDays } = plan.reminders[i]!;
    const received = day - afterDays - 1;
    if (received < 0) continue;
    older[flow] = older[flow]! + openReceived[flow * (plan.past + plan.days) + received]!;
  }
}

/** The reminders of the day, of cases that wait in a line or outside alike, become a duty of their group. */
export function receiveReminders(state: State, tally: Tally, day: number): void {
  const { plan, older, reminderCarried } = state;
  for (let i = 0; i < plan.reminders.length; i++) {
    const { flow, group, workPerDay } = plan.reminders[i]!;
    const total = reminderCarried[i]! + older[flow]! * workPerDay;
    const work = Math.floor(total);
    reminderCarried[i] = total - work;
    if (work === 0) continue;
    addDuty(state, group, work);
    const cell = flow * plan.months + plan.monthOfDay[day]!;
    tally.reminderWork[cell] = tally.reminderWork[cell]! + work;
  }
}

/** Each case that was due yesterday and is still open must have a written notice. */
export function giveNotice(state: State, tally: Tally, day: number): void {
  const { plan, openDue } = state;
  for (let i = 0; i < plan.notices.length; i++) {
    const { flow } = plan.notices[i]!;
    noticeCases(state, tally, i, openDue[flow * plan.horizon + day - 1]!, day);
  }
}

/** Cases that were due before the day on which they are received must have theirs at once. */
export function giveNoticeAtOnce(state: State, tally: Tally, flow: number, cases: number, day: number): void {
  const { notices } = state.plan;
  for (let i = 0; i < notices.length; i++)
    if (notices[i]!.flow === flow) noticeCases(state, tally, i, cases, day);
}

function noticeCases(state: State, tally: Tally, i: number, cases: number, day: number): void {
  const { plan } = state;
  const { flow, group, work } = plan.notices[i]!;
  if (cases === 0 || work === 0) return;
  addDuty(state, group, cases * work);
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.noticeWork[cell] = tally.noticeWork[cell]! + cases * work;
}
