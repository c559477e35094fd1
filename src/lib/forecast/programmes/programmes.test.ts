import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../calendar/iso-day.ts';
import type { ModelDocument, ModelInput } from '../../model/document.ts';
import { addProgramme } from '../../model/testing-programme.ts';
import { known, smallModel, uncertain } from '../../model/testing.ts';
import { compile, fillLikely } from '../compile.ts';

type ProgrammeInput = NonNullable<ModelInput['programmes']>[number];
type Change = Partial<ProgrammeInput>;

const modelWith = (change: Change = {}): ModelDocument => smallModel((draft) => addProgramme(draft, change));

function planned(change: Change = {}) {
  const model = modelWith(change);
  const compiled = compile(model, model.scenarios[0]!.id);
  const plan = fillLikely(compiled);
  const { clock, flows, probes } = compiled;
  const flowOf = (part: string, stage: string, category?: string) =>
    flows.findIndex(
      ({ programme }) =>
        programme?.part.id === part &&
        programme.stage === stage &&
        (category === undefined || programme.category?.id === category)
    );
  const stepOf = (date: string) => dayFromIso(date) - clock.zero;
  /** Days of the run with cases released, and how many. */
  const released = (part: number) =>
    [...plan.releases[part]!.count].flatMap((count, t) => (count > 0 ? [[t, count] as const] : []));
  return { plan, clock, flows, probes, flowOf, stepOf, released };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
/** A programme that began before the run, with 40 cases in the first part. */
const begun = (part: Partial<ProgrammeInput['parts'][number]>, change: Change = {}): Change => ({
  start: '2023-06-01',
  parts: [{ id: 'anbragte', unit: 'handicap', cases: known(40, 'cases'), ...part }],
  milestones: [],
  ...change
});

describe('a programme’s cases are released', () => {
  it('evenly over working days', () => {
    const { released, clock, stepOf } = planned();
    for (const [part, cases] of [40, 80].entries()) {
      const days = released(part);
      expect(sumOf(days.map(([, count]) => count))).toBe(cases);
      expect(days.every(([t]) => clock.arrivalDay[t] === 1)).toBe(true);
      expect(days.every(([t]) => t >= stepOf('2024-02-01') && t <= stepOf('2024-12-31'))).toBe(true);
      const untilJuly = sumOf(days.filter(([t]) => t <= stepOf('2024-07-12')).map(([, count]) => count));
      const workingDays = (from: string, to: string) =>
        sumOf([...clock.arrivalDay.subarray(stepOf(from), stepOf(to) + 1)]);
      const share = workingDays('2024-02-01', '2024-07-12') / workingDays('2024-02-01', '2024-12-31');
      expect(Math.abs(untilJuly - cases * share)).toBeLessThanOrEqual(0.5);
    }
  });

  it('all at once, on a day that is stated or the programme’s first', () => {
    const stated = planned({ release: { kind: 'atOnce', on: '2024-03-09' } });
    expect(stated.released(1)).toEqual([[stated.stepOf('2024-03-09'), 80]]);
    const first = planned({ release: { kind: 'atOnce' } });
    expect(first.released(1)).toEqual([[first.stepOf('2024-02-01'), 80]]);
  });

  it('on the first day of the run where they should have been before it', () => {
    const { released, clock } = planned(begun({}, { release: { kind: 'evenly', until: '2023-12-01' } }));
    expect(released(0)).toEqual([[clock.past, 40]]);
  });

  it('over what is left of the days, less those that were reviewed before', () => {
    const { released, stepOf } = planned(
      begun({ reviewedAtStart: known(30, 'cases') }, { release: { kind: 'evenly', until: '2024-01-12' } })
    );
    // 2–12 January 2024 has nine working days; ten cases.
    expect(sumOf(released(0).map(([, count]) => count))).toBe(10);
    expect(released(0).map(([t]) => t)).toEqual(
      [2, 3, 4, 5, 8, 9, 10, 11, 12].map((day) => stepOf(`2024-01-${String(day).padStart(2, '0')}`))
    );
  });

  it('in part where the run ends first', () => {
    const { released, clock } = planned({
      end: '2027-12-31',
      milestones: [],
      release: { kind: 'evenly', until: '2027-12-31' }
    });
    const inRun = sumOf(released(1).map(([, count]) => count));
    // 23 of 47 months.
    expect(inRun / 80).toBeCloseTo(23 / 47, 1);
    expect(released(1).every(([t]) => t < clock.past + clock.days)).toBe(true);
  });
});

describe('categories', () => {
  const sharesOf = (change: Change) => {
    const { plan, flowOf } = planned(change);
    return plan.flows[flowOf('anbragte', 'review')]!.choices[0]!.options.map(({ share }) => share);
  };

  it('lead to the steps that they have, the last with the rest; green ends with its review', () => {
    const { plan, flowOf } = planned();
    const [choice] = plan.flows[flowOf('anbragte', 'review')]!.choices;
    expect(choice!.options.map(({ birth }) => plan.births[birth]!.flow)).toEqual([
      flowOf('anbragte', 'remediation', 'roed'),
      flowOf('anbragte', 'remediation', 'gul')
    ]);
    expect(choice!.options[0]!.share).toBeCloseTo(0.2, 12);
    expect(choice!.options[1]!.share).toBeCloseTo(0.3, 12);
  });

  it('may be mixed otherwise in a part', () => {
    const [red, yellow] = sharesOf(begun({ mix: [{ category: 'roed', share: known(0.9, 'share') }] }));
    expect([red, yellow!.toFixed(12)]).toEqual([0.9, '0.100000000000']);
  });

  it('are scaled where drawn shares come to more than 1, or to less without a rest', () => {
    const draw = (values: number[], rest: boolean) => {
      const model = modelWith({
        categories: values.map((_, k) => ({
          id: `k${k}`,
          name: `K${k}`,
          ...(rest && k === values.length - 1 ? {} : { share: uncertain(0, 1 / values.length, 1, 'share') }),
          steps: [
            { id: 'melding', name: 'M', handlingHours: { kind: 'fixed' as const, mean: known(1, 'hours') } }
          ]
        }))
      });
      const shares = model.programmes![0]!.categories.map(({ share }) => share);
      const plan = compile(model, model.scenarios[0]!.id).fill((quantity) => {
        const k = shares.findIndex((share) => share === quantity);
        return k >= 0 ? values[k]! : 'value' in quantity ? quantity.value : quantity.likely;
      });
      const choice = plan.flows.find(({ choices }) => choices.length > 0)!.choices[0]!;
      return choice.options.map(({ share }) => share);
    };
    expect(draw([0.9, 0.6, 0], true)).toEqual([0.9 / 1.5, 0.6 / 1.5, 0]);
    expect(draw([0.5, 0.25, 0.05], false)).toEqual([0.5 / 0.8, 0.25 / 0.8, 0.05 / 0.8]);
  });
});

describe('a programme that has begun', () => {
  it('has what is known to be reviewed and reported behind it, and the rest of the reviewed to report', () => {
    const { plan, flowOf, probes } = planned(
      begun({ reviewedAtStart: known(30, 'cases'), reportedAtStart: known(5, 'cases') })
    );
    // Of 30: 15 green, 6 red, 9 yellow; 5 of the 15 to report are done, 2 red and 3 yellow.
    expect(plan.backlogs.map(({ flow, count }) => [flow, [...count]])).toEqual([
      [flowOf('anbragte', 'remediation', 'roed'), [4]],
      [flowOf('anbragte', 'remediation', 'gul'), [6]]
    ]);
    expect(probes.map(({ stage }, p) => [stage, plan.probes[p]!.before, plan.probes[p]!.needed])).toEqual([
      ['reviewed', 30, 40],
      ['reported', 20, 40],
      ['closed', 20, 40]
    ]);
  });
});

describe('milestones', () => {
  it('ask for whole cases of their parts, and internal deadlines for all are what their cases are due by', () => {
    const model = { needed: known(0.99, 'share'), parts: ['forebyggende'] };
    const { plan, probes, flowOf, clock, stepOf } = planned({
      milestones: [
        { id: 'a', name: 'A', date: '2025-06-30', stage: 'reported', ...model },
        {
          id: 'b',
          name: 'B',
          date: '2024-12-31',
          stage: 'reported',
          parts: ['anbragte'],
          needed: known(1, 'share'),
          internalDeadlineFor: 'a'
        },
        {
          id: 'c',
          name: 'C',
          date: '2024-10-31',
          stage: 'reported',
          parts: ['anbragte'],
          needed: known(20, 'cases'),
          internalDeadlineFor: 'a'
        }
      ]
    });
    const asked = (milestone: string) => plan.probes[probes.findIndex((of) => of.milestone === milestone)]!;
    expect([asked('a').needed, asked('b').needed, asked('c').needed]).toEqual([80, 40, 20]);
    const due = (part: string, stage: string) => plan.flows[flowOf(part, stage)]!.dueDay[clock.past + 100];
    expect(due('anbragte', 'review')).toBe(stepOf('2024-12-31'));
    expect(due('anbragte', 'remediation')).toBe(stepOf('2024-12-31'));
    expect(due('anbragte', 'audit')).toBe(stepOf('2025-06-30'));
    expect(due('forebyggende', 'review')).toBe(stepOf('2025-06-30'));
  });
});

it('keeps the flows and draws of a model that has no programme', () => {
  const without = smallModel();
  const plain = fillLikely(compile(without, without.scenarios[0]!.id));
  const { plan } = planned();
  expect(plan.arrivals).toEqual(plain.arrivals);
  expect(plan.flows[0]!.steps[1]!.meanWork).toEqual(plain.flows[0]!.steps[1]!.meanWork);
  expect([plain.releases, plain.probes, plain.births]).toEqual([[], [], []]);
});
