import type { GapSeries, Line, Series, StackSeries, Value, WaterfallSeries } from './series.ts';

/** Made-up charts for tests: `years` years of months from 2023, the forecast beginning with the second. */
function base(unit: Series['unit'], years = 3) {
  const months = years * 12;
  return {
    id: 'proeve',
    title: 'Prøve',
    takeaway: 'Uden bevillingen er 35 pct. rettidige.',
    description: 'En prøve på et diagram.',
    periods: Array.from({ length: months }, (_, i) => `${(i % 12) + 1}/${2023 + Math.floor(i / 12)}`),
    years: Array.from({ length: years }, (_, i) => ({ position: i * 12, label: String(2023 + i) })),
    forecastFrom: 12,
    unit,
    bandLabel: '8 af 10 gennemregninger',
    events: [{ position: 11.97, label: '31.12.2023 bevillingen udløber' }]
  };
}

function line(id: string, label: string, slot: number, values: Value[], width?: number): Line {
  const shifted = (by: number) =>
    values.map((value) => (value === null ? null : Math.min(1, Math.max(0, value + by))));
  const band = width === undefined ? {} : { low: shifted(-width), high: shifted(width) };
  return { id, label, slot, kind: width === undefined ? 'expected' : 'median', values, ...band };
}

/** Two scenarios that part when the forecast begins; the first month undefined. */
export function sampleShares(width?: number): Series {
  const months = Array.from({ length: 36 }, (_, i) => i);
  const fall = months.map((i): Value =>
    i === 0 ? null : i < 12 ? 0.6 : Math.max(0.3, 0.6 - (i - 12) * 0.05)
  );
  const stay = months.map((i): Value => (i === 0 ? null : 0.6));
  return {
    ...base('share'),
    lines: [line('uden', 'Uden bevillingen', 1, fall, width), line('med', 'Med bevillingen', 0, stay, width)],
    targets: [{ value: 0.8, label: 'mål 80 pct.' }],
    points: [{ from: 0, to: 6, value: 0.45, bound: 'equal', label: '1. halvår 2023: 45 pct.' }]
  };
}

/** Two layers of whole cases; the last month undefined in one of them. */
export function sampleBacklog(): StackSeries {
  const months = Array.from({ length: 36 }, (_, i) => i);
  return {
    ...base('cases'),
    form: 'area',
    layers: [
      { id: 'ny', label: '1-30 dage', shade: 0, values: months.map(() => 100) },
      {
        id: 'gammel',
        label: 'mere end 30 dage',
        shade: 1,
        values: months.map((i) => (i === 35 ? null : 10 * i))
      }
    ]
  };
}

/** Hours required rising through hours available. */
export function sampleGap(): GapSeries {
  const months = Array.from({ length: 36 }, (_, i) => i);
  return {
    ...base('hours'),
    required: line(
      'kraevet',
      'Timer der kræves',
      3,
      months.map((i) => 900 + 10 * i)
    ),
    available: line(
      'raadighed',
      'Timer til rådighed',
      0,
      months.map(() => 1005)
    ),
    gapLabels: [
      { position: 18, label: 'mangler 0,6 årsværk' },
      { position: 30, label: 'mangler 1,9 årsværk' }
    ]
  };
}

/** A gap that grows by 4, shrinks by 5,5 below 0 and grows again; the last change with a band. */
export function sampleWaterfall(): WaterfallSeries {
  const { id, title, takeaway, description, unit, bandLabel } = base('fte');
  return {
    ...{ id, title, takeaway, description, unit, bandLabel },
    bars: [
      { id: 'from', label: 'Mangler 2023', kind: 'level', value: 1, precise: 1.0312 },
      { id: 'inflow', label: 'Tilgang af sager', kind: 'change', value: 4, precise: 3.9604 },
      {
        id: 'positions',
        label: 'Stillinger, som bevillingen betaler',
        kind: 'change',
        value: -5.5,
        precise: -5.4879
      },
      { id: 'vacancies', label: 'Vakancer', kind: 'change', value: 2, precise: 1.9963, low: 0.5, high: 3 },
      { id: 'to', label: 'Mangler 2024', kind: 'level', value: 1.5, precise: 1.5 }
    ],
    notes: ['Uændret: nettotimer pr. årsværk.']
  };
}
