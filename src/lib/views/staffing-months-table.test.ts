import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withReplications } from '../forecast/forecast.ts';
import { createReplicator } from '../forecast/replicator.ts';
import type { ScenarioId } from '../model/id.ts';
import { staffingBandsOf, staffingMonthsTables } from './staffing-months-table.ts';
import { rowWords, shownFrom } from './testing.ts';

const shown = shownFrom(readFileSync('static/examples/frederiksberg.json', 'utf8'));
const without = 'uden-vikarer' as ScenarioId;
const number = (cell: string | undefined) => Number(cell!.replace(',', '.'));

describe('staff month by month', () => {
  it('has a table for each group whose staff comes and goes: vacancies are posts less those filled', () => {
    const tables = staffingMonthsTables(shown, without, 2021);
    // Five teams of advisers; the auditors and the acute team state no dynamics.
    expect(tables).toHaveLength(5);
    expect(tables[0]!.title).toBe('Bemanding i Rådgivere, skoledagbehandling i 2021, Uden vikarer');
    for (const { head, rows } of tables) {
      expect(head.map(({ text }) => text)).toEqual([
        'Måned',
        'Stillinger',
        'Besat',
        'Ledige',
        'Arbejder som'
      ]);
      expect(rows).toHaveLength(12);
      for (const row of rows) {
        const [posts, filled, vacant, effective] = rowWords(row).slice(1).map(number);
        // Each is rounded for itself.
        expect(Math.abs(posts! - filled! - vacant!)).toBeLessThan(0.11);
        expect(effective!).toBeLessThanOrEqual(filled!);
      }
    }
  });

  it('has bands where there are replications, which hold what is expected', () => {
    const scenarios = shown.forecast.scenarios.map(({ scenario }) => scenario);
    const { model } = shown;
    const runs = createReplicator({ model, scenarios, seed: model.run.seed, replications: 60 });
    const forecast = withReplications(shown.forecast, runs.run({ from: 0, to: 60 }));
    const steps = staffingBandsOf({ model, forecast }, without)!;
    let step = steps.next();
    while (!step.done) step = steps.next();
    const [table] = staffingMonthsTables({ ...shown, forecast }, without, 2021, step.value).slice(-1);
    expect(table!.head.map(({ text }) => text)).toEqual([
      ...['Måned', 'Stillinger', 'Besat', '8 af 10', 'Ledige', 'Arbejder som', '8 af 10']
    ]);
    for (const row of table!.rows.map(rowWords)) {
      const [low, high] = row[3]!.split('-').map(number);
      expect(low!).toBeLessThan(high!);
      expect(number(row[2])).toBeGreaterThanOrEqual(low!);
      expect(number(row[2])).toBeLessThanOrEqual(high!);
    }
  });

  it('is nothing where every post is filled by experienced people', () => {
    const so42 = shownFrom(readFileSync('static/examples/so42.json', 'utf8'));
    expect(staffingMonthsTables(so42, so42.model.headline.scenario, so42.model.headline.year)).toEqual([]);
    expect(staffingBandsOf(so42, so42.model.headline.scenario)).toBeNull();
  });
});
