import { describe, expect, it } from 'vitest';
import { expectedForecast } from '../forecast/forecast.ts';
import type { ModelInput } from '../model/document.ts';
import { known, smallModel, uncertain } from '../model/testing.ts';
import { staffingTable } from './staffing-table.ts';
import { cellText } from './table-view.ts';
import { rowWords } from './testing.ts';

function tableWith(costPerFte: ModelInput['staffGroups'][number]['costPerFte']) {
  const model = smallModel((draft) => {
    draft.staffGroups[0]!.costPerFte = costPerFte;
  });
  const scenario = model.scenarios[1]!.id;
  const shown = { model, forecast: expectedForecast(model, [scenario]), language: 'da' as const };
  return staffingTable(shown, scenario, 2025);
}

describe('the table of positions', () => {
  // 420.000 · 1,18 = 495.600; · 1,12 = 555.072. Two positions of the group's own and one of the grant cost 1,7 million.
  it('shows what an årsværk is built up from, in numbers that add up', () => {
    const table = tableWith({
      salary: known(420_000, 'kr/årsværk'),
      pension: known(0.18, 'share'),
      overhead: known(0.12, 'share')
    });
    expect(table.head.map(({ text }) => text)).toEqual([
      'Gruppe',
      'Årsværk',
      'Løn, kr.',
      'Pension, kr.',
      'Overhead, kr.',
      'Kr. pr. årsværk',
      'Mio. kr.'
    ]);
    expect(rowWords(table.rows[0]!)).toEqual([
      'Sagsbehandlere',
      '3,0',
      '420.000',
      '75.600',
      '59.472',
      '555.072',
      '1,7'
    ]);
    const cost = table.rows[0]![5]!;
    expect(cost).toMatchObject({ value: 555_072, sum: { columns: [2, 3, 4] } });
    expect(table.total!.map(cellText)).toEqual(['I alt', '3,0', '', '', '', '', '1,7']);
    expect(table.notes).toEqual([
      'Beløbene er i 2025 p/l.',
      'Kroner pr. årsværk er løn, pension og overhead lagt sammen; en streg er en del, der ikke er oplyst.'
    ]);
  });

  it('says what an årsværk costs at least and at most where that is uncertain', () => {
    const table = tableWith(uncertain(500_000, 550_000, 600_000, 'kr/årsværk'));
    expect(rowWords(table.rows[0]!)).toEqual(['Sagsbehandlere', '3,0', '550.000', '1,7']);
    expect(table.notes).toEqual([
      'Beløbene er i 2025 p/l.',
      'Sagsbehandlere: et årsværk koster 500.000 til 600.000 kr.'
    ]);
  });
});
