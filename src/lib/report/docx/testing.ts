import type { Series } from '../../charts/series.ts';
import type { NumberCell, TableCell, TableView } from '../../views/table-view.ts';
import type { Note } from '../note.ts';
import type { DrawChart } from '../picture.ts';

/** For tests: a white point, as a picture of points. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0)
);

/** For tests: every chart is a white point as large as a chart, with its description as its words. */
export const drawPoint: DrawChart = (series) => ({
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="360"/>',
  png: Promise.resolve(png),
  width: 720,
  height: 360,
  alt: series.description
});

export const seriesCalled = (id: string, description: string): Series => ({
  id,
  title: id,
  takeaway: '',
  description,
  periods: ['2024', '2025'],
  years: [{ position: 0, label: '2024' }],
  forecastFrom: 1,
  unit: 'share',
  bandLabel: '',
  events: [],
  lines: [],
  targets: [],
  points: []
});

/** "17.040" as the number it is; a dash is none. */
function thousands(text: string): NumberCell {
  const digits = text.replaceAll('.', '').replace('−', '-');
  return { text, value: digits === '–' ? null : Number(digits), decimals: 0 };
}

const row = (...words: string[]) => ({
  amounts: (...texts: string[]): TableCell[] => [...words, ...texts.map(thousands)]
});
const years = ['2024', '2025', '2026', '2027', '2028', 'I alt'].map((text) => ({ text, number: true }));
const same = (each: string, all: string) => ['0', each, each, each, each, all] as const;

const adults = 'Flere sagsbehandlere til udsatte voksne og voksne med sindslidelse';
const skills = 'Kompetenceudvikling og metoder til borgerinddragelse';
const guides = 'Borgermødespecialister';

/** Tabel 1 of budget note SO42 (2025), as printed. */
export const table1: TableView = {
  title: 'Oversigt over ønskets aktiviteter på alle styringsområder',
  head: [{ text: '1.000 kr., 2025 p/l' }, { text: 'Styringsområde' }, ...years],
  rows: [
    row('Flere sagsbehandlere til handicapområdet', 'Service').amounts(...same('17.040', '68.160')),
    row(`${adults} i SOF`, 'Service').amounts(...same('4.750', '19.000')),
    row(`${adults} i BIF`, 'Service').amounts(...same('900', '3.600')),
    row(skills, 'Service').amounts(...same('7.050', '28.200')),
    row(guides, 'Service').amounts(...same('3.850', '15.400'))
  ],
  total: row('Udgifter i alt (netto)', '').amounts(...same('33.590', '134.360')),
  notes: ['Beløb i 1.000 kr. i 2025-prisniveau. Udgifter er positive, mindreudgifter negative.'],
  flags: ['Teksten skriver 33,6 mio. kr.; tabellens sum er 33,59 mio. kr.']
};

/** Tabel 2 of the same note. */
export const table2: TableView = {
  title: 'Udgifter til service',
  head: [
    { text: '1.000 kr., 2025 p/l' },
    { text: 'Udvalg' },
    { text: 'Bevilling' },
    { text: 'Indtægt/udgift' },
    ...years
  ],
  rows: [
    row('Flere sagsbehandlere til handicapområdet', 'SUD', '3220 - Borgere med handicap', 'U').amounts(
      ...same('17.040', '68.160')
    ),
    row(`${adults} i SOF`, 'SUD', '3200 - Borgere med sindslidelse', 'U').amounts(...same('2.550', '10.200')),
    row(`${adults} i SOF`, 'SUD', '3210 - Udsatte voksne', 'U').amounts(...same('2.200', '8.800')),
    row(`${adults} i BIF`, 'BIU', '3510 - Beskæftigelsesindsats', 'U').amounts(...same('900', '3.600')),
    row(skills, 'SUD', '3220 - Borgere med handicap', 'U').amounts(...same('2.950', '11.800')),
    row(skills, 'SUD', '3200 - Borgere med sindslidelse', 'U').amounts(...same('1.350', '5.400')),
    row(skills, 'SUD', '3210 - Udsatte voksne', 'U').amounts(...same('900', '3.600')),
    row(skills, 'SUD', '3000 - Børnefamilier med særlige behov', 'U').amounts(...same('1.850', '7.400')),
    row(guides, 'SUD', '3220 - Borgere med handicap', 'U').amounts(...same('1.300', '5.200')),
    row(guides, 'SUD', '3200 - Borgere med sindslidelse', 'U').amounts(...same('750', '3.000')),
    row(guides, 'SUD', '3210 - Udsatte voksne', 'U').amounts(...same('500', '2.000')),
    row(guides, 'SUD', '3000 - Børnefamilier med særlige behov', 'U').amounts(...same('1.300', '5.200'))
  ],
  total: row('Serviceudgifter i alt', '', '', '').amounts(...same('33.590', '134.360')),
  notes: []
};

/** Tabel 1 of note Ø501 (2012), as printed but for its total, which contradicts its rows there. */
export const tableOfSections: TableView = {
  title: 'Drift, anlæg og lovbundet område',
  head: [
    { text: '1.000 kr. – 2012 p/l' },
    ...['2012', '2013', '2014', '2015'].map((text) => ({ text, number: true }))
  ],
  rows: [
    ['Serviceudgifter:', '', '', '', ''],
    row('1.1 Genopretning af ældre afgørelser').amounts('4.300', '–', '–', '–'),
    row('1.3 Forankring, herunder kompetence- og lederudvikling').amounts('1.000', '–', '–', '–'),
    row('2. Øget kapacitet i sagsbehandlingen på voksenområdet').amounts(
      '12.250',
      '12.250',
      '12.250',
      '12.250'
    ),
    row('Serviceudgifter i alt').amounts('17.550', '12.250', '12.250', '12.250'),
    ['Lovbundne område:', '', '', '', ''],
    row('1.4 Budgetforbedring efter genopretning').amounts('−3.000', '−4.500', '−4.500', '−4.500'),
    row('Lovbundne område i alt').amounts('−3.000', '−4.500', '−4.500', '−4.500')
  ],
  kinds: ['section', 'entry', 'entry', 'entry', 'subtotal', 'section', 'entry', 'subtotal'],
  total: row('Samlede udgifter').amounts('14.550', '7.750', '7.750', '7.750'),
  notes: []
};

/** The time plan of the same note: sixteen quarters. */
const timePlan: TableView = {
  title: 'Tidsangivelse for anlægsprojekt',
  head: [
    { text: 'Anlægsaktivitet' },
    ...['2011', '2012', '2013', '2014'].flatMap((year) =>
      ['1.', '2.', '3.', '4.'].map((quarter) => ({ text: `${quarter} kv. ${year}` }))
    )
  ],
  rows: [
    ['Udvikling', ...Array.from({ length: 16 }, (_, quarter) => (quarter >= 4 && quarter < 8 ? 'X' : ''))],
    [
      'Idriftssættelse',
      ...Array.from({ length: 16 }, (_, quarter) => (quarter >= 5 && quarter < 8 ? 'X' : ''))
    ]
  ],
  notes: []
};

/** So many columns that an upright page is too narrow. */
const wideTable: TableView = {
  title: 'Årsværk pr. måned',
  head: [
    { text: 'Medarbejdergruppe' },
    ...Array.from({ length: 18 }, (_, month) => ({
      text: `${(month % 12) + 1}/202${5 + Math.floor(month / 12)}`,
      number: true
    }))
  ],
  rows: ['Sagsbehandlere, handicap', 'Sagsbehandlere, udsatte voksne', 'Borgermødespecialister'].map(
    (name) => [
      name,
      ...Array.from({ length: 18 }, (_, month) =>
        thousands(`${117_000 + month * 1_321}`.replace(/(\d{3})$/, '.$1'))
      )
    ]
  ),
  notes: []
};

const districts =
  'Bispebjerg, Indre by, Vesterbro/Kgs. Enghave, Valby, Amager Øst, Udenbys, Nørrebro, Østerbro, Brønshøj/Husum, Vanløse, Amager Vest';
const categories =
  'Need to, Fastholdelse/rekruttering, Rettidig omhu, Specifik udfordring, Bevillingsudløb, Henvist sag, Bestilt af politisk parti, Bestilt af fagudvalg, Bestilt administrativt';

const words = (text: string) => ({ kind: 'paragraph', inlines: [{ text }] }) as const;

/** For tests: a note with a block of every kind, taken from the two printed notes. */
export const sampleNote: Note = {
  language: 'da',
  title: 'Det gode borgermøde (bevillingsudløb)',
  number: 'SO42',
  blocks: [
    {
      kind: 'boxes',
      title: 'Kategorisering',
      boxes: categories
        .split(', ')
        .map((name) => ({ name, ticked: name === 'Bevillingsudløb' || name === 'Bestilt af fagudvalg' }))
    },
    { kind: 'heading', level: 1, text: 'Baggrund' },
    {
      kind: 'paragraph',
      look: 'lead',
      inlines: [
        { text: 'For at kunne videreføre indsatsen er der behov for ' },
        { text: '33,6 mio. kr.', look: 'strong' },
        { text: ' i 2025 og frem.' }
      ]
    },
    words(
      'Aftaleparterne bag budgetaftalen 2021 vedtog et løft af socialområdet med en langsigtet investeringsplan for området. Som en del af investeringsplanen blev der afsat en bevilling til en styrket sagsbehandling.'
    ),
    { kind: 'heading', level: 1, text: 'Indhold' },
    { kind: 'heading', level: 2, text: '1. Overholdelse af sagsbehandlingsfrister' },
    {
      kind: 'paragraph',
      inlines: [{ text: 'Der anbefales en permanent driftsbevilling fra 2025.', look: 'emphasis' }]
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          words('Genopretning af ældre afgørelser'),
          words('I 2012 udestår stadig et arbejde med at genoprette ældre afgørelser.'),
          {
            kind: 'list',
            ordered: false,
            items: [
              [words('Socialfaglig kvalitet')],
              [
                words('Systematisk sagsbehandling'),
                { kind: 'list', ordered: true, items: [[words('Nye standarder')], [words('Nye processer')]] }
              ]
            ]
          }
        ],
        [words('Bunkeafvikling')]
      ]
    },
    words('De tre initiativer er nærmere beskrevet nedenfor:'),
    { kind: 'list', ordered: true, items: [[words('Første initiativ')], [words('Andet initiativ')]] },
    { kind: 'list', ordered: false, items: [[words('Kommunikation med borgerne')]] },
    { kind: 'heading', level: 2, text: 'Fremskrivning' },
    {
      kind: 'chart',
      caption: 'Figur 1. Fristoverholdelsen falder fra 83 til 61 pct., hvis bevillingen udløber.',
      series: seriesCalled('on-time', 'Andel afgjort til tiden: 83 pct. i 2024 og 61 pct. i 2028.')
    },
    { kind: 'heading', level: 1, text: 'Økonomi' },
    { kind: 'table', caption: `Tabel 1. ${table1.title}`, table: table1 },
    { kind: 'heading', level: 2, text: 'Bevillingstekniske oplysninger' },
    { kind: 'table', caption: `Tabel 2. ${table2.title}`, table: table2 },
    { kind: 'table', caption: `Tabel 3. ${tableOfSections.title}`, table: tableOfSections },
    { kind: 'table', caption: `Tabel 4. ${timePlan.title}`, table: timePlan },
    { kind: 'table', caption: `Tabel 5. ${wideTable.title}`, table: wideTable },
    { kind: 'heading', level: 2, text: 'Øvrige tekniske oplysninger' },
    { kind: 'heading', level: 3, text: 'Bydele' },
    {
      kind: 'boxes',
      title: 'Bydele',
      boxes: ['Bydækkende', ...districts.split(', ')].map((name) => ({ name, ticked: name === 'Bydækkende' }))
    },
    {
      kind: 'chart',
      caption: 'Figur 2. Sager til tiden.',
      series: seriesCalled('second', 'Sager til tiden pr. år.')
    },
    {
      kind: 'paragraph',
      look: 'small',
      inlines: [{ text: 'Metode: hver sag følges dag for dag fra ansøgning til afgørelse.' }]
    }
  ],
  provenance:
    'Dokument 3f1c9a0b · beregningsmotor 0.1.0 · startværdi 42 · 200 gennemregninger · bånd: 8 af 10 gennemregninger',
  made: { documentHash: '3f1c9a0b', engineVersion: '0.1.0', seed: 42, replications: 200 }
};
