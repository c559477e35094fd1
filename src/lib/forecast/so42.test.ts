import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../calendar/iso-day.ts';
import { monthOf } from '../calendar/month.ts';
import type { ScenarioId } from '../model/id.ts';
import { parseModelText } from '../model/validate.ts';
import { expectedForecast } from './forecast.ts';
import { outcomePerReplication, type OutcomeMeasure } from './outcome.ts';

const read = parseModelText(readFileSync('static/examples/so42.json', 'utf8'));
if (!read.ok) throw new Error('the shipped example is not valid');
const { model } = read;
const scenarios = ['viderefoert', 'delvis', 'udloeb'] as ScenarioId[];
const forecast = expectedForecast(model, scenarios);
const { layout } = forecast;

/** An outcome of a unit's applications at the likely values, from a month to the end of another. */
function outcomeOf(
  scenario: string,
  unit: string,
  from: string,
  to: string,
  measure: OutcomeMeasure = 'closedOnTime'
): number {
  const flows = layout.flows.flatMap((flow, f) => (flow.unit === unit && !flow.planned ? [f] : []));
  const month = (date: string) => monthOf(dayFromIso(date)) - layout.firstMonth;
  const { expected } = forecast.scenarios.find((each) => each.scenario === scenario)!;
  return outcomePerReplication(expected, layout, measure, {
    flows,
    from: month(`${from}-01`),
    to: month(`${to}-01`) + 1
  })[0]!;
}

describe('SO42 at the likely values meets the history that the note tells', () => {
  const children = (from: string, to: string, measure?: OutcomeMeasure) =>
    outcomeOf('udloeb', 'boern-handicap', from, to, measure);

  it('S3: above 80 pct. on time in 2019, and 57 ± 3 in the first half of 2023', () => {
    expect(children('2019-01', '2019-12')).toBeGreaterThan(0.8);
    expect(Math.abs(children('2023-01', '2023-06') - 0.57)).toBeLessThanOrEqual(0.03);
  });

  it('S3: because more cases came', () => {
    const received = ['2019', '2020', '2021', '2022'].map((year) =>
      children(`${year}-01`, `${year}-12`, 'received')
    );
    expect(received[3]! / received[0]!).toBeGreaterThan(1.05);
    const { positions } = forecast.scenarios[0]!;
    const group = model.staffGroups.findIndex(({ unit }) => unit === 'boern-handicap');
    expect(positions[group]![50]).toBeGreaterThanOrEqual(positions[group]![0]!);
  });

  it.each(['boern-handicap', 'voksne-handicap', 'sindslidelse', 'udsatte-voksne'])(
    'S4: without the grant the share of 2025 is 10 to 30 points lower, and half of it lies between: %s',
    (unit) => {
      const [whole, half, none] = scenarios.map((scenario) =>
        outcomeOf(scenario, unit, '2025-01', '2025-12')
      );
      expect(whole! - none!).toBeGreaterThanOrEqual(0.1);
      expect(whole! - none!).toBeLessThanOrEqual(0.3);
      expect(half!).toBeLessThan(whole!);
      expect(half!).toBeGreaterThan(none!);
    }
  );

  it('has one past: no scenario differs before the grant expires', () => {
    for (const unit of model.units) {
      for (const measure of ['received', 'closed', 'overdue', 'open'] as const) {
        const [first, ...others] = scenarios.map((scenario) =>
          outcomeOf(scenario, unit.id, '2019-01', '2024-12', measure)
        );
        for (const other of others) expect(other).toBe(first);
      }
    }
  });
});
