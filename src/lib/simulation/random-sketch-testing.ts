import fc from 'fast-check';
import type { Caseload, ClockStart, Discipline, Lane, Line, Move, Probe } from './plan.ts';
import type { Sketch, SketchGroup, SketchPost } from './test-plan.ts';

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

/** Any plan that a document could become, as a sketch: lines, flows, groups, stocks and what goes on between them. */
export const someSketch: fc.Arbitrary<Sketch> = someSketchOfOneEpoch
  .chain((sketch) => someChanges(sketch.lines).map((changes) => withEpochs(sketch, changes)))
  .map(withPossibleCaseloads)
  .map(withPossibleClocks);
