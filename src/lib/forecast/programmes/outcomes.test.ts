import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { ModelInput } from '../../model/document.ts';
import type { Programme } from '../../model/programme.ts';
import { addProgramme, programmeInput } from '../../model/testing-programme.ts';
import { known, smallModel } from '../../model/testing.ts';
import type { Partial } from '../../simulation/partial.ts';
import { expectedForecast } from '../forecast.ts';
import { benefitEffects } from './benefit-effect.ts';
import { doneBy } from './done-by.ts';
import { milestoneOutcome, probabilityOf } from './milestone-outcome.ts';
import { probeOfMilestone } from './probe-lookup.ts';
import { categoryProgress, progressPerReplication, stockPerReplication } from './progress.ts';

type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];

function forecastOf(change: (programme: ProgrammeInput) => void = () => {}, positions = 40) {
  const model = smallModel((draft) => {
    const input = programmeInput();
    change(input);
    addProgramme(draft, input);
    draft.inflows[0]!.perMonth = known(0, 'cases/month');
    draft.staffGroups[0]!.establishment = known(positions, 'årsværk');
  });
  const { layout, scenarios } = expectedForecast(model, [model.scenarios[0]!.id]);
  return { layout, programme: model.programmes![0]!, expected: scenarios[0]!.expected };
}

/** The partial with replications in which milestones were reached after so many days. */
function reachedAfter(
  {
    layout,
    programme,
    expected
  }: { layout: Parameters<typeof doneBy>[1]; programme: Programme; expected: Partial },
  days: Record<string, number[]>
): Partial {
  const { count } = expected.probes;
  const replications = Object.values(days)[0]!.length;
  const reachedOn = new Int32Array(count * replications).fill(-1);
  for (const [milestone, reached] of Object.entries(days)) {
    const probe = layout.probes.findIndex((of) => of.milestone === milestone);
    expect(probe).toBe(probeOfMilestone(layout, programme, layout.probes[probe]!.milestone!));
    reached.forEach((day, r) => (reachedOn[r * count + probe] = day));
  }
  return { ...expected, from: 0, to: replications, probes: { ...expected.probes, reachedOn } };
}

describe('milestones, from days that are made up', () => {
  const made = forecastOf();
  const [all, first] = made.programme.milestones;
  const outcome = (days: Record<string, number[]>, milestone = all!) =>
    milestoneOutcome(reachedAfter(made, days), made.layout, made.programme, milestone);
  // The run begins on 1.1.2024: the end of 31.12.2024 is day 366, of 30.6.2025 day 547.
  const days = { alle: [547, 548, 400, -1, 600, 500], 'anbragte-foerst': [366, 300, 200, 100, 367, -1] };

  it('are met on the day itself and not the day after', () => {
    expect(outcome(days).met).toEqual({
      probability: 3 / 6,
      standardError: Math.sqrt(0.25 / 6),
      replications: 6
    });
    expect(outcome(days, first).met!.probability).toBe(4 / 6);
  });

  it('hang on their internal deadlines replication by replication', () => {
    const { internal, given, otherwise } = outcome(days);
    expect(internal!.probability).toBe(4 / 6);
    // Met in replications 0 to 3: of these, the milestone in 0 and 2; of the others, in 5.
    expect([given!.probability, given!.replications]).toEqual([2 / 4, 4]);
    expect([otherwise!.probability, otherwise!.replications]).toEqual([1 / 2, 2]);
    expect(outcome(days, first).internal).toBeNull();
    expect(outcome({ alle: [1], 'anbragte-foerst': [1] }).otherwise, 'no such replication').toBeNull();
  });

  it('are undefined where the run ends before their date and they are not yet met', () => {
    const later = forecastOf((programme) => {
      programme.end = '2026-06-30';
      programme.milestones = [{ ...programme.milestones[0]!, date: '2026-06-30' }];
    });
    const [milestone] = later.programme.milestones;
    const met = (reached: number[]) =>
      milestoneOutcome(reachedAfter(later, { alle: reached }), later.layout, later.programme, milestone!).met;
    expect(met([400, -1])).toBeNull();
    expect(met([400, 731])!.probability).toBe(1);
  });

  it('of a date before the run are met where the counts at the start are enough', () => {
    const before = forecastOf((programme) => {
      programme.start = '2023-06-01';
      programme.milestones = [{ ...programme.milestones[0]!, date: '2023-12-01' }];
    });
    const [milestone] = before.programme.milestones;
    const partial = reachedAfter(before, { alle: [0, 1] });
    const { met } = milestoneOutcome(partial, before.layout, before.programme, milestone!);
    expect(met!.probability).toBe(1 / 2);
  });

  it('are done by the day that so many replications have reached', () => {
    const reached = [10, 20, 30, 40, 50, 60, 70, 80, 90, -1];
    const partial = reachedAfter(made, { alle: reached });
    const probe = probeOfMilestone(made.layout, made.programme, all!.id);
    expect(doneBy(partial, made.layout, probe)).toEqual({
      low: dayFromIso('2024-01-10'),
      median: dayFromIso('2024-02-19'),
      high: dayFromIso('2024-03-30')
    });
    const late = reachedAfter(made, { alle: [0, -1, -1] });
    expect(doneBy(late, made.layout, probe)).toEqual({
      low: dayFromIso('2023-12-31'),
      median: null,
      high: null
    });
  });

  it('have no probability of nothing', () => expect(probabilityOf(new Float64Array(0))).toBeNull());
});

describe('an expected run with ample staff', () => {
  const { layout, programme, expected } = forecastOf((input) => {
    input.release = { kind: 'atOnce', on: '2024-03-01' };
  });
  const at = (stage: 'reviewed' | 'reported' | 'closed', month: number, part: 'anbragte' | null = null) =>
    progressPerReplication(
      expected,
      layout,
      programme,
      part === null ? null : programme.parts[0]!.id,
      stage,
      month
    )[0]!;

  it('has reviewed all by the end of March, and reported all but those that wait outside', () => {
    expect(stockPerReplication(expected, layout, programme, null)[0]).toBe(120);
    expect([at('reviewed', 1), at('reviewed', 2)]).toEqual([0, 120]);
    expect([at('reviewed', 2, 'anbragte'), at('reported', 4)]).toEqual([40, 120]);
    expect(at('closed', 23)).toBe(120);
  });

  it('finds the categories in their shares', () => {
    const found = categoryProgress(expected, layout, programme, null, 23);
    // 50, 20 and 30 of a hundred; each part to a case.
    expect(found.map(({ category, done }) => [category, done[0]])).toEqual([
      ['groen', 60],
      ['roed', 24],
      ['gul', 36]
    ]);
    expect(found[1]!.found[0]).toBe(24);
  });

  it('adds up the effect on benefits of the cases that are done', () => {
    const model = forecastOf((input) => (input.release = { kind: 'atOnce', on: '2024-03-01' }));
    expect(benefitEffects(model.expected, model.layout, model.programme, null, 23)).toEqual([
      { category: 'roed', cases: 24, low: 24 * -9000, likely: 24 * -6000, high: 0 }
    ]);
    const before = benefitEffects(model.expected, model.layout, model.programme, null, 0);
    expect(before[0]!.cases).toBe(0);
  });
});

it('categories that end with their review share the cases of a part as its own mix says', () => {
  const { layout, programme, expected } = forecastOf((input) => {
    input.release = { kind: 'atOnce', on: '2024-03-01' };
    input.categories[1]!.steps = [];
    input.parts[0]!.mix = [
      { category: 'groen', share: known(0.9, 'share') },
      { category: 'roed', share: known(0.1, 'share') }
    ];
  });
  const done = categoryProgress(expected, layout, programme, null, 23).map((of) => Math.round(of.done[0]!));
  // 36, 4 and 0 of the 40; 40, 16 and 24 of the 80.
  expect(done).toEqual([76, 20, 24]);
});

it('a programme that has begun starts from what is known, and its effect counts what is done in the run', () => {
  const { layout, programme, expected } = forecastOf((input) => {
    input.start = '2023-06-01';
    input.release = { kind: 'atOnce' };
    input.parts = [
      {
        id: 'alle',
        unit: 'handicap',
        cases: known(100, 'cases'),
        reviewedAtStart: known(100, 'cases'),
        reportedAtStart: known(30, 'cases')
      }
    ];
    input.milestones = [];
  });
  const of = (stage: 'reviewed' | 'reported', month: number) =>
    progressPerReplication(expected, layout, programme, null, stage, month)[0];
  // 50 green are done; of 20 red and 30 yellow, 30 are reported: 12 and 18.
  expect([of('reviewed', 0), of('reported', 23)]).toEqual([100, 100]);
  const done = categoryProgress(expected, layout, programme, null, 23).map(({ done }) => done[0]);
  expect(done).toEqual([0, 8, 12]);
});
