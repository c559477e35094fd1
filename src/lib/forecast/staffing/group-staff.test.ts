import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../calendar/iso-day.ts';
import { known } from '../../model/testing.ts';
import { grantPosts, staffOf, type StaffingInput as Staffing } from './testing.ts';
import type { StaffPath } from './staff-path.ts';

const fixed = (days: number) => ({ kind: 'fixed', mean: known(days, 'days') }) as const;
const gamma = (days: number, variation = 0.5) =>
  ({ kind: 'gamma', mean: known(days, 'days'), variation: known(variation, 'share') }) as const;
const months = (count: number) => known(count, 'months');
const luck = (replication: number) => ({ seed: 11, replication });
const readings = [null, luck(0), luck(1)];
const copyOf = (path: StaffPath): StaffPath => structuredClone(path);

/** Ten posts more from day 100 on, beside none. */
const newPosts = {
  establishment: known(0, 'årsværk'),
  sources: [{ ...grantPosts(731, 10, 100, 731), fixedTerm: false }]
};
const on = (row: Float64Array, ...days: number[]) => days.map((day) => +row[day]!.toFixed(6));

describe('new posts', () => {
  it.each(readings)('are filled when somebody has been found, in reading %j', (reading) => {
    const { filled } = staffOf({ ...newPosts, staffing: { timeToFill: fixed(60) } }).read(reading);
    expect(on(filled, 99, 100, 159, 160, 730)).toEqual([0, 0, 0, 10, 10]);
  });

  it.each([
    [60, [10, 10]],
    [20, [0, 10]],
    [200, [10, 10]]
  ])('recruited %i days ahead', (ahead, filledThen) => {
    const staffing = {
      timeToFill: fixed(60),
      newPosts: { recruitedAhead: known(ahead, 'days') }
    };
    for (const reading of readings) {
      const { filled } = staffOf({ ...newPosts, staffing }).read(reading);
      expect([...on(filled, 99), ...on(filled, 100, 140)]).toEqual([0, ...filledThen]);
    }
  });

  it('recruited over five months come one every half month, the first after a quarter', () => {
    const staffing = { newPosts: { recruitedOver: months(5) } };
    const half = 365.25 / 24;
    for (const reading of readings) {
      const { filled } = staffOf({ ...newPosts, staffing }).read(reading);
      for (let n = 0; n < 10; n++) {
        const comes = 100 + Math.floor(Math.round(10 * half) * ((n + 0.5) / 10));
        expect(on(filled, comes - 1, comes)).toEqual([n, n + 1]);
      }
    }
  });

  it('recruited over three months come in their turn, the half of one among them', () => {
    const staffing = { newPosts: { recruitedOver: months(3) } };
    const sources = [{ ...grantPosts(731, 1.5, 100, 731), fixedTerm: false }];
    for (const reading of readings) {
      const { filled } = staffOf({ ...newPosts, sources, staffing }).read(reading);
      // 91 days, of which a quarter and three quarters.
      expect(on(filled, 121, 122, 167, 168)).toEqual([0, 1, 1, 1.5]);
    }
  });

  it('learn along a straight line, so that half of what they lack at first is lost', () => {
    const staffing = { rampUp: { startLevel: known(0.4, 'share'), months: months(6) } };
    const days = Math.round(6 * (365.25 / 12));
    for (const reading of readings) {
      const { effective, filled } = staffOf({ ...newPosts, staffing }).read(reading);
      expect(on(filled, 100)).toEqual([10]);
      let lost = 0;
      for (let day = 100; day < 731; day++) lost += 10 - effective[day]!;
      expect(lost).toBeCloseTo((10 * 0.6 * days) / 2, 3);
      expect(effective[100 + Math.floor(days / 2)]! / 10).toBeCloseTo(0.7, 2);
      expect(effective[100 + days]).toBe(10);
    }
  });

  it('take their hours from colleagues on the working days of the first months', () => {
    const staffing = { mentoring: { hoursPerWeek: known(4, 'hours/week'), months: months(9) } };
    const sketch = staffOf({ ...newPosts, staffing });
    const days = Math.round(9 * (365.25 / 12));
    const { calendar, past } = sketch.clock;
    const working = calendar.isWorking.subarray(past + 100, past + 100 + days);
    const hours = working.reduce((sum, works) => sum + works, 0) * (4 / 5) * 10;
    for (const reading of readings) {
      const { mentoringHours } = sketch.read(reading);
      expect(mentoringHours.reduce((sum, day) => sum + day, 0)).toBeCloseTo(hours, 4);
      expect(mentoringHours.slice(0, 100).every((none) => none === 0)).toBe(true);
    }
  });
});

describe('posts at the start', () => {
  const staffing: Staffing = {
    timeToFill: fixed(50),
    vacantAtStart: known(0.3, 'share'),
    newAtStart: known(0.4, 'share'),
    rampUp: { startLevel: known(0, 'share'), months: months(12) }
  };

  it('are vacant by the share stated, without luck in their number, for what is left of the time to fill', () => {
    for (const reading of readings) {
      const { filled } = staffOf({ staffing }).read(reading);
      expect(on(filled, 0, 50)).toEqual([7, 10]);
    }
  });

  it('are held by the share of new colleagues stated', () => {
    const none = { ...staffing, vacantAtStart: known(0, 'share') };
    const { effective } = staffOf({ staffing: none }).read(null);
    // Spread evenly over a year of learning from nothing: half a person each.
    expect(effective[0]).toBeCloseTo(10 - 4 / 2, 1);
    expect(effective[366]).toBe(10);
  });
});

it('posts that come with their staff are filled by somebody experienced from the first day', () => {
  const [source] = newPosts.sources;
  const staffing = { timeToFill: fixed(60), rampUp: { startLevel: known(0.2, 'share'), months: months(6) } };
  for (const reading of readings) {
    const sketch = { ...newPosts, sources: [{ ...source!, arrive: 'staffed' as const }], staffing };
    const { effective } = staffOf(sketch).read(reading);
    expect(on(effective, 99, 100, 730)).toEqual([0, 10, 10]);
  }
});

it('staffing that changes holds for vacancies and hires from its day on', () => {
  const staffing = { timeToFill: fixed(60) };
  const changes = [{ from: 90, staffing: { timeToFill: fixed(10) } }];
  for (const reading of readings) {
    const { filled } = staffOf({ ...newPosts, staffing, changes }).read(reading);
    expect(on(filled, 109, 110)).toEqual([0, 10]);
  }
});

it('temps for a period are there from its first day to its last, in ramp-up at first', () => {
  const period = { id: 'sommer', from: '2024-07-01', to: '2024-08-31', positions: known(2.5, 'årsværk') };
  const temps = {
    productivity: known(0.8, 'share'),
    rampUp: { startLevel: known(0.5, 'share'), months: months(1) },
    periods: [period]
  };
  const sketch = staffOf({ staffing: { temps }, apart: true });
  const [from, to] = ['2024-07-01', '2024-08-31'].map((date) => dayFromIso(date) - sketch.clock.firstDay);
  for (const reading of readings) {
    const { temps: there, effective, filled, departures } = sketch.read(reading);
    expect(on(there, from! - 1, from!, to!, to! + 1)).toEqual([0, 2.5, 2.5, 0]);
    expect(on(effective, from! - 1, to!, to! + 1)).toEqual([10, 12, 10]);
    expect(effective[from!]).toBeCloseTo(10 + 2.5 * 0.8 * 0.5, 1);
    expect(on(departures, to! + 1)).toEqual([2.5]);
    expect(filled).toEqual(Float64Array.from(filled, () => 10));
  }
  const rows = sketch.read(luck(0)).advisers.slice(10);
  expect(rows.map(({ presence, left }) => [...on(presence, to!), left[to! + 1]])).toEqual([
    [0.8, 1],
    [0.8, 1],
    [0.4, 1]
  ]);
});

const someStaffing: fc.Arbitrary<Staffing> = fc
  .record({
    turnover: fc.constantFrom(0, 0.3, 2, 10),
    timeToFill: fc.constantFrom(0, 1, 80, 400),
    vacantAtStart: fc.constantFrom(0, 0.25, 1),
    newAtStart: fc.constantFrom(0, 0.5),
    rampMonths: fc.constantFrom(0, 3, 60),
    temps: fc.constantFrom(0, 0.5, 1),
    ahead: fc.constantFrom(0, 100),
    over: fc.constantFrom(0, 4),
    early: fc.constantFrom(0, 6)
  })
  .map((some) => ({
    turnover: known(some.turnover, 'share/year'),
    timeToFill: gamma(some.timeToFill),
    vacantAtStart: known(some.vacantAtStart, 'share'),
    newAtStart: known(some.newAtStart, 'share'),
    rampUp: { startLevel: known(0.3, 'share'), months: months(some.rampMonths) },
    mentoring: { hoursPerWeek: known(3, 'hours/week'), months: months(6) },
    temps: {
      vacancyShare: known(some.temps, 'share'),
      startsAfter: known(10, 'days'),
      productivity: known(0.8, 'share')
    },
    newPosts: { recruitedAhead: known(some.ahead, 'days'), recruitedOver: months(some.over) },
    leavingEarly: { months: months(some.early), extraTurnover: known(3, 'share/year') }
  }));

interface SomeGroup {
  staffing: Staffing;
  posts: number;
  granted: number;
  from: number;
  lasts: number;
}

const someGroup = fc.record({
  staffing: someStaffing,
  posts: fc.constantFrom(0, 0.4, 3, 5.25),
  granted: fc.constantFrom(0, 2, 3.5),
  from: fc.integer({ min: 0, max: 400 }),
  lasts: fc.integer({ min: 1, max: 600 }),
  replication: fc.nat(50)
});

const { numRuns = 25, seed = 20251101 } = fc.readConfigureGlobal() as { numRuns?: number; seed?: number };

describe('any staffing', { timeout: 60_000 }, () => {
  const sketchOf = ({ staffing, posts, granted, from, lasts }: SomeGroup) => ({
    staffing,
    establishment: known(posts, 'årsværk'),
    sources: [grantPosts(731, granted, from, Math.min(731, from + lasts))],
    apart: true
  });

  it('has every post held or vacant on every day, by whole persons and one fraction of each source', () => {
    fc.assert(
      fc.property(someGroup, (some) => {
        // Without learning, a person at work is the part of the post that is funded.
        const { rampUp: _, temps: __, ...staffing } = some.staffing;
        const { positions, filled, effective, advisers } = staffOf(sketchOf({ ...some, staffing })).read(
          luck(some.replication)
        );
        const fractions = [some.posts, some.granted].map((posts) => posts - Math.floor(posts));
        const wrong = positions.findIndex((funded, day) => {
          const held = advisers.map(({ presence }) => presence[day]!).filter((part) => part > 0);
          const parts = held.filter((part) => part !== 1);
          return !(
            parts.length <= 2 &&
            parts.every((part) => fractions.includes(part)) &&
            Math.abs(held.reduce((sum, part) => sum + part, 0) - filled[day]!) < 1e-9 &&
            filled[day]! <= funded &&
            effective[day] === filled[day]
          );
        });
        expect(wrong).toBe(-1);
      }),
      { numRuns, seed }
    );
  });

  it('is finite, not negative and within its bounds in both readings', () => {
    fc.assert(
      fc.property(someGroup, fc.boolean(), (some, stochastic) => {
        const path = staffOf(sketchOf(some)).read(stochastic ? luck(some.replication) : null);
        const wrong = path.positions.findIndex((funded, day) => {
          const [filled, effective, temps] = [path.filled[day]!, path.effective[day]!, path.temps[day]!];
          const rows = [filled, effective, temps, path.departures[day]!, path.mentoringHours[day]!];
          const advised = path.advisers.reduce((sum, { presence }) => sum + presence[day]!, 0);
          return !(
            rows.every((row) => row >= 0 && row < 100) &&
            filled <= funded + 1e-9 &&
            temps <= funded - filled + 1e-6 &&
            effective <= filled + 0.8 * temps + 1e-6 &&
            Math.abs(advised - effective) < 1e-6
          );
        });
        expect(wrong).toBe(-1);
      }),
      { numRuns, seed }
    );
  });

  it('gives a post the same luck beside more posts, and whatever becomes of others', () => {
    fc.assert(
      fc.property(someGroup, fc.integer({ min: 1, max: 3 }), (some, more) => {
        const { leavingEarly: _, ...staffing } = some.staffing;
        const few = staffOf(sketchOf({ ...some, staffing }));
        const many = staffOf(sketchOf({ ...some, staffing, posts: Math.ceil(some.posts) + more }));
        const [one, other] = [few, many].map((group) => copyOf(group.read(luck(some.replication))));
        const whole = Math.floor(some.posts);
        // The count of those vacant and new at the start goes on evenly, so that the first posts are the same.
        expect(other!.advisers.slice(0, whole)).toEqual(one!.advisers.slice(0, whole));
        const granted = (path: StaffPath) =>
          path.advisers.slice(path.advisers.length - Math.ceil(some.granted));
        if (some.granted > 0) expect(granted(other!)).toEqual(granted(one!));
      }),
      { numRuns, seed }
    );
  });

  it('of a grant that ends is that of one that goes on, until it ends', () => {
    fc.assert(
      fc.property(someGroup, fc.boolean(), (some, stochastic) => {
        const { leavingEarly: _, ...staffing } = some.staffing;
        const reading = stochastic ? luck(some.replication) : null;
        const [ends, goesOn] = [some.lasts, 731].map((lasts) =>
          copyOf(staffOf(sketchOf({ ...some, staffing, lasts })).read(reading))
        );
        const end = Math.min(731, some.from + some.lasts);
        for (const row of ['filled', 'effective', 'temps', 'departures', 'mentoringHours'] as const)
          expect(ends![row].slice(0, end)).toEqual(goesOn![row].slice(0, end));
      }),
      { numRuns, seed }
    );
  });
});
