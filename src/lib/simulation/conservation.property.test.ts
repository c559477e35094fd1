import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviserOf, holderOf } from './caseloads.ts';
import { COUNT, NEXT, SOURCE, STEP } from './entries.ts';
import { idleFault, waitingIn } from './idle-testing.ts';
import type { Caseload, ClockStart, Discipline, Lane, Line, Move, Plan, Probe } from './plan.ts';
import { replicate } from './replicate.ts';
import { createState, type State } from './state.ts';
import { AGE_CLASSES, LEAD_CLASSES, MEASURES, OVERDUE_CLASSES, createTally, type Tally } from './tally.ts';
import { planOf, type Sketch, type SketchGroup, type SketchPost } from './test-plan.ts';

/** The deep tests import this file with more runs and another seed. */
const { numRuns = 200, seed = 20250901 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

const someWork = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
const someDays = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 5 });

const someLine: fc.Arbitrary<Line> = fc.record({
  order: fc.constantFrom('received', 'due'),
  priorityClass: fc.integer({ min: 1, max: 3 })
});

function laneOver(lines: readonly Line[]): fc.Arbitrary<Lane> {
  return fc
    .record({
      served: fc.subarray(
        lines.map((_, line) => line),
        { minLength: 1 }
      ),
      byDue: fc.constantFrom<Discipline>('earliestDue', 'priority', 'onTimeFirst'),
      reserve: fc.constantFrom(0, 0, 0.1, 0.25, 0.3)
    })
    .map(({ served, byDue, reserve }) => {
      const { order } = lines[served[0]!]!;
      return {
        lines: served.filter((line) => lines[line]!.order === order),
        discipline: order === 'received' ? 'firstReceived' : byDue,
        reservedShare: reserve
      };
    });
}

type Releases = NonNullable<Sketch['releases']>;

function someReleases(flow: fc.Arbitrary<number>, stocks: number, days: number): fc.Arbitrary<Releases> {
  const scheduled = fc.record({
    flow,
    count: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: days })
  });
  if (stocks === 0) return fc.array(scheduled, { maxLength: 2 });
  const following = fc.record({
    flow,
    withFollowUps: fc.record(
      {
        stock: fc.integer({ min: 0, max: stocks - 1 }),
        cases: fc.integer({ min: 0, max: 40 }),
        from: fc.integer({ min: 0, max: 20 }),
        latest: fc.integer({ min: 20, max: days }),
        until: fc.integer({ min: 0, max: days })
      },
      { requiredKeys: ['stock', 'cases', 'from'] }
    )
  });
  return fc.array(fc.oneof(scheduled, following), { maxLength: 3 });
}

const someProbes = (flow: fc.Arbitrary<number>, births: number): fc.Arbitrary<Probe[]> =>
  fc.array(
    fc.record({
      flows: fc.uniqueArray(flow, { minLength: 1 }),
      births: fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, births - 1) }), { maxLength: births }),
      before: fc.integer({ min: 0, max: 5 }),
      needed: fc.integer({ min: 0, max: 60 })
    }),
    { maxLength: 3 }
  );

/** After the first day, so that what stood the evening before is known. Every plan has a first group. */
const someMoves = (flow: fc.Arbitrary<number>, days: number): fc.Arbitrary<Move[]> =>
  fc
    .array(
      fc.record({
        on: fc.integer({ min: 1, max: days }),
        flow,
        group: fc.constant(0),
        share: fc.constantFrom(0, 0.3, 1),
        workPerCase: fc.integer({ min: 0, max: 9 })
      }),
      { maxLength: 2 }
    )
    .map((moves) => moves.sort((one, other) => one.on - other.on));

const somePost: fc.Arbitrary<SketchPost> = fc.record(
  {
    capacity: fc.integer({ min: 1, max: 25 }),
    from: fc.integer({ min: 0, max: 20 }),
    to: fc.integer({ min: 0, max: 50 }),
    successor: fc.integer({ min: 0, max: 50 })
  },
  { requiredKeys: ['capacity'] }
);

interface ChangeOfLanes {
  from: number;
  /** The line of each step, flow after flow; over and over. */
  lines: number[];
  /** Per group; undefined where its lanes stay. */
  lanes: (Lane[] | undefined)[];
}

const someChanges = (lines: readonly Line[]): fc.Arbitrary<ChangeOfLanes[]> =>
  fc.uniqueArray(
    fc.record({
      from: fc.integer({ min: 1, max: 40 }),
      lines: fc.array(fc.integer({ min: 0, max: lines.length - 1 }), { minLength: 4, maxLength: 7 }),
      lanes: fc.array(
        fc.option(fc.array(laneOver(lines), { minLength: 1, maxLength: 3 }), { nil: undefined }),
        { minLength: 3, maxLength: 3 }
      )
    }),
    { maxLength: 2, selector: ({ from }) => from }
  );

/** The sketch with epochs in the order of their days. */
function withEpochs(sketch: Sketch, changes: readonly ChangeOfLanes[]): Sketch {
  let lanes: readonly (readonly Lane[])[] = sketch.groups.map((group) => group.lanes);
  const epochs = [...changes]
    .sort((a, b) => a.from - b.from)
    .map(({ from, lines, lanes: changed }) => {
      let step = 0;
      lanes = lanes.map((before, g) => changed[g] ?? before);
      const linesOf = sketch.flows.map(({ steps }) => steps.map(() => lines[step++ % lines.length]!));
      return { from, lines: linesOf, lanes };
    });
  return { ...sketch, epochs };
}

/** Personal caseloads only where no other group works on the same lines, in any epoch. */
function withPossibleCaseloads(sketch: Sketch): Sketch {
  const linesOf = (g: number) =>
    [sketch.groups[g]!.lanes, ...(sketch.epochs ?? []).map(({ lanes }) => lanes[g]!)].flatMap((lanes) =>
      lanes.flatMap((lane) => lane.lines)
    );
  const groups = sketch.groups.map((group, g): SketchGroup => {
    const others = sketch.groups.flatMap((_, other) => (other === g ? [] : linesOf(other)));
    const shares = linesOf(g).some((line) => others.includes(line));
    return group.caseload === 'personal' && shares ? { ...group, caseload: 'shared' } : group;
  });
  return { ...sketch, groups };
}

/** A stock plans the due days of its follow-ups: they have no clock. */
const withPossibleClocks = (sketch: Sketch): Sketch => ({
  ...sketch,
  flows: sketch.flows.map(({ clock, ...flow }, f) =>
    clock && sketch.stocks?.every((stock) => stock.flow !== f) ? { ...flow, clock } : flow
  )
});

const someSketchOfOneEpoch: fc.Arbitrary<Sketch> = fc
  .record({
    lines: fc.array(someLine, { minLength: 1, maxLength: 4 }),
    flowCount: fc.integer({ min: 1, max: 4 })
  })
  .chain(({ lines, flowCount }) => {
    const flow = fc.integer({ min: 0, max: flowCount - 1 });
    const step = fc.record(
      {
        line: fc.integer({ min: 0, max: lines.length - 1 }),
        work: someWork,
        wait: someDays(0, 9)
      },
      { requiredKeys: ['line', 'work'] }
    );
    const stock = fc.record(
      {
        flow,
        firstDue: fc.array(fc.integer({ min: -15, max: 30 }), { maxLength: 30 }),
        interval: someDays(1, 20),
        earliest: fc.integer({ min: 0, max: 12 }),
        fromPlanned: fc.boolean(),
        keepsInterval: fc.boolean(),
        stay: someDays(1, 40)
      },
      { requiredKeys: ['flow', 'firstDue', 'interval', 'earliest'] }
    );
    const birth = fc.record({ flow, delay: someDays(1, 12) });
    const lists = fc
      .record({
        stocks: fc.array(stock, { maxLength: 2 }),
        births: fc.array(birth, { maxLength: 3 })
      })
      .map(({ stocks, births }) => ({
        stocks,
        // A stock plans the due days of its follow-ups: no other case may be one.
        births: births.filter((birth) => stocks.every((planned) => planned.flow !== birth.flow))
      }));
    return lists.chain(({ stocks, births }) =>
      fc.record({
        days: fc.integer({ min: 1, max: 50 }),
        weekends: fc.boolean(),
        growth: fc.constantFrom(1, 0.5, 2),
        lines: fc.constant(lines),
        stocks: fc.constant(stocks),
        births: fc.constant(births),
        flows: fc.array(
          fc
            .record({
              dueAfter: fc.integer({ min: 0, max: 25 }),
              steps: fc.array(step, { minLength: 1, maxLength: 3 }),
              perDay: fc.option(fc.double({ min: 0, max: 6, noNaN: true }), { nil: undefined }),
              backlogPerDay: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 10 }),
              backlogStep: fc.nat(),
              patienceUpTo: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
              reminders: fc.option(
                fc.record({
                  group: fc.constant(0),
                  afterDays: fc.integer({ min: 0, max: 30 }),
                  workPerDay: fc.double({ min: 0, max: 3, noNaN: true })
                }),
                { nil: undefined }
              ),
              notice: fc.option(fc.record({ group: fc.constant(0), work: fc.integer({ min: 0, max: 9 }) }), {
                nil: undefined
              }),
              clock: fc.option(
                fc.record({
                  afterStep: fc.integer({ min: 0, max: 1 }),
                  starts: fc.constantFrom<ClockStart['starts']>('workEnd', 'waitEnd')
                }),
                { nil: undefined }
              ),
              grants: fc.array(
                fc.record({
                  stock: fc.integer({ min: 0, max: Math.max(0, stocks.length - 1) }),
                  share: fc.constantFrom(0, 0.2, 0.5, 1)
                }),
                { maxLength: stocks.length }
              ),
              choices: fc.array(
                fc.array(
                  fc.record({
                    birth: fc.integer({ min: 0, max: Math.max(0, births.length - 1) }),
                    share: fc.constantFrom(0, 0.1, 0.25, 0.5),
                    risesUnderPressure: fc.boolean()
                  }),
                  { minLength: 1, maxLength: 2 }
                ),
                { maxLength: Math.min(2, births.length) }
              )
            })
            .map(({ backlogPerDay, backlogStep, clock, ...rest }) => ({
              ...rest,
              // A case closes with its last step: the clock starts before it.
              ...(clock && clock.afterStep + 1 < rest.steps.length && { clock }),
              backlog: { step: backlogStep % rest.steps.length, perDay: backlogPerDay }
            })),
          { minLength: flowCount, maxLength: flowCount }
        ),
        releases: someReleases(flow, stocks.length, 60),
        probes: someProbes(flow, births.length),
        moves: someMoves(flow, 60),
        groups: fc.array(
          fc.record({
            capacity: fc.integer({ min: 0, max: 60 }),
            caseload: fc.constantFrom<Caseload>('pooled', 'pooled', 'shared', 'personal'),
            posts: fc.array(somePost, { minLength: 1, maxLength: 4 }),
            handover: fc.constantFrom(0, 0, 3),
            leaving: fc.option(fc.array(fc.constantFrom(0, 0, 0.3, 1), { maxLength: 30 }), {
              nil: undefined
            }),
            duty: fc.option(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), {
              nil: undefined
            }),
            pressure: fc.option(
              fc.record({
                normalQueueDays: fc.integer({ min: 1, max: 8 }),
                handlingCut: fc.constantFrom(0, 0.2, 0.7),
                extraReturnShare: fc.constantFrom(0, 0.3),
                overtimeShare: fc.constantFrom(0, 0.25, 1)
              }),
              { nil: undefined }
            ),
            lanes: fc.array(laneOver(lines), { minLength: 1, maxLength: 3 })
          }),
          { minLength: 1, maxLength: 3 }
        )
      })
    );
  });

const someSketch: fc.Arbitrary<Sketch> = someSketchOfOneEpoch
  .chain((sketch) => someChanges(sketch.lines).map((changes) => withEpochs(sketch, changes)))
  .map(withPossibleCaseloads)
  .map(withPossibleClocks);

function run(state: State, tally: Tally, replication: number, expected: boolean): Tally {
  replicate(state, tally, { seed: 7, replication, expected });
  return tally;
}

function sumOf(numbers: ArrayLike<number>, from = 0, to = numbers.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i]!;
  return sum;
}

/** Cases open before the first day: the backlog, and follow-ups that could have been done before it. */
function openedAtStart(plan: Plan, flow: number): number {
  const backlog = plan.backlogs.filter((b) => b.flow === flow).map((b) => sumOf(b.count));
  const followUps = plan.stocks
    .filter((stock) => stock.flow === flow)
    .map((stock) => stock.firstDue.filter((due) => due - stock.earliestDaysBefore < plan.past).length);
  return sumOf([...backlog, ...followUps]);
}

function expectConserved(plan: Plan, tally: Tally): void {
  const { counts } = tally;
  plan.flows.forEach((_, flow) => {
    let open = openedAtStart(plan, flow);
    for (let month = 0; month < plan.months; month++) {
      const cell = flow * plan.months + month;
      open += counts.received[cell]! - counts.closed[cell]! - counts.withdrawn[cell]!;
      expect(counts.open[cell], `open cases of flow ${flow}, day ${month}`).toBe(open);
    }
  });
  // A closed case has at most one child of each choice.
  const most = plan.flows.map(
    ({ choices }, flow) => choices.length * sumOf(counts.closed, flow * plan.months, (flow + 1) * plan.months)
  );
  expect(sumOf(counts.born)).toBeLessThanOrEqual(sumOf(most));
  const steps = plan.flows.flatMap((flow, f) => flow.steps.map(() => f));
  plan.flows.forEach((_, flow) => {
    for (let month = 0; month < plan.months; month++) {
      let atSteps = 0;
      steps.forEach((owner, step) => {
        if (owner === flow) atSteps += tally.atStep[step * plan.months + month]!;
      });
      expect(counts.open[flow * plan.months + month]).toBe(atSteps);
    }
  });
  for (const measure of MEASURES)
    expect(
      counts[measure].every((n) => n >= 0),
      measure
    ).toBe(true);
  expect(tally.atStep.every((n) => n >= 0)).toBe(true);
}

/** Work units of the caseloads that a group takes over on a day, as everything stood the evening before; every day is a month. */
function workMoved(plan: Plan, { counts }: Tally, group: number, day: number): number {
  return sumOf(
    plan.moves
      .filter((move) => move.group === group && move.on === plan.past + day)
      .map(({ flow, share, workPerCase }) => {
        const column = plan.stocks.some((stock) => stock.flow === flow) ? counts.active : counts.open;
        return Math.round(column[flow * plan.months + day - 1]! * share) * workPerCase;
      })
  );
}

function expectHoursConserved(plan: Plan, tally: Tally): void {
  const owed = plan.groups.map(() => 0);
  for (let month = 0; month < plan.months; month++) {
    let spentOnCases = 0;
    for (const { flow, group } of plan.reminders)
      owed[group] = owed[group]! + tally.reminderWork[flow * plan.months + month]!;
    for (const { flow, group } of plan.notices)
      owed[group] = owed[group]! + tally.noticeWork[flow * plan.months + month]!;
    plan.groups.forEach((group, g) => {
      const cell = g * plan.months + month;
      const duties = tally.dutyWork[cell]!;
      const overtime = tally.overtime[cell]!;
      expect(tally.worked[cell]).toBeLessThanOrEqual(tally.available[cell]! + overtime);
      expect(overtime).toBeLessThanOrEqual(tally.available[cell]! * (group.pressure?.overtimeShare ?? 0));
      expect(tally.available[cell]).toBe(group.capacity[plan.past + month]);
      const scheduled = group.duty?.[plan.past + month] ?? 0;
      const moved = workMoved(plan, tally, g, month);
      const handovers = tally.handoverWork[cell]! - moved;
      expect(tally.dutyOwed[cell]).toBe(owed[g]! + scheduled + moved + handovers - duties);
      if (group.caseload === 'personal' && group.leavingShare === null)
        expect(handovers % Math.max(1, group.handoverWork)).toBe(0);
      // A case that is handed over while hours are spent is a duty of tomorrow.
      const known = Math.min(
        owed[g]! + scheduled + moved,
        Math.max(tally.available[cell]!, tally.worked[cell]!)
      );
      expect(duties, `duties of group ${g} come first`).toBeGreaterThanOrEqual(known);
      if (handovers === 0) expect(duties).toBe(known);
      owed[g] = tally.dutyOwed[cell]!;
      spentOnCases += tally.worked[cell]! - duties;
    });
    let workedOn = 0;
    plan.flows.forEach((_, flow) => (workedOn += tally.workedOn[flow * plan.months + month]!));
    expect(workedOn).toBe(spentOnCases);
  }
}

/** The cases that wait in lines and in hands, counted one by one. */
function expectOutsideCounted(state: State): void {
  const { plan, pressure, atStep, firstRow } = state;
  if (!pressure.used) return;
  const counted = plan.lines.map((_, line) => {
    let waiting = 0;
    for (let row = firstRow[line]!; row < firstRow[line + 1]!; row++) waiting += waitingIn(state, row);
    return waiting;
  });
  const lineOf = Array.from(state.stepLine);
  for (const entry of state.inHand) {
    if (entry === 0) continue;
    const line = lineOf[state.entries[entry + STEP]!]!;
    counted[line] = counted[line]! + state.entries[entry + COUNT]!;
  }
  const known = plan.lines.map(() => 0);
  lineOf.forEach((line, step) => (known[line] = known[line]! + atStep[step]! - pressure.outside[step]!));
  expect(known).toEqual(counted);
}

/** Cases that are not due within the run, among them those whose clock has not started; of them, those that were received in it. */
function expectNotDueCounted(state: State, tally: Tally): void {
  const { plan, openDue, openReceived } = state;
  const end = plan.past + plan.days;
  plan.flows.forEach(({ clock }, flow) => {
    const counted = sumOf(tally.counts.receivedNotDue, flow * plan.months, (flow + 1) * plan.months);
    const later = sumOf(openDue, flow * plan.horizon + end, (flow + 1) * plan.horizon);
    const old = sumOf(openReceived, flow * end, flow * end + plan.past);
    if (!clock) expect(counted).toBe(0);
    else if (old === 0) expect(counted).toBe(later);
    else expect(counted).toBeLessThanOrEqual(later);
  });
}

/** The cases that cost reminders, counted one by one. */
function expectOlderCounted(state: State): void {
  const { plan } = state;
  const span = plan.past + plan.days;
  for (const { flow, afterDays } of plan.reminders) {
    const before = Math.max(0, span - 1 - afterDays);
    expect(state.older[flow]).toBe(sumOf(state.openReceived.subarray(flow * span, flow * span + before)));
  }
}

function expectConsistentCounts(plan: Plan, tally: Tally): void {
  const { counts } = tally;
  for (let cell = 0; cell < plan.flows.length * plan.months; cell++) {
    expect(counts.closedOnTime[cell]).toBeLessThanOrEqual(counts.closed[cell]!);
    const decided = counts.receivedOnTime[cell]! + counts.receivedLeft[cell]!;
    expect(decided + counts.receivedNotDue[cell]!).toBeLessThanOrEqual(counts.received[cell]!);
    expect(counts.overdue[cell]).toBeLessThanOrEqual(counts.open[cell]!);
    expect(sumOf(tally.overdueByAge, cell * OVERDUE_CLASSES, (cell + 1) * OVERDUE_CLASSES)).toBe(
      counts.overdue[cell]
    );
    expect(sumOf(tally.openByAge, cell * AGE_CLASSES, (cell + 1) * AGE_CLASSES)).toBe(counts.open[cell]);
    expect(sumOf(tally.leadTimes, cell * LEAD_CLASSES, (cell + 1) * LEAD_CLASSES)).toBe(counts.closed[cell]);
  }
}

/** A finite stock is what has been released and what has not. */
function expectStocksConserved(state: State): void {
  const { plan } = state;
  plan.releases.forEach(({ count, withFollowUps }, r) => {
    const released = state.running[state.firstReleaseSource + r]!;
    expect(released + state.unreleased[r]!).toBe(sumOf(count, plan.past) + (withFollowUps?.cases ?? 0));
    const { latest, until } = withFollowUps ?? { latest: -1, until: 0 };
    if (latest >= plan.past && latest < Math.min(until, plan.past + plan.days))
      expect(state.unreleased[r]).toBe(0);
  });
}

/** Day by day, since every day is a month; what is born is known at the end. */
function expectProbesCount(state: State, tally: Tally): void {
  const { plan } = state;
  plan.probes.forEach(({ flows, births, before, needed }, p) => {
    let through = before;
    let reachedOn = before >= needed ? 0 : -1;
    for (let day = 0; day < plan.days; day++) {
      for (const flow of flows) through += tally.counts.closed[flow * plan.months + day]!;
      if (reachedOn < 0 && through >= needed) reachedOn = day + 1;
      if (births.length === 0) expect(tally.progress[p * plan.months + day]).toBe(through);
    }
    const born = sumOf(births.map((birth) => state.running[state.firstBirthSource + birth]!));
    expect(tally.progress[(p + 1) * plan.months - 1]).toBe(through - born);
    expect(tally.needed[p]).toBe(needed);
    if (births.length > 0) {
      const days = Array.from(tally.progress.subarray(p * plan.months, (p + 1) * plan.months));
      reachedOn = before >= needed ? 0 : days.findIndex((count) => count >= needed);
      if (before < needed && reachedOn >= 0) reachedOn++;
    }
    expect(tally.reachedOn[p]).toBe(reachedOn);
  });
}

/** A caseload is at least the applications that wait with the adviser or are in hand; a vacant post has none. */
function expectCaseloadsCounted(state: State): void {
  const { plan, desks } = state;
  const held = new Int32Array(desks.caseload.length);
  const count = (entry: number) => {
    if (entry === 0 || state.entries[entry + COUNT] === 0) return;
    if (state.entries[entry + SOURCE]! >= state.firstStockSource) return;
    const adviser = adviserOf(state, holderOf(state, entry));
    if (adviser >= 0) held[adviser] = held[adviser]! + 1;
  };
  for (const first of state.head)
    for (let entry = first; entry !== 0; entry = state.entries[entry + NEXT]!) count(entry);
  state.inHand.forEach(count);
  plan.groups.forEach(({ caseload, advisers }, g) => {
    if (caseload !== 'personal') return;
    advisers.forEach(({ presence }, post) => {
      const adviser = desks.first[g]! + post;
      // Active cases are held as well, and cases whose wait ends beyond the run stand in no list.
      if (presence[plan.past + plan.days - 1] === 0) expect(desks.caseload[adviser]).toBe(0);
      else expect(desks.caseload[adviser]).toBeGreaterThanOrEqual(held[adviser]!);
    });
  });
}

function sameNumbers(one: object, other: object): boolean {
  return Object.entries(one).every(([field, numbers]) => {
    const others = other[field as keyof typeof other] as unknown;
    if (!ArrayBuffer.isView(numbers)) return sameNumbers(numbers as object, others as object);
    const [a, b] = [numbers, others] as [Int32Array, Int32Array];
    return a.length === b.length && a.every((number, i) => number === b[i]);
  });
}

describe('any plan, both readings', { timeout: 300 * numRuns }, () => {
  it('conserves cases and hours, and idles no hour beside a case', () => {
    fc.assert(
      fc.property(someSketch, fc.boolean(), fc.nat({ max: 1000 }), (sketch, expected, replication) => {
        const plan = planOf(sketch);
        const state = createState(plan);
        const tally = run(state, createTally(plan), replication, expected);
        expectConserved(plan, tally);
        expectHoursConserved(plan, tally);
        expectConsistentCounts(plan, tally);
        const lastMonth = plan.months - 1;
        const worked = (group: number) => tally.worked[group * plan.months + lastMonth]!;
        expect(idleFault(state, plan.past + plan.days - 1, worked)).toBeNull();
        expectCaseloadsCounted(state);
        expectStocksConserved(state);
        expectProbesCount(state, tally);
        expectOlderCounted(state);
        expectNotDueCounted(state, tally);
        expectOutsideCounted(state);
      }),
      { numRuns, seed }
    );
  });

  it('is the same to the last bit when its groups may answer to pressure by nothing', () => {
    fc.assert(
      fc.property(someSketch, fc.boolean(), (sketch, expected) => {
        const nothing = { normalQueueDays: 1, handlingCut: 0, extraReturnShare: 0, overtimeShare: 0 };
        const [without, with0] = [undefined, nothing].map((pressure) => {
          const groups = sketch.groups.map(({ pressure: _, ...group }) => ({
            ...group,
            ...(pressure && { pressure })
          }));
          const plan = planOf({ ...sketch, groups });
          return run(createState(plan), createTally(plan), 3, expected);
        });
        expect(sameNumbers(without!, with0!)).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 4), seed }
    );
  });

  it('gives a replication the same numbers whatever ran before it', () => {
    fc.assert(
      fc.property(someSketch, (sketch) => {
        const plan = planOf(sketch);
        const inOrder = createState(plan);
        const tallies = [0, 1, 2].map((replication) => run(inOrder, createTally(plan), replication, false));
        const backwards = createState(plan);
        const again = createTally(plan);
        run(backwards, again, 0, true);
        for (const replication of [2, 0, 1]) {
          expect(sameNumbers(run(backwards, again, replication, false), tallies[replication]!)).toBe(true);
        }
      }),
      { numRuns: Math.ceil(numRuns / 4), seed }
    );
  });
});
