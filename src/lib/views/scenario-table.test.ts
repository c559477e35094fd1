import { describe, expect, it } from 'vitest';
import { smallModel } from '../model/testing.ts';
import { onlyOf } from './comparison.ts';
import { scenarioTable } from './scenario-table.ts';
import { forecastWith, rowWords } from './testing.ts';

const model = smallModel((draft) => {
  draft.scenarios.push({ id: 'halvt', name: 'Halvt', measures: [] });
  Object.assign(draft.headline, { scenario: 'udloeb', against: 'viderefoert', year: 2025 });
});
const [udloeb, viderefoert, halvt] = model.scenarios.map(({ id }) => id);
const request = { against: viderefoert!, unit: null, year: 2025 };

/** 41, 78 and 60 of 100 closed cases are on time, and the others of 100 are overdue. */
const expected = [{ expected: 0.41 }, { expected: 0.78 }, { expected: 0.6 }];

describe('the scenarios side by side', () => {
  it('stand with what each gives and how it differs from the one that is compared with', () => {
    const table = scenarioTable({ model, forecast: forecastWith(model, expected), language: 'da' }, request);
    expect(table.title).toBe('Scenarierne side om side i 2025: I alt');
    expect(table.head.slice(0, 5).map(({ text }) => text)).toEqual([
      'Scenarie',
      'Rettidige blandt afgjorte',
      'Forskel, procentpoint',
      'Efterslæb ultimo',
      'Forskel, sager'
    ]);
    expect(table.rows.map((row) => rowWords(row).slice(0, 5))).toEqual([
      ['Udløb', '41 pct.', '−37', '59', '+37'],
      ['Videreført', '78 pct.', '', '22', ''],
      ['Halvt', '60 pct.', '−18', '40', '+18']
    ]);
    expect(table.notes[0]).toBe('Forskelle er fra »Videreført«.');
  });

  it('have the bands of their differences once there are replications', () => {
    const made = [0.3, 0.5, 0.4].map((from) => ({
      expected: 0,
      replications: Array.from({ length: 11 }, (_, i) => from + i * 0.01)
    }));
    // The last falls while the one compared with rises: from 50 against 50 to 40 against 60, of which 8 in 10 are −18 to −2.
    made[2]!.replications = Array.from({ length: 11 }, (_, i) => 0.5 - i * 0.01);
    const shown = { model, forecast: forecastWith(model, made), language: 'da' } as const;
    expect(scenarioTable(shown, request).rows.map((row) => rowWords(row)[2])).toEqual([
      '−20',
      '',
      '−10 (−18 til −2)'
    ]);
    expect(scenarioTable(shown, request).notes[0]).toContain('8 af 10 forskelle');
    const two = scenarioTable(onlyOf(shown, [udloeb!, viderefoert!]), request);
    expect([two.rows.length, halvt]).toEqual([2, 'halvt']);
  });
});
