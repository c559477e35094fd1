import fc from 'fast-check';
import type { ModelInput } from '../model/document.ts';
import type { MeasureKind } from '../model/measure.ts';
import { addProgramme } from '../model/testing-programme.ts';
import { known, uncertain } from '../model/testing.ts';
import type { MeasureInput } from './measures-testing.ts';

/** For tests: what random measures act on beside the rich model: a programme that runs, and one that waits to be started. */
export function withTwoProgrammes(draft: ModelInput): void {
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
  changeDeadline: fc
    .tuple(fc.integer({ min: 0, max: 20 }), someDate)
    .map(([weeks, from]) => ({
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
export const someMeasures: fc.Arbitrary<MeasureInput[]> = fc.array(someMeasure, {
  minLength: 1,
  maxLength: 5
});
