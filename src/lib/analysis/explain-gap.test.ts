import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import { richModel } from '../forecast/testing.ts';
import type { ModelDocument } from '../model/document.ts';
import { known, smallModel, type Change } from '../model/testing.ts';
import { explainGap, type ExplainedGap } from './explain-gap.ts';
import { GAP_DRIVERS, gapOf, type GapDriver } from './gap.ts';
import {
  gapQuantities,
  type FlowQuantities,
  type GapQuantities,
  type GroupQuantities
} from './gap-quantities.ts';

const NET_HOURS = 1924 - (30 + 7 + 11 + 2) * 7.4;
const PER_POSITION = NET_HOURS * 0.7;

const YEARS = { 2024: { from: 0, to: 12 }, 2025: { from: 12, to: 24 } } as const;

/** From 2024 to 2025 in the scenario where the grant expires. */
function betweenYears(model: ModelDocument): ExplainedGap {
  const { layout, scenarios } = expectedForecast(model, [model.scenarios[0]!.id]);
  const [{ expected }] = scenarios as [(typeof scenarios)[0]];
  const everything = { flows: layout.flows.map((_, f) => f), groups: layout.groups.map((_, g) => g) };
  const of = (year: 2024 | 2025) =>
    gapQuantities(scenarios[0]!, layout, expected, { ...everything, ...YEARS[year] });
  return explainGap(of(2024), of(2025))!;
}
const partsOf = ({ parts }: ExplainedGap) =>
  Object.fromEntries(parts.map(({ driver, fte }) => [driver, fte]));
const small = (change: Change = {}) => betweenYears(smallModel(change));

/** Whole cases arrive: a year may carry one case of nine hours over to the next. */
const ONE_CASE = 9 / PER_POSITION;

describe('the gap in årsværk', () => {
  it('grows by the post that its grant no longer pays for', () => {
    const explained = small();
    const parts = partsOf(explained);
    expect(parts.positions).toBeCloseTo(1, 4);
    expect(Math.abs(explained.to - explained.from - 1)).toBeLessThan(ONE_CASE);
  });

  it('tells only of what the model uses', () => {
    expect(Object.keys(partsOf(small()))).toEqual(['inflow', 'handlingHours', 'positions', 'netHours']);
  });

  it('is moved by productivity by the posts that the lost output would take', () => {
    const parts = partsOf(
      small((draft) => {
        draft.staffGroups[0]!.productivity = {
          start: known(1, 'share'),
          changes: [{ from: '2025-01-01', to: known(0.8, 'share') }]
        };
      })
    );
    // 480 cases of 9 hours: required / (hours · 0.8) − posts. Posts and productivity do not meet in it.
    expect(Math.abs(parts.productivity! - ((480 * 9) / PER_POSITION) * (1 / 0.8 - 1))).toBeLessThan(ONE_CASE);
    expect(parts.positions).toBeCloseTo(1, 4);
    expect(Math.abs(parts.netHours!)).toBeLessThan(1e-3);
  });

  it('is moved by inflow and hours per case, each bearing half of what they do together', () => {
    const parts = partsOf(
      small((draft) => {
        draft.inflows[0]!.perMonth = {
          start: known(40, 'cases/month'),
          changes: [{ from: '2025-01-01', to: known(60, 'cases/month') }]
        };
        draft.caseTypes[0]!.steps[1]!.handlingHours = {
          kind: 'gamma',
          mean: { start: known(6, 'hours'), changes: [{ from: '2025-01-01', to: known(8, 'hours') }] },
          variation: known(0.5, 'share')
        };
      })
    );
    // From 480 · 9 hours to 720 · 11.
    expect(Math.abs(parts.inflow! - (240 * 10) / PER_POSITION)).toBeLessThan(2 * ONE_CASE);
    expect(Math.abs(parts.handlingHours! - (600 * 2) / PER_POSITION)).toBeLessThan(2 * ONE_CASE);
  });

  it('of periods of different length is told per year', () => {
    const model = smallModel();
    const { layout, scenarios } = expectedForecast(model, [model.scenarios[0]!.id]);
    const of = (from: number, to: number) =>
      gapQuantities(scenarios[0]!, layout, scenarios[0]!.expected, { flows: [0], groups: [0], from, to });
    const { cases, hoursPerCase } = of(0, 24).flows[0]!;
    expect(Math.abs(cases - of(0, 12).flows[0]!.cases)).toBeLessThan(1);
    expect(hoursPerCase).toBe(9);
    expect(of(0, 24).groups[0]).toMatchObject({ vacant: 0, newness: 0 });
    expect(of(0, 24).groups[0]!.posts).toBeCloseTo(2.5, 9);
  });

  it('is undefined where positions have no hours', () => {
    const model = smallModel();
    const { layout, scenarios } = expectedForecast(model, [model.scenarios[0]!.id]);
    const none = gapQuantities(scenarios[0]!, layout, scenarios[0]!.expected, {
      ...{ flows: [0], groups: [], from: 0, to: 12 }
    });
    expect(explainGap(none, none)).toBeNull();
  });

  it('knows follow-ups from applications', () => {
    const drivers = Object.keys(partsOf(betweenYears(richModel())));
    expect(drivers).toContain('followUps');
    expect(drivers).toContain('inflow');
  });
});

const share = fc.oneof(fc.constant(NaN), fc.double({ min: 0, max: 0.9, noNaN: true }));
const flow = (source: FlowQuantities['source']): fc.Arbitrary<FlowQuantities> =>
  fc.record({
    source: fc.constant(source),
    cases: fc.double({ min: 0, max: 5000, noNaN: true }),
    born: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 500, noNaN: true })),
    reminderHours: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2000, noNaN: true })),
    hoursPerCase: fc.oneof(fc.constant(NaN), fc.double({ min: 0.1, max: 60, noNaN: true }))
  });
const group: fc.Arbitrary<GroupQuantities> = fc
  .record({
    hoursPerFte: fc.double({ min: 500, max: 1600, noNaN: true }),
    posts: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 80, noNaN: true })),
    vacant: share,
    newness: fc.oneof(fc.constant(0), fc.double({ min: -0.05, max: 0.09, noNaN: true })),
    beyond: fc.constant(0),
    productivity: fc.oneof(fc.constant(1), fc.double({ min: 0.2, max: 1.4, noNaN: true })),
    chance: fc.constant(1),
    norm: fc.double({ min: 500, max: 1600, noNaN: true })
  })
  .map((made) => ({ ...made, positions: made.posts }));
const end: fc.Arbitrary<GapQuantities> = fc.record({
  flows: fc.tuple(flow('inflow'), flow('inflow'), flow('followUps'), flow('programmes')),
  groups: fc.tuple(group, group),
  otherDutyHours: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2000, noNaN: true }))
});
const everyDriver: ReadonlySet<GapDriver> = new Set(GAP_DRIVERS);

describe('whatever the two periods', () => {
  it('the parts sum exactly to the difference of the gaps', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const explained = explainGap(from, to)!;
        const sum = explained.parts.reduce((total, { fte }) => total + fte, 0);
        expect(explained.from + sum).toBe(explained.to);
        const gap = (here: GapQuantities, there: GapQuantities) =>
          gapOf(
            () => here,
            () => there,
            everyDriver
          )!;
        // Ends are known to 2⁻⁴⁰ of the largest gap that is met on the way.
        expect(Math.abs(explained.from - gap(from, to))).toBeLessThan(1e-3);
        expect(Math.abs(explained.to - gap(to, from))).toBeLessThan(1e-3);
      })
    );
  });

  it('the way back takes away what the way there added', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const there = partsOf(explainGap(from, to)!);
        const back = partsOf(explainGap(to, from)!);
        for (const driver of Object.keys(there))
          expect(Math.abs(there[driver]! + back[driver]!)).toBeLessThan(1e-3);
      })
    );
  });

  it('what is the same in both is exactly nothing', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const groups = to.groups.map((own, g) => ({
          ...own,
          vacant: from.groups[g]!.vacant,
          productivity: from.groups[g]!.productivity
        }));
        const parts = partsOf(explainGap(from, { ...to, groups })!);
        for (const driver of ['vacancies', 'productivity'])
          if (driver in parts) expect(parts[driver]).toBe(0);
        expect(explainGap(from, from)!.parts.every(({ fte }) => fte === 0)).toBe(true);
      })
    );
  });
});
