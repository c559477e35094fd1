import { ENTRY_SIZE, STEP } from './entries.ts';
import type { Plan } from './plan.ts';
import type { State } from './state.ts';
import type { Tally } from './tally.ts';

/** How hard the groups of a plan are pressed; its arrays are empty where none of them answers to it. */
export interface PressureState {
  /** Whether any group answers to pressure. */
  readonly used: boolean;
  /** Per group: work units of overtime today, and the factor on the handling time of the cases it begins. */
  readonly overtime: Float64Array;
  readonly factor: Float64Array;
  /** Of the group that spends its hours: that factor, and what the share of returns rises by. */
  handlingFactor: number;
  extraReturnShare: number;
  /** Per step: cases that wait outside before it; and per entry of the pool, 1 while its cases do. */
  readonly outside: Int32Array;
  isOutside: Uint8Array;
  /** Per line, today: mean work that waits in it, work units of the groups that serve it, and the last group that was added. */
  readonly lineWork: Float64Array;
  readonly lineHours: Float64Array;
  readonly lineGroup: Int32Array;
}

/** @param entries that the pool of entries holds */
export function pressureOf({ groups, flows, lines }: Plan, entries: number): PressureState {
  const used = groups.some(({ pressure }) => pressure !== undefined);
  const steps = flows.reduce((sum, flow) => sum + flow.steps.length, 0);
  return {
    used,
    overtime: new Float64Array(groups.length),
    factor: new Float64Array(groups.length).fill(1),
    handlingFactor: 1,
    extraReturnShare: 0,
    outside: new Int32Array(used ? steps : 0),
    isOutside: new Uint8Array(used ? entries : 0),
    lineWork: new Float64Array(used ? lines.length : 0),
    lineHours: new Float64Array(used ? lines.length : 0),
    lineGroup: new Int32Array(used ? lines.length : 0)
  };
}

export function clearPressure(pressure: PressureState): void {
  pressure.handlingFactor = 1;
  pressure.extraReturnShare = 0;
  pressure.outside.fill(0);
  pressure.isOutside.fill(0);
}

/** Brings the pressure to where another replication's stands. */
export function takeOverPressure(to: PressureState, from: PressureState): void {
  to.outside.set(from.outside);
  if (to.isOutside.length < from.isOutside.length) to.isOutside = new Uint8Array(from.isOutside.length);
  to.isOutside.set(from.isOutside);
}

/** The cases of an entry wait outside before its step. */
export function noteOutside({ pressure, entries }: State, entry: number, count: number): void {
  const step = entries[entry + STEP]!;
  pressure.isOutside[entry / ENTRY_SIZE] = 1;
  pressure.outside[step] = pressure.outside[step]! + count;
}

/** Some of the cases of an entry leave, or all are back: they wait outside no longer, if they did. */
export function noteBack({ pressure, entries }: State, entry: number, count: number, all: boolean): void {
  if (pressure.isOutside[entry / ENTRY_SIZE] === 0) return;
  const step = entries[entry + STEP]!;
  pressure.outside[step] = pressure.outside[step]! - count;
  if (all) pressure.isOutside[entry / ENTRY_SIZE] = 0;
}

/** Finds the overtime and the cut of handling time by which each group answers today, before any of them spends its hours. */
export function feelPressure(state: State, day: number): void {
  const { plan, pressure } = state;
  addUp(state, day);
  for (let g = 0; g < plan.groups.length; g++) {
    const { pressure: settings, capacity } = plan.groups[g]!;
    pressure.overtime[g] = 0;
    pressure.factor[g] = 1;
    const hours = capacity[day]!;
    if (settings === undefined || hours === 0) continue;
    const required = hoursRequired(state, g, day);
    if (required <= hours) continue;
    const overtime = Math.floor(Math.min(required - hours, hours * settings.overtimeShare));
    pressure.overtime[g] = overtime;
    pressure.factor[g] = Math.max(1 - settings.handlingCut, Math.min(1, (hours + overtime) / required));
  }
}

/** A group begins to spend its hours: the cases that it begins take less, and come back oftener, as hard as it is pressed. */
export function pressGroup({ plan, pressure }: State, g: number): void {
  const settings = plan.groups[g]!.pressure;
  const factor = pressure.factor[g]!;
  pressure.handlingFactor = factor;
  pressure.extraReturnShare =
    settings === undefined || factor === 1
      ? 0
      : (settings.extraReturnShare * (1 - factor)) / settings.handlingCut;
}

/** Counts the overtime that was used, and the work that cuts have saved at the day's factor. */
export function countPressure(
  { plan, pressure }: State,
  tally: Tally,
  g: number,
  cell: number,
  worked: number,
  onCases: number,
  day: number
): void {
  const overtime = worked - plan.groups[g]!.capacity[day]!;
  if (overtime > 0) tally.overtime[cell] = tally.overtime[cell]! + overtime;
  const factor = pressure.factor[g]!;
  if (factor < 1) tally.workSaved[cell] = tally.workSaved[cell]! + Math.round(onCases / factor - onCases);
}

/** Adds up the mean work in every line, and the hours of the groups that serve it. */
function addUp(state: State, day: number): void {
  const { plan, pressure, atStep, meanWork, stepLine } = state;
  const { lineWork, lineHours, lineGroup, outside } = pressure;
  const segment = plan.segmentOfDay[day]!;
  lineWork.fill(0);
  lineHours.fill(0);
  lineGroup.fill(-1);
  for (let step = 0; step < state.stepCount; step++) {
    const line = stepLine[step]!;
    const waiting = atStep[step]! - outside[step]!;
    lineWork[line] = lineWork[line]! + waiting * meanWork[step * plan.segments + segment]!;
  }
  for (let g = 0; g < plan.groups.length; g++) {
    const { capacity } = plan.groups[g]!;
    const lanes = state.lanes[g]!;
    for (let i = 0; i < lanes.length; i++) {
      const { lines } = lanes[i]!;
      for (let k = 0; k < lines.length; k++) {
        const line = lines[k]!;
        if (lineGroup[line] === g) continue;
        lineGroup[line] = g;
        lineHours[line] = lineHours[line]! + capacity[day]!;
      }
    }
  }
}

/** Work that waits in lines which other groups serve as well is the group's by its part of their hours. */
function hoursRequired(state: State, g: number, day: number): number {
  const { plan, pressure, dutyOwed } = state;
  const { capacity, duty, pressure: settings } = plan.groups[g]!;
  const lanes = state.lanes[g]!;
  const { lineWork, lineHours, lineGroup } = pressure;
  let days = 0;
  for (let i = 0; i < lanes.length; i++) {
    const { lines } = lanes[i]!;
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k]!;
      // Each line once: a negative mark says that it has been added for this group.
      if (lineGroup[line] === -2 - g) continue;
      lineGroup[line] = -2 - g;
      days += lineWork[line]! / lineHours[line]!;
    }
  }
  const owed = dutyOwed[g]! + (duty === null ? 0 : duty[day]!);
  return (days * capacity[day]!) / settings!.normalQueueDays + owed;
}
