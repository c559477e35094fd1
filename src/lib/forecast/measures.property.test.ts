import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadFormulas } from '../formulas/load-formulas.ts';
import type { ModelDocument, ModelInput } from '../model/document.ts';
import type { Measure as Stated, MeasureKind } from '../model/measure.ts';
import { addProgramme } from '../model/testing-programme.ts';
import { known, uncertain } from '../model/testing.ts';
import { validateModel } from '../model/validate.ts';
import type { Measure } from '../simulation/tally.ts';
import type { Partial } from '../simulation/partial.ts';
import type { Plan } from '../simulation/plan.ts';
import { runExpected } from '../simulation/replications.ts';
import { compile, fillLikely } from './compile.ts';
import { richWith, scenarioIds, type MeasureInput } from './measures-testing.ts';
import { createReplicator } from './replicator.ts';

await loadFormulas();

/** What random measures act on beside the rich model: a programme that runs, and one that waits to be started. */
function withTwoProgrammes(draft: ModelInput): void {
  addProgramme(draft);
  addProgramme(draft, { id: 'venter', begins: 'byMeasure', milestones: [] });
}

const someDate = fc
  .tuple(
    fc.integer({ min: 2023, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 })
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const someSpan = fc
  .tuple(someDate, fc.option(someDate, { nil: undefined }))
  .map(([one, other]) =>
    other === undefined
      ? { from: one }
      : one < other
        ? { from: one, until: other }
        : { from: other, until: one }
  );
const someGroup = fc.constantFrom('sagsbehandlere', 'boernegruppe');
const someShare = fc.constantFrom(known(0, 'share'), known(0.4, 'share'), uncertain(0.1, 0.5, 1, 'share'));
const somePositions = fc.constantFrom(
  known(0, 'årsværk'),
  known(1, 'årsværk'),
  uncertain(0.2, 0.8, 1.4, 'årsværk')
);
const someFactor = fc.constantFrom(
  known(0, 'factor'),
  known(1.4, 'factor'),
  uncertain(0.5, 0.9, 2, 'factor')
);
const someMonths = fc.constantFrom(known(0, 'months'), known(2, 'months'), uncertain(1, 3, 7, 'months'));
const dueLane = (id: string, ...caseTypes: string[]) => ({
  id,
  serves: caseTypes.map((caseType) => ({ caseType })),
  discipline: 'onTimeFirst'
});
const programmeLanes = ['gennemgang', 'venter'].map((programme) => ({
  id: programme,
  serves: [{ programme }],
  discipline: 'earliestDue'
}));

/** Per kind: measures of it. */
const kinds: Record<MeasureKind, fc.Arbitrary<object>> = {
  continueGrant: fc.record({ grant: fc.constant('so42'), share: someShare }),
  endGrant: fc.constant({ grant: 'so42', on: '2024-05-14' }),
  moveGrantPositions: fc.constant({
    grant: 'so42',
    from: 'sagsbehandlere',
    to: 'boernegruppe',
    positions: known(0.5, 'årsværk'),
    on: '2024-03-12'
  }),
  invest: fc
    .tuple(someGroup, somePositions, someMonths, someSpan)
    .map(([group, positions, recruitedOver, span]) => ({
      funds: [{ group, positions }],
      recruitedOver,
      ...span
    })),
  temporaryTeam: fc
    .tuple(someGroup, somePositions, someShare, someDate)
    .map(([group, positions, productivity, from]) => ({
      group,
      positions,
      productivity,
      from,
      until: '2025-12-31'
    })),
  movePositions: fc
    .tuple(somePositions, someSpan)
    .map(([positions, span]) => ({ group: 'sagsbehandlere', to: 'boernegruppe', positions, ...span })),
  leaveVacant: fc
    .tuple(someGroup, somePositions, someSpan)
    .map(([group, positions, span]) => ({ group, positions, ...span })),
  productivityLoss: fc
    .tuple(someGroup, someShare, someDate, someMonths, someMonths)
    .map(([group, depth, from, duration, recovery]) => ({
      groups: [group],
      depth,
      from,
      duration,
      recovery
    })),
  changeInflow: fc
    .tuple(someFactor, someSpan)
    .map(([factor, span]) => ({ inflows: ['merudgift-ind', 'boern-ind'], factor, ...span })),
  changeHandlingTime: fc
    .tuple(fc.constantFrom(known(0.5, 'factor'), uncertain(0.8, 1.2, 1.5, 'factor')), someSpan)
    .map(([factor, span]) => ({ caseTypes: ['merudgift', 'opfoelgning'], factor, ...span })),
  changeDeadline: fc.tuple(fc.integer({ min: 0, max: 20 }), someDate).map(([weeks, from]) => ({
    caseTypes: ['merudgift'],
    deadline: { amount: known(weeks, 'weeks') },
    from
  })),
  changeLanes: fc.tuple(someSpan, fc.boolean()).map(([span, follows]) => ({
    group: 'sagsbehandlere',
    lanes: [
      ...(follows
        ? [dueLane('foerst', 'opfoelgning'), dueLane('resten', 'merudgift', 'genvurdering')]
        : [dueLane('alle', 'genvurdering', 'merudgift', 'opfoelgning')]),
      ...programmeLanes
    ],
    ...span
  })),
  pauseWork: fc
    .tuple(fc.subarray(['merudgift', 'opfoelgning', 'genvurdering'], { minLength: 1 }), someSpan)
    .map(([caseTypes, span]) => ({ caseTypes, ...span })),
  startProgramme: someDate.map((from) => ({ programme: 'venter', from })),
  stopProgramme: someDate.map((from) => ({ programme: 'gennemgang', from })),
  redateProgramme: fc.constantFrom(
    { programme: 'gennemgang', start: '2024-03-04' },
    { programme: 'gennemgang', release: { kind: 'atOnce' }, end: '2025-03-31' },
    { programme: 'gennemgang', release: { kind: 'evenly', until: '2025-06-30' }, from: '2024-06-03' }
  ),
  changeRecruitment: fc.tuple(someGroup, someSpan, someMonths).map(([group, span, months]) => ({
    group,
    turnover: uncertain(0, 0.5, 3, 'share/year'),
    timeToFill: { kind: 'fixed', mean: known(40, 'days') },
    rampUp: { startLevel: known(0.3, 'share'), months },
    ...span
  })),
  moveCaseloads: fc.tuple(someShare, someDate).map(([share, from]) => ({
    caseTypes: ['merudgift', 'opfoelgning'],
    to: 'sagsbehandlere',
    share,
    familiarisationHours: uncertain(0, 1, 3, 'hours'),
    from
  })),
  changeInput: fc.constantFrom(
    { input: 'inflows.merudgift-ind.perMonth', formula: 'grund * 1,5' },
    { input: 'staffGroups.sagsbehandlere.caseShare', formula: 'min(1; grund + 0,2)' },
    { input: 'followUps.opfoelgninger.earliestDaysBefore', formula: '2 * grund' }
  )
};

/** For tests: a measure of any kind. */
const someMeasure: fc.Arbitrary<MeasureInput> = fc.oneof(
  ...Object.entries(kinds).map(([kind, rest]) => rest.map((fields) => ({ kind, ...fields }) as MeasureInput))
);

/** For tests: lists of measures, some of which cannot stand together. */
const someMeasures: fc.Arbitrary<MeasureInput[]> = fc.array(someMeasure, {
  minLength: 1,
  maxLength: 5
});

const { numRuns = 6, seed = 20250903 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

/** The rich model with the measures that can stand together, in order: one that cannot is left out. */
function modelWith(measures: readonly MeasureInput[]): ModelDocument {
  let kept: MeasureInput[] = [];
  let model = richWith([kept], withTwoProgrammes);
  for (const measure of measures) {
    try {
      model = richWith([[...kept, measure]], withTwoProgrammes);
      kept = [...kept, measure];
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('measures')) throw error;
    }
  }
  return model;
}

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, n) => sum + n, 0);

/** Cases month by month and hours in all, of any number of replications of the plan's shape. */
function expectConserved(plan: Plan, { columns, sums, from, to, cells }: Partial): void {
  const at = (measure: Measure, cell: number) => columns[measure]?.[cell] ?? 0;
  for (let r = 0; r < to - from; r++)
    plan.flows.forEach((_, flow) => {
      const first = r * cells + flow * plan.months;
      for (let cell = first + 1; cell < first + plan.months; cell++) {
        const change = at('received', cell) - at('closed', cell) - at('withdrawn', cell);
        expect(at('open', cell)).toBe(at('open', cell - 1) + change);
        expect(at('overdue', cell)).toBeLessThanOrEqual(at('open', cell));
        expect(at('closedOnTime', cell)).toBeLessThanOrEqual(at('closed', cell));
      }
    });
  sums.worked.forEach((hours, cell) => {
    expect(hours).toBeLessThanOrEqual(sums.available[cell]! + sums.overtime[cell]!);
  });
  expect(sumOf(sums.workedOn) + sumOf(sums.dutyWork)).toBe(sumOf(sums.worked));
  const owed = sumOf(plan.groups.map((_, g) => sums.dutyOwed[(g + 1) * plan.months - 1]!));
  if (to - from > 1) return;
  const laidOut = sumOf(plan.groups.map(({ duty }) => (duty ? sumOf(duty) : 0)));
  const known = sumOf(sums.reminderWork) + sumOf(sums.noticeWork) + sumOf(sums.handoverWork) + laidOut;
  expect(sumOf(sums.dutyWork) + owed).toBe(known);
}

it(
  'measures of any kind together conserve cases and hours, and share their history to the last bit',
  { timeout: 12_000 * numRuns },
  () => {
    fc.assert(
      fc.property(someMeasures, (measures) => {
        const model = modelWith(measures);
        const scenarios = scenarioIds(model);
        const request = { model, seed: 3, replications: 2 };
        const range = { from: 0, to: 2 };
        const together = createReplicator({ ...request, scenarios }).run(range);
        scenarios.forEach((scenario, i) => {
          const apart = createReplicator({ ...request, scenarios: [scenario] }).run(range)[0]!;
          expect(together[i]).toEqual(apart);
          const plan = fillLikely(compile(model, scenario));
          expectConserved(plan, apart);
          expectConserved(plan, runExpected(plan));
        });
      }),
      { numRuns, seed }
    );
  }
);

it('a measure that is switched off is as one that is not there', { timeout: 12_000 * numRuns }, () => {
  fc.assert(
    fc.property(someMeasures, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (measures, offs) => {
      const stated = modelWith(measures);
      const change = (list: (all: readonly Stated[]) => Stated[]) => {
        const read = validateModel({
          ...stated,
          scenarios: stated.scenarios.map((scenario) => ({ ...scenario, measures: list(scenario.measures) }))
        });
        return read.ok ? read.model : undefined;
      };
      const off = change((all) => all.map((measure, at) => (offs[at] ? { ...measure, off: true } : measure)));
      const without = change((all) => all.filter((_, at) => !offs[at]));
      fc.pre(without !== undefined);
      const run = (model: ModelDocument | undefined) =>
        createReplicator({ model: model!, scenarios: scenarioIds(model!), seed: 3, replications: 2 }).run({
          from: 0,
          to: 2
        });
      expect(run(off)).toEqual(run(without));
    }),
    { numRuns, seed }
  );
});
