import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayFromDate } from '../../calendar/day.ts';
import { monthOf } from '../../calendar/month.ts';
import { compile } from '../../forecast/compile.ts';
import { layoutOf } from '../../forecast/forecast.ts';
import { outcomePerReplication } from '../../forecast/outcome.ts';
import { createReplicator } from '../../forecast/replicator.ts';
import { localRunner } from '../../forecast/runner.ts';
import type { ModelDocument, ModelInput } from '../../model/document.ts';
import type { CaseTypeId, GroupId, MilestoneId, ProgrammeId, ScenarioId, UnitId } from '../../model/id.ts';
import { addProgramme } from '../../model/testing-programme.ts';
import { known, smallModel, uncertain } from '../../model/testing.ts';
import { readModelText } from '../../model/validate.ts';
import { runSizing } from './run-sizing.ts';
import type { SizingQuestion, SizingTarget } from './sizing-question.ts';

const scenario = 'udloeb' as ScenarioId;
const group = 'sagsbehandlere' as GroupId;
const caseTypes = ['merudgift' as CaseTypeId];
const done: SizingTarget = {
  kind: 'milestone',
  programme: 'gennemgang' as ProgrammeId,
  milestone: 'alle' as MilestoneId,
  by: '2025-06-30'
};

type Asked = Partial<Omit<SizingQuestion, 'team'>> & { readonly team?: Partial<SizingQuestion['team']> };

const question = ({ team, ...asked }: Asked = {}): SizingQuestion => ({
  team: {
    scenario,
    groups: [{ group, share: 1 }],
    from: '2025-01-01',
    until: null,
    recruitedOverMonths: 0,
    ...team
  },
  sought: { kind: 'positions' },
  step: 0.001,
  targets: [done],
  probability: 0.9,
  seed: 7,
  replications: 20,
  ...asked
});

const size = (model: ModelDocument, asked: Asked = {}) => runSizing(model, question(asked), localRunner());

/** Hours a year of a position, all of them on cases. */
function hoursAYear(draft: ModelInput, hours: number): void {
  const none = known(0, 'days/year');
  draft.netHours = {
    ...draft.netHours,
    grossHours: known(hours, 'hours/year'),
    annualLeave: none,
    publicHolidays: none,
    sicknessAbsence: none,
    careDays: none
  };
  for (const each of draft.staffGroups) {
    each.caseShare = known(1, 'share');
    delete each.netHours;
  }
}

/** 3.000 cases of 2,5 hours that are there on 1 January 2025, and nobody who has time for them. 1.450 hours a year. */
const programme = (cases = 3000, hours = 2.5) =>
  smallModel((draft) => {
    hoursAYear(draft, 1450);
    // With Constitution Day 2025 has 252 working days: 261 less eight holidays and this one.
    draft.calendar.closingDays = ['06-05'];
    draft.inflows = [{ ...draft.inflows[0]!, perMonth: known(0, 'cases/month') }];
    draft.grants[0]!.funds = [{ group: 'sagsbehandlere', positions: known(0, 'årsværk') }];
    draft.staffGroups[0]!.establishment = known(0, 'årsværk');
    addProgramme(draft, {
      start: '2025-01-01',
      end: '2025-12-31',
      parts: [{ id: 'alle-sager', unit: 'handicap', cases: known(cases, 'cases') }],
      release: { kind: 'atOnce', on: '2025-01-01' },
      review: { handlingHours: { kind: 'fixed', mean: known(hours, 'hours') } },
      categories: [{ id: 'groen', name: 'Grøn', steps: [] }],
      audit: undefined,
      milestones: [
        { id: 'alle', name: 'Alle', date: '2025-12-31', stage: 'reviewed', needed: known(1, 'share') }
      ]
    });
  });

/** Working days of 2025 up to and including a date, counted by hand: weekdays without the nine days off. */
function workingDays(month: number, day: number): number {
  const off = ['1-1', '4-17', '4-18', '4-21', '5-29', '6-5', '6-9', '12-25', '12-26'];
  let count = 0;
  for (let at = Date.UTC(2025, 0, 1); at <= Date.UTC(2025, month - 1, day); at += 86_400_000) {
    const date = new Date(at);
    const isWeekday = date.getUTCDay() % 6 !== 0;
    if (isWeekday && !off.includes(`${date.getUTCMonth() + 1}-${date.getUTCDate()}`)) count++;
  }
  return count;
}

const upTo = (value: number, step: number): number => Math.ceil(value / step - 1e-9) * step;

describe('a programme that is sized', () => {
  it('comes back to N·h divided by the hours of a position: 10,345 for 3.000 cases of 2,5 hours in half a year of 1.450', async () => {
    expect(workingDays(12, 31)).toBe(252);
    // The day on which half of the year's working days have passed.
    expect(workingDays(7, 4)).toBe(126);
    expect(workingDays(7, 3)).toBe(125);
    const found = await size(programme(), { targets: [{ ...done, by: '2025-07-04' }], replications: 2 });
    expect(found.kind).toBe('found');
    expect(found.size).toBeCloseTo(10.345, 9);
    expect(found.crossings.at(-1)).toMatchObject({ up: true });
  });

  it('takes more where the posts are filled over eight weeks, by the days that are missed', async () => {
    const found = await size(programme(), {
      targets: [{ ...done, by: '2025-07-04' }],
      replications: 2,
      team: { recruitedOverMonths: 56 / 30.4375 }
    });
    // Posts on the day that is i days after the first are i / 56 of all, read in the morning.
    let days = 0;
    let before = 0;
    for (let i = 0; i <= 184; i++) {
      const date = new Date(Date.UTC(2025, 0, 1 + i));
      const sofar = workingDays(date.getUTCMonth() + 1, date.getUTCDate());
      days += (sofar - before) * Math.min(1, i / 56);
      before = sofar;
    }
    expect(found.size).toBeCloseTo(upTo(7500 / ((1450 / 252) * days), 0.001), 9);
    // Near 12,226 of equal weeks without holidays.
    expect(Math.abs(found.size! - 12.226)).toBeLessThan(0.3);
  });

  it('takes so many months of a team that is given', async () => {
    // 10 posts do 7.500 hours of 1.450 · 10 a year in 0,517 of it: by 14 July at the latest, so seven months, where June has too few days.
    const found = await size(programme(), {
      sought: { kind: 'months', positions: 10 },
      step: 1,
      targets: [{ ...done, by: '2025-12-31' }]
    });
    const needed = 7500 / ((1450 / 252) * 10);
    expect(workingDays(6, 30)).toBeLessThan(needed);
    expect(workingDays(7, 31)).toBeGreaterThan(needed);
    expect(found).toMatchObject({ kind: 'found', size: 7 });
  });

  it('is the same on any number of threads: chunks in any order', async () => {
    const model = smallModel((draft) => {
      draft.inflows[0]!.perMonth = uncertain(35, 40, 50, 'cases/month');
    });
    const target: SizingTarget = {
      kind: 'cases',
      measure: 'overdue',
      unit: null,
      caseTypes: null,
      on: monthOf(dayFromDate(2025, 12, 1)),
      most: 40
    };
    const asked = question({ targets: [target], step: 0.5, replications: 24 });
    const alone = await runSizing(model, asked, localRunner());
    const backwards = localRunner();
    const shuffled = {
      ...backwards,
      run: async (...[request, onChunk, signal]: Parameters<typeof backwards.run>) => {
        const chunks: Parameters<typeof onChunk>[] = [];
        await backwards.run(request, (...chunk) => chunks.push(chunk), signal);
        chunks.reverse().forEach((chunk) => onChunk(...chunk));
      }
    };
    expect(await runSizing(model, asked, shuffled)).toEqual(alone);
    expect(alone.kind).toBe('found');
  });

  it('agrees with every size of a grid tried one by one', async () => {
    const model = smallModel();
    const target: SizingTarget = {
      kind: 'share',
      measure: 'closedOnTime',
      in: 'wholePeriod',
      unit: 'handicap' as UnitId,
      caseTypes,
      from: monthOf(dayFromDate(2025, 7, 1)),
      to: monthOf(dayFromDate(2025, 12, 1)),
      bound: 0.8
    };
    const asked = { targets: [target], step: 0.25, replications: 20 };
    const found = await size(model, asked);
    expect(found.kind).toBe('found');
    /** Replications of 20 with at least 80 pct., of a document that has the posts as a measure of its own. */
    const sharesAt = (posts: number): number => {
      const invested = smallModel((draft) => {
        draft.scenarios.unshift({
          id: 'proevet',
          name: 'Prøvet',
          basedOn: 'udloeb',
          measures: [
            {
              kind: 'invest',
              funds: [{ group: 'sagsbehandlere', positions: known(posts, 'årsværk') }],
              from: '2025-01-01'
            }
          ]
        });
      });
      const scenarios = ['proevet' as ScenarioId];
      const [partial] = createReplicator({ model: invested, scenarios, seed: 7, replications: 20 }).run({
        from: 0,
        to: 20
      });
      const layout = layoutOf(invested, compile(invested, scenarios[0]!));
      const months = { flows: [0], from: 18, to: 24 };
      const onTime = outcomePerReplication(partial!, layout, 'closedOnTime', months);
      return onTime.filter((each) => each >= 0.8).length / 20;
    };
    const shares = Array.from({ length: 9 }, (_, i) => sharesAt(found.size! + (i - 6) * 0.25));
    expect(shares.slice(0, 6).every((share) => share < 0.9)).toBe(true);
    expect(shares[6]).toBeGreaterThanOrEqual(0.9);
  });
});

describe('no number of people', () => {
  const inMonths = (
    bound: number,
    measure: 'closedOnTime' | 'openOverdue' = 'closedOnTime'
  ): SizingTarget => ({
    kind: 'share',
    measure,
    in: 'eachMonth',
    unit: null,
    caseTypes: null,
    from: monthOf(dayFromDate(2025, 6, 1)),
    to: monthOf(dayFromDate(2025, 12, 1)),
    bound
  });

  it('is enough where cases wait elsewhere longer than their deadline', async () => {
    const model = smallModel((draft) => {
      draft.caseTypes[0]!.steps[0]!.outsideWait = { kind: 'fixed', mean: known(200, 'days') };
    });
    const found = await size(model, { targets: [inMonths(0.8)], step: 1 });
    expect(found).toMatchObject({ kind: 'never', size: null });
    expect(found.points.at(-1)!.size).toBeGreaterThanOrEqual(100);
    expect(found.points.at(-1)!.targets[0]!.outcome!.median).toBe(0);
  });

  it('is needed where it holds already', async () => {
    expect(await size(smallModel(), { targets: [inMonths(1, 'openOverdue')], step: 1 })).toMatchObject({
      kind: 'already',
      size: 0
    });
  });
});

describe('Ø501’s programme', () => {
  /** The example with 8,6 årsværk left out, nothing done in 2011, and hours that are known. */
  async function sized(hours: number, net: number) {
    const draft = JSON.parse(readFileSync('static/examples/oe501.json', 'utf8')) as ModelInput;
    draft.period.end = '2012-12-31';
    hoursAYear(draft, net);
    const team = draft.staffGroups.find(({ id }) => id === 'genopretningshold')!;
    team.establishment = known(0, 'årsværk');
    draft.programmes![0]!.review.handlingHours = { kind: 'fixed', mean: known(hours, 'hours') };
    draft.grants = draft.grants.map((grant) =>
      grant.id === 'handleplan'
        ? { ...grant, funds: grant.funds.map((each) => ({ ...each, positions: known(0, 'årsværk') })) }
        : grant
    );
    const read = await readModelText(JSON.stringify(draft));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { model } = read;
    return size(model, {
      team: {
        scenario: 'afvikling' as ScenarioId,
        groups: [{ group: 'genopretningshold' as GroupId, share: 1 }],
        from: '2012-01-01',
        until: '2012-12-31'
      },
      targets: [
        {
          kind: 'programme',
          programme: 'genopretning' as ProgrammeId,
          stage: 'reviewed',
          by: '2012-12-31'
        }
      ],
      step: 0.01,
      replications: 1
    });
  }

  it.each([
    // The hours that 8,6 årsværk imply at 1.400 and at 1.566 net hours.
    [(8.6 * 1400) / 3200, 1400, 8.6],
    [(8.6 * 1566) / 3200, 1566, 8.6],
    // As the example rounds them: 3.200 · 3,8 / 1.400 and 3.200 · 4,2 / 1.566.
    [3.8, 1400, 8.69],
    [4.2, 1566, 8.59]
  ])('of %d hours a case at %i net hours comes back to 8,6', async (hours, net, expected) => {
    const { size: found } = await sized(hours, net);
    // To the step: a case's hours are whole seconds.
    expect(found).toBeGreaterThan(expected - 1e-9);
    expect(found).toBeLessThan(expected + 0.01 + 1e-9);
  });
});
