import { addDuty } from './duties.ts';
import { noteHandedOver } from './handed-over.ts';
import type { State } from './state.ts';

/**
 * Cases of a flow get another adviser in a group: its hours for that are a duty of the group, and they count as handed over.
 * @param cases may be a fraction, which is carried
 */
export function handOver(state: State, group: number, flow: number, cases: number): void {
  const { desks } = state;
  const total = desks.handoverCarried[group]! + cases * state.plan.groups[group]!.handoverWork;
  const work = Math.floor(total);
  desks.handoverCarried[group] = total - work;
  desks.handoverWork[group] = desks.handoverWork[group]! + work;
  addDuty(state, group, work);
  noteHandedOver(state, flow, cases);
}
