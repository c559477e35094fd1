/**
 * Who may import whom under `src`. Every room lists what stands left of it; what is not listed is refused.
 * The folders of `src/lib` are rooms, so are `src/routes` and `src/cli`.
 */
const sources = ['numerics', 'formulas', 'model', 'calendar', 'text'];
const workings = [...sources, 'simulation', 'budget', 'import'];
const composed = [...workings, 'forecast'];
const studied = [...composed, 'analysis', 'calibration'];
const shown = [...studied, 'views'];
const reported = [...shown, 'report'];
const stateful = [...reported, 'state'];

/** @type {Record<string, string[]>} */
export const mayImport = {
  numerics: [],
  simulation: [],
  formulas: ['numerics'],
  model: ['numerics', 'formulas'],
  calendar: ['numerics', 'formulas'],
  text: ['numerics', 'formulas'],
  budget: sources,
  import: sources,
  forecast: workings,
  analysis: composed,
  calibration: composed,
  views: studied,
  report: shown,
  state: reported,
  server: reported,
  charts: ['numerics', 'text'],
  ui: ['numerics', 'text'],
  offline: [],
  routes: [...stateful, 'charts', 'ui'],
  cli: [...stateful, 'charts', 'server']
};

/** Rooms that may read the Series type and its functions, the one file of `charts` that is not drawing. */
export const seriesReaders = ['views', 'report', 'state', 'server', 'ui', 'cli'];

/** Packages and the rooms that may import them; a package that is not listed here is refused in `src`. */
export const packages = {
  zod: ['model'],
  d3: ['charts'],
  papaparse: ['import', 'report'],
  mathjs: ['formulas'],
  docx: ['report'],
  fflate: ['report'],
  'write-excel-file': ['report'],
  '@resvg/resvg-wasm': ['report', 'routes'],
  '@expo-google-fonts/ibm-plex-sans': ['routes', 'cli'],
  'mdast-util-from-markdown': ['report'],
  mdast: ['report'],
  kysely: ['server'],
  pg: ['server'],
  '@electric-sql/pglite': ['server'],
  '@fontsource/ibm-plex-sans': ['routes', 'ui'],
  '@sveltejs/kit': ['routes', 'server'],
  $app: ['routes', 'state'],
  $env: ['server'],
  svelte: ['charts', 'ui', 'state', 'routes']
};

/** Rooms that may use Node's own modules, besides the files of worker threads. */
export const nodeRooms = ['server', 'cli'];

/** Rooms whose numbers reach a result: there, functions whose last bit differs between engines are refused. */
export const exactRooms = [
  'simulation',
  'numerics',
  'calendar',
  'forecast',
  'budget',
  'formulas',
  'model',
  'analysis'
];

/** Rooms that know neither clock nor chance nor browser. */
export const pureRooms = ['simulation', 'numerics'];
