import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel } from '../model/testing.ts';
import { pooledOutcomes } from './outcome-values.ts';
import { groupHoursTables } from './group-hours-table.ts';
import type { TableCell } from './table-view.ts';
import { rowWords } from './testing.ts';

const NET_HOURS = 1924 - (30 + 7 + 11 + 2) * 7.4;

/** 100 open cases of 1.000 hours each, three positions, and nothing that comes in. */
function shownWith(change: (draft: ModelInput) => void) {
  const model = smallModel((draft) => {
    draft.inflows[0]!.perMonth = known(0, 'cases/month');
    draft.caseTypes[0]!.steps = [
      { id: 'vurdering', name: 'Vurdering', handlingHours: { kind: 'fixed', mean: known(1000, 'hours') } }
    ];
    draft.backlogs.push({
      id: 'start',
      caseType: 'merudgift',
      unit: 'handicap',
      openCases: known(100, 'cases'),
      ages: { kind: 'list', days: [400] },
      agesSource: { kind: 'assumption', note: 'Test.' }
    });
    change(draft);
  });
  const forecast = expectedForecast(
    model,
    model.scenarios.map(({ id }) => id)
  );
  return { model, forecast, language: 'da' as const };
}

const pressed = (draft: ModelInput) => {
  draft.staffGroups[0]!.pressure = {
    normalQueueDays: known(20, 'workingDays'),
    overtimeShare: known(0.1, 'share'),
    overtimeCostFactor: known(2, 'share')
  };
  draft.staffGroups[0]!.costPerFte = known(NET_HOURS * 400, 'kr/årsværk');
};

describe('hours of a group', () => {
  it('have no table where nothing comes before cases and nobody is pressed', () => {
    const shown = shownWith(() => {});
    expect(groupHoursTables(shown, shown.model.scenarios[0]!.id, 2024)).toEqual([]);
  });

  it('go to duties and to cases, month by month', () => {
    const shown = shownWith((draft) => {
      draft.caseTypes[0]!.reminders = {
        afterDays: known(90, 'days'),
        hoursPerMonth: known(0.3, 'hours/month')
      };
    });
    const [table] = groupHoursTables(shown, shown.model.scenarios[0]!.id, 2024);
    expect(table!.title).toBe('Timer i Sagsbehandlere i 2024, Udløb');
    expect(table!.head.map(({ text }) => text)).toEqual([
      'Måned',
      'Til rådighed',
      'Brugt på sager',
      'Brugt på forlods opgaver'
    ]);
    expect(table!.rows.map(([month]) => month)).toHaveLength(12);
    const numbers = (row: readonly TableCell[]) =>
      rowWords(row)
        .slice(1)
        .map((cell) => +cell.replaceAll('.', ''));
    for (const row of table!.rows) {
      const [available, cases, duties] = numbers(row) as [number, number, number];
      // About 100 · 0,3 a month, by its days and when they are answered.
      expect(Math.abs(duties - 30)).toBeLessThanOrEqual(6);
      expect(Math.abs(available - cases - duties)).toBeLessThanOrEqual(1);
    }
    // 3 positions; under 4 of 100 cases are done in the year, and 366/365,25 of twelve months pass.
    const [available, , duties] = numbers(table!.total!) as [number, number, number];
    expect(available).toBe(Math.round(3 * NET_HOURS * 0.7));
    expect(duties).toBeGreaterThan(96 * 0.3 * 12);
    expect(duties).toBeLessThanOrEqual(100 * 0.3 * 12.03);
  });

  it('beyond those available are overtime, at its price', () => {
    const shown = shownWith(pressed);
    const [table] = groupHoursTables(shown, shown.model.scenarios[0]!.id, 2024);
    const overtime = 0.1 * 3 * NET_HOURS * 0.7;
    const [available, cases, duties, ofOvertime, saved, cost] = rowWords(table!.total).slice(1);
    expect([duties, saved]).toEqual(['0', '0']);
    const number = (text: string | undefined) => +text!.replaceAll('.', '');
    // Seconds are rounded down every day.
    expect(Math.abs(number(ofOvertime) - overtime)).toBeLessThanOrEqual(1);
    // Each is written to the nearest hour.
    expect(Math.abs(number(cases) - number(available) - number(ofOvertime))).toBeLessThanOrEqual(1);
    expect(number(cost)).toBe(Math.round((overtime * 400 * 2) / 1000));
    // For a spreadsheet: a number, and the sum of the months.
    const months = table!.rows.map((row) => row.at(-1)!);
    const kroner = months.map((cell) => (typeof cell === 'string' ? NaN : cell.value! * 1000));
    const total = table!.total!.at(-1)!;
    expect(typeof total === 'string' ? null : total.sum).toEqual({ rows: months.map((_, row) => row) });
    expect(typeof total === 'string' ? null : total.value! * 1000).toBeCloseTo(
      kroner.reduce((sum, each) => sum + each),
      4
    );
  });

  it('of all groups are outcomes of the table that the terminal writes', () => {
    const { forecast } = shownWith((draft) => {
      pressed(draft);
      draft.caseTypes[0]!.missedDeadlineNotice = { hours: known(0.5, 'hours') };
      draft.backlogs[0]!.ages = { kind: 'list', days: [10] };
    });
    const [scenario] = forecast.scenarios;
    const read = (groups: number[] | null) =>
      pooledOutcomes(scenario!, forecast.layout, { flows: [0], workFlows: [0], groups } as never, 0, 12);
    const { dutyHours, availableHours, overtimeHours, savedHours } = read([0]);
    expect(dutyHours.expected).toBeGreaterThanOrEqual(96 * 0.5);
    expect(dutyHours.expected).toBeLessThanOrEqual(100 * 0.5);
    expect(Math.abs(overtimeHours.expected! - 0.1 * availableHours.expected!)).toBeLessThan(0.1);
    expect(savedHours.expected).toBe(0);
    expect(read(null).dutyHours.expected).toBeNull();
  });
});
