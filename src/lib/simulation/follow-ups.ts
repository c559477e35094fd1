import { countOpened } from './arrivals.ts';
import { joinLater, joinLine } from './lines.ts';
import { Purpose, bits, mix, placeKey } from './random.ts';
import {
  DUE,
  FROM,
  PLACE,
  RECEIVED,
  SOURCE,
  STEP,
  TO,
  sample,
  takeEntry,
  type State,
  type StockState
} from './state.ts';
import type { Tally } from './tally.ts';

/**
 * Puts the active cases of every stock in the calendar of their first due days. Follow-ups that could have been done before the
 * start are open from the start, and belong to the opening stock.
 */
export function openStocks(state: State, tally: Tally): void {
  const { plan } = state;
  for (let k = 0; k < plan.stocks.length; k++) {
    const { firstDue } = plan.stocks[k]!;
    for (let i = 0; i < firstDue.length; i++) enterStock(state, tally, k, i, plan.past, firstDue[i]!);
  }
}

/**
 * A new active case, whose next follow-up falls due on a day.
 * @param address place of the case's draws: its number in the stock at the start, or a mix of its parent's address.
 */
function enterStock(state: State, tally: Tally, k: number, address: number, day: number, due: number): void {
  const { plan } = state;
  const stock = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const active = takeActive(stockState);
  const entry = takeEntry(state);
  const { entries } = state;
  stockState.address[active] = address;
  stockState.entry[active] = entry;
  stockState.active++;
  entries[entry + STEP] = state.firstStep[stock.flow]!;
  entries[entry + SOURCE] = plan.arrivals.length + plan.backlogs.length + k;
  entries[entry + PLACE] = active;
  entries[entry + FROM] = 0;
  entries[entry + TO] = 1;
  if (due - stock.earliestDaysBefore < plan.past)
    openAtStart(state, tally, stock.flow, entry, due, stock.earliestDaysBefore);
  else schedule(state, entry, due, stock.earliestDaysBefore, day);
  if (stock.stay >= 0) {
    const word = drawFor(state, k, Purpose.STAY, address, 0, active);
    const leaves = day + Math.max(1, sample(plan.tables, stock.stay, word));
    if (leaves < stockState.leaveHead.length) {
      stockState.nextLeaver[active] = stockState.leaveHead[leaves]!;
      stockState.leaveHead[leaves] = active + 1;
    }
  }
}

function openAtStart(
  state: State,
  tally: Tally,
  flow: number,
  entry: number,
  due: number,
  earliest: number
): void {
  const { plan, entries } = state;
  const step = entries[entry + STEP]!;
  const received = Math.max(0, due - earliest);
  const line = plan.flows[flow]!.steps[0]!.line;
  entries[entry + DUE] = Math.max(0, due);
  entries[entry + RECEIVED] = received;
  joinLine(state, line, plan.lines[line]!.order === 'due' ? Math.max(0, due) : received, entry);
  countOpened(state, flow, Math.max(0, due), plan.past, 1);
  state.atStep[step] = state.atStep[step]! + 1;
  tally.requiredAtStart[flow] = tally.requiredAtStart[flow]! + state.meanWorkOfCase[flow * plan.segments]!;
}

/** A draw for an active case; in the expected run, cases are dealt to the strata in turn. */
function drawFor(
  state: State,
  k: number,
  purpose: number,
  address: number,
  occurrence: number,
  turn: number
): number {
  const source = state.plan.arrivals.length + state.plan.backlogs.length + k;
  const stream = source * state.purposes + purpose;
  if (state.expected) return Math.imul(turn, state.key[stream]!);
  return bits(placeKey(state.key[stream]!, address), state.key2[stream]!, occurrence);
}

function schedule(state: State, entry: number, due: number, earliest: number, day: number): void {
  const capped = due < state.plan.horizon ? due : state.plan.horizon - 1;
  const release = Math.max(day, capped - earliest);
  state.entries[entry + DUE] = capped;
  state.entries[entry + RECEIVED] = release;
  joinLater(state, release, entry);
}

/** A follow-up whose earliest day has come is an open case from now on. */
export function countReleased(state: State, tally: Tally, entry: number, flow: number, day: number): void {
  const { plan, entries } = state;
  const step = entries[entry + STEP]!;
  countOpened(state, flow, entries[entry + DUE]!, day, 1);
  state.atStep[step] = state.atStep[step]! + 1;
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.counts.received[cell] = tally.counts.received[cell]! + 1;
  tally.required[cell] =
    tally.required[cell]! + state.meanWorkOfCase[flow * plan.segments + plan.segmentOfDay[day]!]!;
}

/** Plans the next follow-up of a case whose follow-up was done. */
export function planNext(state: State, k: number, entry: number, day: number): void {
  const { plan, entries } = state;
  const stock = plan.stocks[k]!;
  const stockState = state.stocks[k]!;
  const active = entries[entry + PLACE]!;
  const occurrence = entries[entry + FROM]!;
  const word = drawFor(
    state,
    k,
    Purpose.INTERVAL,
    stockState.address[active]!,
    occurrence,
    stockState.dealt++
  );
  const base = stock.fromPlanned ? entries[entry + DUE]! : day;
  entries[entry + STEP] = state.firstStep[stock.flow]!;
  entries[entry + FROM] = occurrence + 1;
  entries[entry + TO] = occurrence + 2;
  schedule(state, entry, base + sample(plan.tables, stock.interval, word), stock.earliestDaysBefore, day + 1);
}

/** Cases that close and are granted enter a stock; the first follow-up is an interval away. */
export function enterGranted(
  state: State,
  tally: Tally,
  flow: number,
  source: number,
  place: number,
  from: number,
  to: number,
  day: number
): void {
  const { plan } = state;
  const { grants } = plan.flows[flow]!;
  for (let g = 0; g < grants.length; g++) {
    const { stock, share } = grants[g]!;
    const stockState = state.stocks[stock]!;
    for (let ordinal = from; ordinal < to; ordinal++) {
      let address = 0;
      if (state.expected) {
        const total = stockState.entered[flow]! + share;
        stockState.entered[flow] = total >= 1 - 1e-9 ? total - 1 : total;
        if (total < 1 - 1e-9) continue;
      } else {
        const stream = source * state.purposes + Purpose.ENTRY;
        const word = bits(placeKey(state.key[stream]!, place), state.key2[stream]!, ordinal);
        if (word >>> 0 >= share * 4294967296) continue;
        address = mix(word ^ mix(state.key2[stream]! + ordinal));
      }
      const word = drawFor(state, stock, Purpose.INTERVAL, address, -1, stockState.dealt++);
      const interval = sample(plan.tables, plan.stocks[stock]!.interval, word);
      enterStock(state, tally, stock, address, day + 1, day + interval);
    }
  }
}

/** Active cases whose stay ends today leave; an open follow-up of theirs is withdrawn. */
export function leaveStocks(state: State, tally: Tally, day: number): void {
  const { plan, entries } = state;
  for (let k = 0; k < plan.stocks.length; k++) {
    const stock = plan.stocks[k]!;
    const stockState = state.stocks[k]!;
    let leaver = stockState.leaveHead[day]!;
    while (leaver !== 0) {
      const active = leaver - 1;
      leaver = stockState.nextLeaver[active]!;
      const entry = stockState.entry[active]!;
      const step = entries[entry + STEP]!;
      const isOpen = entries[entry + RECEIVED]! < day;
      if (isOpen) countWithdrawn(state, tally, stock.flow, step, entry, day);
      entries[entry + STEP] = ~step;
      stockState.active--;
      stockState.nextLeaver[active] = stockState.freeActive;
      stockState.freeActive = active;
    }
  }
}

function countWithdrawn(
  state: State,
  tally: Tally,
  flow: number,
  step: number,
  entry: number,
  day: number
): void {
  const { plan, entries } = state;
  const due = entries[entry + DUE]!;
  const at = flow * plan.horizon + due;
  state.openDue[at] = state.openDue[at]! - 1;
  state.open[flow] = state.open[flow]! - 1;
  state.atStep[step] = state.atStep[step]! - 1;
  if (due < day) state.overdue[flow] = state.overdue[flow]! - 1;
  const cell = flow * plan.months + plan.monthOfDay[day]!;
  tally.counts.withdrawn[cell] = tally.counts.withdrawn[cell]! + 1;
  if (due >= day) {
    const received = plan.monthOfDay[entries[entry + RECEIVED]!]!;
    if (received >= 0) {
      const left = flow * plan.months + received;
      tally.counts.receivedLeft[left] = tally.counts.receivedLeft[left]! + 1;
    }
  }
}

function takeActive(stock: StockState): number {
  const free = stock.freeActive;
  if (free >= 0) {
    stock.freeActive = stock.nextLeaver[free]!;
    return free;
  }
  if (stock.used === stock.address.length) {
    stock.address = longer(stock.address);
    stock.nextLeaver = longer(stock.nextLeaver);
    stock.entry = longer(stock.entry);
  }
  return stock.used++;
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(array.length * 2);
  result.set(array);
  return result;
}
