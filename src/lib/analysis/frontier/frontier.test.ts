import { describe, expect, it } from 'vitest';
import { dayFromDate } from '../../calendar/day.ts';
import { monthOf } from '../../calendar/month.ts';
import { localRunner } from '../../forecast/runner.ts';
import type { ModelDocument } from '../../model/document.ts';
import type { GrantId, ScenarioId } from '../../model/id.ts';
import { known, smallModel, uncertain } from '../../model/testing.ts';
import type { FrontierQuestion } from './frontier-question.ts';
import { kneeOf } from './knee.ts';
import { runFrontier } from './run-frontier.ts';

const month = (year: number, ofYear: number) => monthOf(dayFromDate(year, ofYear, 1));
const shares = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5];

const frontier = (model: ModelDocument, asked: Partial<FrontierQuestion> = {}) =>
  runFrontier(
    model,
    {
      grant: 'so42' as GrantId,
      scenario: 'viderefoert' as ScenarioId,
      shares,
      outcome: { unit: null, caseTypes: null, measure: 'closed', from: month(2025, 1), to: month(2025, 12) },
      year: 2025,
      target: null,
      seed: 3,
      replications: 12,
      ...asked
    },
    localRunner()
  );

/** Cases of 12 hours in one step, far more than there are hours for: 1.450 a year of a position, all of them on cases. */
const overloaded = () =>
  smallModel((draft) => {
    const none = known(0, 'days/year');
    draft.netHours = {
      ...draft.netHours,
      grossHours: known(1450, 'hours/year'),
      annualLeave: none,
      publicHolidays: none,
      sicknessAbsence: none,
      careDays: none
    };
    draft.staffGroups[0]!.caseShare = known(1, 'share');
    draft.caseTypes[0]!.steps = [
      {
        id: 'vurdering',
        name: 'Vurdering',
        handlingHours: { kind: 'fixed', mean: known(12, 'hours') }
      }
    ];
    draft.inflows[0]!.perMonth = known(80, 'cases/month');
  });

describe('a grant at one share after another', () => {
  it('costs its amount times the share, and closes the cases that the hours of its posts are enough for', async () => {
    const { points } = await frontier(overloaded());
    expect(points.map(({ kroner }) => kroner)).toEqual(shares.map((share) => 609_000 * share));
    // One post of 1.450 hours: 1.450 / 12 cases a year more with each whole share, to the case that is not done.
    const closed = points.map(({ expected }) => expected!);
    shares.forEach((share, i) =>
      expect(Math.abs(closed[i]! - closed[0]! - (share * 1450) / 12)).toBeLessThan(1)
    );
    for (const { more } of points.slice(1)) {
      expect(Math.abs(more!.mean - 1450 / 12 / 4)).toBeLessThan(1);
      expect(more!.positive).toBe(1);
    }
    expect(points[0]!.more).toBeNull();
  });

  it('differs by exactly nothing where the grant funds nobody', async () => {
    const model = smallModel((draft) => {
      draft.grants[0]!.funds = [{ group: 'sagsbehandlere', positions: known(0, 'årsværk') }];
      draft.inflows[0]!.perMonth = uncertain(35, 40, 50, 'cases/month');
    });
    const { points, knee } = await frontier(model);
    for (const { more, band } of points.slice(1)) {
      expect(more).toMatchObject({ mean: 0, standardError: 0, low: 0, high: 0, positive: 0 });
      expect(band).toEqual(points[0]!.band);
    }
    expect(knee).toBeNull();
  });

  it('breaches a target later, or never, the more of it is given', async () => {
    const asked = {
      outcome: {
        unit: null,
        caseTypes: null,
        measure: 'closedOnTime',
        from: month(2025, 1),
        to: month(2025, 12)
      },
      target: 0.8
    } as const;
    // 28 cases of 9 hours a month need more than the two posts that are left, and less than 3.5.
    const model = smallModel((draft) => {
      draft.inflows[0]!.perMonth = known(28, 'cases/month');
    });
    const { points } = await frontier(model, asked);
    const first = points.map(({ breach }) => breach!.median ?? Infinity);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(first[0]).toBeGreaterThanOrEqual(month(2025, 1));
    expect(first[0]).toBeLessThan(month(2025, 12));
    const never = points.map((point) => point.breach!.never);
    expect(never.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(never.at(-1)).toBeGreaterThan(never[0]!);
    // No month is below a target of nothing.
    const none = await frontier(model, { ...asked, target: 0 });
    expect(none.points.every(({ breach }) => breach!.never === 1 && breach!.low === null)).toBe(true);
  });
});

describe('the knee', () => {
  const kroner = [0, 1, 2, 3, 4, 5];
  /** Replications that lie around a curve, each shifted as a whole and a little at each point. */
  const around = (curve: (kroner: number) => number, noise = 0.01) =>
    kroner.map((at) =>
      Float64Array.from(
        { length: 50 },
        (_, r) => curve(at) + (r % 7) / 10 + noise * (((r * 31 + at * 17) % 11) - 5)
      )
    );

  it('is where the curve bends', () => {
    expect(
      kneeOf(
        kroner,
        around((at) => Math.min(at, 2))
      )
    ).toBe(2);
    expect(
      kneeOf(
        kroner,
        around((at) => -Math.min(at, 3))
      )
    ).toBe(3);
  });

  it('is nowhere on a straight line, on one that bends the other way, and where luck hides it', () => {
    expect(
      kneeOf(
        kroner,
        around((at) => 2 * at, 0)
      )
    ).toBeNull();
    expect(
      kneeOf(
        kroner,
        around((at) => Math.max(0, at - 3))
      )
    ).toBeNull();
    expect(
      kneeOf(
        kroner,
        around((at) => Math.min(at, 2), 100)
      )
    ).toBeNull();
    expect(kneeOf([0, 1], [Float64Array.of(0), Float64Array.of(1)])).toBeNull();
  });
});
