import { dueWhenReceived } from './deadline-clocks.ts';
import { COUNT, DUE, FROM, PLACE, RECEIVED, SOURCE, STEP, takeEntry } from './entries.ts';
import { changeOpen } from './open-cases.ts';
import { Purpose, bits, placeKey, unit } from './random.ts';
import type { Arrivals } from './plan.ts';
import type { CountTable, State } from './state.ts';
import type { Tally } from './tally.ts';
import { joinNew } from './withdrawals.ts';

const NEGLIGIBLE = 1e-16;

/** Applications of the day: one count per source, one entry per count. */
export function receiveApplications(state: State, tally: Tally, day: number): void {
  const { plan } = state;
  if (plan.arrivalDay[day] === 0) return;
  const segment = plan.segmentOfDay[day]!;
  for (let source = 0; source < plan.arrivals.length; source++) {
    const arrivals = plan.arrivals[source]!;
    const count = state.expected
      ? expectedCount(state, arrivals, source, segment)
      : drawnCount(state, arrivals, source, segment, day);
    if (count === 0) continue;
    const from = state.expected ? state.running[source]! : 0;
    state.running[source] = state.running[source]! + count;
    openRun(state, arrivals.flow, 0, source, day, day, from, count);
    countReceived(state, tally, arrivals.flow, day, count);
  }
}

/** Notes cases that are received today. */
export function countReceived(state: State, tally: Tally, flow: number, day: number, count: number): void {
  const { plan, firstStep, meanWork } = state;
  const month = plan.monthOfDay[day]!;
  const segment = plan.segmentOfDay[day]!;
  const cell = flow * plan.months + month;
  tally.counts.received[cell] = tally.counts.received[cell]! + count;
  tally.required[cell] =
    tally.required[cell]! + count * state.meanWorkOfCase[flow * plan.segments + segment]!;
  for (let step = firstStep[flow]!; step < firstStep[flow + 1]!; step++) {
    const at = step * plan.months + month;
    tally.requiredAtStep[at] = tally.requiredAtStep[at]! + count * meanWork[step * plan.segments + segment]!;
  }
}

/** The backlog joins its lines before the first day, oldest first. */
export function openBacklog(state: State, tally: Tally): void {
  const { plan } = state;
  for (let b = 0; b < plan.backlogs.length; b++) {
    const backlog = plan.backlogs[b]!;
    const source = plan.arrivals.length + b;
    for (let i = 0; i < backlog.received.length; i++) {
      const count = backlog.count[i]!;
      if (count === 0) continue;
      const from = state.expected ? state.running[source]! : 0;
      state.running[source] = state.running[source]! + count;
      openRun(
        state,
        backlog.flow,
        backlog.step,
        source,
        backlog.received[i]!,
        backlog.received[i]!,
        from,
        count
      );
      tally.requiredAtStart[backlog.flow] =
        tally.requiredAtStart[backlog.flow]! + count * workFrom(state, backlog.flow, backlog.step);
    }
  }
}

/** Mean work of a case that is at a step at the start, what follows it included. */
function workFrom(state: State, flow: number, stepOfFlow: number): number {
  let work = 0;
  for (let step = state.firstStep[flow]! + stepOfFlow; step < state.firstStep[flow + 1]!; step++) {
    work += state.meanWork[step * state.plan.segments]!;
  }
  return work;
}

/** Opens cases with ordinals from `from` on at a place, which is where their draws are addressed. */
export function openRun(
  state: State,
  flowIndex: number,
  stepOfFlow: number,
  source: number,
  received: number,
  place: number,
  from: number,
  count: number
): void {
  const { plan } = state;
  const due = dueWhenReceived(state, flowIndex, stepOfFlow, received);
  const step = state.firstStep[flowIndex]! + stepOfFlow;
  const entry = takeEntry(state);
  const { entries } = state;
  entries[entry + STEP] = step;
  entries[entry + RECEIVED] = received;
  entries[entry + DUE] = due;
  entries[entry + SOURCE] = source;
  entries[entry + PLACE] = place;
  entries[entry + FROM] = from;
  entries[entry + COUNT] = count;
  const opened = Math.max(received, plan.past);
  joinNew(state, entry, opened);
  changeOpen(state, flowIndex, received, due, opened, count);
  state.atStep[step] = state.atStep[step]! + count;
}

function expectedCount(state: State, arrivals: Arrivals, source: number, segment: number): number {
  const total = state.carried[source]! + arrivals.perDay[segment]!;
  // What rounding leaves of a whole case is a whole case.
  const count = Math.floor(total + 1e-9);
  state.carried[source] = total - count;
  return count;
}

function drawnCount(state: State, arrivals: Arrivals, source: number, segment: number, day: number): number {
  const table = state.counts[source]!;
  if (table.segment !== segment) tabulate(table, arrivals, segment);
  const stream = source * state.purposes + Purpose.COUNT;
  const u = unit(bits(placeKey(state.key[stream]!, day), state.key2[stream]!, 0));
  const { cumulative } = table;
  let k = table.guide[(u * 64) | 0]!;
  while (k < table.length - 1 && u > cumulative[k]!) k++;
  return table.first + k;
}

/** Adds up the probabilities of a segment's counts until what is left is negligible. */
function tabulate(table: CountTable, arrivals: Arrivals, segment: number): void {
  const a = arrivals.a[segment]!;
  const b = arrivals.b[segment]!;
  const mean = arrivals.perDay[segment]!;
  table.segment = segment;
  table.first = arrivals.firstCount[segment]!;
  let probability = arrivals.firstProbability[segment]!;
  let sum = 0;
  let k = 0;
  let guided = 0;
  for (;;) {
    if (k === table.cumulative.length) {
      const longer = new Float64Array(k * 2);
      longer.set(table.cumulative);
      table.cumulative = longer;
    }
    sum += probability;
    table.cumulative[k] = sum;
    while (guided <= 64 && guided <= sum * 64) table.guide[guided++] = k;
    k++;
    if (table.first + k > mean && probability < NEGLIGIBLE) break;
    probability *= a + b / (table.first + k);
  }
  while (guided <= 64) table.guide[guided++] = k - 1;
  table.length = k;
}
