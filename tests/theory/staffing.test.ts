import { describe, expect, it } from 'vitest';
import { grantPosts, staffOf, type StaffSketch } from '../../src/lib/forecast/staffing/testing.ts';
import type { StaffPath } from '../../src/lib/forecast/staffing/staff-path.ts';
import { known } from '../../src/lib/model/testing.ts';
import { SEED, estimateOf, expectTheory, often, ratioOf, sum } from './measure.ts';

const YEAR = 365.25;

/** Reads something of each of some replications of a group's staff. */
function replicated<T>(sketch: StaffSketch, count: number, read: (path: StaffPath) => T): T[] {
  const staff = staffOf(sketch);
  return Array.from({ length: often(count) }, (_, replication) =>
    read(staff.read({ seed: SEED, replication }))
  );
}

const gamma = (mean: number, variation: number) =>
  ({ kind: 'gamma', mean: known(mean, 'days'), variation: known(variation, 'share') }) as const;
const months = (count: number) => known(count, 'months');

describe('an alternating renewal process: a rate r of leaving, T days to fill a vacancy', () => {
  const [rate, toFill] = [0.5, 120];
  const vacant = (rate * toFill) / (YEAR + rate * toFill);
  const turnover = { turnover: known(rate, 'share/year'), timeToFill: gamma(toFill, 0.6) };

  it('has r·T/(1 + r·T) of its posts vacant, from the first day on where it starts so', () => {
    const staffing = { ...turnover, vacantAtStart: known(vacant, 'share') };
    const days = [0, 30, 90, 400, 2000];
    const seen = replicated({ staffing, years: 6 }, 400, ({ filled }) => [
      ...days.map((day) => filled[day]!),
      sum(filled) / filled.length
    ]);
    [...days, 'every day'].forEach((day, i) =>
      expectTheory(`filled on ${day}`, estimateOf(seen.map((row) => row[i]!)), 10 * (1 - vacant))
    );
  });

  it('comes to the same from a full house, and the expected run with it', () => {
    const late = ({ filled }: StaffPath) => sum(filled.subarray(1500)) / (filled.length - 1500);
    const seen = replicated({ staffing: turnover, years: 8 }, 200, late);
    expectTheory('filled at last', estimateOf(seen), 10 * (1 - vacant));
    const expected = late(staffOf({ staffing: turnover, years: 8 }).read(null));
    // The mean of 32 parts in whole days is within 1/64 of a day.
    expect(Math.abs(expected - 10 * (1 - vacant))).toBeLessThan((10 * rate) / YEAR / 64);
  });

  it('loses r persons per person and year, and so 1/r years lie between a post’s departures when it is filled at once', () => {
    const seen = replicated({ staffing: turnover, years: 6 }, 200, ({ departures, filled }) => [
      sum(departures),
      (sum(filled) - filled.at(-1)!) / YEAR
    ]);
    expectTheory(
      'departures per person and year',
      ratioOf(
        seen.map(([left]) => left!),
        seen.map(([, years]) => years!)
      ),
      rate
    );
    const alone = {
      staffing: { turnover: known(rate, 'share/year') },
      establishment: known(1, 'årsværk'),
      years: 12
    };
    const times = replicated(alone, 400, ({ departures, filled }) => [
      (filled.length - 1) / YEAR,
      sum(departures)
    ]);
    expectTheory(
      'years between departures',
      ratioOf(
        times.map(([years]) => years!),
        times.map(([, left]) => left!)
      ),
      1 / rate
    );
  });

  it('with exponential times to fill is filled at t with probability (μ + λ·exp(−(λ + μ)t))/(λ + μ)', () => {
    const staffing = { ...turnover, timeToFill: gamma(toFill, 1) };
    const [leaving, filling] = [rate / YEAR, 1 / toFill];
    const theory = (day: number) =>
      (10 * (filling + leaving * Math.exp(-(leaving + filling) * day))) / (leaving + filling);
    const days = [30, 60, 120, 240, 600];
    const seen = replicated({ staffing }, 500, ({ filled }) => days.map((day) => filled[day]!));
    const expected = staffOf({ staffing }).read(null).filled;
    days.forEach((day, i) => {
      // Days are whole: the curve may be a day to the side, and is nowhere steeper than λ.
      expectTheory(`filled on day ${day}`, estimateOf(seen.map((row) => row[i]!)), theory(day), 10 * leaving);
      expect(Math.abs(expected[day]! - theory(day))).toBeLessThan(10 * leaving);
    });
  });
});

describe('grant posts near their end', () => {
  it('lose staff at both rates and get nobody new', () => {
    const [rate, extra, end] = [0.3, 1.2, 600];
    const early = Math.round(6 * (YEAR / 12));
    const seen = replicated(
      {
        establishment: known(0, 'årsværk'),
        sources: [grantPosts(731, 8, 0, end)],
        staffing: {
          turnover: known(rate, 'share/year'),
          timeToFill: gamma(90, 0.5),
          leavingEarly: { months: months(6), extraTurnover: known(extra, 'share/year') }
        }
      },
      500,
      ({ filled, departures }) => [filled[end - early]!, filled[end - 1]!, departures[end]!]
    );
    const stays = (1 - rate / YEAR) * (1 - extra / YEAR);
    expectTheory(
      'share of the staff that stays to the end',
      ratioOf(
        seen.map(([, last]) => last!),
        seen.map(([first]) => first!)
      ),
      stays ** (early - 1)
    );
    for (const [, last, left] of seen) expect(left).toBe(last);
  });
});

describe('temps', () => {
  it('cover their share of the vacant days, at their productivity', () => {
    const seen = replicated(
      {
        staffing: {
          turnover: known(0.8, 'share/year'),
          timeToFill: gamma(150, 0.5),
          temps: { vacancyShare: known(0.4, 'share'), productivity: known(0.7, 'share') }
        },
        years: 4
      },
      300,
      ({ positions, filled, temps, effective }) => ({
        vacant: sum(positions) - sum(filled),
        temps: sum(temps),
        work: sum(effective) - sum(filled)
      })
    );
    expectTheory(
      'share covered',
      ratioOf(
        seen.map(({ temps }) => temps),
        seen.map(({ vacant }) => vacant)
      ),
      0.4
    );
    for (const { temps, work } of seen) expect(work).toBeCloseTo(0.7 * temps, 6);
  });
});

describe('the expected run', () => {
  const everything: StaffSketch = {
    years: 6,
    establishment: {
      start: known(7.4, 'årsværk'),
      changes: [
        { from: '2025-03-01', to: known(12, 'årsværk') },
        { from: '2027-01-01', reached: '2027-12-31', to: known(9.25, 'årsværk') }
      ]
    },
    sources: [grantPosts(2192, 6.5, 200, 1600)],
    staffing: {
      turnover: {
        start: known(0.24, 'share/year'),
        changes: [{ from: '2026-01-01', reached: '2026-07-01', to: known(0.5, 'share/year') }]
      },
      timeToFill: gamma(110, 0.5),
      vacantAtStart: known(0.1, 'share'),
      newAtStart: known(0.3, 'share'),
      rampUp: { startLevel: known(0.35, 'share'), months: months(8) },
      mentoring: { hoursPerWeek: known(4, 'hours/week'), months: months(9) },
      temps: {
        vacancyShare: known(0.4, 'share'),
        startsAfter: known(30, 'days'),
        productivity: known(0.8, 'share'),
        rampUp: { startLevel: known(0.5, 'share'), months: months(1) },
        periods: [{ id: 'sommer', from: '2024-07-01', to: '2024-08-31', positions: known(1.5, 'årsværk') }]
      },
      newPosts: { recruitedAhead: known(40, 'days'), recruitedOver: months(3) },
      leavingEarly: { months: months(6), extraTurnover: known(0.8, 'share/year') }
    },
    changes: [
      {
        from: 1200,
        staffing: {
          turnover: known(0.3, 'share/year'),
          timeToFill: gamma(60, 0.3),
          rampUp: { startLevel: known(0.6, 'share'), months: months(4) },
          leavingEarly: { months: months(6), extraTurnover: known(0.8, 'share/year') }
        }
      }
    ]
  };
  const periods = [0, 60, 200, 260, 425, 500, 800, 1200, 1400, 1600, 1800, 2192];
  const rows = ['filled', 'effective', 'temps', 'departures', 'mentoringHours'] as const;
  const read = (path: StaffPath) =>
    rows.map((row) =>
      periods.slice(1).map((until, i) => sum(path[row].subarray(periods[i], until)) / (until - periods[i]!))
    );

  it('is the mean of the replications, with everything at once', () => {
    const seen = replicated(everything, 600, read);
    const expected = read(staffOf(everything).read(null));
    rows.forEach((row, r) =>
      periods.slice(1).forEach((until, i) => {
        const estimate = estimateOf(seen.map((values) => values[r]![i]!));
        if (estimate.error === 0) expect(estimate.mean).toBeCloseTo(expected[r]![i]!, 6);
        else expectTheory(`${row} until ${until}`, estimate, expected[r]![i]!);
      })
    );
  });
});
