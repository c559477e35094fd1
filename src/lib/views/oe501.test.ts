import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fundedPositions } from '../budget/funded-positions.ts';
import { rangeInYear, wholeGrant } from '../budget/grant-cost.ts';
import { sumRanges, type OreRange } from '../budget/ore-range.ts';
import { dayFromDate } from '../calendar/day.ts';
import { outcomePerReplication } from '../forecast/outcome.ts';
import type { GrantId, ScenarioId, UnitId } from '../model/id.ts';
import { highestValue, likelyValue, lowestValue } from '../model/quantity-value.ts';
import { byId } from '../model/references.ts';
import { flowsOf, groupsOf, monthsOfYear } from './cases-of.ts';
import { discrepancyTable } from './discrepancy-table.ts';
import { headlineRequest, headlineSentence } from './headline-sentence.ts';
import { leverText } from './lever-text.ts';
import { scenarioForecast } from './shown.ts';
import { staffingTable } from './staffing-table.ts';
import { plainText, rowWords, shownFrom } from './testing.ts';
import { workloadOf } from './workload.ts';

const shown = shownFrom(readFileSync('static/examples/oe501.json', 'utf8'));
const { model, forecast } = shown;
const id = (text: string) => text as ScenarioId;
const grant = (text: string) => text as GrantId;
const [clearOnly, sustain] = [id('afvikling'), id('varig')];

const overdueAt = (scenario: ScenarioId, year: number) => {
  const { to } = monthsOfYear(forecast.layout, year)!;
  const flows = flowsOf(forecast.layout, { unit: null, caseTypes: model.caseTypes.map((type) => type.id) });
  const { expected } = scenarioForecast(shown, scenario);
  return outcomePerReplication(expected, forecast.layout, 'overdue', { flows, from: to - 1, to })[0]!;
};

/** Årsværk that are missing in a centre in a year. */
const gapOf = (scenario: ScenarioId, unit: string, year: number) => {
  const own = scenarioForecast(shown, scenario);
  const subject = { unit: unit as UnitId, caseTypes: model.caseTypes.map((type) => type.id) };
  const groups = groupsOf(model, subject.unit).filter((g) => model.staffGroups[g]!.id === unit);
  const months = monthsOfYear(forecast.layout, year)!;
  return workloadOf(own, forecast.layout, own.expected, {
    flows: flowsOf(forecast.layout, subject),
    groups,
    ...months
  }).gapFte!;
};

describe('the note on Ø501 (sources Ø1-Ø8)', () => {
  it('Ø1: 8,6 årsværk for 3.200 cases imply 3,8-4,2 hours per case', () => {
    const review = model.programmes![0]!.review.handlingHours;
    if (review.kind !== 'gamma' || !('low' in review.mean)) throw new Error('a range was expected');
    const hours = (net: number) => Math.round(((8.6 * net) / 3200) * 10) / 10;
    expect([review.mean.low, review.mean.high]).toEqual([hours(1400), hours(1566)]);
    expect(likelyValue(model.programmes![0]!.parts[0]!.cases)).toBe(3200);
  });

  it('Ø2: 12,8 and 10,9 årsværk of permanent capacity, apart from the temporary 8,6', () => {
    const positions = (of: string, scenario: ScenarioId) =>
      fundedPositions(model, grant(of), scenario, dayFromDate(2012, 7, 1)).map((each) => each.positions);
    expect(positions('varig-kapacitet', sustain)).toEqual([12.8, 10.9]);
    expect(positions('varig-kapacitet', clearOnly)).toEqual([0, 0]);
    expect(positions('handleplan', clearOnly)).toEqual([8.6]);
    const text = leverText(shown, grant('varig-kapacitet'), sustain, 2012);
    expect(plainText(text.kroner)).toBe('12,3 mio. kr.');
    expect(plainText(text.positions)).toBe('23,7 ÅV');
    expect(text.label).toMatch(/^Bevilget andel af/);
    // 6,60 mio. / 12,8 and 5,65 mio. / 10,9; 4,30 mio. / 8,6.
    expect(staffingTable(shown, sustain, 2012).rows.map((row) => rowWords(row)[2])).toEqual([
      '515.625',
      '518.349',
      '500.000'
    ]);
  });

  it('Ø3: what is missing is what the note asks for, and each cause can be switched off', () => {
    for (const [unit, asked] of [
      ['socialcentret', 12.8],
      ['handicapcentret', 10.9]
    ] as const) {
      const gap = gapOf(clearOnly, unit, 2012);
      expect(Math.abs(gap - asked)).toBeLessThan(1.5);
      const causes = [gapOf(id('kun-indtag'), unit, 2012), gapOf(id('kun-kvalitet'), unit, 2012)];
      for (const alone of causes) {
        expect(alone).toBeGreaterThan(0);
        expect(alone).toBeLessThan(gap);
      }
      // With the permanent capacity it goes up, within an årsværk or two.
      expect(Math.abs(gapOf(sustain, unit, 2012))).toBeLessThan(1.5);
    }
  });

  it('Ø4: the piles are cleared at the end of 2011 and return from 1.1.2012 unless capacity follows', () => {
    expect(overdueAt(clearOnly, 2011)).toBeLessThan(60);
    expect(overdueAt(clearOnly, 2011)).toBe(overdueAt(sustain, 2011));
    const returning = [2012, 2013, 2014].map((year) => overdueAt(clearOnly, year));
    expect(returning[0]).toBeGreaterThan(1000);
    expect(returning).toEqual([...returning].sort((a, b) => a - b));
    for (const year of [2012, 2013, 2014]) expect(overdueAt(sustain, year)).toBeLessThan(60);
  });

  it('Ø5, Ø7 and Ø8: the sign, the midpoints, the payback and the missing table are flagged', () => {
    const rows = new Map(discrepancyTable(shown)!.rows.map((row) => [row[0], row]));
    expect(rows.get('Samlede udgifter i Tabel 1')?.slice(1, 3)).toEqual([
      expect.stringContaining('−15.550'),
      expect.stringContaining('+15.550')
    ]);
    // 17.550 + 1.000 − 3.000 and 12.250 − 4.500, in thousands.
    expect([17_550 + 1000 - 3000, 12_250 - 4500]).toEqual([15_550, 7750]);
    expect(rows.get('Budgetforbedringen')?.[2]).toContain('14,55-16,55');
    expect(rows.get('Tilbagebetaling')?.[2]).toContain('1,7 år');
    expect((1 + (6.3 - 3) / 4.5).toFixed(1)).toBe('1.7');
    expect(rows.get('Tabellernes numre')?.[2]).toBe('Der er ingen Tabel 3.');
  });

  it('Ø7: savings of 1-2 and 1-2, from 2013 2-4 million, are 2-4 and 3-6 with the printed midpoints, and carried to the total', () => {
    const years = [2012, 2013, 2014, 2015];
    const costs = ['handleplan', 'varig-kapacitet'].map((of) =>
      wholeGrant(model, byId(model.grants, grant(of)), years)
    );
    const millions = ({ low, likely, high }: OreRange) => [low, likely, high].map((amount) => amount / 1e8);
    const saved = years.map((year) => {
      const lines = costs[0]!.lines.flatMap(({ line }, i) => (line.controlArea === 'statutory' ? [i] : []));
      return millions(
        sumRanges(lines.map((i) => rangeInYear(costs[0]!, (of) => of.lines[i]!.perYear, year)!))
      );
    });
    expect(saved).toEqual([[-4, -3, -2], ...Array<number[]>(3).fill([-6, -4.5, -3])]);
    const total = years.map((year) =>
      millions(sumRanges(costs.map((cost) => rangeInYear(cost, (of) => of.total, year)!)))
    );
    // 12,25 + 4,3 + 1,0 + 1,0 less 2-4 in 2012, and 12,25 less 3-6 from 2013.
    expect(total).toEqual([[14.55, 15.55, 16.55], ...Array<number[]>(3).fill([6.25, 7.75, 9.25])]);
  });

  it('Ø7: the saving of 3-6 million a year is carried by the reviewed cases as a range', () => {
    const effect = model.programmes![0]!.categories[0]!.benefitEffect!;
    const millions = [highestValue(effect), lowestValue(effect)].map((kroner) => (-kroner * 3200) / 1e6);
    expect(millions.map((amount) => Math.round(amount * 10) / 10)).toEqual([3, 6]);
  });

  it('says first what comes back', () => {
    expect(plainText(headlineSentence(shown, headlineRequest(model)).sentence)).toMatch(
      /^Uden bevillingen er [\d.]+ sager i alt over fristen ved udgangen af 2012 mod \d+ med den: [\d.]+ sager flere i det forventede forløb\.$/
    );
  });
});
