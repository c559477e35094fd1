import { holderOf } from './caseloads.ts';
import { caseBits, memberAfter, sample, sourceBits } from './draws.ts';
import { FROM } from './entries.ts';
import { enterStock, ownInterval, schedule } from './follow-ups.ts';
import { Purpose, mix } from './random.ts';
import type { State, StockState } from './state.ts';

/** Cases that close and are granted enter a stock; the first follow-up is an interval away. */
export function enterGranted(state: State, flow: number, entry: number, count: number, day: number): void {
  const { plan } = state;
  const { grants } = plan.flows[flow]!;
  for (let g = 0; g < grants.length; g++) {
    const { stock, share } = grants[g]!;
    const stockState = state.stocks[stock]!;
    const holder = state.desks.personal ? holderOf(state, entry) : 0;
    let member = state.entries[entry + FROM]!;
    for (let i = 0; i < count; i++) {
      // A draw per stock, so that entering one says nothing of another.
      const word = mix(caseBits(state, entry, member, Purpose.ENTRY) ^ plan.stocks[stock]!.identity);
      member = memberAfter(state, entry, member);
      const granted = state.expected ? carryGrant(stockState, flow, share) : word >>> 0 < share * 4294967296;
      if (!granted) continue;
      const address = state.expected ? stockState.entered : mix(word);
      const source = state.firstStockSource + stock;
      const { interval: sampler, keepsInterval = false } = plan.stocks[stock]!;
      const intervalWord = keepsInterval
        ? ownInterval(state, source, address)
        : sourceBits(state, source, Purpose.INTERVAL, -1, address, stockState.dealt++);
      const interval = sample(plan.tables, sampler, intervalWord);
      schedule(state, stock, enterStock(state, stock, address, day + 1, holder), day + interval, day + 1);
    }
  }
}

/** The expected run grants the share exactly: fractions of cases are carried until they make a whole one. */
function carryGrant(stock: StockState, flow: number, share: number): boolean {
  const total = stock.carried[flow]! + share;
  const whole = total >= 1 - 1e-9;
  stock.carried[flow] = whole ? total - 1 : total;
  return whole;
}
