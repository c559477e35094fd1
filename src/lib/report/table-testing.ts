import type { NumberCell, SumOf, TableView } from '../views/table-view.ts';

const cell = (value: number | null, text: string, sum?: SumOf): NumberCell => ({
  text,
  value,
  decimals: 0,
  ...(sum && { sum })
});

/** For tests: two control areas with a subtotal each, a dash, and what a number column may hold beside numbers; sums by hand. */
export const handMade: TableView = {
  title: 'Økonomi: aktiviteter',
  head: [
    { text: 'Aktivitet (1.000 kr.)' },
    { text: 'Udvalg' },
    ...['2025', '2026', 'I alt', 'Andel', 'ÅV'].map((text) => ({ text, number: true }))
  ],
  kinds: ['section', 'entry', 'entry', 'subtotal', 'section', 'entry', 'subtotal'],
  rows: [
    ['Service', '', '', '', '', '', ''],
    row('Sagsbehandlere', 'SUD', 17_040.4, 17_040.4, 34_080.8),
    row('Kompetencer', 'SUD', 7050, null, 7050),
    [
      'Service i alt',
      '',
      cell(24_090.4, '24.090', { rows: [1, 2] }),
      cell(17_040.4, '17.040', { rows: [1, 2] }),
      cell(41_130.8, '41.131', { columns: [2, 3] }),
      '',
      ''
    ],
    ['Anlæg', '', '', '', '', '', ''],
    row('Ombygning', 'TMU', -1250.5, 300, -950.5),
    [
      'Anlæg i alt',
      '',
      cell(-1250.5, '−1.251', { rows: [5] }),
      cell(300, '300', { rows: [5] }),
      cell(-950.5, '−951', { columns: [2, 3] }),
      '',
      ''
    ]
  ],
  total: [
    'I alt',
    '',
    cell(22_839.9, '22.840', { rows: [3, 6] }),
    cell(17_340.4, '17.340', { rows: [3, 6] }),
    cell(40_180.3, '40.180', { rows: [3, 6] }),
    '',
    ''
  ],
  flags: ['Kilden skriver 22.841.'],
  notes: ['Summer er regnet af uafrundede beløb.']
};

function row(name: string, committee: string, first: number, second: number | null, sum: number) {
  return [
    name,
    committee,
    cell(first, String(first)),
    cell(second, second === null ? '–' : String(second)),
    cell(sum, String(sum), { columns: [2, 3] }),
    { text: '57,4 pct.', value: 0.5744, decimals: 1, isShare: true },
    '1.234,5'
  ];
}
