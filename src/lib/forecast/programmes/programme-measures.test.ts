import { describe, expect, it } from 'vitest';
import { addProgramme, programmeInput } from '../../model/testing-programme.ts';
import { known } from '../../model/testing.ts';
import type { ModelInput } from '../../model/document.ts';
import { MEASURES } from '../../simulation/tally.ts';
import { compile } from '../compile.ts';
import { commonMonths } from '../common-months.ts';
import { likely, richWith, scenarioIds, smallWith, type MeasureInput } from '../measures-testing.ts';
import { createReplicator } from '../replicator.ts';
import { runExpected } from '../../simulation/replications.ts';

type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];

const programme = 'gennemgang';
const start = (from: string) => ({ kind: 'startProgramme', programme, from }) as MeasureInput;
const stop = (from: string) => ({ kind: 'stopProgramme', programme, from }) as MeasureInput;
const redate = (change: object) => ({ kind: 'redateProgramme', programme, ...change }) as MeasureInput;

/** Release of 40 and 80 cases evenly from 1 February to the end of 2024, unless changed. */
function planned(measures: MeasureInput[], change: Partial<ProgrammeInput> = {}) {
  const model = smallWith([measures], (draft) => addProgramme(draft, change));
  const { plan, compiled, step } = likely(model, 1);
  const flowOf = (stage: string) => compiled.flows.findIndex(({ programme: of }) => of?.stage === stage);
  const between = (from: string, to: string) => {
    let cases = 0;
    for (let t = step(from); t <= step(to); t++) cases += plan.releases[1]!.count[t]!;
    return cases;
  };
  const days = () => [...plan.releases[1]!.count].flatMap((count, t) => (count > 0 ? [t] : []));
  return { plan, compiled, step, flowOf, between, days };
}

describe('a programme that begins by a measure', () => {
  it('releases nothing without one', () => {
    expect(planned([], { begins: 'byMeasure' }).days()).toEqual([]);
  });

  it('moves its other dates with its start: 60 days later, from 1 April to 1 March, due on 29 August', () => {
    const { between, plan, step, flowOf } = planned([start('2024-04-01')], {
      begins: 'byMeasure',
      milestones: []
    });
    expect(between('2024-01-01', '2024-03-31')).toBe(0);
    expect(between('2024-04-01', '2025-03-01')).toBe(80);
    expect(between('2025-02-01', '2025-03-01')).toBeGreaterThan(0);
    expect(plan.flows[flowOf('review')]!.dueDay[step('2024-05-02')]).toBe(step('2025-08-29'));
  });
});

describe('a programme that is stopped', () => {
  it('releases no more from the day on, and as before until then', () => {
    const { between } = planned([stop('2024-08-01')]);
    const without = planned([]);
    expect(between('2024-01-01', '2024-07-31')).toBe(without.between('2024-01-01', '2024-07-31'));
    expect(between('2024-08-01', '2025-12-31')).toBe(0);
  });

  it('leaves the released cases to be done', () => {
    const { plan, compiled, between } = planned([stop('2024-08-01')], {
      categories: [{ id: 'groen', name: 'Grøn', share: known(1, 'share'), steps: [] }],
      audit: undefined,
      milestones: []
    });
    const { columns } = runExpected(plan);
    let closed = 0;
    compiled.flows.forEach((flow, f) => {
      if (flow.programme?.part.id !== 'forebyggende') return;
      for (let month = 0; month < plan.months; month++) closed += columns.closed![f * plan.months + month]!;
    });
    expect(closed).toBe(between('2024-01-01', '2025-12-31'));
  });

  it('goes on where it is started again, with what is left', () => {
    const { between } = planned([stop('2024-08-01'), start('2024-11-01')]);
    expect(between('2024-08-01', '2024-10-31')).toBe(0);
    expect(between('2024-01-01', '2025-12-31')).toBe(80);
  });
});

describe('a programme with other dates', () => {
  it('from the outset is the programme that states them', () => {
    const moved = planned([redate({ start: '2024-05-01', release: { kind: 'atOnce' }, end: '2025-01-31' })]);
    const stated = planned([], {
      start: '2024-05-01',
      release: { kind: 'atOnce' },
      end: '2025-01-31'
    });
    expect(moved.plan.releases.map(({ count }) => count)).toEqual(
      stated.plan.releases.map(({ count }) => count)
    );
    expect(moved.plan.flows.map(({ dueDay }) => dueDay)).toEqual(
      stated.plan.flows.map(({ dueDay }) => dueDay)
    );
  });

  it('from a day on spreads what is left evenly over the new days; those released before keep their due day', () => {
    const { between, plan, step, flowOf } = planned(
      [redate({ release: { kind: 'evenly', until: '2025-05-30' }, end: '2025-12-31', from: '2024-08-01' })],
      { milestones: [] }
    );
    const without = planned([]);
    const before = without.between('2024-01-01', '2024-07-31');
    expect(between('2024-01-01', '2024-07-31')).toBe(before);
    expect(between('2024-08-01', '2025-05-30')).toBe(80 - before);
    const working = (from: string, to: string) => {
      let days = 0;
      for (let t = step(from); t <= step(to); t++) days += plan.arrivalDay[t]!;
      return days;
    };
    const share = working('2024-08-01', '2024-12-30') / working('2024-08-01', '2025-05-30');
    expect(Math.abs(between('2024-08-01', '2024-12-30') - (80 - before) * share)).toBeLessThanOrEqual(0.5);
    const { dueDay } = plan.flows[flowOf('review')]!;
    expect([dueDay[step('2024-07-31')], dueDay[step('2024-08-01')]]).toEqual([
      step('2025-06-30'),
      step('2025-12-31')
    ]);
  });

  it('keeps its milestones and is held to the internal deadlines among them', () => {
    const { plan, step, compiled } = planned([redate({ end: '2025-12-31' })]);
    const review = compiled.flows.findIndex(
      ({ programme: of }) => of?.stage === 'review' && of.part.id === 'anbragte'
    );
    expect(plan.flows[review]!.dueDay[step('2024-05-02')]).toBe(step('2024-12-31'));
  });

  it('as they were changes nothing, also from a day on', () => {
    const same = planned([redate({ release: { kind: 'evenly', until: '2024-12-31' }, from: '2024-08-01' })]);
    expect(same.plan.releases).toEqual(planned([]).plan.releases);
  });
});

/** Programmes in the rich model: one by dates, and one whose cases come with the follow-ups of the first unit. */
const withProgrammes = (draft: ModelInput) => {
  addProgramme(draft);
  const { parts, ...rest } = programmeInput({ milestones: [] });
  draft.programmes!.push({
    ...rest,
    id: 'med-opfoelgning',
    parts: [{ ...parts[0]!, followUp: 'opfoelgninger' }],
    release: { kind: 'withFollowUp', latest: '2025-03-01' },
    begins: 'byMeasure'
  });
  draft.staffGroups[0]!.lanes[0]!.serves.push({ programme: 'med-opfoelgning' });
};

const inRuns: [string, object, boolean][] = [
  ['started with follow-ups', { ...start('2024-06-11'), programme: 'med-opfoelgning' }, true],
  ['stopped', stop('2024-07-09'), true],
  ['moved', redate({ start: '2024-05-07' }), true],
  ['moved ahead', redate({ start: '2024-01-09' }), true],
  [
    'prolonged',
    redate({ end: '2025-10-31', release: { kind: 'evenly', until: '2025-06-30' }, from: '2024-09-02' }),
    true
  ],
  ['planned as it was', redate({ end: '2025-06-30', from: '2024-09-02' }), false]
];

describe.each(inRuns)('a programme %s', (_, measure, differs) => {
  const model = richWith([[measure as MeasureInput]], withProgrammes);
  const scenarios = scenarioIds(model);
  const request = { model, seed: 11, replications: 6 };
  const range = { from: 1, to: 5 };

  it('shares its history with the scenario without it, to the last bit', () => {
    const apart = scenarios.map(
      (scenario) => createReplicator({ ...request, scenarios: [scenario] }).run(range)[0]!
    );
    expect(createReplicator({ ...request, scenarios }).run(range)).toEqual(apart);
    if (differs) expect(apart[1]!.columns).not.toEqual(apart[0]!.columns);
    else for (const column of MEASURES) expect(apart[1]!.columns[column]).toEqual(apart[0]!.columns[column]);
  });
});

it('shares the months before the first release', () => {
  const model = richWith([[inRuns[0]![1] as MeasureInput]], withProgrammes);
  expect(commonMonths(model, scenarioIds(model), compile(model, scenarioIds(model)[0]!).clock)).toBe(5);
});
