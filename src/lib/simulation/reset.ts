import type { Plan } from './plan.ts';
import { onlyNumberOf } from './draws.ts';
import { clearBetween } from './active-handover.ts';
import { clearDesks } from './desks.ts';
import { openMoves } from './moves.ts';
import { clearPressure } from './pressure.ts';
import { standIn } from './epochs.ts';
import { NEVER } from './reminders.ts';
import { dealingStep, keyFrom, streamKey, streamKey2 } from './random.ts';
import type { State } from './state.ts';
import { clearWithdrawals } from './withdrawals.ts';

/** Empties the memory, reads what may have been refilled in the plan, and sets the keys of one replication. */
export function reset(state: State, seed: number, replication: number, expected: boolean): void {
  const { plan } = state;
  state.expected = expected;
  state.freeEntry = 0;
  state.usedEntries = 1;
  state.head.fill(0);
  state.filled.fill(0);
  state.lowKey.fill(plan.horizon);
  state.joinHead.fill(0);
  state.inHand.fill(0);
  state.dutyOwed.fill(0);
  clearDesks(state.desks);
  clearBetween(state);
  clearPressure(state.pressure);
  if (plan.epochs.length > 0) standIn(state, 0);
  clearWithdrawals(state.withdrawals);
  state.clocks.notDue.fill(0);
  state.openDue.fill(0);
  state.openReceived.fill(0);
  state.open.fill(0);
  state.overdue.fill(0);
  state.older.fill(0);
  state.reminderCarried.fill(0);
  state.monthLeads.fill(0);
  state.atStep.fill(0);
  state.running.fill(0);
  state.carried.fill(0);
  for (const choices of state.behind) for (const behind of choices) behind.fill(0);
  state.handedOver.fill(0);
  openMoves(state);
  for (const table of state.counts) table.segment = -1;
  for (const [k, stock] of state.stocks.entries()) {
    stock.onlyInterval = onlyNumberOf(plan.tables, plan.stocks[k]!.interval);
    stock.active = 0;
    stock.freeCase = 0;
    stock.usedCases = 1;
    stock.leaveHead.fill(0);
    stock.dealt = 0;
    stock.entered = 0;
    stock.carried.fill(0);
  }
  for (let r = 0; r < plan.releases.length; r++)
    state.unreleased[r] = plan.releases[r]!.withFollowUps?.cases ?? 0;
  state.closedBefore.fill(0);
  readReminders(state);
  readChoices(state);
  readSteps(state);
  readKeys(state, seed, replication);
}

function readReminders({ plan, reminderAge }: State): void {
  reminderAge.fill(NEVER);
  for (const { flow, afterDays } of plan.reminders) reminderAge[flow] = afterDays;
}

function readChoices({ plan, minds }: State): void {
  for (let flow = 0; flow < plan.flows.length; flow++) {
    const isMindful = plan.flows[flow]!.choices.some(({ options }) =>
      options.some(({ extraShareHandedOver = 0 }) => extraShareHandedOver > 0)
    );
    minds[flow] = isMindful ? 1 : 0;
  }
}

/** Sources in the order of their key words: arrivals, backlogs, releases, births, stocks. */
function sourceIdentities(plan: Plan): number[] {
  return [...plan.arrivals, ...plan.backlogs, ...plan.releases, ...plan.births, ...plan.stocks].map(
    (source) => source.identity
  );
}

function readKeys(state: State, seed: number, replication: number): void {
  const { plan, firstReleaseSource } = state;
  sourceIdentities(plan).forEach((identity, source) => {
    for (let purpose = 0; purpose < state.purposes; purpose++) {
      const at = source * state.purposes + purpose;
      state.key[at] = state.expected
        ? dealingStep(purpose)
        : keyFrom(
            streamKey(seed, replication, identity, purpose),
            source < firstReleaseSource ? plan.zeroDay : 0
          );
      state.key2[at] = streamKey2(seed, replication, identity, purpose);
    }
  });
}

function readSteps(state: State): void {
  const { plan, meanWorkOfCase } = state;
  meanWorkOfCase.fill(0);
  for (let step = 0; step < state.stepCount; step++) {
    const flow = state.stepFlow[step]!;
    const { work, meanWork } = plan.flows[flow]!.steps[state.stepIndex[step]!]!;
    const wait = state.stepWait[step]!;
    state.onlyWait[step] = wait < 0 ? 1 : onlyNumberOf(plan.tables, wait);
    state.work.set(work, step * plan.segments);
    state.meanWork.set(meanWork, step * plan.segments);
    for (let segment = 0; segment < plan.segments; segment++) {
      const at = flow * plan.segments + segment;
      meanWorkOfCase[at] = meanWorkOfCase[at]! + meanWork[segment]!;
      state.equalWork[step * plan.segments + segment] = state.expected
        ? meanWork[segment]!
        : onlyNumberOf(plan.tables, work[segment]!);
    }
  }
}
